import { isExact } from '../../kernel/bounded.js';
import type { Observation } from './observation.plan.js';
import type { ClaimReason, Finding } from './finding.plan.js';

export interface Claims {
  readonly counting: readonly Observation[];
  readonly findings: readonly Finding[];
}

/**
 * Chooses one of competing claims, observations with the same `claimKey`: the preferred one, else an exact one, else
 * the last published, else that of the source whose code is last: never by the order in which they arrived. Those of one
 * source, under two codes of a place, follow one another as corrections do. Returns a finding for each choice.
 */
export function chooseClaims(
  observations: readonly Observation[],
  claimKey: (observation: Observation) => string,
): Claims {
  const counting: Observation[] = [];
  const findings: Finding[] = [];
  for (const claims of Map.groupBy(observations, claimKey).values()) {
    const [winner, runnerUp] = claims.toSorted(compareClaims);
    if (!winner) continue;
    counting.push(winner);
    if (runnerUp) {
      const others = claims.filter((claim) => claim !== winner);
      findings.push({
        code: 'CONFLICTING_CLAIMS',
        observations: [winner, ...others].map((claim) => claim.id),
        reason: reasonFor(winner, runnerUp),
      });
    }
  }
  return { counting, findings };
}

/** The claim that counts comes first. */
function compareClaims(one: Observation, other: Observation): number {
  return (
    Number(other.preferred) - Number(one.preferred) ||
    Number(isExact(other.amount)) - Number(isExact(one.amount)) ||
    compareText(other.published ?? '', one.published ?? '') ||
    compareText(other.sourceCode, one.sourceCode) ||
    Number(BigInt(other.id) - BigInt(one.id))
  );
}

function reasonFor(winner: Observation, runnerUp: Observation): ClaimReason {
  if (winner.preferred && !runnerUp.preferred) return 'PREFERRED';
  if (isExact(winner.amount) && !isExact(runnerUp.amount)) return 'EXACT';
  if (winner.published !== runnerUp.published) return runnerUp.published === null ? 'DATED' : 'LATER_PUBLISHED';
  return winner.sourceCode === runnerUp.sourceCode ? 'LATER_RECORDED' : 'SOURCE_CODE';
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
