import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../kernel/context.js';
import type { Grain } from '../../kernel/grain.js';
import { ALL, type Period } from '../../kernel/period.js';
import { PeriodScalar } from '../../kernel/scalars.js';
import type { PairingModel } from '../../pairing/pairing.loader.js';
import { Pairing } from '../../pairing/pairing.type.js';
import type { ProgramModel } from '../../program/program.loader.js';
import { Program } from '../../program/program.type.js';
import { askRollup, askRollups, askSeries } from '../query/ask-rollup.loader.js';
import {
  FROM_ARGUMENT,
  GRAIN_ARGUMENT,
  METRIC_ARGUMENT,
  METRICS_ARGUMENT,
  PERIOD_ARGUMENT,
  SERIES,
  SEVERAL,
  TO_ARGUMENT,
} from '../query/rollup-arguments.js';
import { AsOfArgs } from './rollup-args.type.js';
import { GrainEnum, Rollup } from './rollup.type.js';

@Resolver(() => Pairing)
export class PairingRollupResolver {
  @FieldResolver(() => Rollup, { description: 'One metric over this pairing and every pairing under it.' })
  rollup(
    @Root() pairing: PairingModel,
    @Arg('metric', () => ID, { description: METRIC_ARGUMENT }) metric: string,
    @Arg('period', () => PeriodScalar, { nullable: true, defaultValue: ALL, description: PERIOD_ARGUMENT })
    period: Period | null,
    @Args() asOf: AsOfArgs,
    @Ctx() context: RequestContext,
  ) {
    return askRollup(context, { tree: 'PAIRING', pairing: pairing.rowId }, metric, period, asOf);
  }

  @FieldResolver(() => [Rollup], { description: SEVERAL })
  rollups(
    @Root() pairing: PairingModel,
    @Arg('metrics', () => [ID], { description: METRICS_ARGUMENT }) metrics: string[],
    @Arg('period', () => PeriodScalar, { nullable: true, defaultValue: ALL, description: PERIOD_ARGUMENT })
    period: Period | null,
    @Args() asOf: AsOfArgs,
    @Ctx() context: RequestContext,
  ) {
    return askRollups(context, { tree: 'PAIRING', pairing: pairing.rowId }, metrics, period, asOf);
  }

  @FieldResolver(() => [Rollup], { description: SERIES })
  series(
    @Root() pairing: PairingModel,
    @Arg('metric', () => ID, { description: METRIC_ARGUMENT }) metric: string,
    @Arg('grain', () => GrainEnum, { description: GRAIN_ARGUMENT }) grain: Grain,
    @Arg('from', () => PeriodScalar, { description: FROM_ARGUMENT }) from: Period,
    @Arg('to', () => PeriodScalar, { description: TO_ARGUMENT }) to: Period,
    @Args() asOf: AsOfArgs,
    @Ctx() context: RequestContext,
  ) {
    return askSeries(context, { tree: 'PAIRING', pairing: pairing.rowId }, metric, { grain, from, to }, asOf);
  }
}

@Resolver(() => Program)
export class ProgramRollupResolver {
  @FieldResolver(() => Rollup, { description: 'One metric over the whole program: the sum of its root pairings.' })
  rollup(
    @Root() program: ProgramModel,
    @Arg('metric', () => ID, { description: METRIC_ARGUMENT }) metric: string,
    @Arg('period', () => PeriodScalar, { nullable: true, defaultValue: ALL, description: PERIOD_ARGUMENT })
    period: Period | null,
    @Args() asOf: AsOfArgs,
    @Ctx() context: RequestContext,
  ) {
    return askRollup(context, { tree: 'PROGRAM', program: program.rowId }, metric, period, asOf);
  }

  @FieldResolver(() => [Rollup], { description: SEVERAL })
  rollups(
    @Root() program: ProgramModel,
    @Arg('metrics', () => [ID], { description: METRICS_ARGUMENT }) metrics: string[],
    @Arg('period', () => PeriodScalar, { nullable: true, defaultValue: ALL, description: PERIOD_ARGUMENT })
    period: Period | null,
    @Args() asOf: AsOfArgs,
    @Ctx() context: RequestContext,
  ) {
    return askRollups(context, { tree: 'PROGRAM', program: program.rowId }, metrics, period, asOf);
  }

  @FieldResolver(() => [Rollup], { description: SERIES })
  series(
    @Root() program: ProgramModel,
    @Arg('metric', () => ID, { description: METRIC_ARGUMENT }) metric: string,
    @Arg('grain', () => GrainEnum, { description: GRAIN_ARGUMENT }) grain: Grain,
    @Arg('from', () => PeriodScalar, { description: FROM_ARGUMENT }) from: Period,
    @Arg('to', () => PeriodScalar, { description: TO_ARGUMENT }) to: Period,
    @Args() asOf: AsOfArgs,
    @Ctx() context: RequestContext,
  ) {
    return askSeries(context, { tree: 'PROGRAM', program: program.rowId }, metric, { grain, from, to }, asOf);
  }
}
