import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { type Kysely, sql } from 'kysely';
import type { AuditEntry } from '../../src/agency/audit.plan.js';
import { countAudit, loadAudit, verifyAudit } from '../../src/agency/audit.store.js';
import { AuditWriter } from '../../src/agency/audit-writer.store.js';
import { migrate, openOrm } from '../../src/server/data/orm.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { migratedTemplate } from '../support/templates.js';

/** The last state of the tables in which each entry had a row. */
const ONE_BY_ONE = 'Migration20261128092400_corrections_in_place';

const opened: (readonly [TestDatabase, MikroORM])[] = [];
afterAll(async () => {
  for (const [database, orm] of opened) {
    await orm.close();
    await database.drop();
  }
});

async function open(template?: string) {
  const database = await createTestDatabase(template);
  const orm = await openOrm({ url: database.url });
  opened.push([database, orm]);
  return { orm, db: orm.em.fork().getKysely() as unknown as Kysely<unknown> };
}

let db: Kysely<unknown>;
beforeAll(async () => {
  ({ db } = await open(await migratedTemplate()));
});

const entry = (at: number, more: Partial<AuditEntry> = {}): AuditEntry => ({
  at: new Date(Date.UTC(2026, 10, 28) + at),
  requestId: `00000000-0000-4000-8000-${at.toString().padStart(12, '0')}`,
  ...{ caller: 'One', role: 'ANALYST', keyId: '0123456789ab', action: 'POST /graphql', documentHash: 'ab' },
  ...{ extent: 'everything', rows: at, outcome: 'ok' },
  ...more,
});

const rowsOf = async (of: Kysely<unknown>): Promise<readonly { readonly requests: number }[]> =>
  (await sql<{ requests: number }>`select requests from audit order by seq`.execute(of)).rows;

describe('the audit of a process', () => {
  it('writes requests that are alike as one row, and lists each of them on pages of any size, both ways', async () => {
    const writer = new AuditWriter(() => db);
    const entries = Array.from({ length: 60 }, (_, at) =>
      entry(at, {
        ...(at % 3 === 0 ? { caller: 'Two', keyId: 'ba9876543210' } : {}),
        ...(at % 7 === 0 ? { documentHash: null, action: 'GET /reports/x' } : {}),
        ...(at % 11 === 0 ? { outcome: 'NOT_FOUND' } : {}),
      }),
    );
    for (const [at, one] of entries.entries()) {
      writer.record(one);
      // Three transactions, so that groups follow one another.
      if (at === 20 || at === 40) await writer.flush();
    }
    await writer.close();
    const rows = await rowsOf(db);
    expect(rows.length).toBeLessThan(24);
    expect(rows.reduce((sum, { requests }) => sum + requests, 0)).toBe(60);
    const all = await loadAudit(db, { after: null, before: null, caller: null, limit: 100, backward: false });
    expect(all.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: 60 }, (_, at) => 60 - at));
    const byId = new Map(all.map((one) => [one.requestId, one]));
    for (const one of entries) expect(byId.get(one.requestId)).toMatchObject(one);
    for (const caller of [null, 'One', 'Two']) {
      const listed = all.filter((one) => caller === null || one.caller === caller);
      expect(await countAudit(db, caller)).toBe(listed.length);
      for (const limit of [1, 2, 3, 7, 100]) {
        const down: string[] = [];
        for (let after: string | null = null; ;) {
          const page = await loadAudit(db, { after, before: null, caller, limit, backward: false });
          down.push(...page.map(({ seq }) => seq));
          if (page.length < limit) break;
          after = page.at(-1)?.seq ?? null;
        }
        expect(down).toEqual(listed.map(({ seq }) => seq));
        const up: string[] = [];
        for (let before: string | null = null; ;) {
          const page = await loadAudit(db, { after: null, before, caller, limit, backward: true });
          up.push(...page.map(({ seq }) => seq));
          if (page.length < limit) break;
          before = page.at(-1)?.seq ?? null;
        }
        expect(up).toEqual(listed.map(({ seq }) => seq).toReversed());
        const between = { after: '50', before: '9', caller, limit, backward: false };
        expect((await loadAudit(db, between)).map(({ seq }) => seq)).toEqual(
          listed.flatMap(({ seq }) => (Number(seq) < 50 && Number(seq) > 9 ? [seq] : [])).slice(0, limit),
        );
      }
    }
    expect(await verifyAudit(db)).toEqual({ entries: 60, brokenAt: null });
  });

  it('shows the first of a row in which one request was changed, or its number', async () => {
    const { rows } = await sql<{ seq: string }>`
      select seq::text from audit where requests > 1 order by seq offset 1 limit 1`.execute(db);
    const seq = rows[0]?.seq ?? '';
    const change = (text: string): Promise<void> =>
      db.transaction().execute(async (tx) => {
        await sql`alter table audit disable trigger all`.execute(tx);
        await sql`update audit set ${sql.raw(text)} where seq = ${seq}`.execute(tx);
        await sql`alter table audit enable trigger all`.execute(tx);
      });
    for (const [there, back] of [
      ['rows = rows + 1', 'rows = rows - 1'],
      ['more_rows[1] = more_rows[1] + 1', 'more_rows[1] = more_rows[1] - 1'],
      ['requests = requests - 1', 'requests = requests + 1'],
      [`more_at[1] = more_at[1] + interval '1 s'`, `more_at[1] = more_at[1] - interval '1 s'`],
    ] as const) {
      await change(there);
      expect((await verifyAudit(db)).brokenAt).toBe(seq);
      await change(back);
      expect((await verifyAudit(db)).brokenAt).toBeNull();
    }
  });

  it('keeps what it could not write, and says how much it had to drop', async () => {
    const { db: own } = await open(await migratedTemplate());
    let isAway = true;
    const writer = new AuditWriter(() => {
      if (isAway) throw new Error('away');
      return own;
    });
    writer.record(entry(0, { caller: 'First' }));
    await writer.flush();
    for (let at = 1; at < 50_010; at += 1) writer.record(entry(at));
    await writer.flush();
    isAway = false;
    await writer.close();
    const { rows } = await sql<{ outcome: string; requests: number }>`
      select outcome, requests from audit order by seq`.execute(own);
    expect(rows[0]).toEqual({ outcome: '10 entries were lost while the database was away', requests: 1 });
    expect(await countAudit(own, 'First')).toBe(0);
    expect(await countAudit(own, 'One')).toBe(50_000);
    const [latest] = await loadAudit(own, { after: null, before: null, caller: null, limit: 1, backward: false });
    expect(latest).toMatchObject({ seq: '50001', rows: 50_009 });
    expect(await verifyAudit(own)).toEqual({ entries: 50_001, brokenAt: null });
  });
});

