import { type Decimal, decimal, formatDecimal } from '../../../kernel/decimal.js';
import type { Keyset } from '../../../kernel/page.js';
import type { RankingOrder } from '../ranking.plan.js';

/** Where a row stands in an order by value: missing values last, equal ones by code. */
export interface OrderKey {
  /** Null if missing or suppressed. */
  readonly value: Decimal | null;
  readonly code: string;
  readonly rowId: number;
}

/** Compares rows in an order by value. Missing is not the least value: it comes last in either direction. */
export function compareByValue(order: RankingOrder): (one: OrderKey, other: OrderKey) => number {
  const direction = order === 'ASC' ? 1 : -1;
  return (one, other) => {
    if (one.value === null || other.value === null) {
      return Number(one.value === null) - Number(other.value === null) || compareByCode(one, other);
    }
    return direction * one.value.cmp(other.value) || compareByCode(one, other);
  };
}

/** Compares rows in the order in which a page of an order by value is read: from its end if backward. */
export function compareByReading(order: RankingOrder, backward: boolean): (one: OrderKey, other: OrderKey) => number {
  const compare = compareByValue(order);
  return backward ? (one, other) => compare(other, one) : compare;
}

export const compareByCode = (one: Pick<OrderKey, 'code' | 'rowId'>, other: Pick<OrderKey, 'code' | 'rowId'>): number =>
  (one.code < other.code ? -1 : Number(one.code > other.code)) || one.rowId - other.rowId;

/** The keyset of a row; a missing value is an empty text. */
export function keysetOf({ value, code, rowId }: OrderKey): Keyset {
  return [value === null ? '' : formatDecimal(value), code, rowId];
}

const NUMBER = /^-?\d{1,40}(\.\d{1,40})?$/;

/** Parses a keyset; null for one of any other form. */
export function orderKeyOf([value, code, rowId]: Keyset): OrderKey | null {
  if (typeof value !== 'string' || typeof code !== 'string' || typeof rowId !== 'number') return null;
  if (value !== '' && !NUMBER.test(value)) return null;
  return { value: value === '' ? null : decimal(value), code, rowId };
}
