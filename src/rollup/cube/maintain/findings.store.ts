import type { RequestContext } from '../../../kernel/context.js';
import { type BehindQuestion, askedReach } from './observations.store.js';
import { findingsSql, STORED_FINDINGS, type StoredFindingCode } from './finding.sql.js';

/** Why one of several claims counts. */
export type StoredReason = 'PREFERRED' | 'EXACT' | 'LATER_PUBLISHED' | 'LATER_RECORDED';

export interface StoredFinding {
  readonly code: StoredFindingCode;
  /** Row ids, the one that counts first where one does; only the first hundred. */
  readonly observations: readonly string[];
  /** How many observations it concerns in all. */
  readonly concerned: number;
  readonly reason?: StoredReason;
}

export interface StoredFindings {
  /** The first of each code. */
  readonly findings: readonly StoredFinding[];
  readonly counts: ReadonlyMap<StoredFindingCode, number>;
}

/** What the observations behind answers show, at most `limit` of each code, by one statement however many answers. */
export async function readFindings(
  { db }: Pick<RequestContext, 'db'>,
  questions: readonly BehindQuestion[],
): Promise<readonly StoredFindings[]> {
  const answers = questions.map(() => ({
    findings: [] as StoredFinding[],
    counts: new Map<StoredFindingCode, number>(),
  }));
  if (questions.length === 0) return answers;
  const { rows } = await findingsSql(askedReach(questions)).execute(db);
  for (const { ord, code: rank, observations, concerned, reason, all } of rows) {
    const code = STORED_FINDINGS[rank] as StoredFindingCode;
    answers[ord]?.findings.push({
      code,
      observations,
      concerned,
      ...(reason === null ? {} : { reason: reason as StoredReason }),
    });
    answers[ord]?.counts.set(code, all);
  }
  return answers;
}
