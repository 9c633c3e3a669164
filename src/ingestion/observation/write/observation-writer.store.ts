import { sql } from 'kysely';
import type { ImportRun } from '../../lookup/import-run.js';
import type { CopyTarget } from '../../session/write-transaction.store.js';
import { yieldingToEventLoop } from '../../session/yielding-to-event-loop.js';
import { BinaryRows } from './binary-rows.js';
import { ParentLock } from './parent-lock.store.js';
import { reportDuplicate } from './report-duplicate.js';
import { RevisionWriter } from './revision-writer.store.js';
import { STAGED_COLUMNS, type StagedObservation, writeStaged } from './staged-observation.js';
import { uuidArray } from './uuid-array.js';

const COLUMNS = [...STAGED_COLUMNS, 'import_id', 'recorded_at', 'recorded_by'];

/** Figures on the doorstep, with the bytes that take them in if nobody has spoken of any of them before. */
export interface StagedBatch {
  readonly observations: readonly StagedObservation[];
  /** Null where some of them are expected to be known. */
  readonly rows: Buffer | null;
}

/**
 * Takes figures in batch by batch, so that the memory is that of a batch however long the file. Most batches are new as a
 * whole, and the table's own keys tell when one is not: its figures are looked up then, what nobody has said before goes
 * into the table, and what is known already is compared there.
 */
export class ObservationWriter {
  #isOpen = false;
  #firstNew = '0';
  #target: CopyTarget = { table: 'observation', columns: COLUMNS };
  /** One is filled while the other is on its way. */
  readonly #bytes = [new BinaryRows(), new BinaryRows()] as const;
  #staged = 0;
  readonly #freshBytes = new BinaryRows();
  /** After figures that were known, so many batches are looked up first: the more often they were, the more. */
  #toLookUp = 0;
  #nextToLookUp = 1;
  readonly #parents: ParentLock;
  readonly #revisions: RevisionWriter;
  readonly #tail: Buffer;

  constructor(private readonly run: ImportRun) {
    this.#parents = new ParentLock(run.db);
    this.#revisions = new RevisionWriter(run);
    this.#tail = tailOf(run);
  }

  /** Does all that does not need the database. The batch before the last one is to be written by then. */
  async stage(observations: readonly StagedObservation[]): Promise<StagedBatch> {
    for (const observation of observations) this.#note(observation);
    if (this.#toLookUp > 0) return { observations, rows: null };
    const bytes = this.#bytes[this.#staged++ % 2 === 0 ? 0 : 1];
    return { observations, rows: await this.#rowsOf(observations, bytes) };
  }

  async write({ observations, rows }: StagedBatch): Promise<void> {
    if (observations.length === 0) return;
    await this.#open();
    await this.#parents.add(observations);
    if (this.#toLookUp === 0 && rows !== null) {
      if (await this.run.copyIfNew(this.#target, rows)) {
        countNew(observations);
        return;
      }
      this.#toLookUp = this.#nextToLookUp;
      this.#nextToLookUp *= 2;
    }
    const areNew = await this.#writeNewAndKnown(observations, rows);
    this.#toLookUp = areNew ? Math.max(0, this.#toLookUp - 1) : Math.max(this.#toLookUp, 1);
  }

  /** Says whether all of them turned out to be new. */
  async #writeNewAndKnown(given: readonly StagedObservation[], rows: Buffer | null): Promise<boolean> {
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

  /** Leaves the figures that now count, and those that no longer do, in the table `dirty_observation`. */
  async close(): Promise<void> {
    const { db, changed } = this.run;
    if (!this.#isOpen) return;
    await this.#parents.lock();
    const isNew = sql`id > ${this.#firstNew}::bigint`;
    await sql`create temporary table dirty_observation on commit drop as
      select id from superseded_observation union all select id from observation where ${isNew}`.execute(db);
    const { rows } = await sql<WrittenRange>`
      select (select min(id)::text from observation where ${isNew}) as first, (select max(id)::text from observation where ${isNew}) as last,
        (select count(*)::int from dirty_observation) as count,
        (select reltuples from pg_class where oid = 'observation'::regclass)::float8 as known`.execute(db);
    const { first, last, count, known } = rows[0] ?? { first: null, last: null, count: 0, known: 0 };
    changed.observations = count > 0;
    if (first !== null && last !== null) changed.recorded = { first, last };
    // The roll-ups are worked out from these next: the planner has to know how many there are.
    if (count > FEW) await sql`analyze dirty_observation`.execute(db);
    // Once a good part of the table has changed, what the planner knows of it is no longer true.
    if (count > FEW && count * 4 > known) await sql`analyze observation`.execute(db);
  }

  /** What findings can be raised at all follows from what figures there are. */
  #note({ parents, basis, scope }: StagedObservation): void {
    const { findingTriggers } = this.run.changed;
    findingTriggers.metrics.add(parents.metric);
    if (basis === 'CUMULATIVE') findingTriggers.cumulative = true;
    if (scope === 'TOTAL') findingTriggers.totals = true;
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

  /** Which of the keys are stored, counted from 0. */
  async #storedAmong(keys: Buffer): Promise<ReadonlySet<number>> {
    // One look into the index for each, whatever the planner thinks of a table that has just grown.
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
  readonly count: number;
  /** As many figures as the planner takes there to be. */
  readonly known: number;
}

/** What is the same for all figures of an import. */
function tailOf({ id, now, actor }: ImportRun): Buffer {
  const rows = new BinaryRows();
  rows.uuid(id);
  rows.moment(now);
  rows.text(actor);
  return rows.columns();
}

function countNew(observations: readonly StagedObservation[]): void {
  for (const { file } of observations) file.countNew(1);
}

/** So few that any plan will do. */
const FEW = 300;

/** Each figure once, in the order of the file: figures are listed as they were taken in, and of equal claims the later counts. */
function withoutDuplicates(observations: readonly StagedObservation[]): readonly StagedObservation[] {
  const first = new Map<string, StagedObservation>();
  for (const observation of observations) {
    const earlier = first.get(observation.key);
    if (earlier) reportDuplicate(observation, earlier);
    else first.set(observation.key, observation);
  }
  return first.size === observations.length ? observations : [...first.values()];
}
