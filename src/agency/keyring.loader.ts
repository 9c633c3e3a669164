import { timingSafeEqual } from 'node:crypto';
import type { Kysely } from 'kysely';
import { administrator, type Caller, type Extent } from '../access/caller.js';
import { attachment } from '../kernel/memory/attachment.js';
import { bearerOf } from './admin-token.store.js';
import { keepClearance } from './clearance.store.js';
import { findKey, noteUse, type StoredKey } from './api-key.store.js';
import { loadExtent } from './extent.loader.js';
import { hasDigest, parseKey } from './key-text.js';
import type { TokenCheck } from './oidc.js';

/** How long a process trusts what it knows of a key: a revoked key is refused everywhere within this time. */
const TRUSTED_MS = 2_000;
const USE_MS = 60_000;
/** Keys known at once; the oldest are forgotten, and loaded again when they are used. */
const MOST_KNOWN = 10_000;

export interface KeyringOptions {
  /** With access to the tables of keys, which no reader has. */
  readonly db: () => Kysely<unknown>;
  readonly adminToken: string | undefined;
  /** Checks tokens of an OpenID provider; null without one. */
  readonly tokens: TokenCheck | null;
  readonly clock?: () => Date;
}

interface Known {
  readonly key: StoredKey;
  readonly caller: Caller;
  readonly since: number;
}

/** A header, and the connection on which it came. */
interface Sent {
  readonly connection: object;
  readonly authorization: string;
}

/** A key that was proved on a connection by what was sent on it. */
interface Proof {
  readonly authorization: Buffer;
  readonly id: string;
  readonly sha256: string;
}

/** Kept with the connection, not by what was sent: finding it takes as long for every guess. */
const proofs = attachment<object, Proof>('proved key');

/** Recognizes callers by what they send as `Authorization: Bearer`: a key, the token for writing, or a signed token. */
export class Keyring {
  private readonly known = new Map<string, Known>();
  /** Clearances of tokens that are kept already, in their words. */
  private readonly kept = new Set<string>();
  private readonly used = new Map<string, number>();

  constructor(private readonly options: KeyringOptions) {}

  /**
   * Null for a bearer that is unknown, expired or revoked: these are not told apart. A key is noted as proved on the
   * connection that sent it, for {@link provedOn}.
   */
  async callerOf(bearer: string, { connection, authorization }: Sent): Promise<Caller | null> {
    const { db, adminToken, tokens } = this.options;
    const parsed = parseKey(bearer);
    if (parsed) {
      const { id, secret } = parsed;
      return this.callerOfKey(id, (sha256) => {
        const isProved = hasDigest(secret, sha256);
        if (isProved && sha256) proofs.set(connection, { authorization: bytesOf(authorization), id, sha256 });
        return isProved;
      });
    }
    if (tokens?.isToken(bearer)) return this.callerOfToken(bearer, tokens);
    const name = await bearerOf(db(), bearer, adminToken);
    return name === null ? null : administrator(name);
  }

  /**
   * The caller of a key that was proved on this connection by the same header, if the key is still valid by what this process
   * trusts; null otherwise, which proves nothing: {@link callerOf} decides.
   */
  provedOn(connection: object, authorization: string): Caller | null {
    const proof = proofs.get(connection);
    if (proof?.authorization.length !== authorization.length) return null;
    if (!timingSafeEqual(bytesOf(authorization), proof.authorization)) return null;
    const now = this.now();
    const known = this.trusted(proof.id, now);
    if (known?.key.sha256 !== proof.sha256 || !isValid(known.key, now)) return null;
    this.noteUse(proof.id, now);
    return known.caller;
  }

  /** The caller of a key that is valid and of which the proof holds; it is asked even where there is no key. */
  async callerOfKey(id: string, proves: (sha256: string | null) => boolean): Promise<Caller | null> {
    const known = await this.load(id);
    const isProved = proves(known?.key.sha256 ?? null);
    if (!known || !isProved) return null;
    const now = this.now();
    if (!isValid(known.key, now)) return null;
    this.noteUse(id, now);
    return known.caller;
  }

  /** Of what is known of a key, the digest of its secret alone; null if there is no such key. */
  async digestOfKey(id: string): Promise<string | null> {
    return (await this.load(id))?.key.sha256 ?? null;
  }

  private now(): Date {
    return this.options.clock?.() ?? new Date();
  }

  private trusted(id: string, now: Date): Known | null {
    const known = this.known.get(id);
    return known && now.getTime() - known.since < TRUSTED_MS ? known : null;
  }

  private async load(id: string): Promise<Known | null> {
    const now = this.now();
    const known = this.trusted(id, now);
    if (known) return known;
    const db = this.options.db();
    const key = await findKey(db, id);
    if (!key) return null;
    const extentOf = async (name: 'reading' | 'clearance' | 'writing'): Promise<Extent> =>
      (await loadExtent(db, name, key[name])).extent;
    const [reading, clearance, writing] = await Promise.all([
      ...([extentOf('reading'), extentOf('clearance'), extentOf('writing')] as const),
    ]);
    const caller: Caller = { role: key.role, name: key.agency, keyId: id, reading, clearance, writing };
    this.known.delete(id);
    const [oldest] = this.known.keys();
    if (this.known.size >= MOST_KNOWN && oldest !== undefined) this.known.delete(oldest);
    const loaded = { key, caller, since: now.getTime() };
    this.known.set(id, loaded);
    return loaded;
  }

  private async callerOfToken(bearer: string, tokens: TokenCheck): Promise<Caller | null> {
    const grant = await tokens.grantOf(bearer, this.now());
    if (!grant) return null;
    const db = this.options.db();
    const clearance = grant.clearance.join(' ');
    if (!this.kept.has(clearance)) {
      await keepClearance(db, grant.clearance, this.now());
      this.kept.add(clearance);
    }
    const extentOf = async (name: 'reading' | 'clearance' | 'writing'): Promise<Extent> =>
      (await loadExtent(db, name, grant[name])).extent;
    const [reading, cleared, writing] = await Promise.all([
      ...([extentOf('reading'), extentOf('clearance'), extentOf('writing')] as const),
    ]);
    return { role: grant.role, name: grant.name, keyId: grant.subject, reading, clearance: cleared, writing };
  }

  /** Nobody waits for it, and a use that could not be noted is no reason to refuse an answer. */
  private noteUse(id: string, now: Date): void {
    const at = now.getTime();
    if (at - (this.used.get(id) ?? 0) < USE_MS) return;
    this.used.set(id, at);
    void noteUse(this.options.db(), id, now).catch(() => undefined);
  }
}

/** Headers have no characters beyond Latin-1. */
function bytesOf(header: string): Buffer {
  return Buffer.from(header, 'latin1');
}

function isValid({ revokedAt, expiresAt }: StoredKey, now: Date): boolean {
  return revokedAt === null && (expiresAt === null || expiresAt > now);
}
