import { isExact } from '../../kernel/bounded.js';
import type { Observation } from './observation.plan.js';
import type { ClaimReason, Finding } from './finding.plan.js';

export interface Claims {
  readonly counting: readonly Observation[];
  readonly findings: readonly Finding[];
}

/** Of several observations for the same thing, lets one count (rule 13): preferred, exact, later published, later recorded. */
export function chooseClaims(
  observations: readonly Observation[],
  sameThing: (observation: Observation) => string,
): Claims {
  const counting: Observation[] = [];
  const findings: Finding[] = [];
  for (const claims of Map.groupBy(observations, sameThing).values()) {
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
    Number(BigInt(other.id) - BigInt(one.id))
  );
}

function reasonFor(winner: Observation, runnerUp: Observation): ClaimReason {
  if (winner.preferred && !runnerUp.preferred) return 'PREFERRED';
  if (isExact(winner.amount) && !isExact(runnerUp.amount)) return 'EXACT';
  if ((winner.published ?? '') > (runnerUp.published ?? '')) return 'LATER_PUBLISHED';
  return 'LATER_RECORDED';
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
