import type { RequestContext } from '../../kernel/context.js';
import { type ProvenanceQuestion, scopeQuestions } from './observation-page.store.js';
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
  { db }: Pick<RequestContext, 'db'>,
  questions: readonly ProvenanceQuestion[],
): Promise<readonly CubeFindings[]> {
  const answers = questions.map(() => ({
    findings: [] as CubeFinding[],
    counts: new Map<CubeFindingCode, number>(),
  }));
  if (questions.length === 0) return answers;
  const { rows } = await findingsSql(scopeQuestions(questions)).execute(db);
  for (const { ord, code: rank, observations, concerned, reason, all } of rows) {
    const code = CUBE_FINDINGS[rank] as CubeFindingCode;
    answers[ord]?.findings.push({
      code,
      observations,
      concerned,
      ...(reason === null ? {} : { reason: reason as ClaimReason }),
    });
    answers[ord]?.counts.set(code, all);
  }
  return answers;
}
