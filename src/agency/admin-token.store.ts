import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { type Kysely, sql } from 'kysely';

const ADMIN = 'admin';

/**
 * Makes the token that allows its bearer to write; null if there is one already. Only its digest is stored, so that this
 * is the only time it can be shown. With ADMIN_TOKEN none is needed.
 */
export async function makeFirstToken(db: Kysely<unknown>, now: Date): Promise<string | null> {
  const token = `shanshui_${randomBytes(32).toString('base64url')}`;
  const { rows } = await sql<{ name: string }>`
    insert into access_token (name, sha256, created_at) select ${ADMIN}, ${digestOf(token)}, ${now}
    where not exists (select from access_token) on conflict do nothing returning name`.execute(db);
  return rows.length > 0 ? token : null;
}

/** The name of a token; null if it is unknown. Takes the same time for every token. */
export async function bearerOf(
  db: Kysely<unknown>,
  token: string,
  adminToken: string | undefined,
): Promise<string | null> {
  const { rows } = await sql<{ name: string; sha256: string }>`select name, sha256 from access_token`.execute(db);
  const known = [...rows, ...(adminToken === undefined ? [] : [{ name: ADMIN, sha256: digestOf(adminToken) }])];
  const given = Buffer.from(digestOf(token));
  let bearer: string | null = null;
  for (const { name, sha256 } of known) if (timingSafeEqual(given, Buffer.from(sha256))) bearer = name;
  return bearer;
}

/** Tokens are long and random, so that a plain digest cannot be reversed. */
function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
