import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { ImportRun } from '../../lookup/import-run.js';
import { duplicateRow } from '../../session/duplicate-row.js';
import type { CopyTarget } from '../../transaction/write-transaction.store.js';
import { BinaryRows } from './binary-rows.js';
import { uuidArray } from './binary-values.js';
import { DecidedElsewhere } from './decided-elsewhere.loader.js';
import { ParentLock } from './parent-lock.store.js';
import { RevisionWriter } from './revision-writer.store.js';
import { STAGED_COLUMNS, type StagedObservation, writeStaged } from './staged-observation.js';

const COLUMNS = [...STAGED_COLUMNS, 'import_id', 'recorded_at', 'recorded_by'];

/** Observations to be written, with the bytes to COPY if all of them are new. */
export interface StagedBatch {
  readonly observations: readonly StagedObservation[];
  /** Null if some of them are expected to be stored already. */
  readonly rows: Buffer | null;
}

/**
 * Writes observations batch by batch, so that memory is bounded however long the file is. Most batches are entirely new
 * and are copied at once. If the unique key of the table refuses a batch, its observations are looked up: new ones are
 * copied, stored ones compared.
 */
export class ObservationWriter {
  #isOpen = false;
  #firstNew = '0';
  #target: CopyTarget = { table: 'observation', columns: COLUMNS };
  /** One is filled while the other is being sent. */
  readonly #bytes = [new BinaryRows(), new BinaryRows()] as const;
  #staged = 0;
  readonly #freshBytes = new BinaryRows();
  /** How many of the next batches are looked up first, because a batch was refused: doubles each time. */
  #toLookUp = 0;
  #nextToLookUp = 1;
  readonly #parents: ParentLock;
  readonly #revisions: RevisionWriter;
  readonly #decided: DecidedElsewhere;
  readonly #tail: Buffer;

  constructor(private readonly run: ImportRun) {
    this.#parents = new ParentLock(run.db);
    this.#revisions = new RevisionWriter(run);
    this.#decided = new DecidedElsewhere(run);
    this.#tail = tailOf(run);
  }

