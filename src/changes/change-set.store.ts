import { type Kysely, sql } from 'kysely';

/** Channel of PostgreSQL on which the id of every change set is sent at its commit. */
const CHANNEL = 'shanshui_changes';

/** Observations that one import recorded. Their row ids are consecutive, because no other writer runs meanwhile. */
export interface RecordedObservations {
  readonly importId: string;
  readonly at: Date;
  readonly first: string;
  readonly last: string;
}

/** Records which observations an import added, and notifies listeners at the commit. */
export async function recordChanges(
  tx: Kysely<unknown>,
  { importId, at, first, last }: RecordedObservations,
): Promise<void> {
  await sql`
    with inserted as (
      insert into change_set (at, kind, import_id, first_observation, last_observation)
      select ${at}::timestamptz, 'RECORDED', ${importId}::uuid, ${first}::bigint, ${last}::bigint returning id)
    select pg_notify(${CHANNEL}, id::text) from inserted`.execute(tx);
}

/** Records what happened to one observation outside any import: recorded as a correction, retracted or chosen. */
export async function recordChange(
  tx: Kysely<unknown>,
  {
    kind,
    observation,
    at,
  }: { readonly kind: 'RECORDED' | 'RETRACTED' | 'PREFERRED'; readonly observation: string; readonly at: Date },
): Promise<void> {
  await sql`
    with inserted as (
      insert into change_set (at, kind, import_id, first_observation, last_observation)
      values (${at}, ${kind}, null, ${observation}::bigint, ${observation}::bigint) returning id)
    select pg_notify(${CHANNEL}, id::text) from inserted`.execute(tx);
}
