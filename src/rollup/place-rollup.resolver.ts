import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { Division, type DivisionModel } from '../division/division.type.js';
import type { RequestContext } from '../kernel/context.js';
import type { Grain } from '../kernel/grain.js';
import { ALL, type Period } from '../kernel/period.js';
import { DateTimeScalar, PeriodScalar } from '../kernel/scalars.js';
import { type Side, SideEnum } from '../pairing/side.type.js';
import { askRollup, askRollups, askSeries } from './ask-rollup.loader.js';
import type { Boundaries } from './node.plan.js';
import type { RollupPlace } from './question.plan.js';
import { BoundariesEnum, GrainEnum, Rollup } from './rollup.type.js';

export const METRIC_ARGUMENT = 'Code of the metric, as `metrics` lists it.';
export const PERIOD_ARGUMENT = 'The period; a stock is taken at its end. All time if not given.';
export const SERIES = 'One metric month by month, quarter by quarter or year by year. At most 600 steps.';
export const FROM_ARGUMENT = 'The step that holds its first day is the first.';
export const TO_ARGUMENT = 'The step that holds its last day is the last.';
export const SIDE_ARGUMENT = 'RECIPIENT counts what happened here, SUPPORTER what was given from here.';
const BOUNDARIES = 'Where figures of places that no longer exist are put.';
const AS_OF = 'What had been recorded and not yet corrected at this moment; now if not given.';

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
    @Arg('side', () => SideEnum, { nullable: true, defaultValue: 'RECIPIENT', description: SIDE_ARGUMENT })
    side: Side | null,
    @Arg('boundaries', () => BoundariesEnum, { nullable: true, defaultValue: 'CURRENT', description: BOUNDARIES })
    boundaries: Boundaries | null,
    @Arg('asOf', () => DateTimeScalar, { nullable: true, description: AS_OF }) asOf: Date | null,
    @Ctx() context: RequestContext,
  ) {
    return askRollup(context, placeOf(division, side), metric, period, { boundaries, asOf });
  }

  @FieldResolver(() => [Rollup], { description: 'Several metrics at once, in the order asked. At most 100.' })
  rollups(
    @Root() division: DivisionModel,
    @Arg('metrics', () => [ID], { description: 'Codes of the metrics.' }) metrics: string[],
    @Arg('period', () => PeriodScalar, { nullable: true, defaultValue: ALL, description: PERIOD_ARGUMENT })
    period: Period | null,
    @Arg('side', () => SideEnum, { nullable: true, defaultValue: 'RECIPIENT', description: SIDE_ARGUMENT })
    side: Side | null,
    @Ctx() context: RequestContext,
  ) {
    return askRollups(context, placeOf(division, side), metrics, period);
  }

  @FieldResolver(() => [Rollup], { description: SERIES })
  series(
    @Root() division: DivisionModel,
    @Arg('metric', () => ID, { description: METRIC_ARGUMENT }) metric: string,
    @Arg('grain', () => GrainEnum, { description: 'The step.' }) grain: Grain,
    @Arg('from', () => PeriodScalar, { description: FROM_ARGUMENT }) from: Period,
    @Arg('to', () => PeriodScalar, { description: TO_ARGUMENT }) to: Period,
    @Arg('side', () => SideEnum, { nullable: true, defaultValue: 'RECIPIENT', description: SIDE_ARGUMENT })
    side: Side | null,
    @Ctx() context: RequestContext,
  ) {
    return askSeries(context, placeOf(division, side), metric, { grain, from, to });
  }
}
