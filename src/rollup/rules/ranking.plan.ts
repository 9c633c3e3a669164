import type { Decimal } from '../../kernel/decimal.js';

export const RANKING_ORDERS = ['DESC', 'ASC'] as const;
export type RankingOrder = (typeof RANKING_ORDERS)[number];

export interface Rankable {
  readonly code: string;
  /** Null if missing or suppressed: it then has no rank. */
  readonly value: Decimal | null;
}

export type Ranked<One extends Rankable> = One & { readonly rank: number };

/**
 * Ranks the first of many by value. Equal values share a rank, ordered by code, and the next rank counts all before it:
 * 1, 2, 2, 4.
 */
export function rankByValue<One extends Rankable>(
  all: readonly One[],
  order: RankingOrder,
  first: number,
): readonly Ranked<One>[] {
  const known = all.flatMap((one) => (one.value === null ? [] : [{ one, value: one.value }]));
  const direction = order === 'ASC' ? 1 : -1;
  const sorted = known.toSorted(
    (a, b) => direction * a.value.cmp(b.value) || (a.one.code < b.one.code ? -1 : Number(a.one.code > b.one.code)),
  );
  let rank = 0;
  let before: Decimal | null = null;
  return sorted.slice(0, first).map(({ one, value }, index) => {
    if (!before?.eq(value)) rank = index + 1;
    before = value;
    return { ...one, rank };
  });
}
