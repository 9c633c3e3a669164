import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { divisionById } from '../division/division.loader.js';
import { optionalDivision } from '../division/division-required.loader.js';
import { DivisionCodeScalar } from '../division/division-code.scalar.js';
import { Division } from '../division/division.type.js';
import { enterpriseById } from '../enterprise/enterprise.loader.js';
import { institutionById } from '../institution/institution.loader.js';
import { PageArgs } from '../kernel/connection.type.js';
import type { RequestContext } from '../kernel/context.js';
import { Node } from '../kernel/node.type.js';
import type { Period } from '../kernel/period.js';
import { PeriodScalar } from '../kernel/scalars.js';
import { metricCatalogue, requireMetric } from '../metric/metric.loader.js';
import { Metric } from '../metric/metric.type.js';
import { optionalPairing } from '../pairing/pairing-required.loader.js';
import { pairingById } from '../pairing/pairing.loader.js';
import { Pairing } from '../pairing/pairing.type.js';
import { projectById } from '../project/project.loader.js';
import { sourceById } from '../source/source.loader.js';
import { Source } from '../source/source.type.js';
import { listObservations, observationById, type ObservationModel } from './observation.loader.js';
import { Observation, ObservationConnection } from './observation.type.js';
import { preferencesOf } from './preference.loader.js';
import { Preference } from './preference.type.js';

@Resolver(() => Observation)
export class ObservationResolver {
  @FieldResolver(() => Metric, { description: 'What was measured.' })
  async metric(@Root() observation: ObservationModel, @Ctx() context: RequestContext) {
    return (await metricCatalogue(context)).byId(observation.metricId);
  }

  @FieldResolver(() => Division, { description: 'The place that it is about, or the place of its subject.' })
  division(@Root() observation: ObservationModel, @Ctx() context: RequestContext) {
    return divisionById(context).load(observation.divisionId);
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description: 'The institution, enterprise or project that it is about; null for the place itself.',
  })
  subject(@Root() observation: ObservationModel, @Ctx() context: RequestContext) {
    const { institutionId, enterpriseId, projectId } = observation;
    if (institutionId !== null) return institutionById(context).load(institutionId);
    if (enterpriseId !== null) return enterpriseById(context).load(enterpriseId);
    return projectId === null ? null : projectById(context).load(projectId);
  }

  @FieldResolver(() => Pairing, { nullable: true, description: 'The pairing that it came about in.' })
  pairing(@Root() observation: ObservationModel, @Ctx() context: RequestContext) {
    return observation.pairingId === null ? null : pairingById(context).load(observation.pairingId);
  }

  @FieldResolver(() => Source, { description: 'The publication or file that it came from.' })
  source(@Root() observation: ObservationModel, @Ctx() context: RequestContext) {
    return sourceById(context).load(observation.sourceId);
  }

  @FieldResolver(() => Observation, { nullable: true, description: 'The correction that took its place.' })
  supersededBy(@Root() observation: ObservationModel, @Ctx() context: RequestContext) {
    return observation.supersededById === null ? null : observationById(context).load(observation.supersededById);
  }

  @FieldResolver(() => [Preference], {
    description:
      'How it was chosen among competing claims and that taken back, the latest first; empty if it never was.',
  })
  preferences(@Root() observation: ObservationModel, @Ctx() context: RequestContext) {
    return preferencesOf(context).load(observation.rowId);
  }

  @Query(() => ObservationConnection, { description: 'Figures as reported, in the order in which they were taken in.' })
  async observations(
    @Arg('metric', () => ID, { nullable: true, description: 'Only this metric.' }) metric: string | null,
    @Arg('within', () => DivisionCodeScalar, { nullable: true, description: 'Only in this place or below it.' })
    within: string | null,
    @Arg('pairing', () => ID, { nullable: true, description: 'Only in this pairing or below it: its id or code.' })
    pairing: string | null,
    @Arg('period', () => PeriodScalar, { nullable: true, description: 'Only wholly inside this period.' })
    period: Period | null,
    @Arg('history', () => Boolean, {
      defaultValue: false,
      description: 'Whether superseded and retracted figures are listed too.',
    })
    history: boolean,
    @Args() page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    const filter = {
      metricId: metric == null ? null : (await requireMetric(context, metric)).rowId,
      within: (await optionalDivision(context, within, 'within'))?.rowId ?? null,
      pairingId: (await optionalPairing(context, pairing))?.rowId ?? null,
      from: period?.start ?? null,
      to: period?.end ?? null,
      history,
    };
    return listObservations(context, filter, page);
  }
}
