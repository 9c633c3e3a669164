import { type RawBuilder, sql } from 'kysely';
import { counts } from '../../../observation/observation.fragment.js';
import type { ImportRun } from '../../lookup/import-run.js';
import { duplicateRow } from '../../session/duplicate-row.js';
import {
  type Correction,
  correctionUndone,
  type Decision,
  newAfterRetraction,
  staysRetracted,
  undoesCorrection,
} from './decided-by-hand.js';
import { BinaryRows } from './binary-rows.js';
import { revisionKey } from './revision.sql.js';
import { STAGED_COLUMNS, type StagedObservation, writeStaged } from './staged-observation.js';

/** The content of an observation; all other columns identify it. */
const CONTENT = ['value', 'lower', 'upper', 'as_printed', 'locator', 'note'];
/** What it says, in whatever words. */
const AMOUNT = ['value', 'lower', 'upper'];

const COLUMNS = ['ord', 'keeps_locator', 'keeps_note', ...STAGED_COLUMNS];

const columnsOf = (names: readonly string[], alias: string) =>
  sql.join(names.map((name) => sql.ref(`${alias}.${name}`)));

const sameAmount = (one: string, other: string) =>
  sql`((${columnsOf(AMOUNT, one)}) is not distinct from (${columnsOf(AMOUNT, other)}))`;

/** All revisions of the observation whose first has the key `key`, as a table expression. */
const revisionsOf = (key: RawBuilder<unknown>) =>
  sql`(select * from observation o where o.key = ${key} union all select * from observation o where o.claim = ${key})`;

