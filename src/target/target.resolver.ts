import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { divisionById } from '../division/division.loader.js';
import { optionalDivision } from '../division/division-required.loader.js';
import { DivisionCodeScalar } from '../division/division-code.scalar.js';
import { Division } from '../division/division.type.js';
import { PageArgs } from '../kernel/connection.type.js';
import type { RequestContext } from '../kernel/context.js';
import { metricById, requireMetric } from '../metric/metric.loader.js';
import { Metric } from '../metric/metric.type.js';
import { optionalPairing } from '../pairing/pairing-required.loader.js';
import { pairingById } from '../pairing/pairing.loader.js';
import { Pairing } from '../pairing/pairing.type.js';
import { sourcedResolver } from '../source/sourced.type.js';
import { listTargets, type TargetModel } from './target.loader.js';
import { Target, TargetConnection } from './target.type.js';

@Resolver(() => Target)
export class TargetResolver extends sourcedResolver(() => Target) {
  @FieldResolver(() => Metric, { description: 'Metric of the target.' })
  async metric(@Root() target: TargetModel, @Ctx() context: RequestContext) {
    return metricById(context, target.metricId);
  }

  @FieldResolver(() => Division, { description: 'Division for which it was agreed.' })
  division(@Root() target: TargetModel, @Ctx() context: RequestContext) {
    return divisionById(context).load(target.divisionId);
  }

  @FieldResolver(() => Pairing, { nullable: true, description: 'Pairing in which it was agreed; null if in none.' })
  pairing(@Root() target: TargetModel, @Ctx() context: RequestContext) {
    return target.pairingId === null ? null : pairingById(context).load(target.pairingId);
  }

  @Query(() => TargetConnection, { description: 'Targets, ordered by code.' })
  async targets(
    @Arg('metric', () => ID, {
      nullable: true,
      description: 'Only the metric with this id or code. Error: UNKNOWN_METRIC.',
    })
    metric: string | null,
    @Arg('within', () => DivisionCodeScalar, {
      nullable: true,
      description: 'Only in this division or below it. Error: UNKNOWN_DIVISION.',
    })
    within: string | null,
    @Arg('pairing', () => ID, {
      nullable: true,
      description: 'Only in the pairing with this id or code, or below it. Error: UNKNOWN_PAIRING.',
    })
    pairing: string | null,
    @Args() page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    const filter = {
      metricId: metric == null ? null : (await requireMetric(context, metric)).rowId,
      within: (await optionalDivision(context, within, 'within'))?.rowId ?? null,
      pairingId: (await optionalPairing(context, pairing))?.rowId ?? null,
    };
    return listTargets(context, filter, page);
  }
}
