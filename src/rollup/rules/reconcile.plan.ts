import type { Bounded } from '../../kernel/bounded.js';
import { type Decimal, divide, ZERO } from '../../kernel/decimal.js';

export type RollupBasis = 'REPORTED' | 'ITEMIZED' | 'MIXED' | 'NONE';

/** The amounts of an answer, reconciled. */
export interface Amounts {
  /** In the unit of the metric; null if nothing was reported. */
  readonly total: Bounded | null;
  readonly basis: RollupBasis;
  /** What the outermost totals of the node itself state; null without any. */
  readonly reported: Decimal | null;
  /** The sum of everything but the totals of the node itself; null if there is nothing else. */
  readonly itemized: Decimal | null;
  /** What the totals contribute beyond the items; null unless both exist. */
  readonly gap: Decimal | null;
  /**
   * Share of the reported total that is itemized: 0 to 1, or more; null without a reported total or if that is zero.
   */
  readonly coverage: number | null;
}

/** What is known of a node before reported and itemized are compared. */
export interface Reconcilable {
  readonly total: Bounded;
  /** Stated by the outermost totals of the node itself; null without any. */
  readonly reported: Decimal | null;
  /** Contributed by everything else; null if there is nothing else. */
  readonly itemized: Decimal | null;
  /** Contributed by the outermost totals of the node itself; null without any. */
  readonly contributed: Decimal | null;
}

/** Decides basis, gap and coverage: the one place for the cube and for the recomputation. */
export function reconcile({ total, reported, itemized, contributed }: Reconcilable): Amounts {
  const gap = itemized === null ? null : contributed;
  return {
    total,
    basis: reported === null ? 'ITEMIZED' : itemized === null ? 'REPORTED' : 'MIXED',
    reported,
    itemized,
    gap,
    coverage: reported === null || reported.eq(ZERO) ? null : coverageOf(reported, gap),
  };
}

/** 1 − gap / reported, to six decimals; 0 if nothing is itemized. */
function coverageOf(reported: Decimal, gap: Decimal | null): number {
  return gap === null ? 0 : divide(reported.minus(gap), reported, 6).toNumber();
}
