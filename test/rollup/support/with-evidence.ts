import type { Evidence, Resolved } from '../../../src/rollup/rules/resolve.plan.js';

/** A recomputed roll-up with its observations and findings beside its amounts. */
export function withEvidence(resolved: Resolved): Resolved & Evidence {
  const { evidence } = resolved;
  if (!evidence) throw new Error('not recomputed');
  return {
    ...resolved,
    observations: evidence.observations,
    denominator: evidence.denominator,
    findings: evidence.findings,
  };
}
