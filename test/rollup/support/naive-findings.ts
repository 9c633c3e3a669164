import type { Figure } from '../../../src/rollup/rules/figure.plan.js';
import type { FindingCode } from '../../../src/rollup/rules/finding.plan.js';
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

export interface Told {
  readonly code: FindingCode;
  readonly figures: readonly Figure[];
}

/** What is wrong among the figures themselves, whatever is asked: every figure compared with every other. */
export function flaws(figures: readonly Figure[], conflicts: readonly Conflict[]): Told[] {
  const found: Told[] = [];
  const counted = winners(figures);
  for (const figure of counted) {
    const claims = figures.filter((other) => other === figure || sameClaim(figure, other));
    if (claims.length > 1) found.push({ code: 'CONFLICTING_CLAIMS', figures: claims });
    const before = figure.basis === 'CUMULATIVE' ? predecessor(figure, counted) : null;
    if (before && four(figure.amount)[0] < four(before.amount)[0]) {
      found.push({ code: 'CUMULATIVE_FALL', figures: [figure, before] });
    }
  }
  for (const { increment, stretches } of conflicts) {
    found.push({ code: 'BASIS_CONFLICT', figures: [increment, ...stretches.map(({ figure }) => figure)] });
  }
  return found;
}

/**
 * The findings that an answer must carry. A flaw is told wherever one of the figures concerned counts or reaches into
 * the period from outside; what two totals do to one another is told only where both count.
 */
export function naiveFindings(
  standing: readonly Told[],
  reached: readonly Piece[],
  spanning: readonly Piece[],
  timed: boolean,
): Set<string> {
  const touched = new Set([...reached, ...spanning].map(({ figure }) => figure));
  const told = standing.filter(({ figures }) => figures.some((figure) => touched.has(figure)));
  const totals = reached.filter(({ figure }) => figure.scope === 'TOTAL');
  for (const one of totals) {
    for (const other of totals.filter((another) => another !== one && cross(one, another, timed))) {
      told.push({ code: 'OVERLAPPING_TOTALS', figures: [one.figure, other.figure] });
    }
    const newer = reached.filter((part) => !timed && part.from > one.from && liesIn(part, one, timed));
    if (newer.length > 0) told.push({ code: 'STALE_TOTAL', figures: [one, ...newer].map(({ figure }) => figure) });
  }
  if (spanning.length > 0) told.push({ code: 'SPANNING_FIGURES', figures: spanning.map(({ figure }) => figure) });
  return new Set(
    told.map(({ code, figures }) =>
      findingKey(
        code,
        figures.map(({ id }) => id),
      ),
    ),
  );
}

export function findingKey(code: FindingCode, ids: readonly string[]): string {
  return [code, ...ids.toSorted()].join(' ');
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
