import { type Decimal, divide, ZERO } from '../../kernel/decimal.js';
import type { BoundedSum } from './overlap/amount.plan.js';

export type RollupBasis = 'REPORTED' | 'ITEMIZED' | 'MIXED' | 'NONE';

/** The amounts of an answer, each with its bounds. */
export interface Amounts {
  /** Null: nothing was reported. */
  readonly total: BoundedSum | null;
  readonly basis: RollupBasis;
  /** Totals of the node itself, nested ones counted once; null without any. */
  readonly reported: BoundedSum | null;
  /** Everything but the totals of the node itself; null if nothing is left. */
  readonly itemized: BoundedSum | null;
  /** What rests on the node's own word alone: contributed by its totals; null without any. */
  readonly gap: BoundedSum | null;
  /** Share of the reported total that is itemized. */
  readonly coverage: number | null;
}

/** What is known of a node before reported and itemized are compared. */
export interface Reconcilable {
  readonly total: BoundedSum;
  /** Stated by the outermost totals of the node itself; null without any. */
  readonly reported: BoundedSum | null;
  /** What everything else amounts to; null if there is nothing else. */
  readonly itemized: BoundedSum | null;
  /** Contributed by the totals of the node itself: what rests on its own word alone; null without any. */
  readonly contributed: BoundedSum | null;
}

/** Decides basis, gap and coverage: the one place for the cube and for the recomputation. */
export function reconcile({ total, reported, itemized, contributed }: Reconcilable): Amounts {
  const gap = reported && contributed;
  return {
    total,
    basis: reported === null ? 'ITEMIZED' : itemized === null ? 'REPORTED' : 'MIXED',
    reported,
    itemized,
    gap,
    coverage:
      reported === null || gap === null || reported.value.eq(ZERO) ? null : coverageOf(reported.value, gap.value),
  };
}

/** 1 − gap / reported, to six decimals. */
function coverageOf(reported: Decimal, gap: Decimal): number {
  return divide(reported.minus(gap), reported, 6).toNumber();
}
