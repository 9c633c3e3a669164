import { sql } from 'kysely';
import { resolveCanonicalDivisions, type SuccessionEdge } from '../../division/canonical-division.plan.js';
import { parseDivisionCode } from '../../division/division-code.js';
import { rowFault } from '../fault/fault.js';
import type { ImportRun } from '../lookup/import-run.js';
import type { ParsedFile } from '../session/parsed-file.js';

/**
 * Derives the canonical and present division of every division from all successions. Writes only those that changed.
 */
export async function updateCanonicalDivisions({ db }: ImportRun, files: readonly ParsedFile[]): Promise<void> {
  const { rows: edges } = await sql<SuccessionEdge & { readonly code: string }>`
    select s.predecessor_id as "predecessorId", s.successor_id as "successorId", s.kind, d.code
    from division_succession s join division d on d.id = s.predecessor_id`.execute(db);
  const { resolved, inCycle } = resolveCanonicalDivisions(edges);
  reportCycles(files, new Set(edges.filter((edge) => inCycle.has(edge.predecessorId)).map((edge) => edge.code)));
  const given = resolved.map((one) => ({
    id: one.divisionId,
    canonical_id: one.canonicalId,
    current_id: one.currentId,
  }));
  await sql`
    with given as (
      select id, canonical_id, current_id from jsonb_populate_recordset(null::division, ${JSON.stringify(given)}::jsonb)),
    wanted as (
      select id, canonical_id, current_id from given
      union all select d.id, null, null from division d
      where (d.canonical_id is not null or d.current_id is not null) and not exists (select from given g where g.id = d.id))
    update division stored set canonical_id = wanted.canonical_id, current_id = wanted.current_id from wanted
    where stored.id = wanted.id
      and (stored.canonical_id, stored.current_id) is distinct from (wanted.canonical_id, wanted.current_id)`.execute(
    db,
  );
}

function reportCycles(files: readonly ParsedFile[], codes: ReadonlySet<string>): void {
  if (codes.size === 0) return;
  const expected = 'successions without a cycle';
  const reported = files
    .filter(({ progress }) => progress.kind === 'successions')
    .flatMap(({ progress, rows }) =>
      rows.map(({ line, cells }) => ({ file: progress, line, given: cells.predecessor ?? '' })),
    )
    .filter(({ given }) => codes.has(codeOf(given)));
  for (const { file, line, given } of reported) {
    file.report(line, rowFault('SUCCESSION_CYCLE', 'predecessor', given, expected));
  }
  if (reported.length === 0)
    files[0]?.progress.report(null, rowFault('SUCCESSION_CYCLE', null, [...codes].join(', '), expected));
}

function codeOf(given: string): string {
  const parsed = parseDivisionCode(given);
  return parsed.ok ? parsed.code : given;
}
