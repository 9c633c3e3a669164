import type { FindingCode } from '../../../src/rollup/rules/finding.plan.js';
import type { Boundaries } from '../../../src/rollup/rules/node.plan.js';
import type { Observation } from '../../../src/rollup/rules/observation.plan.js';
import { cross, type NaiveAnswer, speaksFor } from './naive-rollup.js';
import { type Piece, sameClaim, sameSeries, winners } from './naive-series.js';

export interface NaiveFinding {
  readonly code: FindingCode;
  readonly observations: readonly Observation[];
}

/** What is wrong among the observations themselves, whatever is asked: every observation compared with every other. */
export function flaws(observations: readonly Observation[], pieces: readonly Piece[]): NaiveFinding[] {
  const found: NaiveFinding[] = [];
  const counted = winners(observations);
  for (const observation of counted) {
    const claims = observations.filter((other) => other === observation || sameClaim(observation, other));
    if (claims.length > 1) found.push({ code: 'CONFLICTING_CLAIMS', observations: claims });
  }
  for (const { observation, cut, says } of pieces.filter((piece) => piece.cut && piece.says.value < 0)) {
    const inside = counted.filter(
      (other) =>
        other !== observation &&
        sameSeries(other, observation) &&
        observation.start <= other.start &&
        other.end <= observation.end,
    );
    if (cut && says.value < 0) found.push({ code: 'CUMULATIVE_FALL', observations: [observation, ...inside] });
  }
  return found;
}

/**
 * The findings that an answer must carry. A flaw is reported wherever one of the observations concerned counts or reaches into
 * the period from outside; what observations do to one another is reported only where they count.
 */
export function naiveFindings(
  standing: readonly NaiveFinding[],
  pieces: readonly Piece[],
  answer: NaiveAnswer,
  boundaries: Boundaries,
  timed: boolean,
): Set<string> {
  const { scoped, spanning } = answer;
  const concerned = new Set([...scoped, ...spanning].map(({ observation }) => observation));
  const present = standing.filter(({ observations }) => observations.some((observation) => concerned.has(observation)));
  const report = (code: FindingCode, ...some: readonly Piece[]): unknown =>
    present.push({ code, observations: some.map(({ observation }) => observation) });
  for (const one of scoped) {
    for (const other of scoped.filter((another) => cross(one, another, boundaries)))
      report('OVERLAPPING_TOTALS', one, other);
    const parts = pieces.filter((part) => speaksFor(one, part, boundaries));
    if (parts.length > 0 && (one.contribution?.value ?? 0) < 0 && one.says.value >= 0)
      report('TOTAL_BELOW_PARTS', one, ...parts);
    const newer = scoped.filter((part) => !timed && parts.includes(part) && part.observation.end > one.observation.end);
    if (newer.length > 0) report('STALE_TOTAL', one, ...newer);
    const elsewhere = parts.filter((part) => !scoped.includes(part));
    if (answer.standing.includes(one) && elsewhere.length > 0) report('COUNTED_ELSEWHERE', one, ...elsewhere);
  }
  if (spanning.length > 0) report('SPANNING_FIGURES', ...spanning);
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
