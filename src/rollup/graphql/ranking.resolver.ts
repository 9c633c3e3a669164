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
    description:
      'The places of one level by the resolved value of a metric. Places without a value are left out. A closed place stands in it only while figures count there: of a renamed or merged place they count at its successor, of one that was split at itself.',
  })
  ranking(
    @Arg('metric', () => ID, { description: METRIC_ARGUMENT }) metric: string,
    @Arg('level', () => DivisionLevelEnum, { description: 'The level of the places that are ranked.' })
    level: DivisionLevel,
    @Arg('within', () => DivisionCodeScalar, {
      nullable: true,
      description: 'Only in this place; everywhere if not given. WRONG_LEVEL where it is narrower than the level.',
    })
    within: string | null,
    @Arg('period', () => PeriodScalar, { nullable: true, defaultValue: ALL, description: PERIOD_ARGUMENT })
    period: Period | null,
    @Arg('order', () => RankingOrderEnum, {
      nullable: true,
      defaultValue: 'DESC',
      description: 'Which end comes first.',
    })
    order: RankingOrder | null,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: DEFAULT_FIRST,
      description: 'How many at most: 0 to 500.',
    })
    first: number | null,
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
    });
  }
}
