import type { Observation } from './observation.plan.js';
import { type Finding, FINDING_CODES, type FindingCode } from './finding.plan.js';
import type { Evidence } from './resolve.plan.js';

/** Refers to an observation that an answer is computed from. `part` is 1 for the denominator of a rate, else 0. */
export interface ObservationRef {
  readonly part: number;
  readonly id: string;
  readonly sourceId: number;
  readonly start: string;
}

/** Findings on an answer: the first of each code, and the number of all. */
export interface Findings {
  readonly findings: readonly Finding[];
  readonly counts: ReadonlyMap<FindingCode, number>;
}

const RANK = new Map(Object.keys(FINDING_CODES).map((code, index) => [code, index]));

/**
 * The observations of a recomputed answer, in the order in which they were recorded; those of a denominator come last.
 */
export function observationRefs({
  observations,
  denominator,
}: Pick<Evidence, 'observations' | 'denominator'>): readonly ObservationRef[] {
  const below = new Set(denominator);
  const toRef = ({ id, sourceId, start }: Observation, part: number): ObservationRef => ({
    part,
    id,
    sourceId,
    start,
  });
  const inOrder = (part: number): ObservationRef[] =>
    observations
      .filter((observation) => Number(below.has(observation)) === part)
      .map((observation) => toRef(observation, part))
      .toSorted((one, other) => Number(BigInt(one.id) - BigInt(other.id)));
  return [...inOrder(0), ...inOrder(1)];
}

/** Merges findings in the order of their codes, and lists at most `limit` of each code. */
export function gatherFindings(parts: readonly Findings[], limit: number): Findings {
  const counts = new Map<FindingCode, number>();
  for (const part of parts) for (const [code, count] of part.counts) counts.set(code, (counts.get(code) ?? 0) + count);
  const listed = new Map<FindingCode, number>();
  const findings = parts
    .flatMap((part) => part.findings)
    .toSorted((one, other) => (RANK.get(one.code) ?? 0) - (RANK.get(other.code) ?? 0))
    .filter(({ code }) => {
      const before = listed.get(code) ?? 0;
      listed.set(code, before + 1);
      return before < limit;
    });
  return { findings, counts: inOrderOfCodes(counts) };
}

/** Counts findings that are complete. */
export function countFindings(findings: readonly Finding[]): Findings {
  const counts = new Map<FindingCode, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return { findings, counts };
}

function inOrderOfCodes(counts: ReadonlyMap<FindingCode, number>): ReadonlyMap<FindingCode, number> {
  return new Map([...counts].toSorted(([one], [other]) => (RANK.get(one) ?? 0) - (RANK.get(other) ?? 0)));
}
