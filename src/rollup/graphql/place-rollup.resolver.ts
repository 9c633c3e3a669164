import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { Division, type DivisionModel } from '../../division/division.type.js';
import type { RequestContext } from '../../kernel/context.js';
import type { Grain } from '../../kernel/grain.js';
import { ALL, type Period } from '../../kernel/period.js';
import { PeriodScalar } from '../../kernel/scalars.js';
import type { Side } from '../../pairing/side.type.js';
import { loadRollupOf, loadRollupsOf, loadSeriesOf } from '../query/ask-rollup.loader.js';
import type { RollupPlace } from '../rules/question.plan.js';
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
import { PlaceArgs } from './rollup-args.type.js';
import { GrainEnum, Rollup } from './rollup.type.js';

const placeOf = (division: DivisionModel, side: Side | null): RollupPlace => ({
  tree: side ?? 'RECIPIENT',
  division: division.rowId,
});

@Resolver(() => Division)
export class DivisionRollupResolver {
  @FieldResolver(() => Rollup, {
    description: 'One metric rolled up over this place and all below it. METRIC_NOT_ADDITIVE where it does not add up.',
  })
  rollup(
    @Root() division: DivisionModel,
    @Arg('metric', () => ID, { description: METRIC_ARGUMENT }) metric: string,
    @Arg('period', () => PeriodScalar, { nullable: true, defaultValue: ALL, description: PERIOD_ARGUMENT })
    period: Period | null,
    @Args() { side, ...options }: PlaceArgs,
    @Ctx() context: RequestContext,
  ) {
    return loadRollupOf(context, placeOf(division, side), metric, period, options);
  }

  @FieldResolver(() => [Rollup], { description: SEVERAL })
  rollups(
    @Root() division: DivisionModel,
    @Arg('metrics', () => [ID], { description: METRICS_ARGUMENT }) metrics: string[],
    @Arg('period', () => PeriodScalar, { nullable: true, defaultValue: ALL, description: PERIOD_ARGUMENT })
    period: Period | null,
    @Args() { side, ...options }: PlaceArgs,
    @Ctx() context: RequestContext,
  ) {
    return loadRollupsOf(context, placeOf(division, side), metrics, period, options);
  }

  @FieldResolver(() => [Rollup], { description: SERIES })
  series(
    @Root() division: DivisionModel,
    @Arg('metric', () => ID, { description: METRIC_ARGUMENT }) metric: string,
    @Arg('grain', () => GrainEnum, { description: GRAIN_ARGUMENT }) grain: Grain,
    @Arg('from', () => PeriodScalar, { description: FROM_ARGUMENT }) from: Period,
    @Arg('to', () => PeriodScalar, { description: TO_ARGUMENT }) to: Period,
    @Args() { side, ...options }: PlaceArgs,
    @Ctx() context: RequestContext,
  ) {
    return loadSeriesOf(context, placeOf(division, side), metric, { grain, from, to }, options);
  }
}
