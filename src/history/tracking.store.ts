import { type Kysely, sql } from 'kysely';

/** Who changes the catalogue in a transaction. */
export interface Tracking {
  readonly now: Date;
  readonly importId: string;
  readonly actor: string | null;
}

/**
 * Tells the triggers who changes the catalogue, until the transaction ends. Each writer has a time of its own after that of
 * the one before, whenever its request arrived, so that versions follow one another.
 */
export async function beginTracking(tx: Kysely<unknown>, { now, importId, actor }: Tracking): Promise<void> {
  await sql`
    select set_config('shanshui.at', greatest(${now}::timestamptz, last + interval '1 microsecond')::text, true),
      set_config('shanshui.import', ${importId}, true), set_config('shanshui.actor', ${actor ?? ''}, true)
    from (select max(greatest(changed_at, added_at)) as last from catalogue_clock) c`.execute(tx);
}
