import { sql } from 'kysely';
import { Reference } from '../column/reference.js';
import type { Columns, Values } from '../column/row.js';
import type { Fields, IdOf } from '../kind/record-kind.js';
import type { ImportRun } from '../lookup/import-run.js';
import { isFound } from '../lookup/reference-lookup.loader.js';
import { resolveNames } from '../lookup/resolve-names.loader.js';
import { checkReferences, loadReferences } from '../lookup/resolve-references.js';
import type { ParsedFile } from '../session/parsed-file.js';
import { parseRecords, type RecordDraft, type RecordDrafts, splitBySoundness } from './record-draft.js';
import type { CheckedRow, PresentColumns, RecordRow, StoredRecordKind } from './stored-record-kind.js';
import { insertRows, updateRows } from './write-rows.store.js';

/** Imports the rows of all files of one kind: parses, resolves, checks and writes them. */
export async function applyRecords<C extends Columns>(
  run: ImportRun,
  kind: StoredRecordKind<C>,
  files: readonly ParsedFile[],
): Promise<void> {
  const { sound, incomplete } = await withCodes(run, kind, parseRecords(kind, files, run.references));
  const rows = await withIds(run, kind, sound);
  const incompleteOnes = await incompleteRows(run, kind, incomplete);
  await loadReferences(run.references, [...rows, ...incompleteOnes]);
  withoutUnknownReferences(run, kind, rows);
  for (const row of incompleteOnes) checkReferences(run.references, row, dayOf(kind, row));
  await kind.verify?.(run, [...rows, ...incompleteOnes]);
  const resolvable = withoutUnknownReferences(run, kind, rows);
  // All new rows at once, because rows of one file may refer to rows of the next.
  const fresh = resolvable.filter((row) => row.isNew);
  await insertRows(
    run.db,
    kind.table,
    fresh.map((row) => fieldsOf(kind, row, null)),
  );
  for (const file of files)
    await finishFile(
      run,
      kind,
      file,
      resolvable.filter((row) => row.file === file.progress),
    );
}

/** Resolves names to codes. A row with an unresolved name has an error, and rows that refer to it are rejected too. */
async function withCodes<C extends Columns>(
  run: ImportRun,
  kind: StoredRecordKind<C>,
  { sound, incomplete }: RecordDrafts<C>,
): Promise<RecordDrafts<C>> {
  const resolve = (drafts: readonly RecordDraft<C>[]) => resolveNames(run, drafts, (row) => dayOf(kind, row));
  const named = splitBySoundness(await resolve(sound));
  if (kind.reference)
    for (const { code } of named.incomplete) run.references.markFaulty(new Reference(kind.reference, code));
  return { sound: named.sound, incomplete: [...named.incomplete, ...(await resolve(incomplete))] };
}

/** Undefined for a cell with an error. */
function dayOf<C extends Columns>({ dayOf: day }: StoredRecordKind<C>, { values }: Pick<RecordDraft<C>, 'values'>) {
  return day ? day(values) : null;
}

async function withIds<C extends Columns>(
  run: ImportRun,
  kind: StoredRecordKind<C>,
  drafts: readonly RecordDraft<C>[],
): Promise<readonly RecordRow<C>[]> {
  const known = await storedIds(run, kind, drafts);
  const fresh = (await run.references.reserveIds(kind.table, drafts.length - known.size)).values();
  return drafts.map((draft) => {
    const old = known.get(draft.code);
    const id = old ?? fresh.next().value ?? 0;
    if (kind.reference) run.references.add(kind.reference, draft.code, id);
    // Without an error every value is defined.
    const values = draft.values as Values<C>;
    return { ...draft, values, id, isNew: old === undefined, derivedFields: {}, idOf: idsOn(run, kind, draft) };
  });
}

/** Rows with errors get no id from the table, because they are not written. */
async function incompleteRows<C extends Columns>(
  run: ImportRun,
  kind: StoredRecordKind<C>,
  drafts: readonly RecordDraft<C>[],
): Promise<readonly CheckedRow<C>[]> {
  if (drafts.length === 0) return [];
  const known = await storedIds(run, kind, drafts);
  return drafts.map((draft, at) => {
    const old = known.get(draft.code);
    return { ...draft, id: old ?? -1 - at, isNew: old === undefined, derivedFields: {}, idOf: idsOn(run, kind, draft) };
  });
}

async function storedIds<C extends Columns>(
  { db }: ImportRun,
  { table }: StoredRecordKind<C>,
  drafts: readonly RecordDraft<C>[],
): Promise<ReadonlyMap<string, number>> {
  const codes = drafts.map((draft) => draft.code);
  const { rows } = await sql<{ id: number; code: string }>`
    select id, code from ${sql.table(table)} where code = any(${codes})`.execute(db);
  return new Map(rows.map((row) => [row.code, row.id]));
}

function idsOn<C extends Columns>(run: ImportRun, kind: StoredRecordKind<C>, draft: RecordDraft<C>): IdOf {
  const on = dayOf(kind, draft) ?? null;
  return (reference) => {
    const found = reference ? run.references.find(reference, on) : null;
    return isFound(found) ? found.id : null;
  };
}

/** Drops rejected rows, and repeatedly the rows that refer to dropped ones. */
function withoutUnknownReferences<C extends Columns>(
  run: ImportRun,
  kind: StoredRecordKind<C>,
  rows: readonly RecordRow<C>[],
): readonly RecordRow<C>[] {
  const left = rows.filter(
    (row) => !row.file.isRejected(row.line) && checkReferences(run.references, row, dayOf(kind, row)),
  );
  if (left.length === rows.length) return left;
  if (kind.reference) {
    const valid = new Set(left);
    for (const row of rows) if (!valid.has(row)) run.references.markFaulty(new Reference(kind.reference, row.code));
  }
  return withoutUnknownReferences(run, kind, left);
}

async function finishFile<C extends Columns>(
  run: ImportRun,
  kind: StoredRecordKind<C>,
  { progress, columns }: ParsedFile,
  rows: readonly RecordRow<C>[],
): Promise<void> {
  const old = rows.filter((row) => !row.isNew);
  const fields = old.map((row) => fieldsOf(kind, row, columns));
  const different = new Set([
    ...(await updateRows(run.db, kind.table, fields)),
    ...((await kind.writeRelated?.(run, columns, rows)) ?? []),
  ]);
  const changed = old.filter((row) => different.has(row.id));
  progress.countNew(rows.length - old.length);
  progress.countChanged(changed.length);
  if (kind.canBeParty === true && changed.length > 0) run.changed.places = true;
  kind.noteChanges?.(run, [...rows.filter((row) => row.isNew), ...changed]);
}

/** `present`: the columns of the file; null for all columns. */
function fieldsOf<C extends Columns>(
  kind: StoredRecordKind<C>,
  row: RecordRow<C>,
  present: PresentColumns | null,
): Fields {
  const byColumn = Object.entries(kind.fields(row.values, row.idOf)) as [string, Fields][];
  const given = byColumn.filter(([column]) => present === null || present.has(column)).map(([, fields]) => fields);
  return Object.assign({ id: row.id, ...(row.isNew ? { code: row.code } : {}) }, ...given, row.derivedFields) as Fields;
}
