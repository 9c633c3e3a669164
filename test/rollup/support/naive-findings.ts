import type { Figure } from '../../../src/rollup/figure.plan.js';
import type { FindingCode } from '../../../src/rollup/finding.plan.js';
import {
  type Conflict,
  four,
  liesIn,
  pairingIsIn,
  type Piece,
  placeIsIn,
  predecessor,
  sameClaim,
  winners,
} from './naive-rollup.js';

/**
 * The codes that an answer must carry, each by comparing every figure with every other. Claims, falls and conflicts of
 * basis are told wherever one of the figures concerned counts or reaches into the period from outside; what two totals
 * do to one another is told only where both count.
 */
export function naiveFindings(
  figures: readonly Figure[],
  reached: readonly Piece[],
  spanning: readonly Piece[],
  conflicts: readonly Conflict[],
  timed: boolean,
): Set<FindingCode> {
  const codes = new Set<FindingCode>();
  if (reached.length + spanning.length === 0) return codes;
  const counted = winners(figures);
  const touched = new Set([...reached, ...spanning].map(({ figure }) => figure));
  const totals = reached.filter(({ figure }) => figure.scope === 'TOTAL');

  if ([...touched].some((one) => figures.some((other) => other !== one && sameClaim(one, other)))) {
    codes.add('CONFLICTING_CLAIMS');
  }
  for (const figure of counted.filter(({ basis }) => basis === 'CUMULATIVE')) {
    const before = predecessor(figure, counted);
    const isFall = before !== null && four(figure.amount)[0] < four(before.amount)[0];
    if (isFall && (touched.has(figure) || touched.has(before))) codes.add('CUMULATIVE_FALL');
  }
  for (const { increment, stretches } of conflicts) {
    if ([increment, ...stretches.map(({ figure }) => figure)].some((figure) => touched.has(figure))) {
      codes.add('BASIS_CONFLICT');
    }
  }
  for (const one of totals) {
    if (totals.some((other) => other !== one && cross(one, other, timed))) codes.add('OVERLAPPING_TOTALS');
    const isNewer = (part: Piece): boolean => liesIn(part, one, timed) && part.from > one.from;
    if (!timed && reached.some(isNewer)) codes.add('STALE_TOTAL');
  }
  if (spanning.length > 0) codes.add('SPANNING_FIGURES');
  return codes;
}

/** Two totals that share a place, a pairing and a day, and neither of which lies in the other. */
function cross(one: Piece, other: Piece, timed: boolean): boolean {
  const share = (within: (inner: Figure, outer: Figure) => boolean): boolean =>
    within(one.figure, other.figure) || within(other.figure, one.figure);
  return (
    share(placeIsIn) &&
    share(pairingIsIn) &&
    (!timed || (one.from <= other.to && other.from <= one.to)) &&
    !liesIn(one, other, timed) &&
    !liesIn(other, one, timed)
  );
}
