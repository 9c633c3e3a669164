import type { FigureContext } from '../../kernel/shards/by-metric.js';
import { type ProvenanceQuestion, readParts, scopeQuestions } from './observation-page.store.js';
import type { ClaimReason } from '../rules/finding.plan.js';
import { findingsSql, CUBE_FINDINGS, type CubeFindingCode } from './finding.sql.js';

export interface CubeFinding {
  readonly code: CubeFindingCode;
  /** Row ids, the one that counts first, if one does; at most MOST_OBSERVATIONS. */
  readonly observations: readonly string[];
  /** How many observations it concerns in all. */
  readonly concerned: number;
  readonly reason?: ClaimReason;
}

export interface CubeFindings {
  /** The first of each code. */
  readonly findings: readonly CubeFinding[];
  readonly counts: ReadonlyMap<CubeFindingCode, number>;
}

/**
 * Loads the findings on the observations of answers, at most `limit` of each code, by one statement for all answers.
 */
export async function loadCubeFindings(
  context: FigureContext,
  questions: readonly ProvenanceQuestion[],
): Promise<readonly CubeFindings[]> {
  const answers = questions.map(() => ({
    findings: [] as CubeFinding[],
    counts: new Map<CubeFindingCode, number>(),
  }));
  if (questions.length === 0) return answers;
  const rows = await readParts(context, scopeQuestions(questions), findingsSql);
  const counted = new Set<string>();
  const listed = new Map<string, number>();
  for (const { ord, code: rank, observations, concerned, reason, all, fromPart = 0 } of rows) {
    const answer = answers[ord];
    if (!answer) continue;
    const code = CUBE_FINDINGS[rank] as CubeFindingCode;
    // Each row of a part says how many the part has.
    const key = `${ord.toString()} ${code}`;
    const isFirst = counted.size < counted.add(`${key} ${fromPart.toString()}`).size;
    if (isFirst) answer.counts.set(code, (answer.counts.get(code) ?? 0) + all);
    const before = listed.get(key) ?? 0;
    listed.set(key, before + 1);
    if (before >= (questions[ord]?.limit ?? 0)) continue;
    answer.findings.push({ code, observations, concerned, ...(reason && { reason: reason as ClaimReason }) });
  }
  return answers;
}
