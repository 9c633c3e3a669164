import type { FindingCode } from '../rules/finding.plan.js';
import type { Evidence, Resolved } from '../rules/resolve.plan.js';
import type { Verdict } from './verdict.plan.js';

/** Findings that follow from values: they would tell something of those that are withheld. */
const FROM_VALUES: ReadonlySet<FindingCode> = new Set([
  'CUMULATIVE_FALL',
  'TOTAL_BELOW_PARTS',
  'PART_EXCEEDS_WHOLE',
  'PRINTED_RATE_DIFFERS',
  'ZERO_DENOMINATOR',
]);

export const followsFromValues = (code: FindingCode): boolean => FROM_VALUES.has(code);

const NO_PARTS = { reported: null, itemized: null, gap: null, coverage: null } as const;

/** An answer without what is withheld: of the value and all that it is made of, or only of the latter. */
export function withhold(resolved: Resolved, verdict: Verdict): Resolved {
  const { printed: _printed, negativeKnots: _knots, ...rest } = resolved;
  const evidence = resolved.evidence && withoutFindings(resolved.evidence);
  switch (verdict) {
    case 'SHOWN':
      return { ...rest, evidence };
    case 'VALUE_ONLY':
      return { ...rest, ...NO_PARTS, evidence };
    case 'WITHHELD':
      return { ...rest, ...NO_PARTS, evidence, total: null };
  }
}

function withoutFindings(evidence: Evidence): Evidence {
  return { ...evidence, findings: evidence.findings.filter(({ code }) => !followsFromValues(code)) };
}
