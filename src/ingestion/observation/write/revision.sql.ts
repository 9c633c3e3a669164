import { type RawBuilder, sql } from 'kysely';

/** The key of a later revision, derived from that of the first; see `observationKey` for its form. */
export function revisionKey(claim: RawBuilder<unknown>, revision: RawBuilder<unknown>): RawBuilder<unknown> {
  const digest = sql`encode(sha256(convert_to(${claim}::text || '/' || ${revision}, 'UTF8')), 'hex')`;
  return sql`(left(${claim}::text, 14) || '8' || substr(${digest}, 1, 3) || '-8' || substr(${digest}, 4, 3) || '-'
    || substr(${digest}, 7, 12))::uuid`;
}
