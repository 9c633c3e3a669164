import type { CrossSum } from '../../cross-table.js';
import { type Addition, agreesWith, plainTotal, scaledNumber } from './exact-sum.js';
import type { Series } from '../series.js';

/** What one of several tables side by side has added up in a column, and what the column is of. */
export interface ColumnWhole extends Addition {
  readonly series: Series;
}

/** What a half knows of its columns; null where it cannot tell what they add up to. */
export interface HalfTotals {
  /** Whether it has a row of sums: one that adds up this half alone, or all of them. */
  readonly hasSums: boolean;
  readonly wholes: readonly ColumnWhole[] | null;
}

/**
 * A sum of one half, held against what all halves have together where it does not agree with its own half. Only where no
 * other half has sums, and every other has one column of the same thing, is it known to be the sum of all of them.
 */
export function sumAcross(sum: CrossSum, own: ColumnWhole | null, others: readonly HalfTotals[]): CrossSum {
  const alone = { ...sum, meaning: null, agrees: sum.agrees === true ? true : null };
  // 小计 is of some rows only.
  if (
    sum.over !== 'place' ||
    /小计|subtotal/iu.test(sum.label) ||
    sum.agrees === true ||
    own === null ||
    others.some(({ hasSums }) => hasSums)
  )
    return alone;
  const counterparts = others.map(({ wholes }) => wholes?.filter(({ series }) => isSame(series, own.series)) ?? []);
  if (counterparts.some(({ length }) => length !== 1)) return alone;
  const parts = [own, ...counterparts.flat()];
  const total = parts.reduce(
    (sofar, { sum: one }) => sofar + (one === null ? Number.NaN : (scaledNumber(one) ?? Number.NaN)),
    0,
  );
  const computed = plainTotal(total);
  const agrees = agreesWith(sum.text, computed);
  const partsFilled = parts.reduce((filled, part) => filled + part.filled, 0);
  return { ...sum, computed, agrees, partsFilled, meaning: agrees === true ? sum.meaning : null };
}

function isSame(one: Series, other: Series): boolean {
  return (
    one.metric === other.metric &&
    one.period === other.period &&
    one.basis === other.basis &&
    one.unit === other.unit &&
    one.place === null &&
    other.place === null
  );
}