  /** Prepares a batch without the database. The batch before the previous one must have been written. */
  async stage(observations: readonly StagedObservation[]): Promise<StagedBatch> {
    for (const observation of observations) this.#note(observation);
    if (this.#toLookUp > 0) return { observations, rows: null };
    const bytes = this.#bytes[this.#staged++ % 2 === 0 ? 0 : 1];
    return { observations, rows: await this.#rowsOf(observations, bytes) };
  }

  /** Writes a staged batch. Reports duplicates within it. */
  async write(staged: StagedBatch): Promise<void> {
    if (staged.observations.length === 0) return;
    await this.#open();
    const observations = await this.#decided.sift(staged.observations);
    if (observations.length === 0) return;
    const rows = observations === staged.observations ? staged.rows : null;
    await this.#parents.add(observations);
    if (this.#toLookUp === 0 && rows !== null) {
      if (await this.run.copyIfNew(this.#target, rows)) {
        countNew(observations);
        return;
      }
      this.#toLookUp = this.#nextToLookUp;
      this.#nextToLookUp *= 2;
    }
    const areAllNew = await this.#writeNewAndStored(observations, rows);
    this.#toLookUp = areAllNew ? Math.max(0, this.#toLookUp - 1) : Math.max(this.#toLookUp, 1);
  }

  /** Returns whether all observations were new. */
  async #writeNewAndStored(given: readonly StagedObservation[], rows: Buffer | null): Promise<boolean> {
    const observations = withoutDuplicates(given);
    const stored = await this.#storedAmong(uuidArray(observations.map(({ key }) => key)));
    const fresh = stored.size === 0 ? observations : observations.filter((_observation, at) => !stored.has(at));
    if (fresh.length > 0) {
      const areAll = fresh.length === given.length;
      const bytes = (areAll ? rows : null) ?? (await this.#rowsOf(fresh, this.#freshBytes));
      await this.run.copy(this.#target, bytes);
      countNew(fresh);
    }
    if (stored.size > 0) {
      const known = observations.filter((_observation, at) => stored.has(at));
      await this.#revisions.write(known, this.#target.skipsForeignKeys ?? false);
    }
    return fresh.length === given.length;
  }

  /** Fills the table `dirty_observation` with the ids of observations that have begun or ceased to count. */
  async close(): Promise<void> {
    const { db, changed } = this.run;
    if (!this.#isOpen) return;
    await this.#parents.lock();
    const isNew = sql`id > ${this.#firstNew}::bigint`;
    const { rows } = await sql<WrittenRange>`
      select (select min(id)::text from observation where ${isNew}) as first, (select max(id)::text from observation where ${isNew}) as last,
        (select reltuples from pg_class where oid = 'observation'::regclass)::float8 as known`.execute(db);
    const { first, last, known } = rows[0] ?? { first: null, last: null, known: 0 };
    if (first !== null && last !== null) changed.recorded = { first, last };
    const added = Number(last ?? 0) - Number(first ?? 1) + 1;
    // The statistics of a table are outdated once a quarter of it has changed.
    if (added > FEW && added * 4 > known) await sql`analyze observation`.execute(db);
    await sql`create temporary table dirty_observation (id bigint) on commit drop`.execute(db);
    const { numAffectedRows } = await sql`insert into dirty_observation
      select id from superseded_observation union all select id from observation where ${isNew}`.execute(db);
    changed.observations = Number(numAffectedRows ?? 0);
    // The roll-ups are computed from this table next: the planner needs its statistics.
    if (changed.observations > FEW) await sql`analyze dirty_observation`.execute(db);
  }

  /** Notes what findings the observation may cause. */
  #note({ parents }: StagedObservation): void {
    this.run.changed.findingTriggers.metrics.add(parents.metric);
  }

  async #open(): Promise<void> {
    const { db } = this.run;
    if (this.#isOpen) return;
    this.#isOpen = true;
    await sql`create temporary table superseded_observation (id bigint not null) on commit drop`.execute(db);
    const { rows } = await sql<{ last: string }>`select coalesce(max(id), 0)::text as last from observation`.execute(
      db,
    );
    this.#firstNew = rows[0]?.last ?? '0';
    if (await this.#parents.canSkipForeignKeys()) this.#target = { ...this.#target, skipsForeignKeys: true };
  }

  /** The indexes of the keys that are stored. */
  async #storedAmong(keys: Buffer): Promise<ReadonlySet<number>> {
    // The lateral join forces an index lookup per key, whatever the planner assumes about a table that has just grown.
    const { rows } = await sql<{ nth: string | null }>`
      select string_agg(given.nth::text, ',') as nth from unnest(${keys}::uuid[]) with ordinality as given(key, nth)
      cross join lateral (select from observation o where o.key = given.key offset 0) known`.execute(this.run.db);
    const found = rows[0]?.nth ?? null;
    return new Set(found?.split(',').map((nth) => Number(nth) - 1));
  }

  async #rowsOf(observations: readonly StagedObservation[], rows: BinaryRows): Promise<Buffer> {
    rows.restart();
    for await (const some of yieldingToEventLoop(observations)) {
      for (const observation of some) {
        rows.begin(COLUMNS.length);
        writeStaged(rows, observation);
        rows.same(this.#tail);
      }
    }
    return rows.end();
  }
}

interface WrittenRange {
  readonly first: string | null;
  readonly last: string | null;
  /** The planner's estimate of the number of stored observations. */
  readonly known: number;
}

/** The columns that are the same for all observations of an import. */
function tailOf({ id, now, actor }: ImportRun): Buffer {
  const rows = new BinaryRows();
  rows.uuid(id);
  rows.timestamp(now);
  rows.text(actor);
  return rows.columns();
}

function countNew(observations: readonly StagedObservation[]): void {
  for (const { file } of observations) file.countNew(1);
}

/** Few enough for any query plan. */
const FEW = 300;

/**
 * Keeps the first of duplicates, in file order: observations are listed in the order of import, and of equal claims the
 * later counts.
 */
function withoutDuplicates(observations: readonly StagedObservation[]): readonly StagedObservation[] {
  const first = new Map<string, StagedObservation>();
  for (const observation of observations) {
    const earlier = first.get(observation.key);
    if (earlier) observation.file.report(observation.line, duplicateRow(null, observation.asPrinted, earlier));
    else first.set(observation.key, observation);
  }
  return first.size === observations.length ? observations : [...first.values()];
}

/** Few enough rows not to delay other work noticeably. */
const ROWS_PER_SLICE = 200;

/**
 * Yields rows in slices, with a turn of the event loop between them. Otherwise the bytes of the batch before would not
 * be sent until this batch is converted, and the database would wait for them.
 */
async function* yieldingToEventLoop<T>(rows: readonly T[]): AsyncGenerator<readonly T[]> {
  for (let from = 0; from < rows.length; from += ROWS_PER_SLICE) {
    await setImmediate();
    yield rows.slice(from, from + ROWS_PER_SLICE);
  }
}
