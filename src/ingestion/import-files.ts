import { randomUUID } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { type Kysely, sql } from 'kysely';
import { maintain, type Touched } from '../rollup/store/maintain.store.js';
import { Directory } from './directory.loader.js';
import type { Fault } from './fault.js';
import type { ImportFile } from './import-file.js';
import type { ImportRun } from './import-run.js';
import { applyKinds } from './apply-kinds.js';
import { openFile } from './open-file.js';
import type { OpenedFile } from './opened-file.js';
import type { Receipt } from './receipt.js';

export interface ImportOptions {
  readonly now: Date;
  /** Tries everything and writes nothing. */
  readonly dryRun?: boolean;
  /** Found before the import, in a folder for one: they reject it too. */
  readonly faults?: readonly Fault[];
}

/** A receipt that nobody can read to its end helps nobody. */
const MOST_FAULTS_LISTED = 1_000;

/** Imports queue up behind this number: each sees what the one before it has written. */
const IMPORT_LOCK = 7_204_116;

/**
 * Applies files together: all of them in one transaction, or, with any fault, none. Every fault is found, not only the
 * first.
 */
export async function importFiles(
  orm: MikroORM,
  files: readonly ImportFile[],
  { now, dryRun = false, faults = [] }: ImportOptions,
): Promise<Receipt> {
  const started = performance.now();
  const id = randomUUID();
  const opened = await Promise.all(files.map(openFile));
  const settle = (): Receipt => receiptOf(id, opened, faults, dryRun, Math.round(performance.now() - started));
  try {
    return await orm.em.fork().transactional(async (em) => {
      const db = em.getKysely() as unknown as Kysely<unknown>;
      const run = await startRun(db, id, now);
      await applyKinds(run, opened);
      if (settle().status === 'REJECTED') throw new NothingToKeep(settle());
      await maintain(db, touchedBy(run));
      const receipt = settle();
      if (dryRun) throw new NothingToKeep(receipt);
      const finishedAt = new Date(now.getTime() + receipt.tookMs);
      await sql`
        insert into import (id, started_at, finished_at, receipt)
        values (${id}::uuid, ${now}, ${finishedAt}, ${JSON.stringify(receipt)}::jsonb)`.execute(db);
      return receipt;
    });
  } catch (error) {
    if (error instanceof NothingToKeep) return error.receipt;
    throw error;
  }
}

/** Takes the transaction back and carries the receipt out of it. */
class NothingToKeep extends Error {
  constructor(readonly receipt: Receipt) {
    super('The import is not kept.');
  }
}

async function startRun(db: Kysely<unknown>, id: string, now: Date): Promise<ImportRun> {
  // A large import may take longer than any request, and so may waiting for one.
  await sql`set local statement_timeout = 0`.execute(db);
  await sql`select pg_advisory_xact_lock(${IMPORT_LOCK})`.execute(db);
  const changed = {
    history: false,
    places: false,
    programs: new Set<number>(),
    figures: [],
    parents: new Map<number, number>(),
  };
  return { id, now, db, directory: new Directory(db), changed };
}

/** What the roll-ups have to be brought up to date with. */
function touchedBy({ changed }: ImportRun): Touched {
  const moved = changed.history || changed.places;
  return {
    observations: changed.figures,
    ...(moved ? { divisions: 'ANY' as const } : {}),
    ...(moved || changed.programs.size > 0 ? { pairings: 'ANY' as const } : {}),
  };
}

function receiptOf(
  id: string,
  files: readonly OpenedFile[],
  before: readonly Fault[],
  dryRun: boolean,
  tookMs: number,
): Receipt {
  const faults = [...before, ...files.flatMap((file) => file.faults.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)))];
  const notices = files.flatMap((file) => file.notices);
  return {
    id,
    status: faults.length > 0 ? 'REJECTED' : 'APPLIED',
    dryRun,
    files: files.map((file) => file.receipt()),
    faults: faults.slice(0, MOST_FAULTS_LISTED),
    faultsNotListed: Math.max(0, faults.length - MOST_FAULTS_LISTED),
    notices: notices.slice(0, MOST_FAULTS_LISTED),
    noticesNotListed: Math.max(0, notices.length - MOST_FAULTS_LISTED),
    tookMs,
  };
}
