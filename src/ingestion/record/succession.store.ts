import { sql } from 'kysely';
import { type Known, parseRow } from '../column/row.js';
import { rowFault } from '../fault/fault.js';
import { checkSuccession, successionColumns, type SuccessionValues } from '../kind/succession.row.js';
import type { DivisionEntry } from '../lookup/division-entry.js';
import type { ImportRun } from '../lookup/import-run.js';
import { checkReferences, loadReferences } from '../lookup/resolve-references.js';
import { findPredecessor, findSuccessor } from '../lookup/succession-match.plan.js';
import { duplicateRow } from '../session/duplicate-row.js';
import type { FileProgress } from '../session/file-progress.js';
import type { ParsedFile } from '../session/parsed-file.js';

interface ParsedRow {
  readonly file: FileProgress;
  readonly line: number;
  readonly values: Known<SuccessionValues>;
}

interface DraftRow extends ParsedRow {
  readonly values: SuccessionValues;
}

interface Edge extends DraftRow {
  readonly predecessorId: number;
  readonly successorId: number | null;
}

/** Imports successions. They have no codes: predecessor and successor identify them. */
export async function applySuccessions(run: ImportRun, files: readonly ParsedFile[]): Promise<void> {
  const drafts = files.flatMap(parseDrafts);
  await loadReferences(run.references, drafts);
  const edges = withoutDuplicates(
    drafts
      .filter((row) => checkReferences(run.references, row, null))
      .filter(isSound)
      .flatMap((row) => findEnds(run, row) ?? []),
  );
  for (const file of files)
    await writeFile(
      run,
      file,
      edges.filter((edge) => edge.file === file.progress),
    );
}

/**
 * Rows with errors are included: their references are looked up as well, so that all their errors are found at once.
 */
function parseDrafts({ progress: file, rows }: ParsedFile): readonly ParsedRow[] {
  return rows.map(({ line, cells, context, faulty }) => {
    const parsed = parseRow(successionColumns, cells, context, faulty);
    const values = parsed.ok ? parsed.values : parsed.known;
    for (const fault of [...(parsed.ok ? [] : parsed.faults), ...checkSuccession(values)]) file.report(line, fault);
    return { file, line, values };
  });
}

/** Whether a row has no error: then all its values are defined. */
function isSound(row: ParsedRow): row is DraftRow {
  return !row.file.isRejected(row.line);
}

function findEnds({ references }: ImportRun, row: DraftRow): Edge | null {
  const { predecessor: from, successor: to, kind, date } = row.values;
  const had = references.divisionsOf(from.code);
  // A division of which only a part splits off continues to exist.
  const predecessor = findPredecessor(had, date) ?? (kind === 'SPLIT' ? (had[0] ?? null) : null);
  if (!predecessor) {
    const expected = 'a division that has ended: state its last day as valid_to in the file of divisions';
    row.file.report(row.line, rowFault('PREDECESSOR_STILL_VALID', 'predecessor', from.code, expected));
    return null;
  }
  if (!to) return { ...row, predecessorId: predecessor.id, successorId: null };
  const successor: DivisionEntry | null = findSuccessor(references.divisionsOf(to.code), predecessor, date);
  if (successor) return { ...row, predecessorId: predecessor.id, successorId: successor.id };
  row.file.report(
    row.line,
    rowFault('SUCCESSION_CYCLE', 'successor', to.code, 'another division than the predecessor'),
  );
  return null;
}

function withoutDuplicates(edges: readonly Edge[]): readonly Edge[] {
  const first = new Map<string, Edge>();
  for (const edge of edges) {
    const key = `${edge.predecessorId.toString()} ${(edge.successorId ?? '').toString()}`;
    const earlier = first.get(key);
    if (earlier) edge.file.report(edge.line, duplicateRow('predecessor', edge.values.predecessor.code, earlier));
    else first.set(key, edge);
  }
  return [...first.values()];
}

async function writeFile(run: ImportRun, { progress, columns }: ParsedFile, edges: readonly Edge[]): Promise<void> {
  const given = edges.map(({ values, predecessorId, successorId }) => ({
    predecessor_id: predecessorId,
    successor_id: successorId,
    kind: values.kind,
    earliest: values.date.start,
    latest: values.date.end,
    note: values.note,
  }));
  const note = columns.has('note') ? sql`excluded.note` : sql`stored.note`;
  const { rows } = await sql<{ isNew: boolean }>`
    insert into division_succession as stored (predecessor_id, successor_id, kind, earliest, latest, note)
    select predecessor_id, successor_id, kind, earliest, latest, note
    from jsonb_populate_recordset(null::division_succession, ${JSON.stringify(given)}::jsonb)
    on conflict (predecessor_id, successor_id) do update
    set kind = excluded.kind, earliest = excluded.earliest, latest = excluded.latest, note = ${note}
    where (stored.kind, stored.earliest, stored.latest, stored.note)
      is distinct from (excluded.kind, excluded.earliest, excluded.latest, ${note})
    returning (stored.xmax = 0) as "isNew"`.execute(run.db);
  progress.countNew(rows.filter((row) => row.isNew).length);
  progress.countChanged(rows.filter((row) => !row.isNew).length);
  if (rows.length === 0) return;
  run.changed.history = true;
  run.references.forgetDivisions();
}
