import { type Kysely, sql } from 'kysely';
import type { Role } from '../access/caller.js';
import { CodedError, invalid } from '../kernel/errors.js';
import { countRecoverable } from '../rollup/disclosure/recoverable.loader.js';
import { keepClearance } from './clearance.store.js';
import { loadExtent, requireExtent } from './extent.loader.js';
import { extentWords, parseExtent } from './extent-words.js';
import { digestOf, newKey } from './key-text.js';

/** A key as administrators see it: everything but its secret. */
export interface ApiKeyModel {
  readonly id: string;
  readonly agency: string;
  readonly role: KeyRole;
  readonly reading: readonly string[];
  readonly clearance: readonly string[];
  readonly writing: readonly string[];
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly revokedBy: string | null;
  readonly lastUsedAt: Date | null;
}

/** Roles that a key can have. The public needs none. */
export const KEY_ROLES = ['AGENCY', 'ANALYST', 'IMPORTER', 'ADMINISTRATOR'] as const satisfies readonly Role[];
export type KeyRole = (typeof KEY_ROLES)[number];

export interface NewKey {
  readonly agency: string;
  readonly role: KeyRole;
  /** Words of {@link parseExtent}. */
  readonly reading: readonly string[];
  readonly clearance?: readonly string[] | null;
  /** Of an importer: as `reading` by default. */
  readonly writing?: readonly string[] | null;
  /** In a year by default. */
  readonly expiresAt?: Date | null;
}

const LONGEST_NAME = 100;
const YEAR_MS = 365 * 24 * 3600 * 1000;

/** The driver may return times as text. */
const TIMES = ['createdAt', 'expiresAt', 'revokedAt', 'lastUsedAt'] as const;

function toKey<Row extends ApiKeyModel>(row: Row): Row {
  const times = TIMES.map((name) => [name, row[name] === null ? null : new Date(row[name])]);
  return { ...row, ...(Object.fromEntries(times) as Partial<Row>) };
}

const COLUMNS = sql`id, agency, role, reading, clearance, writing, created_at as "createdAt", created_by as "createdBy",
  expires_at as "expiresAt", revoked_at as "revokedAt", revoked_by as "revokedBy", last_used_at as "lastUsedAt"`;

/** A key, and the text that is shown this once. */
export interface MadeKey {
  readonly key: ApiKeyModel;
  readonly text: string;
  /** Small counts beyond its clearance that can be worked out with it, if nobody had this clearance before. */
  readonly recoverable: number;
}

/**
 * Makes a key. Its text is returned this once; the digest of its secret is stored. Throws INVALID_ARGUMENT for an unusable
 * name, extent or date, and UNKNOWN_DIVISION, UNKNOWN_GROUP, UNKNOWN_PROGRAM or UNKNOWN_FAMILY.
 */
export async function createKey(
  db: Kysely<unknown>,
  given: NewKey,
  { now, actor }: { readonly now: Date; readonly actor: string },
): Promise<MadeKey> {
  const { agency, role } = given;
  if (agency.trim() !== agency || agency === '' || agency.length > LONGEST_NAME) {
    throw invalid('agency', agency, `a name of 1 to ${LONGEST_NAME.toString()} characters`);
  }
  const expiresAt = given.expiresAt ?? new Date(now.getTime() + YEAR_MS);
  if (expiresAt <= now) throw invalid('expiresAt', expiresAt.toISOString(), 'a time to come');
  const extents = await requireExtents(db, given);
  const isNew = await keepClearance(db, extents.clearance, now);
  const { id, secret, text } = newKey();
  const { rows } = await sql<ApiKeyModel>`
    insert into api_key (id, sha256, agency, role, reading, clearance, writing, created_at, created_by, expires_at)
    values (${id}, ${digestOf(secret)}, ${agency}, ${role}, ${extents.reading}, ${extents.clearance}, ${extents.writing},
      ${now}, ${actor}, ${expiresAt})
    returning ${COLUMNS}`.execute(db);
  const [key] = rows;
  if (!key) throw new Error('the key was not stored');
  const { extent } = await loadExtent(db, 'clearance', isNew ? extents.clearance : []);
  return { key: toKey(key), text, recoverable: await countRecoverable(db, extent) };
}

type Extents = Readonly<Record<'reading' | 'clearance' | 'writing', readonly string[]>>;

async function requireExtents(db: Kysely<unknown>, { role, reading, clearance, writing }: NewKey): Promise<Extents> {
  if (role === 'ADMINISTRATOR') {
    // Who makes keys can make one for everything: a narrower extent would only look like a limit.
    if (extentWords(parseExtent('reading', reading)).join() !== 'everything') {
      throw invalid('reading', reading.join(' '), '"everything" for an administrator');
    }
    return { reading: ['everything'], clearance: ['everything'], writing: ['everything'] };
  }
  if (reading.length === 0) throw invalid('reading', null, 'an extent to read, or "everything"');
  if (role !== 'IMPORTER' && (writing?.length ?? 0) > 0) {
    throw invalid('writing', writing?.join(' '), 'none: only importers and administrators write');
  }
  const given = { reading, clearance: clearance ?? [], writing: role === 'IMPORTER' ? (writing ?? reading) : [] };
  for (const [name, words] of Object.entries(given)) await requireExtent(db, name, words);
  const inOneForm = (name: keyof Extents): readonly string[] => extentWords(parseExtent(name, given[name]));
  return { reading: inOneForm('reading'), clearance: inOneForm('clearance'), writing: inOneForm('writing') };
}

/** Loads all keys, the latest first, the revoked and the expired among them. */
export async function listKeys(db: Kysely<unknown>): Promise<readonly ApiKeyModel[]> {
  const { rows } = await sql<ApiKeyModel>`select ${COLUMNS} from api_key order by created_at desc, id`.execute(db);
  return rows.map(toKey);
}

/** Revokes a key for good; one that is revoked already stays as it is. Throws NOT_FOUND. */
export async function revokeKey(
  db: Kysely<unknown>,
  id: string,
  { now, actor }: { readonly now: Date; readonly actor: string },
): Promise<ApiKeyModel> {
  const { rows } = await sql<ApiKeyModel>`
    update api_key set revoked_at = coalesce(revoked_at, ${now}), revoked_by = coalesce(revoked_by, ${actor})
    where id = ${id} returning ${COLUMNS}`.execute(db);
  const [key] = rows;
  if (key) return toKey(key);
  const expected = 'the id of a key, from the list of keys';
  throw new CodedError('NOT_FOUND', `There is no key ${id}: expected ${expected}.`, {
    subject: 'id',
    given: id,
    expected,
  });
}

/** A key with the digest of its secret, for whom it is held. */
export type StoredKey = ApiKeyModel & { readonly sha256: string };

export async function findKey(db: Kysely<unknown>, id: string): Promise<StoredKey | null> {
  const { rows } = await sql<StoredKey>`select sha256, ${COLUMNS} from api_key where id = ${id}`.execute(db);
  return rows[0] ? toKey(rows[0]) : null;
}

/** Keeps when a key was last used, to the minute. */
export async function noteUse(db: Kysely<unknown>, id: string, now: Date): Promise<void> {
  await sql`update api_key set last_used_at = ${now}
    where id = ${id} and (last_used_at is null or last_used_at < ${now}::timestamptz - interval '1 minute')`.execute(
    db,
  );
}
