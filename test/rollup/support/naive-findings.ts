import type { Observation } from '../../../src/rollup/rules/observation.plan.js';
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

export interface NaiveFinding {
  readonly code: FindingCode;
  readonly observations: readonly Observation[];
}

/** What is wrong among the observations themselves, whatever is asked: every observation compared with every other. */
export function flaws(observations: readonly Observation[], conflicts: readonly Conflict[]): NaiveFinding[] {
  const found: NaiveFinding[] = [];
  const counted = winners(observations);
  for (const observation of counted) {
    const claims = observations.filter((other) => other === observation || sameClaim(observation, other));
    if (claims.length > 1) found.push({ code: 'CONFLICTING_CLAIMS', observations: claims });
    const before = observation.basis === 'CUMULATIVE' ? predecessor(observation, counted) : null;
    if (before && four(observation.amount)[0] < four(before.amount)[0]) {
      found.push({ code: 'CUMULATIVE_FALL', observations: [observation, before] });
    }
  }
  for (const { increment, intervals } of conflicts) {
    found.push({
      code: 'BASIS_CONFLICT',
      observations: [increment, ...intervals.map(({ observation }) => observation)],
    });
  }
  return found;
}

/**
 * The findings that an answer must carry. A flaw is reported wherever one of the observations concerned counts or reaches into
 * the period from outside; what two totals do to one another is reported only where both count.
 */
export function naiveFindings(
  standing: readonly NaiveFinding[],
  scoped: readonly Piece[],
  spanning: readonly Piece[],
  timed: boolean,
): Set<string> {
  const concerned = new Set([...scoped, ...spanning].map(({ observation }) => observation));
  const present = standing.filter(({ observations }) => observations.some((observation) => concerned.has(observation)));
  const totals = scoped.filter(({ observation }) => observation.scope === 'TOTAL');
  for (const one of totals) {
    for (const other of totals.filter((another) => another !== one && cross(one, another, timed))) {
      present.push({ code: 'OVERLAPPING_TOTALS', observations: [one.observation, other.observation] });
    }
    const newer = scoped.filter((part) => !timed && part.from > one.from && liesIn(part, one, timed));
    if (newer.length > 0)
      present.push({ code: 'STALE_TOTAL', observations: [one, ...newer].map(({ observation }) => observation) });
  }
  if (spanning.length > 0)
    present.push({ code: 'SPANNING_FIGURES', observations: spanning.map(({ observation }) => observation) });
  return new Set(
    present.map(({ code, observations }) =>
      findingKey(
        code,
        observations.map(({ id }) => id),
      ),
    ),
  );
}

export function findingKey(code: FindingCode, ids: readonly string[]): string {
  return [code, ...ids.toSorted()].join(' ');
}

/** Two totals that share a place, a pairing and a day, and neither of which lies in the other. */
function cross(one: Piece, other: Piece, timed: boolean): boolean {
  const share = (within: (inner: Observation, outer: Observation) => boolean): boolean =>
    within(one.observation, other.observation) || within(other.observation, one.observation);
  return (
    share(placeIsIn) &&
    share(pairingIsIn) &&
    (!timed || (one.from <= other.to && other.from <= one.to)) &&
    !liesIn(one, other, timed) &&
    !liesIn(other, one, timed)
  );
}
