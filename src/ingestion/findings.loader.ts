import type { Kysely } from 'kysely';
import { type Findings, NO_FINDINGS } from './findings.js';

/** What the figures in `touched_figure` make worth a look. */
export function loadFindings(_db: Kysely<unknown>): Promise<Findings> {
  return Promise.resolve(NO_FINDINGS);
}
