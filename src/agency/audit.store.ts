import { type Kysely, sql } from 'kysely';
import { type AuditEntry, type AuditGroup, chainHash, FIRST_HASH } from './audit.plan.js';

/** Appends groups to the chain, one process after the other. */
export async function appendGroups(db: Kysely<unknown>, groups: readonly AuditGroup[]): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('shanshui.audit', 0))`.execute(tx);
    const { rows: places } = await sql<{ last: string; hash: string | null }>`
      select max(nextval(pg_get_serial_sequence('audit', 'seq')))::text as last,
        -- Of what was written last, even if that has been removed: what follows must show it.
        coalesce((select h.hash from audit_head h), (select a.hash from audit a order by a.seq desc limit 1)) as hash
      from generate_series(1, ${groups.reduce((sum, { at }) => sum + at.length, 0)})`.execute(tx);
    let previous = places[0]?.hash ?? FIRST_HASH;
    let seq = BigInt(places[0]?.last ?? 0) + 1n - groups.reduce((sum, { at }) => sum + BigInt(at.length), 0n);
    const seqs: string[] = [];
    const hashes: string[] = [];
    for (const group of groups) {
      seqs.push(seq.toString());
      hashes.push((previous = chainHash(previous, seq.toString(), group)));
      seq += BigInt(group.at.length);
    }
    const all = <T>(of: (group: AuditGroup) => T): T[] => groups.map(of);
    const more = (of: (group: AuditGroup) => readonly (string | number)[]): (string | null)[] =>
      groups.map((group) => (group.at.length === 1 ? null : `{${of(group).slice(1).join(',')}}`));
    const day = (at: number | undefined): string => new Date(at ?? 0).toISOString();
    // Columns as arrays cost half of what rows as JSON do. Lists are text here, since their lengths differ.
    await sql`
      insert into audit (seq, at, request_id, caller, role, key_id, action, document_hash, extent, rows, outcome, hash,
        requests, more_at, more_request_ids, more_rows)
      select g.seq, g.at, g.request_id, g.caller, g.role, g.key_id, g.action, g.document_hash, g.extent, g.rows, g.outcome, g.hash,
        g.requests, g.more_at::timestamptz[], g.more_request_ids::uuid[], g.more_rows::int[]
      from unnest(${seqs}::bigint[], ${all(({ at }) => day(at[0]))}::timestamptz[],
        ${all(({ requestIds }) => requestIds[0])}::uuid[], ${all(({ caller }) => caller)}::text[],
        ${all(({ role }) => role)}::text[], ${all(({ keyId }) => keyId)}::text[], ${all(({ action }) => action)}::text[],
        ${all(({ documentHash }) => documentHash)}::text[], ${all(({ extent }) => extent)}::text[],
        ${all(({ rowCounts }) => rowCounts[0])}::int[], ${all(({ outcome }) => outcome)}::text[], ${hashes}::text[],
        ${all(({ at }) => at.length)}::int[], ${more(({ at }) => at.map(day))}::text[],
        ${more(({ requestIds }) => requestIds)}::text[], ${more(({ rowCounts }) => rowCounts)}::text[])
        g(seq, at, request_id, caller, role, key_id, action, document_hash, extent, rows, outcome, hash,
          requests, more_at, more_request_ids, more_rows)`.execute(tx);
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

const WORK = sql`a.caller, a.role, a.key_id as "keyId", a.action, a.document_hash as "documentHash", a.extent, a.outcome, a.hash`;

/**
 * Loads entries, the latest first, or the earliest first if backward; only those that come after and before another in
 * the list, whose latest entry is first, and of one caller, if these are given.
 */
export async function loadAudit(
  db: Kysely<unknown>,
  { after, before, caller, limit, backward }: AuditRange,
): Promise<readonly AuditRow[]> {
  const order = backward ? sql`asc` : sql`desc`;
  // The first group may have entries beyond the range; of those after it, no more are read than fill the page.
  const { rows } = await sql<AuditRow>`
    with near as materialized (
      select a.*, sum(a.requests) over (order by a.seq ${order}) - a.requests - first_value(a.requests) over (order by a.seq ${order})
        as loaded
      from (
        select * from audit a where (${after}::bigint is null or a.seq < ${after}::bigint)
          and (${before}::bigint is null
            or a.seq >= coalesce((select max(b.seq) from audit b where b.seq <= ${before}::bigint), 0))
          and (${caller}::text is null or a.caller = ${caller}) order by a.seq ${order} limit ${limit + 1}
      ) a
    )
    select e.seq::text, e.at, e.request_id::text as "requestId", ${WORK}, e.rows
    from near a cross join lateral (
      select a.seq + o.place - 1 as seq, o.at, o.request_id, o.rows
      from unnest(a.at || a.more_at, a.request_id || a.more_request_ids, a.rows || a.more_rows) with ordinality o(at, request_id, rows, place)
    ) e
    where a.loaded < ${limit} and (${after}::bigint is null or e.seq < ${after}::bigint)
      and (${before}::bigint is null or e.seq > ${before}::bigint)
    order by e.seq ${order} limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

export async function countAudit(db: Kysely<unknown>, caller: string | null): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(requests), 0)::int as count from audit where (${caller}::text is null or caller = ${caller})`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

export interface AuditVerdict {
  readonly entries: number;
  /**
   * The first entry of the row that is not as it was written, or before which others are missing; null if the chain holds.
   */
  readonly brokenAt: string | null;
}

/** Rows, and entries in them, that are held at once. */
const ROWS_AT_ONCE = 5_000;
const ENTRIES_AT_ONCE = 20_000;

interface StoredGroup extends Omit<AuditGroup, 'at'> {
  readonly seq: string;
  readonly requests: number;
  readonly at: readonly string[];
  readonly hash: string;
}

/** Follows the chain from its beginning: a row that was changed or removed breaks it, the last rows included. */
export function verifyAudit(db: Kysely<unknown>): Promise<AuditVerdict> {
  // Of one moment: entries that are written meanwhile would be beyond the rows that were read, and in the head.
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(follow);
}

async function follow(db: Kysely<unknown>): Promise<AuditVerdict> {
  let [entries, next, previous] = [0, 1n, FIRST_HASH];
  for (;;) {
    const { rows } = await sql<StoredGroup>`
      select a.seq::text, a.requests, to_json(a.at || a.more_at) as at, to_json(a.request_id || a.more_request_ids) as "requestIds",
        to_json(a.rows || a.more_rows) as "rowCounts",
        ${WORK}
      from (
        select a.*, sum(a.requests) over (order by a.seq) - a.requests as loaded
        from (select * from audit a where a.seq >= ${next.toString()}::bigint order by a.seq limit ${ROWS_AT_ONCE}) a
      ) a where a.loaded < ${ENTRIES_AT_ONCE} order by a.seq`.execute(db);
    for (const row of rows) {
      const at = row.at.map((one) => Date.parse(one));
      const isWhole = row.requests === at.length;
      if (!isWhole || chainHash(previous, row.seq, { ...row, at }) !== row.hash) return { entries, brokenAt: row.seq };
      [entries, next, previous] = [entries + at.length, BigInt(row.seq) + BigInt(at.length), row.hash];
    }
    if (rows.length > 0) continue;
    const { rows: head } = await sql<{ hash: string | null }>`select hash from audit_head`.execute(db);
    const isWhole = (head[0]?.hash ?? FIRST_HASH) === previous;
    return { entries, brokenAt: isWhole ? null : next.toString() };
  }
}
