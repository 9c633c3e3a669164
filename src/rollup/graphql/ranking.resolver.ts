import { Arg, Args, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { DivisionCodeScalar } from '../../division/division-code.scalar.js';
import type { DivisionLevel } from '../../division/division-level.js';
import { DivisionLevelEnum } from '../../division/division.type.js';
import type { RequestContext } from '../../kernel/context.js';
import { ALL, type Period } from '../../kernel/period.js';
import { PeriodScalar } from '../../kernel/scalars.js';
import { METRIC_ARGUMENT, PERIOD_ARGUMENT } from './rollup-arguments.js';
import { loadRanking } from '../table/ranking.loader.js';
import type { RankingOrder } from '../rules/ranking.plan.js';
import { RankedRollup, RankingOrderEnum } from './ranking.type.js';
import { PlaceArgs } from './rollup-args.type.js';

const DEFAULT_FIRST = 20;

@Resolver()
export class RankingResolver {
  @Query(() => [RankedRollup], {
    nullable: true,
    description:
      'The places of one level, ranked by the value of a metric. Places without a value are omitted. A closed place is included only if observations count there: those of a renamed or merged place count at its successor, those of a split place at itself.',
  })
  ranking(
    @Arg('metric', () => ID, { description: METRIC_ARGUMENT }) metric: string,
    @Arg('level', () => DivisionLevelEnum, { description: 'Level of the places.' })
    level: DivisionLevel,
    @Arg('within', () => DivisionCodeScalar, {
      nullable: true,
      description: 'Only in this place; everywhere if omitted. Error if it is not above `level`: WRONG_LEVEL.',
    })
    within: string | null,
    @Arg('period', () => PeriodScalar, { nullable: true, defaultValue: ALL, description: PERIOD_ARGUMENT })
    period: Period | null,
    @Arg('order', () => RankingOrderEnum, {
      nullable: true,
      defaultValue: 'DESC',
      description: 'Whether the greatest or the least value is first.',
    })
    order: RankingOrder | null,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: DEFAULT_FIRST,
      description: 'Greatest number of places: 0 to 500.',
    })
    first: number | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Start after this place: its `cursor`, from the same field with the same arguments.',
    })
    after: string | null,
    @Args() { side, boundaries, asOf }: PlaceArgs,
    @Ctx() context: RequestContext,
  ) {
    return loadRanking(context, {
      metric,
      level,
      within,
      period: period ?? ALL,
      side: side ?? 'RECIPIENT',
      order: order ?? 'DESC',
      boundaries: boundaries ?? 'CURRENT',
      asOf: asOf ?? null,
      first: first ?? DEFAULT_FIRST,
      after: after ?? null,
    });
  }
}
