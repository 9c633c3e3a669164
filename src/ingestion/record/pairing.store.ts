import { sql } from 'kysely';
import { rowFault } from '../fault/fault.js';
import { type PairingColumns, pairingKind } from '../kind/pairing.row.js';
import type { ImportRun } from '../lookup/import-run.js';
import { reportSamePairings } from './same-pairing.loader.js';
import type { CheckedRow, StoredRecordKind } from './stored-record-kind.js';

interface Stored {
  readonly id: number;
  readonly programId: number;
  readonly parentId: number | null;
  readonly parentGiven: boolean;
}

export const storedPairingKind: StoredRecordKind<PairingColumns> = {
  ...pairingKind,
  verify: async (run, rows) => {
    await reportSamePairings(run, rows);
    const stored = await loadStored(run, rows);
    const programs = new Map([...stored.values()].map((pairing) => [pairing.id, pairing.programId]));
    const ofPrograms = rows.filter((row) => row.idOf(row.values.program) !== null);
    for (const row of ofPrograms) programs.set(row.id, row.idOf(row.values.program) ?? 0);
    for (const row of ofPrograms) {
      assignParent(run, row, stored.get(row.id) ?? null, programs);
      const before = stored.get(row.id)?.programId;
      if (before !== undefined && before !== programs.get(row.id)) run.changed.programs.add(before);
    }
  },
  noteChanges: ({ changed, references }, rows) => {
    references.pairingNames.forget();
    for (const row of rows) changed.programs.add(row.idOf(row.values.program) ?? 0);
  },
};

async function loadStored(
  { db }: ImportRun,
  rows: readonly CheckedRow<PairingColumns>[],
): Promise<ReadonlyMap<number, Stored>> {
  const ids = rows.flatMap((row) => [row.id, row.idOf(row.values.parent) ?? row.id]);
  const { rows: found } = await sql<Stored>`
    select id, program_id as "programId", parent_id as "parentId", parent_given as "parentGiven"
    from pairing where id = any(${ids}::int[])`.execute(db);
  return new Map(found.map((row) => [row.id, row]));
}

/**
 * A stated parent is written with its row, that of a new row once all rows are written. A derived parent remains until
 * the parents of the program are derived again.
 */
function assignParent(
  run: ImportRun,
  row: CheckedRow<PairingColumns>,
  stored: Stored | null,
  programs: ReadonlyMap<number, number>,
): void {
  if (stored && !row.columns.has('parent')) return;
  const given = row.idOf(row.values.parent);
  const derived = stored?.parentGiven === false ? stored.parentId : null;
  row.derivedFields = { parent_given: given !== null, ...(stored ? { parent_id: given ?? derived } : {}) };
  if (given === null) return;
  if (programs.get(given) === programs.get(row.id)) {
    if (!stored && row.id > 0) run.changed.parents.set(row.id, given);
    return;
  }
  const { program, parent } = row.values;
  const expected = `a pairing of program ${program?.code ?? ''}`;
  const zh = `应属于协作关系${program?.given ?? ''}。`;
  row.file.report(row.line, rowFault('CONFLICTING_PARENT', 'parent', parent?.given ?? '', { en: expected, zh }));
}
