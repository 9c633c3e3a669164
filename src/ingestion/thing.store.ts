import { sql } from 'kysely';
import { isFound } from './directory.loader.js';
import type { ImportRun } from './import-run.js';
import type { OpenedFile } from './opened-file.js';
import { Reference } from './reference.js';
import { resolveNames } from './resolve-names.loader.js';
import { checkReferences, loadReferences } from './resolve-references.js';
import type { Columns } from './row.js';
import { readThings, type ThingDraft } from './thing-draft.js';
import type { Fields, IdOf, ThingKind, ThingRow } from './thing.js';
import { insertRows, updateRows } from './write-rows.store.js';

/** Brings the rows of all files of one kind into its table: read, resolved, checked, written. */
export async function applyThings<C extends Columns>(
  run: ImportRun,
  kind: ThingKind<C>,
  files: readonly OpenedFile[],
): Promise<void> {
  const rows = await withIds(run, kind, await withCodes(run, kind, readThings(kind, files, run.directory)));
  await loadReferences(run.directory, rows);
  const known = withoutUnknown(run, kind, rows);
  await kind.verify?.(run, known);
  const sound = withoutUnknown(run, kind, known);
  // All that is new at once: rows of one file may name rows of the next.
  const fresh = sound.filter((row) => row.isNew);
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
      sound.filter((row) => row.file === file),
    );
}

/** A row whose names cannot be told goes no further, nor do those that name it. */
async function withCodes<C extends Columns>(
  run: ImportRun,
  kind: ThingKind<C>,
  drafts: readonly ThingDraft<C>[],
): Promise<readonly ThingDraft<C>[]> {
  const resolved = await resolveNames(run, drafts, ({ values }) => kind.dayOf?.(values) ?? null);
  if (kind.reference && resolved.length < drafts.length) {
    const kept = new Set(resolved.map(({ code }) => code));
    for (const { code } of drafts) if (!kept.has(code)) run.directory.markFaulty(new Reference(kind.reference, code));
  }
  return resolved;
}

async function withIds<C extends Columns>(
  run: ImportRun,
  kind: ThingKind<C>,
  drafts: readonly ThingDraft<C>[],
): Promise<readonly ThingRow<C>[]> {
  const codes = drafts.map((draft) => draft.code);
  const { rows: stored } = await sql<{ id: number; code: string }>`
    select id, code from ${sql.table(kind.table)} where code = any(${codes})`.execute(run.db);
  const known = new Map(stored.map((row) => [row.code, row.id]));
  const fresh = (await run.directory.reserveIds(kind.table, drafts.length - known.size)).values();
  return drafts.map((draft) => {
    const old = known.get(draft.code);
    const id = old ?? fresh.next().value ?? 0;
    if (kind.reference) run.directory.add(kind.reference, draft.code, id);
    return { ...draft, id, isNew: old === undefined, extra: {}, idOf: idsAt(run, kind, draft) };
  });
}

function idsAt<C extends Columns>(run: ImportRun, kind: ThingKind<C>, { values }: ThingDraft<C>): IdOf {
  const on = kind.dayOf?.(values) ?? null;
  return (reference) => {
    const found = reference === null ? null : run.directory.find(reference, on);
    return isFound(found) ? found.id : null;
  };
}

/** A row that is left out takes with it the rows that name it, and those that name them. */
function withoutUnknown<C extends Columns>(
  run: ImportRun,
  kind: ThingKind<C>,
  rows: readonly ThingRow<C>[],
): readonly ThingRow<C>[] {
  const left = rows.filter(
    (row) => !row.file.isRejected(row.line) && checkReferences(run.directory, row, kind.dayOf?.(row.values) ?? null),
  );
  if (left.length === rows.length) return left;
  if (kind.reference) {
    const kept = new Set(left);
    for (const row of rows) if (!kept.has(row)) run.directory.markFaulty(new Reference(kind.reference, row.code));
  }
  return withoutUnknown(run, kind, left);
}

async function finishFile<C extends Columns>(
  run: ImportRun,
  kind: ThingKind<C>,
  file: OpenedFile,
  rows: readonly ThingRow<C>[],
): Promise<void> {
  const old = rows.filter((row) => !row.isNew);
  const fields = old.map((row) => fieldsOf(kind, row, file.sheet.columns));
  const different = new Set([
    ...(await updateRows(run.db, kind.table, fields)),
    ...((await kind.writeMore?.(run, file, rows)) ?? []),
  ]);
  const changed = old.filter((row) => different.has(row.id));
  file.countNew(rows.length - old.length);
  file.countChanged(changed.length);
  kind.afterWriting?.(run, [...rows.filter((row) => row.isNew), ...changed]);
}

/** `present`: the columns that the file has; null for all of them. */
function fieldsOf<C extends Columns>(
  kind: ThingKind<C>,
  row: ThingRow<C>,
  present: Pick<ReadonlySet<string>, 'has'> | null,
): Fields {
  const byColumn = Object.entries(kind.fields(row.values, row.idOf)) as [string, Fields][];
  const given = byColumn.filter(([column]) => present === null || present.has(column)).map(([, fields]) => fields);
  return Object.assign({ id: row.id, ...(row.isNew ? { code: row.code } : {}) }, ...given, row.extra) as Fields;
}
