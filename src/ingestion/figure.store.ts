import { sql } from 'kysely';
import { BinaryRows } from './binary-rows.js';
import type { ImportRun } from './import-run.js';
import { ParentLock } from './parent-lock.store.js';
import { reportDuplicate } from './report-duplicate.js';
import { reviseFigures } from './revise-figures.store.js';
import { STAGED_COLUMNS, type StagedFigure, writeStaged } from './staged-figure.js';

const COLUMNS = [...STAGED_COLUMNS, 'import_id', 'recorded_at', 'recorded_by'];

/**
 * Takes figures in batch by batch, so that the memory is that of a batch however long the file: what nobody has said
 * before goes straight into the table, what is known already is compared there.
 */
export class FigureIntake {
  #isOpen = false;
  #firstNew = '0';
  readonly #parents: ParentLock;
  readonly #tail: Buffer;

  constructor(private readonly run: ImportRun) {
    this.#parents = new ParentLock(run.db);
    this.#tail = tailOf(run);
  }

  async write(figures: readonly StagedFigure[]): Promise<void> {
    const write = await this.prepare(figures);
    await write();
  }

  /** Asks what has to be known of figures; the rest can be left to the database. */
  async prepare(figures: readonly StagedFigure[]): Promise<() => Promise<void>> {
    await this.#open();
    const single = withoutDuplicates(figures);
    if (single.length === 0) return () => Promise.resolve();
    await this.#parents.hold(single);
    const stored = await this.#storedKeys(single);
    const fresh = single.filter(({ key }) => !stored.has(key));
    const known = stored.size === 0 ? [] : single.filter(({ key }) => stored.has(key));
    return () => this.#parents.withoutAskingAgain(() => this.#put(fresh, known));
  }

  async #put(fresh: readonly StagedFigure[], known: readonly StagedFigure[]): Promise<void> {
    if (fresh.length > 0) await this.run.copy('observation', COLUMNS, this.#rowsOf(fresh));
    for (const { file } of fresh) file.countNew(1);
    if (known.length > 0) await reviseFigures(this.run, known);
  }

  /** Leaves the figures that now count, and those that no longer do, in the table `touched_figure`. */
  async close(): Promise<void> {
    const { db, id, changed } = this.run;
    if (!this.#isOpen) return;
    await sql`insert into touched_figure
      select id from observation where id > ${this.#firstNew}::bigint and import_id = ${id}::uuid`.execute(db);
    const { rows } = await sql<{ count: number; known: number }>`
      select count(*)::int as count, (select reltuples from pg_class where oid = 'observation'::regclass)::float8 as known
      from touched_figure`.execute(db);
    const { count, known } = rows[0] ?? { count: 0, known: 0 };
    changed.figures = count > 0;
    // What the planner knows of the table is no longer true, and the roll-ups are worked out from it next.
    if (count > FEW && count * 10 > known) await sql`analyze observation, touched_figure`.execute(db);
  }

  async #open(): Promise<void> {
    const { db } = this.run;
    if (this.#isOpen) return;
    this.#isOpen = true;
    await sql`create temporary table touched_figure (id bigint not null) on commit drop`.execute(db);
    const { rows } = await sql<{ last: string }>`select coalesce(max(id), 0)::text as last from observation`.execute(
      db,
    );
    this.#firstNew = rows[0]?.last ?? '0';
  }

  async #storedKeys(figures: readonly StagedFigure[]): Promise<ReadonlySet<string>> {
    const keys = figures.map(({ key }) => key).join();
    // One look into the index for each, whatever the planner thinks of a table that has just grown.
    const { rows } = await sql<{ key: string }>`
      select given.key::text from unnest(string_to_array(${keys}, ',')::uuid[]) as given(key)
      cross join lateral (select from observation o where o.key = given.key offset 0) known`.execute(this.run.db);
    return new Set(rows.map((row) => row.key));
  }

  #rowsOf(figures: readonly StagedFigure[]): BinaryRows {
    const rows = new BinaryRows();
    for (const figure of figures) {
      rows.begin(COLUMNS.length);
      writeStaged(rows, figure);
      rows.same(this.#tail);
    }
    return rows;
  }
}

/** What is the same for all figures of an import. */
function tailOf({ id, now, actor }: ImportRun): Buffer {
  const rows = new BinaryRows();
  rows.uuid(id);
  rows.moment(now);
  rows.text(actor);
  return rows.columns();
}

/** So few that any plan will do. */
const FEW = 300;

/** Each figure once, in the order of the file: figures are listed as they were taken in, and of equal claims the later counts. */
function withoutDuplicates(figures: readonly StagedFigure[]): readonly StagedFigure[] {
  const first = new Map<string, StagedFigure>();
  for (const figure of figures) {
    const earlier = first.get(figure.key);
    if (earlier) reportDuplicate(figure, earlier);
    else first.set(figure.key, figure);
  }
  return [...first.values()];
}