describe('an audit of one row for each request', () => {
  it('keeps its places and hashes when requests are grouped, and goes on in the same chain', async () => {
    const { orm, db: own } = await open();
    await orm.migrator.up({ to: ONE_BY_ONE });
    let previous = '0'.repeat(64);
    for (const seq of ['1', '2', '4']) {
      const { at, requestId, caller, role, keyId, action, documentHash, extent, rows, outcome } = entry(Number(seq));
      const content = [
        ...[
          previous,
          seq,
          at.toISOString(),
          requestId,
          caller,
          role,
          keyId,
          action,
          documentHash,
          extent,
          rows,
          outcome,
        ],
      ];
      previous = createHash('sha256').update(JSON.stringify(content)).digest('hex');
      await sql`insert into audit (seq, at, request_id, caller, role, key_id, action, document_hash, extent, rows, outcome, hash)
        values (${seq}, ${at}, ${requestId}, ${caller}, ${role}, ${keyId}, ${action}, ${documentHash}, ${extent}, ${rows},
          ${outcome}, ${previous})`.execute(own);
    }
    await sql`insert into audit_head (id, hash) values (1, ${previous})`.execute(own);
    await sql`select setval(pg_get_serial_sequence('audit', 'seq'), 4)`.execute(own);
    await migrate(orm);
    expect(await verifyAudit(own)).toEqual({ entries: 3, brokenAt: null });
    const writer = new AuditWriter(() => own);
    for (const at of [5, 6, 7]) writer.record(entry(at));
    await writer.close();
    expect(await rowsOf(own)).toEqual([{ requests: 1 }, { requests: 1 }, { requests: 1 }, { requests: 3 }]);
    const list = async () => loadAudit(own, { after: null, before: null, caller: null, limit: 9, backward: true });
    expect((await list()).map(({ seq, rows }) => [seq, rows])).toEqual(
      [1, 2, 4, 5, 6, 7].map((at) => [at.toString(), at]),
    );
    expect(await verifyAudit(own)).toEqual({ entries: 6, brokenAt: null });
    await orm.migrator.down({ to: ONE_BY_ONE });
    const { rows } = await sql<{ seq: string; rows: number }>`select seq::text, rows from audit order by seq`.execute(
      own,
    );
    expect(rows.map(({ seq, rows: count }) => [seq, count])).toEqual(
      [1, 2, 4, 5, 6, 7].map((at) => [at.toString(), at]),
    );
  });
});
