import { type Kysely, sql } from 'kysely';
import type { ImportRun } from './import-run.js';
import { observationKey } from './observation-key.js';
import type { StagedFigure } from './staged-figure.js';

/** Figures by their place in the import. Those in neither set said what is stored already. */
export interface WrittenFigures {
  readonly fresh: ReadonlySet<number>;
  readonly corrected: ReadonlySet<number>;
  /** Rows that now count, and those that no longer do. */
  readonly touched: readonly string[];
}

const CHUNK_ROWS = 10_000;

/** Below this a table is so small that any plan will do. */
const WORTH_ANALYZING = 500;

/** What a figure speaks about. The places of each come first: they are what the figures are indexed by. */
const IDENTITY = [
  ...['division_id', 'metric_id', 'period_end', 'period_start', 'basis', 'scope', 'source_id'],
  ...['pairing_id', 'institution_id', 'enterprise_id', 'project_id'],
];

/** What it says. */
const CONTENT = ['value', 'lower', 'upper', 'as_printed', 'locator', 'note'];

/** Stores figures; one that says something else than the last of the same identity supersedes it. */
export async function writeFigures(run: ImportRun, figures: readonly StagedFigure[]): Promise<WrittenFigures> {
  if (figures.length === 0) return { fresh: new Set(), corrected: new Set(), touched: [] };
  await stage(run.db, figures);
  const unchanged = new Set(await dropUnchanged(run.db));
  const corrected = await giveRevisions(run.db, figures);
  await insertStaged(run);
  const touched = await touchedRows(run.db);
  await sql`drop table staged_figure`.execute(run.db);
  const isFresh = ({ ord }: StagedFigure): boolean => !unchanged.has(ord) && !corrected.has(ord);
  return { fresh: new Set(figures.filter(isFresh).map(({ ord }) => ord)), corrected, touched };
}

async function touchedRows(db: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select o.id::text from staged_figure s join observation o on o.key = s.key
    union all select previous_id::text from staged_figure where supersedes`.execute(db);
  return rows.map(({ id }) => id);
}

async function stage(db: Kysely<unknown>, figures: readonly StagedFigure[]): Promise<void> {
  await sql`
    create temporary table staged_figure (
      ord int primary key, key uuid not null, metric_id int not null, division_id int not null,
      institution_id int, enterprise_id int, project_id int, pairing_id int, period_start date not null,
      period_end date not null, basis text not null, scope text not null, value numeric not null, lower numeric not null,
      upper numeric, as_printed text not null, source_id int not null, locator text, keeps_locator boolean not null,
      note text, keeps_note boolean not null, id bigint, revision int not null default 0,
      preferred boolean not null default false, previous_id bigint, supersedes boolean not null default false
    ) on commit drop`.execute(db);
  const names = Object.keys(figures[0]?.columns ?? {});
  const columns = sql.join(['ord', ...names].map((name) => sql.ref(name)));
  for (let at = 0; at < figures.length; at += CHUNK_ROWS) {
    const chunk = JSON.stringify(
      figures.slice(at, at + CHUNK_ROWS).map(({ ord, columns: cells }) => ({ ord, ...cells })),
    );
    await sql`
      insert into staged_figure (${columns})
      select ${columns} from json_populate_recordset(null::staged_figure, ${chunk}::json)`.execute(db);
  }
  if (figures.length >= WORTH_ANALYZING) await sql`analyze staged_figure`.execute(db);
}

/**
 * Compares with the last revision, a retracted one included: to send a file again never brings a retracted figure back.
 * Returns those that say the same.
 */
async function dropUnchanged(db: Kysely<unknown>): Promise<readonly number[]> {
  const same = sql.join(
    IDENTITY.map((name) =>
      name.endsWith('_id') && !['division_id', 'metric_id', 'source_id'].includes(name)
        ? sql`o.${sql.ref(name)} is not distinct from s.${sql.ref(name)}`
        : sql`o.${sql.ref(name)} = s.${sql.ref(name)}`,
    ),
    sql` and `,
  );
  await sql`
    update staged_figure s set previous_id = o.id, revision = o.revision + 1, preferred = o.preferred,
      supersedes = o.superseded_at is null and o.retracted_at is null,
      locator = case when s.keeps_locator then o.locator else s.locator end,
      note = case when s.keeps_note then o.note else s.note end
    from (select distinct on (s.ord) s.ord, o.* from staged_figure s join observation o on ${same}
      order by s.ord, o.revision desc) o
    where o.ord = s.ord`.execute(db);
  const content = (alias: string) => sql.join(CONTENT.map((name) => sql.ref(`${alias}.${name}`)));
  const { rows } = await sql<{ ord: number }>`
    delete from staged_figure s using observation o
    where o.id = s.previous_id and (${content('o')}) is not distinct from (${content('s')})
    returning s.ord`.execute(db);
  return rows.map((row) => row.ord);
}

/** Revisions have keys of their own, and ids that the rows before them can name. Returns those that correct another. */
async function giveRevisions(db: Kysely<unknown>, figures: readonly StagedFigure[]): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ ord: number; revision: number }>`
    select ord, revision from staged_figure where previous_id is not null order by ord`.execute(db);
  const identities = new Map(figures.map(({ ord, identity }) => [ord, identity]));
  const ords = rows.map((row) => row.ord);
  const keys = rows.map(({ ord, revision }) => observationKey(identities.get(ord) ?? '', revision));
  await sql`
    update staged_figure s set key = g.key, id = nextval(pg_get_serial_sequence('observation', 'id'))
    from unnest(${ords}::int[], ${keys}::uuid[]) as g(ord, key) where g.ord = s.ord`.execute(db);
  return new Set(ords);
}

/**
 * One statement, because a superseded row must name its successor and only one row may be current. The count makes sure
 * that the old rows are out of the way before the first new one comes.
 */
async function insertStaged({ db, id, now }: ImportRun): Promise<void> {
  const columns = sql.join(['key', ...IDENTITY, ...CONTENT, 'revision', 'preferred'].map((name) => sql.ref(name)));
  await sql`
    with superseded as (
      update observation o set superseded_by_id = s.id, superseded_at = ${now}
      from staged_figure s where s.supersedes and o.id = s.previous_id returning o.id)
    insert into observation (id, ${columns}, import_id, recorded_at)
    select coalesce(id, nextval(pg_get_serial_sequence('observation', 'id'))), ${columns}, ${id}::uuid, ${now}::timestamptz
    from (select count(*) from superseded) first, (select * from staged_figure order by ord) in_order`.execute(db);
}
