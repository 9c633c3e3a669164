import { ZERO } from '../../../kernel/decimal.js';
import { type Amounts, reconcile } from '../reconcile.plan.js';
import type { Resolved } from '../resolve.plan.js';
import {
  type Amount,
  type BoundedSum,
  boundsOf,
  minusAmount,
  NO_AMOUNT,
  plusAmount,
  sumAmounts,
  upperOf,
} from './amount.plan.js';
import { contribute, type Entry } from './contributions.plan.js';
import type { Piece } from './piece.plan.js';
import { regionUnder } from './region.plan.js';

/** An observation that crosses another or covers one that does; or a total of the node beside such. */
export interface Knot extends Piece {
  /** The amount less what it covers that is no knot; of a total that is none, what it contributes. */
  readonly rest: Amount;
  /** Whether it is in view, or only covered by one that is. */
  readonly inView: boolean;
  /** Whether it is at the node itself. */
  readonly atNode: boolean;
  /** Whether it is none, but a total of the node itself: its contribution is among the free ones. */
  readonly isFree: boolean;
}

/** What is in view of a node and a period in which something crosses, under current boundaries. */
export interface KnottedView {
  /** What all that is no knot contributes. */
  readonly free: Amount;
  /** How many observations are in view. */
  readonly observations: number;
  readonly knots: readonly Knot[];
  /** What is no knot, in view and covered by any of the outermost knots. For upper bounds alone. */
  readonly covered: Readonly<Record<keyof Outermost, Amount>>;
}

/** The outermost of the knots in view where some cross; none where nothing does. */
export interface Outermost {
  readonly all: readonly Knot[];
  /** Without the totals of the node itself. */
  readonly others: readonly Knot[];
}

/** Resolves knots: each contributes what it states less what it covers, and of those that cross the greatest sum counts. */
export function resolveKnots(
  { free, observations, knots, covered }: KnottedView,
  signed: boolean,
): Amounts & Pick<Resolved, 'negativeKnots'> {
  const region = regionUnder('CURRENT');
  const tied = contribute(
    knots.filter(({ isFree }) => !isFree),
    region,
    signed,
  );
  const all = contribute(knots, region, signed);
  const bounded = (amount: Amount): BoundedSum => boundsOf(amount, signed);
  const resolved = (some: readonly Entry<Knot>[], rest: Amount, below: Amount): BoundedSum => {
    const { amount, crossing } = tied.resolve(some);
    const sum = bounded(plusAmount(rest, amount));
    if (crossing.length === 0) return sum;
    if (signed) return { value: sum.value, lower: null, upper: null, exact: false };
    const most = sumAmounts([rest, ...tied.outermost(some).map((entry) => entry.amount)]);
    return { value: sum.value, lower: sum.lower, upper: upperOf(sum, bounded(minusAmount(most, below))), exact: false };
  };
  const view = tied.entries.filter(({ inView }) => inView);
  const here = all.entries.filter(isHere);
  const freeHere = sumAmounts(here.filter(({ isFree }) => isFree).map(({ rest }) => rest));
  const tiedHere = tied.entries.filter(isHere);
  const added = plusAmount(freeHere, sumAmounts(tiedHere.map(({ contribution }) => contribution)));
  const negative = view.filter(({ contribution, amount }) => contribution.value.lt(ZERO) && amount.value.gte(ZERO));
  const amounts = reconcile({
    total: resolved(view, free, covered.all),
    reported: here.length > 0 ? bounded(sumAmounts(all.outermost(here).map(({ amount }) => amount))) : null,
    itemized:
      observations > here.length
        ? resolved(
            view.filter((entry) => !isHere(entry)),
            minusAmount(free, freeHere),
            covered.others,
          )
        : null,
    contributed: here.length > 0 ? bounded(added) : null,
  });
  return { ...amounts, negativeKnots: negative.map(({ observation }) => observation.id) };
}

/** Which of the knots in view count, with what they contribute, and for each other one that it crosses. */
export function chooseKnots(
  knots: readonly Knot[],
  signed: boolean,
): {
  readonly counted: readonly Entry<Knot>[];
  readonly crossings: readonly (readonly [Entry<Knot>, Entry<Knot>])[];
  readonly view: readonly Entry<Knot>[];
} {
  const tied = contribute(
    knots.filter(({ isFree }) => !isFree),
    regionUnder('CURRENT'),
    signed,
  );
  const view = tied.entries.filter(({ inView }) => inView);
  return { view, counted: tied.resolve(view).counted, crossings: tied.crossingsAmong(view) };
}

export function outermostKnots(knots: readonly Knot[], signed: boolean): Outermost {
  const tied = contribute(
    knots.filter(({ isFree }) => !isFree),
    regionUnder('CURRENT'),
    signed,
  );
  const view = tied.entries.filter(({ inView }) => inView);
  const among = (some: readonly Entry<Knot>[]): readonly Knot[] =>
    signed || tied.resolve(some).crossing.length === 0 ? [] : tied.outermost(some);
  return { all: among(view), others: among(view.filter((entry) => !isHere(entry))) };
}

const isHere = ({ atNode, observation }: Knot): boolean => atNode && observation.scope === 'TOTAL';

/** Nothing that is no knot is covered. */
export const NOTHING_COVERED: KnottedView['covered'] = { all: NO_AMOUNT, others: NO_AMOUNT };
