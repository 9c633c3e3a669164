import type { MikroORM } from '@mikro-orm/postgresql';
import { type Kysely, sql } from 'kysely';
import { recordChange } from '../changes/change-set.store.js';
import { CodedError } from '../kernel/errors.js';
import { fromGlobalId, toGlobalId } from '../kernel/global-id.js';
import { lockStore } from '../rollup/store/lock.store.js';
import { maintain } from '../rollup/store/maintain.store.js';
import { type Correction, settleCorrection } from './correction.js';
import { loadMetricFacts } from './metric-facts.loader.js';
import { revisionKey } from './revision.sql.js';
import { inWriteTransaction } from './write-transaction.store.js';

export interface Reviser {
  readonly now: Date;
  readonly actor: string;
  readonly reason: string;
}

export interface StoredFigure {
  readonly id: string;
  readonly metricId: number;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly basis: string;
  readonly scope: string;
  readonly supersededAt: Date | null;
  readonly retractedAt: Date | null;
}

/** Puts a figure in the place of another, which stays. Returns the row id of the new one. */
export async function correctFigure(
  orm: MikroORM,
  id: string,
  correction: Correction,
  { now, actor, reason }: Reviser,
): Promise<string> {
  checkReason(reason);
  return inWriteTransaction(orm, async ({ db }) => {
    await lockStore(db);
    const before = await loadCurrent(db, id);
    const metric = (await loadMetricFacts(db)).get(before.metricId);
    if (!metric) throw new Error(`The metric of the observation ${before.id} is gone.`);
    const after = settleCorrection(before, metric, correction);
    const { rows } = await sql<{ id: string }>`
      with next as (select nextval(pg_get_serial_sequence('observation', 'id')) as id),
      superseded as (
        update observation o set superseded_by_id = next.id, superseded_at = ${now} from next where o.id = ${before.id}::bigint
        returning o.*)
      insert into observation (id, key, claim, metric_id, division_id, institution_id, enterprise_id, project_id, pairing_id,
        period_start, period_end, basis, scope, value, lower, upper, as_printed, source_id, locator, note, preferred, revision,
        recorded_at, recorded_by, correction_reason)
      select next.id, ${revisionKey(sql`coalesce(o.claim, o.key)`, sql`(o.revision + 1)`)}, coalesce(o.claim, o.key), metric_id,
        division_id, institution_id, enterprise_id, project_id, pairing_id, period_start, period_end, basis, scope,
        ${after.value}::numeric, ${after.lower}::numeric, ${after.upper}::numeric, ${after.asPrinted}, source_id,
        coalesce(${correction.locator ?? null}, locator), coalesce(${correction.note ?? null}, note), preferred, revision + 1,
        ${now}::timestamptz, ${actor}, ${reason}
      from superseded o, next returning id::text`.execute(db);
    const newId = rows[0]?.id ?? '';
    await maintain(db, { observations: [before.id, newId] });
    await recordChange(db, { kind: 'RECORDED', observation: newId, at: now });
    return newId;
  });
}

/** Withdraws a figure: it stays, and counts no longer. Returns its row id. */
export async function retractFigure(orm: MikroORM, id: string, { now, actor, reason }: Reviser): Promise<string> {
  checkReason(reason);
  return inWriteTransaction(orm, async ({ db }) => {
    await lockStore(db);
    const { id: rowId } = await loadCurrent(db, id);
    await sql`
      update observation set retracted_at = ${now}, retraction_reason = ${reason}, retracted_by = ${actor}
      where id = ${rowId}::bigint`.execute(db);
    await maintain(db, { observations: [rowId] });
    await recordChange(db, { kind: 'RETRACTED', observation: rowId, at: now });
    return rowId;
  });
}

export function checkReason(reason: string): void {
  if (reason.trim() !== '' && reason.length <= 1_000) return;
  const expected = '1 to 1000 characters that say why';
  throw new CodedError('INVALID_ARGUMENT', `reason: expected ${expected}.`, {
    subject: 'reason',
    given: reason,
    expected,
  });
}

const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The figure of that id, if it still counts. */
export async function loadCurrent(db: Kysely<unknown>, id: string): Promise<StoredFigure> {
  const { kind, key } = fromGlobalId(id);
  const { rows } =
    kind === 'Observation' && KEY.test(key)
      ? await sql<StoredFigure & { readonly nextKey: string | null }>`
          select o.id::text, o.metric_id as "metricId", o.period_start::text as "periodStart", o.period_end::text as "periodEnd",
            o.basis, o.scope, o.superseded_at as "supersededAt", o.retracted_at as "retractedAt", next.key::text as "nextKey"
          from observation o left join observation next on next.id = o.superseded_by_id where o.key = ${key}::uuid`.execute(
          db,
        )
      : { rows: [] };
  const [figure] = rows;
  if (!figure) {
    throw new CodedError('NOT_FOUND', `There is no observation ${id}.`, { subject: 'id', given: id });
  }
  if (figure.retractedAt !== null) throw conflict(id, 'it was retracted', 'an observation that counts');
  if (figure.nextKey !== null) {
    const next = toGlobalId('Observation', figure.nextKey);
    throw conflict(id, `it was corrected before`, `the id of its correction, ${next}`);
  }
  return figure;
}

function conflict(id: string, why: string, expected: string): CodedError {
  return new CodedError('CONFLICT', `The observation ${id} cannot be changed, for ${why}: expected ${expected}.`, {
    ...{ subject: 'id', given: id, expected },
  });
}
