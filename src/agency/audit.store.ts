import { type Kysely, sql } from 'kysely';
import { type AuditEntry, chainHash, FIRST_HASH } from './audit.plan.js';

/** Entries written at once; a request never waits for them. */
const MOST_AT_ONCE = 2_000;
const EVERY_MS = 1_000;
/** Entries held while the database is away; the oldest are dropped then, and the drop is an entry itself. */
const MOST_HELD = 50_000;

/** Writes the audit of one process, in the order of the requests' ends, a second after them at the latest. */
export class AuditWriter {
  private held: AuditEntry[] = [];
  private dropped = 0;
  private writing: Promise<void> = Promise.resolve();
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly db: () => Kysely<unknown>) {
    this.timer = setInterval(() => void this.flush(), EVERY_MS);
    this.timer.unref();
  }

  record(entry: AuditEntry): void {
    if (this.held.length >= MOST_HELD) {
      this.held.shift();
      this.dropped += 1;
    }
    this.held.push(entry);
  }

  /** Resolves when all that has ended so far is stored, or could not be. */
  flush(): Promise<void> {
    this.writing = this.writing.then(async () => {
      while (this.held.length > 0) {
        const some = this.held.slice(0, MOST_AT_ONCE);
        try {
          await append(this.db(), this.withDropped(some));
          this.held = this.held.slice(some.length);
          this.dropped = 0;
        } catch {
          // The database is away: the next second tries again.
          return;
        }
      }
    });
    return this.writing;
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.flush();
  }

  private withDropped(entries: readonly AuditEntry[]): readonly AuditEntry[] {
    const [first] = entries;
    if (this.dropped === 0 || !first) return entries;
    const outcome = `${this.dropped.toString()} entries were lost while the database was away`;
    return [
      { ...first, caller: 'audit', keyId: null, action: 'lost', documentHash: null, rows: 0, outcome },
      ...entries,
    ];
  }
}

/** Appends entries to the chain, one process after the other. */
async function append(db: Kysely<unknown>, entries: readonly AuditEntry[]): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('shanshui.audit', 0))`.execute(tx);
    const { rows: last } = await sql<{ seq: string; hash: string }>`
      select a.seq::text as seq, a.hash from audit a order by a.seq desc limit 1`.execute(tx);
    const { rows: ids } = await sql<{ seq: string }>`
      select nextval(pg_get_serial_sequence('audit', 'seq'))::text as seq from generate_series(1, ${entries.length})`.execute(
      tx,
    );
    let previous = last[0]?.hash ?? FIRST_HASH;
    const hashes = entries.map((entry, at) => (previous = chainHash(previous, ids[at]?.seq ?? '', entry)));
    const all = <T>(of: (entry: AuditEntry) => T): T[] => entries.map(of);
    // Columns as arrays cost half of what rows as JSON do, and there is a row for each request with a key.
    await sql`
      insert into audit (seq, at, request_id, caller, role, key_id, action, document_hash, extent, rows, outcome, hash)
      select * from unnest(${ids.map(({ seq }) => seq)}::bigint[], ${all(({ at }) => at.toISOString())}::timestamptz[],
        ${all(({ requestId }) => requestId)}::uuid[], ${all(({ caller }) => caller)}::text[], ${all(({ role }) => role)}::text[],
        ${all(({ keyId }) => keyId)}::text[], ${all(({ action }) => action)}::text[],
        ${all(({ documentHash }) => documentHash)}::text[], ${all(({ extent }) => extent)}::text[],
        ${all(({ rows }) => rows)}::int[], ${all(({ outcome }) => outcome)}::text[], ${hashes}::text[])`.execute(tx);
    await sql`insert into audit_head (id, hash) values (1, ${previous}) on conflict (id) do update set hash = excluded.hash`.execute(
      tx,
    );
  });
}

export interface AuditRow extends AuditEntry {
  readonly seq: string;
  readonly hash: string;
}

interface AuditRange {
  readonly after: string | null;
  readonly before: string | null;
  readonly caller: string | null;
  readonly limit: number;
  readonly backward: boolean;
}

const COLUMNS = sql`a.seq::text, a.at, a.request_id::text as "requestId", a.caller, a.role, a.key_id as "keyId", a.action,
  a.document_hash as "documentHash", a.extent, a.rows, a.outcome, a.hash`;

/**
 * Loads entries, the latest first, or the earliest first if backward; only those that come after and before another in
 * the list, whose latest entry is first, and of one caller, if these are given.
 */
export async function loadAudit(
  db: Kysely<unknown>,
  { after, before, caller, limit, backward }: AuditRange,
): Promise<readonly AuditRow[]> {
  const { rows } = await sql<AuditRow>`
    select ${COLUMNS} from audit a where (${after}::bigint is null or a.seq < ${after}::bigint)
      and (${before}::bigint is null or a.seq > ${before}::bigint)
      and (${caller}::text is null or a.caller = ${caller}) order by a.seq ${backward ? sql`asc` : sql`desc`} limit ${limit}`.execute(
    db,
  );
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

export async function countAudit(db: Kysely<unknown>, caller: string | null): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from audit where (${caller}::text is null or caller = ${caller})`.execute(db);
  return rows[0]?.count ?? 0;
}

export interface AuditVerdict {
  readonly entries: number;
  /** The first entry that is not as it was written, or before which others are missing; null if the chain holds. */
  readonly brokenAt: string | null;
}

const CHECKED_AT_ONCE = 5_000;

/** Follows the chain from its beginning: a row that was changed or removed breaks it, the last rows included. */
export function verifyAudit(db: Kysely<unknown>): Promise<AuditVerdict> {
  // Of one moment: entries that are written meanwhile would be beyond the rows that were read, and in the head.
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(follow);
}

async function follow(db: Kysely<unknown>): Promise<AuditVerdict> {
  let [entries, after, previous] = [0, '0', FIRST_HASH];
  for (;;) {
    const { rows } = await sql<AuditRow>`
      select ${COLUMNS} from audit a where a.seq > ${after}::bigint order by a.seq limit ${CHECKED_AT_ONCE}`.execute(
      db,
    );
    for (const row of rows) {
      const hash = chainHash(previous, row.seq, { ...row, at: new Date(row.at) });
      if (hash !== row.hash) return { entries, brokenAt: row.seq };
      [entries, after, previous] = [entries + 1, row.seq, row.hash];
    }
    if (rows.length === CHECKED_AT_ONCE) continue;
    const { rows: head } = await sql<{ hash: string | null }>`select hash from audit_head`.execute(db);
    const isWhole = (head[0]?.hash ?? FIRST_HASH) === previous;
    return { entries, brokenAt: isWhole ? null : (BigInt(after) + 1n).toString() };
  }
}
