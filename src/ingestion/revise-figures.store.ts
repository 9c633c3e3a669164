import { sql } from 'kysely';
import { BinaryRows } from './binary-rows.js';
import type { ImportRun } from './import-run.js';
import { reportDuplicate } from './report-duplicate.js';
import { revisionKey } from './revision.sql.js';
import { STAGED_COLUMNS, type StagedFigure, writeStaged } from './staged-figure.js';

/** What a figure says; all else is what it speaks about. */
const CONTENT = ['value', 'lower', 'upper', 'as_printed', 'locator', 'note'];

const COLUMNS = ['ord', 'keeps_locator', 'keeps_note', ...STAGED_COLUMNS];

const contentOf = (alias: string) => sql.join(CONTENT.map((name) => sql.ref(`${alias}.${name}`)));

interface Compared {
  readonly ord: number;
  /** AGAIN: it stands twice in this import. */
  readonly outcome: 'AGAIN' | 'SAME' | 'OTHER';
  readonly earlierFile: number | null;
  readonly earlierRow: number | null;
}

/** Figures that are known already: those that say something else now supersede what was said last. */
export async function reviseFigures(run: ImportRun, figures: readonly StagedFigure[]): Promise<void> {
  await stage(run, figures);
  for (const { ord, outcome, earlierFile, earlierRow } of await compare(run)) {
    const figure = figures[ord];
    const earlier = run.files[earlierFile ?? -1];
    if (outcome === 'OTHER') figure?.file.countChanged(1);
    if (figure && earlier && outcome === 'AGAIN') reportDuplicate(figure, { file: earlier, line: earlierRow ?? 0 });
  }
  await insertRevisions(run);
}

async function stage({ db, copy }: ImportRun, figures: readonly StagedFigure[]): Promise<void> {
  await sql`
    create temporary table if not exists staged_figure (
      ord int primary key, key uuid not null, metric_id int not null, division_id int not null,
      institution_id int, enterprise_id int, project_id int, pairing_id int, period_start date not null,
      period_end date not null, basis text not null, scope text not null, value numeric not null, lower numeric not null,
      upper numeric, as_printed text not null, source_id int not null, locator text, note text, import_file smallint,
      import_row int, keeps_locator boolean not null, keeps_note boolean not null, revision int, preferred boolean,
      previous_id bigint, supersedes boolean, outcome text, id bigint
    ) on commit drop`.execute(db);
  await sql`truncate staged_figure`.execute(db);
  const rows = new BinaryRows();
  for (const [ord, figure] of figures.entries()) {
    rows.begin(COLUMNS.length);
    rows.int4(ord);
    rows.boolean(figure.keepsLocator);
    rows.boolean(figure.keepsNote);
    writeStaged(rows, figure);
  }
  await copy('staged_figure', COLUMNS, rows);
}

/**
 * Compares with the last revision, a retracted one included: to send a file again never brings a retracted figure back. A
 * figure of a subject stays in the place where the subject was.
 */
async function compare({ db, id }: ImportRun): Promise<readonly Compared[]> {
  const { rows } = await sql<Compared & { earlierFile: number | null }>`
    update staged_figure s set previous_id = o.id, revision = o.revision + 1, preferred = o.preferred,
      supersedes = o.superseded_at is null and o.retracted_at is null,
      division_id = o.division_id, locator = l.locator, note = l.note, outcome = l.outcome,
      id = case when l.outcome = 'OTHER' then nextval(pg_get_serial_sequence('observation', 'id')) end
    from staged_figure given
    cross join lateral (
      select * from (
        select * from observation o where o.key = given.key
        union all select * from observation o where o.claim = given.key) said
      order by revision desc limit 1) o
    cross join lateral (
      select case when given.keeps_locator then o.locator else given.locator end as locator,
        case when given.keeps_note then o.note else given.note end as note) kept
    cross join lateral (
      select kept.locator, kept.note, case when o.import_id = ${id}::uuid then 'AGAIN'
        when (${contentOf('o')}) is not distinct from
          (given.value, given.lower, given.upper, given.as_printed, kept.locator, kept.note) then 'SAME'
        else 'OTHER' end as outcome) l
    where s.ord = given.ord
    returning s.ord, s.outcome, o.import_file as "earlierFile", o.import_row as "earlierRow"`.execute(db);
  return rows;
}

/** One statement, because a superseded row must name its successor and only one row may be current. */
async function insertRevisions({ db, id, now, actor }: ImportRun): Promise<void> {
  const copied = STAGED_COLUMNS.filter((name) => name !== 'key');
  const columns = sql.join([...copied, 'revision', 'preferred'].map((name) => sql.ref(name)));
  await sql`
    with superseded as (
      update observation o set superseded_by_id = s.id, superseded_at = ${now}
      from staged_figure s where s.outcome = 'OTHER' and s.supersedes and o.id = s.previous_id returning o.id
    ), touched as (insert into touched_figure select id from superseded)
    insert into observation (id, key, claim, ${columns}, import_id, recorded_at, recorded_by)
    select id, ${revisionKey(sql`s.key`, sql`s.revision`)}, key, ${columns}, ${id}::uuid, ${now}::timestamptz, ${actor}
    from (select count(*) from superseded) first, (select * from staged_figure where outcome = 'OTHER' order by ord) s`.execute(
    db,
  );
}
