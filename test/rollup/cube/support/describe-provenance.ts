import { observationRefs } from '../../../../src/rollup/rules/provenance.plan.js';
import type { Finding } from '../../../../src/rollup/rules/finding.plan.js';
import type { Evidence } from '../../../../src/rollup/rules/resolve.plan.js';

export interface Provenance {
  readonly observations: readonly { readonly id: string; readonly sourceId: number; readonly start: string }[];
  readonly sources: readonly number[];
  readonly findings: readonly Finding[];
}

/** Of these the first observation is the one that counts, or the later one. */
const ORDERED = new Set(['CONFLICTING_CLAIMS', 'CUMULATIVE_FALL']);

function describeFinding({ code, observations: observations, reason }: Finding): string {
  const [first, ...others] = ORDERED.has(code) ? observations : ['', ...observations];
  return [code, reason ?? '', first, ...others.toSorted()].join(' ');
}

/** The provenance of an answer as one text, so that two can be compared and shown. */
export function describeProvenance({ observations, sources, findings }: Provenance): string {
  return [
    `observations ${observations.map(({ id, start }) => `${id} ${start}`).join(', ')}`,
    `sources ${sources.join(' ')}`,
    ...findings.map(describeFinding).toSorted(),
  ].join('\n    ');
}

export function recomputedProvenance(resolved: Evidence): Provenance {
  const observations = observationRefs(resolved);
  return {
    observations,
    sources: [...new Set(observations.map(({ sourceId }) => sourceId))],
    findings: resolved.findings,
  };
}
