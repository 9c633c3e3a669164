import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { DivisionCodeScalar } from '../division/division-code.scalar.js';
import type { DivisionLevel } from '../division/division-level.js';
import { DivisionLevelEnum } from '../division/division.type.js';
import type { RequestContext } from '../kernel/context.js';
import { ALL, type Period } from '../kernel/period.js';
import { DateTimeScalar, PeriodScalar } from '../kernel/scalars.js';
import { type Side, SideEnum } from '../pairing/side.type.js';
import type { Boundaries } from './node.plan.js';
import {
  AS_OF_ARGUMENT,
  BOUNDARIES_ARGUMENT,
  METRIC_ARGUMENT,
  PERIOD_ARGUMENT,
  SIDE_ARGUMENT,
} from './rollup-arguments.js';
import { askRanking } from './ranking.loader.js';
import type { RankingOrder } from './ranking.plan.js';
import { RankedRollup, RankingOrderEnum } from './ranking.type.js';
import { BoundariesEnum } from './rollup.type.js';

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
    @Arg('side', () => SideEnum, { nullable: true, defaultValue: 'RECIPIENT', description: SIDE_ARGUMENT })
    side: Side | null,
    @Arg('order', () => RankingOrderEnum, {
      nullable: true,
      defaultValue: 'DESC',
      description: 'Which end comes first.',
    })
    order: RankingOrder | null,
    @Arg('boundaries', () => BoundariesEnum, {
      nullable: true,
      defaultValue: 'CURRENT',
      description: BOUNDARIES_ARGUMENT,
    })
    boundaries: Boundaries | null,
    @Arg('asOf', () => DateTimeScalar, { nullable: true, description: AS_OF_ARGUMENT }) asOf: Date | null,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: DEFAULT_FIRST,
      description: 'How many at most: 0 to 500.',
    })
    first: number | null,
    @Ctx() context: RequestContext,
  ) {
    return askRanking(context, {
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
