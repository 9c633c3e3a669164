import { sql } from 'kysely';
import { type PairingEnds, type PlacedPairing, planPairingTree } from '../../pairing/pairing-parent.plan.js';
import { PARTY_REFERENCES } from '../column/reference.js';
import { rowFault } from '../fault/fault.js';
import type { ImportRun } from '../lookup/import-run.js';
import type { ParsedFile } from '../session/parsed-file.js';
import { loadCoverage } from './coverage.loader.js';

interface StoredPairing {
  readonly id: number;
  readonly code: string;
  readonly programId: number;
  readonly supporter: string;
  readonly recipient: string;
  readonly parentId: number | null;
  readonly parentGiven: boolean;
}

/**
 * Derives the parents and paths of pairings that this import may have changed: those of programs with new or changed
 * pairings, or of all programs if divisions, clusters or organizations have moved.
 */
export async function derivePairingParents(run: ImportRun, files: readonly ParsedFile[]): Promise<void> {
  const { changed } = run;
  const programs = changed.places ? null : [...changed.programs];
  const pairings = await loadPairings(run, programs);
  const coverageOf = await loadCoverage(run.db, pairings);
  const placed: PlacedPairing[] = [];
  const inCycle: StoredPairing[] = [];
  for (const ofProgram of Map.groupBy(pairings, (pairing) => pairing.programId).values()) {
    const ends = ofProgram.map((pairing): PairingEnds => ({ ...pairing, givenParent: givenParent(run, pairing) }));
    const tree = planPairingTree(ends, coverageOf);
    const cyclic = new Set(tree.inCycle);
    placed.push(...tree.placed);
    inCycle.push(...ofProgram.filter((pairing) => cyclic.has(pairing.id)));
  }
  reportCycles(inCycle, files);
  await writeParents(run, placed);
}

function givenParent({ changed }: ImportRun, { id, parentId, parentGiven }: StoredPairing): number | null {
  return parentGiven ? (changed.parents.get(id) ?? parentId) : null;
}

const partyOf = (side: string) =>
  sql`coalesce(${sql.join(PARTY_REFERENCES.map((kind) => sql`${sql.lit(`${kind}:`)} || ${sql.ref(`p.${side}_${kind}_id`)}`))})`;

async function loadPairings({ db }: ImportRun, programs: readonly number[] | null): Promise<readonly StoredPairing[]> {
  const { rows } = await sql<StoredPairing>`
    select p.id, p.code, p.program_id as "programId", ${partyOf('supporter')} as supporter,
      ${partyOf('recipient')} as recipient, p.parent_id as "parentId", p.parent_given as "parentGiven"
    from pairing p where ${programs}::int[] is null or p.program_id = any(${programs}::int[])
    order by p.code collate "C"`.execute(db);
  return rows;
}

/** Reports the rows that state a parent; without any in this import, the first file as a whole. */
function reportCycles(inCycle: readonly StoredPairing[], files: readonly ParsedFile[]): void {
  if (inCycle.length === 0) return;
  const codes = new Set(inCycle.map((pairing) => pairing.code));
  const fault = (given: string, column: string | null) =>
    rowFault('PARENT_CYCLE', column, given, {
      en: `a parent that is not below the pairing: ${[...codes].slice(0, 10).join(', ')}`,
      zh: `涉及：${[...codes].slice(0, 10).join('、')}。`,
    });
  let isReported = false;
  for (const { progress, rows } of files.filter((file) => file.progress.kind === 'pairings')) {
    for (const { line, cells } of rows) {
      if (!codes.has(cells.code ?? '') || !cells.parent) continue;
      progress.report(line, fault(cells.parent, 'parent'));
      isReported = true;
    }
  }
  if (!isReported) files[0]?.progress.report(null, fault([...codes].slice(0, 10).join(', '), null));
}

async function writeParents({ db }: ImportRun, placed: readonly PlacedPairing[]): Promise<void> {
  const rows = placed.map(({ id, parentId, path }) => ({ id, parent_id: parentId, path }));
  await sql`
    update pairing stored set parent_id = given.parent_id, path = given.path
    from jsonb_populate_recordset(null::pairing, ${JSON.stringify(rows)}::jsonb) given
    where stored.id = given.id and (stored.parent_id, stored.path) is distinct from (given.parent_id, given.path)`.execute(
    db,
  );
}