interface Compared {
  readonly ord: number;
  /**
   * DUPLICATE: another row of this import has the same key. CHANGED: a correction. NEW: a new figure in place of a
   * retracted one. RETRACTED: it was retracted and stays so. UNDOES: it differs from what was corrected by hand.
   */
  readonly outcome: 'DUPLICATE' | 'CHANGED' | 'NEW' | 'RETRACTED' | 'UNDOES';
  /** The retraction of the same amount, or else the last; null without any. */
  readonly retracted: Decision | null;
  /** The correction by hand that the row differs from; null without one. */
  readonly reasoned: Correction | null;
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
    let written = 0;
    for (const compared of await this.#compare()) {
      const observation = observations[compared.ord];
      if (observation) this.#report(observation, compared);
      if (compared.outcome === 'CHANGED' || compared.outcome === 'NEW') written += 1;
    }
    if (written === 0) return;
    const { db } = this.run;
    if (skipsForeignKeys) await sql`set local session_replication_role = replica`.execute(db);
    await this.#insertRevisions();
    if (skipsForeignKeys) await sql`set local session_replication_role = origin`.execute(db);
  }

  #report(observation: StagedObservation, compared: Compared): void {
    const { file, line, asPrinted } = observation;
    const { outcome, reasoned } = compared;
    if (outcome === 'CHANGED') file.countChanged(1);
    if (outcome === 'CHANGED' && reasoned) file.notice(line, correctionUndone(asPrinted, reasoned));
    if (outcome === 'NEW') file.countNew(1);
    if (outcome === 'NEW') file.notice(line, newAfterRetraction(asPrinted, compared.retracted));
    if (outcome === 'RETRACTED') file.notice(line, staysRetracted(asPrinted, compared.retracted));
    if (outcome === 'UNDOES' && reasoned) file.report(line, undoesCorrection(asPrinted, reasoned));
    const earlier = this.run.files[compared.earlierFile ?? -1];
    if (outcome === 'DUPLICATE' && earlier)
      file.report(line, duplicateRow(null, asPrinted, { file: earlier, line: compared.earlierRow ?? 0 }));
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
        institution_id int, enterprise_id int, project_id int, pairing_id int, program_id int, period_start date not null,
        period_end date not null, basis text not null, scope text not null, value numeric not null, lower numeric not null,
        upper numeric, as_printed text not null, source_id int not null, locator text, note text, import_file smallint,
        import_row int, keeps_locator boolean not null, keeps_note boolean not null, revision int, preferred boolean,
        previous_id bigint, outcome text, id bigint
      ) on commit drop`.execute(this.run.db);
  }

  /**
   * Compares with the last revision. What was retracted stays so when it is sent again, as any of the amounts that were; another
   * amount is a new figure. An amount that differs from a correction made by hand needs the sender's word for it. The
   * observation of a subject stays in the place where the subject was. Unchanged observations are only compared:
   * earlier decisions are looked up of others, where there can be some.
   */
  async #compare(): Promise<readonly Compared[]> {
    const { db, id, overridesCorrections } = this.run;
    const isWritten = sql`stored.outcome in ('CHANGED', 'NEW')`;
    const { rows } = await sql<Compared>`
    update staged_observation s set previous_id = stored.id, revision = stored.revision + 1,
      preferred = stored.preferred and stored.counts,
      division_id = case when stored.counts then stored.division_id else s.division_id end,
      locator = case when stored.counts then stored.kept_locator else s.locator end,
      note = case when stored.counts then stored.kept_note else s.note end, outcome = stored.outcome,
      id = case when ${isWritten} then nextval(pg_get_serial_sequence('observation', 'id')) end
    from (
      select o.*, given.ord, kept_locator, kept_note, ${counts('o')} as counts, retracted.as_json as retracted, reasoned.as_json as reasoned,
        case when o.import_id = ${id}::uuid then 'DUPLICATE'
          when ${counts('o')} and ${sameAmount('o', 'given')} then 'CHANGED'
          when retracted.same then 'RETRACTED'
          when not (${counts('o')}) then 'NEW'
          when reasoned.as_json is not null and not ${overridesCorrections} then 'UNDOES'
          else 'CHANGED' end as outcome
      from staged_observation given
      cross join lateral (select * from ${revisionsOf(sql`given.key`)} o order by revision desc limit 1) o
      cross join lateral (
        select case when given.keeps_locator then o.locator else given.locator end as kept_locator,
          case when given.keeps_note then o.note else given.note end as kept_note) kept
      left join lateral (
        select ${sameAmount('r', 'given')} as same, json_build_object('at', r.retracted_at, 'reason', r.retraction_reason) as as_json
        from ${revisionsOf(sql`given.key`)} r where (o.revision > 0 or o.retracted_at is not null) and r.retracted_at is not null
        order by same desc, r.revision desc limit 1) retracted on true
      left join lateral (
        select json_build_object('at', r.recorded_at, 'reason', r.correction_reason, 'asPrinted', o.as_printed) as as_json
        from ${revisionsOf(sql`given.key`)} r where o.revision > 0 and ${counts('o')} and not ${sameAmount('o', 'given')}
          and r.correction_reason is not null and ${sameAmount('r', 'o')}
        order by r.revision desc limit 1) reasoned on true
      where o.import_id = ${id}::uuid or not (${counts('o')} and (${columnsOf(CONTENT, 'o')}) is not distinct from
        (given.value, given.lower, given.upper, given.as_printed, kept_locator, kept_note))
      offset 0) stored
    where s.ord = stored.ord
    returning s.ord, s.outcome, stored.import_file as "earlierFile", stored.import_row as "earlierRow", stored.retracted, stored.reasoned`.execute(
      db,
    );
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
      from staged_observation s where s.outcome = 'CHANGED' and o.id = s.previous_id returning o.id
    ), dirty as (insert into superseded_observation select id from superseded)
    insert into observation (id, key, claim, ${columns}, import_id, recorded_at, recorded_by)
    select id, ${revisionKey(sql`s.key`, sql`s.revision`)}, key, ${columns}, ${id}::uuid, ${now}::timestamptz, ${actor}
    from (select count(*) from superseded) first, (select * from staged_observation where outcome in ('CHANGED', 'NEW') order by ord) s`.execute(
      db,
    );
  }
}
