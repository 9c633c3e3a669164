import { sql } from 'kysely';
import type { WriteDatabase } from '../../kernel/context.js';
import { loadMetricFacts } from '../measure/metric-facts.loader.js';
import { revisionKey } from '../observation/write/revision.sql.js';
import { type Correction, parseCorrection } from './correction.js';
import { reviseObservation, type Revision } from './revise-observation.store.js';

/**
 * Replaces an observation by a corrected one; the old one remains stored. Returns the row id of the new one. Throws
 * NOT_FOUND, CONFLICT or INVALID_ARGUMENT.
 */
export async function correctObservation(
  database: WriteDatabase,
  id: string,
  correction: Correction,
  revision: Revision,
): Promise<string> {
  const { now, actor, reason } = revision;
  return reviseObservation(database, id, revision, async (db, before) => {
    const metric = (await loadMetricFacts(db)).get(before.metricId);
    if (!metric) throw new Error(`The metric of observation ${before.id} is missing.`);
    const after = parseCorrection(before, metric, correction);
    const { rows } = await sql<{ id: string }>`
      with next as (select nextval(pg_get_serial_sequence('observation', 'id')) as id),
      superseded as (
        update observation o set superseded_by_id = next.id, superseded_at = ${now} from next where o.id = ${before.id}::bigint
        returning o.*)
      insert into observation (id, key, claim, metric_id, division_id, institution_id, enterprise_id, project_id, pairing_id, program_id,
        period_start, period_end, basis, scope, value, lower, upper, as_printed, source_id, locator, note, preferred, revision,
        recorded_at, recorded_by, correction_reason)
      select next.id, ${revisionKey(sql`coalesce(o.claim, o.key)`, sql`(o.revision + 1)`)}, coalesce(o.claim, o.key), metric_id,
        division_id, institution_id, enterprise_id, project_id, pairing_id, program_id, period_start, period_end, basis, scope,
        ${after.value}::numeric, ${after.lower}::numeric, ${after.upper}::numeric, ${after.asPrinted}, source_id,
        coalesce(${correction.locator ?? null}, locator), coalesce(${correction.note ?? null}, note), preferred, revision + 1,
        ${now}::timestamptz, ${actor}, ${reason}
      from superseded o, next returning id::text`.execute(db);
    const newId = rows[0]?.id ?? '';
    const changes = [{ kind: 'RECORDED', observation: newId }] as const;
    return { observation: newId, dirty: [before.id, newId], changes };
  });
}

/**
 * Retracts an observation: it remains stored but no longer counts. Returns its row id. Throws NOT_FOUND, CONFLICT or
 * INVALID_ARGUMENT.
 */
export async function retractObservation(database: WriteDatabase, id: string, revision: Revision): Promise<string> {
  const { now, actor, reason } = revision;
  return reviseObservation(database, id, revision, async (db, { id: rowId }) => {
    await sql`
      update observation set retracted_at = ${now}, retraction_reason = ${reason}, retracted_by = ${actor}
      where id = ${rowId}::bigint`.execute(db);
    return { observation: rowId, dirty: [rowId], changes: [{ kind: 'RETRACTED', observation: rowId }] };
  });
}
