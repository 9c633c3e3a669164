import { sql } from 'kysely';
import { counts } from '../../../observation/observation.fragment.js';
import type { ImportRun } from '../../lookup/import-run.js';
import { duplicateRow } from '../../session/duplicate-row.js';
import { BinaryRows } from './binary-rows.js';
import { revisionKey } from './revision.sql.js';
import { STAGED_COLUMNS, type StagedObservation, writeStaged } from './staged-observation.js';

/** The content of an observation; all other columns identify it. */
const CONTENT = ['value', 'lower', 'upper', 'as_printed', 'locator', 'note'];

const COLUMNS = ['ord', 'keeps_locator', 'keeps_note', ...STAGED_COLUMNS];

const contentOf = (alias: string) => sql.join(CONTENT.map((name) => sql.ref(`${alias}.${name}`)));

interface Compared {
  readonly ord: number;
  /** DUPLICATE: another row of this import has the same key. */
  readonly outcome: 'DUPLICATE' | 'CHANGED';
  readonly earlierFile: number | null;
  readonly earlierRow: number | null;
}

/** Writes observations that are stored already: those with different content supersede the last revision. */
export class RevisionWriter {
  #isOpen = false;
  readonly #bytes = new BinaryRows();

  constructor(private readonly run: ImportRun) {}

  /**
   * `skipsForeignKeys`: see {@link CopyTarget}. The caller locks the parents of the observations; the superseded rows
   * keep their own.
   */
  async write(observations: readonly StagedObservation[], skipsForeignKeys: boolean): Promise<void> {
    await this.#stage(observations);
    let changed = 0;
    for (const { ord, outcome, earlierFile, earlierRow } of await this.#compare()) {
      const observation = observations[ord];
      const earlier = this.run.files[earlierFile ?? -1];
      if (outcome === 'CHANGED') {
        observation?.file.countChanged(1);
        changed += 1;
      } else if (observation && earlier) {
        const duplicate = duplicateRow(null, observation.asPrinted, { file: earlier, line: earlierRow ?? 0 });
        observation.file.report(observation.line, duplicate);
      }
    }
    if (changed === 0) return;
    const { db } = this.run;
    if (skipsForeignKeys) await sql`set local session_replication_role = replica`.execute(db);
    await this.#insertRevisions();
    if (skipsForeignKeys) await sql`set local session_replication_role = origin`.execute(db);
  }

  async #stage(observations: readonly StagedObservation[]): Promise<void> {
    const rows = this.#bytes;
    rows.restart();
    for (const [ord, observation] of observations.entries()) {
      rows.begin(COLUMNS.length);
      rows.int4(ord);
      rows.boolean(observation.keepsLocator);
      rows.boolean(observation.keepsNote);
      writeStaged(rows, observation);
    }
    await this.#prepareTable();
    await this.run.copy({ table: 'staged_observation', columns: COLUMNS }, rows.end());
  }

  async #prepareTable(): Promise<void> {
    if (this.#isOpen) {
      await sql`truncate staged_observation`.execute(this.run.db);
      return;
    }
    this.#isOpen = true;
    await sql`
      create temporary table staged_observation (
        ord int primary key, key uuid not null, metric_id int not null, division_id int not null,
        institution_id int, enterprise_id int, project_id int, pairing_id int, period_start date not null,
        period_end date not null, basis text not null, scope text not null, value numeric not null, lower numeric not null,
        upper numeric, as_printed text not null, source_id int not null, locator text, note text, import_file smallint,
        import_row int, keeps_locator boolean not null, keeps_note boolean not null, revision int, preferred boolean,
        previous_id bigint, supersedes boolean, outcome text, id bigint
      ) on commit drop`.execute(this.run.db);
  }

  /**
   * Compares with the last revision, even a retracted one: importing a file again never restores a retracted
   * observation. The observation of a subject stays in the place where the subject was. Unchanged observations are only
   * compared.
   */
  async #compare(): Promise<readonly Compared[]> {
    const { db, id } = this.run;
    const { rows } = await sql<Compared>`
    update staged_observation s set previous_id = stored.id, revision = stored.revision + 1, preferred = stored.preferred,
      supersedes = ${counts('stored')},
      division_id = stored.division_id, locator = stored.kept_locator, note = stored.kept_note, outcome = stored.outcome,
      id = case when stored.outcome = 'CHANGED' then nextval(pg_get_serial_sequence('observation', 'id')) end
    from (
      select o.*, given.ord, kept_locator, kept_note, case when o.import_id = ${id}::uuid then 'DUPLICATE'
          when (${contentOf('o')}) is not distinct from
            (given.value, given.lower, given.upper, given.as_printed, kept_locator, kept_note) then 'SAME'
          else 'CHANGED' end as outcome
      from staged_observation given
      cross join lateral (
        select * from (
          select * from observation o where o.key = given.key
          union all select * from observation o where o.claim = given.key) any_revision
        order by revision desc limit 1) o
      cross join lateral (
        select case when given.keeps_locator then o.locator else given.locator end as kept_locator,
          case when given.keeps_note then o.note else given.note end as kept_note) kept
      offset 0) stored
    where s.ord = stored.ord and stored.outcome <> 'SAME'
    returning s.ord, s.outcome, stored.import_file as "earlierFile", stored.import_row as "earlierRow"`.execute(db);
    return rows;
  }

  /** One statement, because a superseded row must refer to its successor and only one row may be current. */
  async #insertRevisions(): Promise<void> {
    const { db, id, now, actor } = this.run;
    const copied = STAGED_COLUMNS.filter((name) => name !== 'key');
    const columns = sql.join([...copied, 'revision', 'preferred'].map((name) => sql.ref(name)));
    await sql`
    with superseded as (
      update observation o set superseded_by_id = s.id, superseded_at = ${now}
      from staged_observation s where s.outcome = 'CHANGED' and s.supersedes and o.id = s.previous_id returning o.id
    ), dirty as (insert into superseded_observation select id from superseded)
    insert into observation (id, key, claim, ${columns}, import_id, recorded_at, recorded_by)
    select id, ${revisionKey(sql`s.key`, sql`s.revision`)}, key, ${columns}, ${id}::uuid, ${now}::timestamptz, ${actor}
    from (select count(*) from superseded) first, (select * from staged_observation where outcome = 'CHANGED' order by ord) s`.execute(
      db,
    );
  }
}
