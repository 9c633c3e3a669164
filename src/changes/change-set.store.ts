import { type Kysely, sql } from 'kysely';

/** Whoever listens on this channel is told the number of a change set as soon as it is committed. */
const CHANNEL = 'shanshui_changes';

/** Figures that came in together: nobody else writes any meanwhile, so that their row ids follow one another. */
export interface RecordedObservations {
  readonly importId: string;
  readonly at: Date;
  readonly first: string;
  readonly last: string;
}

/** Writes down which figures an import has brought in, and tells it at the commit. */
export async function recordChanges(
  tx: Kysely<unknown>,
  { importId, at, first, last }: RecordedObservations,
): Promise<void> {
  await sql`
    with said as (
      insert into change_set (at, kind, import_id, first_observation, last_observation)
      select ${at}::timestamptz, 'RECORDED', ${importId}::uuid, ${first}::bigint, ${last}::bigint returning id)
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
