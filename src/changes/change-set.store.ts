import { type Kysely, sql } from 'kysely';

/** Whoever listens on this channel is told the number of a change set as soon as it is committed. */
const CHANNEL = 'shanshui_changes';

/** Writes down which figures an import has brought in, and tells it at the commit. */
export async function recordChanges(
  tx: Kysely<unknown>,
  { importId, at }: { readonly importId: string; readonly at: Date },
): Promise<void> {
  await sql`
    with said as (
      insert into change_set (at, kind, import_id, first_observation, last_observation)
      select ${at}::timestamptz, 'RECORDED', ${importId}::uuid, min(o.id), max(o.id)
      from touched_figure t join observation o on o.id = t.id where o.import_id = ${importId}::uuid
      having count(*) > 0 returning id)
    select pg_notify(${CHANNEL}, id::text) from said`.execute(tx);
}

/** Writes down what happened to one figure outside any import: withdrawn, put in the place of another, chosen. */
export async function recordChange(
  tx: Kysely<unknown>,
  {
    kind,
    observation,
    at,
  }: { readonly kind: 'RECORDED' | 'RETRACTED' | 'PREFERRED'; readonly observation: string; readonly at: Date },
): Promise<void> {
  await sql`
    with said as (
      insert into change_set (at, kind, import_id, first_observation, last_observation)
      values (${at}, ${kind}, null, ${observation}::bigint, ${observation}::bigint) returning id)
    select pg_notify(${CHANNEL}, id::text) from said`.execute(tx);
}
