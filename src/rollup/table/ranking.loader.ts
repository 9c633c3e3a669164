import { divisionThen } from '../../division/division.loader.js';
import { compareLevels, type DivisionLevel } from '../../division/division-level.js';
import { optionalDivision } from '../../division/division-required.loader.js';
import type { DivisionModel } from '../../division/division.type.js';
import type { RequestContext } from '../../kernel/context.js';
import { CodedError } from '../../kernel/errors.js';
import { formatCursor, invalidCursor, type Keyset, validatePage } from '../../kernel/page.js';
import type { Period } from '../../kernel/period.js';
import { requireMetric } from '../../metric/metric.loader.js';
import type { Side } from '../../pairing/side.type.js';
import type { RollupModel } from '../query/rollup.model.js';
import type { Boundaries } from '../rules/node.plan.js';
import { keysetOf, type OrderKey, orderKeyOf } from '../rules/table/order.plan.js';
import type { RankingOrder } from '../rules/ranking.plan.js';
import { loadOrderedPlaces } from './ordered-places.loader.js';

export interface RankingQuestion {
  readonly metric: string;
  readonly level: DivisionLevel;
  readonly within: string | null | undefined;
  readonly period: Period;
  readonly side: Side;
  readonly order: RankingOrder;
  readonly boundaries: Boundaries;
  readonly asOf: Date | null;
  readonly first: number;
  readonly after: string | null;
}

export interface RankedModel {
  readonly rank: number;
  readonly cursor: string;
  readonly division: DivisionModel | null;
  readonly rollup: RollupModel;
}

const LIST = 'ranking';

/** Loads a page of a ranking. Throws WRONG_LEVEL, INVALID_PAGE_SIZE, INVALID_CURSOR and LIMIT_EXCEEDED. */
export async function loadRanking(context: RequestContext, question: RankingQuestion): Promise<RankedModel[]> {
  const { level, period, side, order, boundaries, asOf } = question;
  const page = validatePage(LIST, { first: question.first, after: question.after });
  const before = page.after && positionOf(page.after);
  const [metric, within] = await Promise.all([
    requireMetric(context, question.metric),
    optionalDivision(context, question.within, 'within'),
  ]);
  if (within && compareLevels(within.level, level) > 0) {
    throw new CodedError(
      'WRONG_LEVEL',
      `No ${level} lies in ${within.code} (${within.name}), which is a ${within.level}: expected a level below it.`,
      { subject: 'level', given: level, expected: `${within.level} or a level below it` },
    );
  }
  const found = await loadOrderedPlaces(context, {
    ...{ metric, level, within: within?.rowId ?? null, closed: true, period, side, order, boundaries, asOf },
    ...{ limit: page.limit, from: before && before.key, backward: false },
  });
  let [rank, count] = [before?.rank ?? 0, before?.count ?? 0];
  let last = before?.key.value ?? null;
  return Promise.all(
    found.map(async (place) => {
      count += 1;
      if (!last?.eq(place.value)) rank = count;
      last = place.value;
      const cursor = formatCursor(LIST, [...keysetOf(place), rank, count]);
      return {
        rank,
        cursor,
        rollup: place.rollup,
        division: await divisionThen(context, { rowId: place.rowId, asOf }),
      };
    }),
  );
}

interface Position {
  readonly key: OrderKey & { readonly value: NonNullable<OrderKey['value']> };
  readonly rank: number;
  /** How many places there are up to it. */
  readonly count: number;
}

function positionOf(keyset: Keyset): Position {
  const key = orderKeyOf(keyset);
  const [rank, count] = [keyset[3], keyset[4]];
  if (!key || key.value === null || typeof rank !== 'number' || typeof count !== 'number') {
    throw invalidCursor('after', null);
  }
  return { key: { ...key, value: key.value }, rank, count };
}
