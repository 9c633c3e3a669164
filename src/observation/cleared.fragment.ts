import { type RawBuilder, sql } from 'kysely';
import type { Extent } from '../access/caller.js';

/** Whether the observation `o`, with its pairing `p` if it has one, lies in the places and programs of a clearance. */
export function isInClearance({ divisions, programs }: Extent): RawBuilder<boolean> {
  const [places, rounds] = [divisions && [...divisions], programs && [...programs]];
  return sql`(${rounds}::int[] is null or coalesce(o.program_id, p.program_id) = any(${rounds}::int[]))
      and extent_holds(o.division_id, ${places}::int[])`;
}
