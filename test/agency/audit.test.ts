import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type KeyedApi, startKeyedApi, TOKEN } from '../access/support/keyed-api.js';
import { queryValue } from '../support/query.js';

let keyed: KeyedApi;
let key = '';
beforeAll(async () => {
  keyed = await startKeyedApi({ KEY_COST_PER_MINUTE: '20000' });
  key = (await keyed.makeKey('AGENCY', ['division:520200'], { agency: 'Audited' })).text;
});
afterAll(() => keyed.stop());

const CHECK = '{ auditCheck { entries brokenAt } }';
const LIST =
  'query ($after: String) { audit(first: 2, after: $after, caller: "Audited") { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { seq at caller role keyId action documentHash extent rows outcome hash } } }';

/** Entries are written a second after the request. */
async function auditOf(least: number): Promise<any> {
  for (;;) {
    const { data } = await keyed.ask(LIST, TOKEN);
    if (data.audit.totalCount >= least) return data.audit;
    await new Promise((go) => setTimeout(go, 200));
  }
}

describe('the audit', () => {
  it('holds who asked for what, over which extent, and how it ended; no values, no secrets', async () => {
    await keyed.ask('{ observations { nodes { asPrinted } } }', key);
    await keyed.ask('{ division(code: "520000") { rollup(metric: "FISCAL_AID_FUNDS") { value } } }', key);
    await keyed.get('/imports/x', key);
    const { nodes, pageInfo, totalCount } = await auditOf(3);
    expect(totalCount).toBe(3);
    expect(nodes).toMatchObject([
      { caller: 'Audited', role: 'AGENCY', action: 'GET /imports/x', documentHash: null, outcome: 'NOT_FOUND' },
      { action: 'POST /graphql', documentHash: expect.stringMatching(/^[0-9a-f]{16,}$/), outcome: 'OUTSIDE_EXTENT' },
    ]);
    const next = (await keyed.ask(LIST, TOKEN, { after: pageInfo.endCursor })).data.audit;
    expect(next).toMatchObject({
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
      nodes: [{ outcome: 'ok', rows: expect.any(Number) }],
    });
    const back = (args: string) =>
      keyed.ask(
        `{ audit(caller: "Audited", ${args}) { nodes { seq } pageInfo { hasNextPage hasPreviousPage } } }`,
        TOKEN,
      );
    expect((await back(`last: 5, before: "${String(next.pageInfo.startCursor)}"`)).data.audit).toEqual({
      nodes: nodes.map(({ seq }: { readonly seq: string }) => ({ seq })),
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    });
    expect((await back('last: 1')).data.audit).toEqual({
      nodes: [{ seq: next.nodes[0].seq }],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
    expect((await back('first: 1, last: 1')).errors?.[0]?.extensions.code).toBe('INVALID_PAGE_SIZE');
    const all = String(await queryValue(keyed.database.url, 'select json_agg(a)::text from audit a'));
    expect(all).not.toMatch(/500元|FISCAL/);
    for (const secret of [key, key.slice(-43), TOKEN]) expect(all).not.toContain(secret);
  });

  it('is read by administrators only', async () => {
    for (const query of ['{ audit { totalCount } }', CHECK]) {
      expect((await keyed.ask(query, key)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect((await keyed.ask(query)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
  });

  it('notes a bearer that was refused, and not the public that reads', async () => {
    const before = Number(
      await queryValue(keyed.database.url, `select count(*)::int from audit where caller <> 'admin'`),
    );
    await keyed.ask('{ metrics { code } }');
    await keyed.ask('{ metrics { code } }', 'wrong-bearer');
    const added = (): Promise<unknown> =>
      queryValue(keyed.database.url, `select json_agg(outcome order by seq)::text from audit where caller = 'unknown'`);
    while ((await added()) === null) await new Promise((go) => setTimeout(go, 200));
    expect(await added()).toBe('["UNAUTHENTICATED"]');
    expect(
      Number(await queryValue(keyed.database.url, `select count(*)::int from audit where caller <> 'admin'`)),
    ).toBeGreaterThan(before);
    expect(await queryValue(keyed.database.url, `select count(*)::int from audit where caller = 'public'`)).toBe(0);
  });

  it('is only added to, and shows where a row was changed or removed all the same', async () => {
    const { url } = keyed.database;
    await auditOf(3);
    expect((await keyed.ask(CHECK, TOKEN)).data.auditCheck).toMatchObject({ brokenAt: null });
    for (const text of ['delete from audit', `update audit set rows = 0`, 'truncate audit']) {
      await expect(queryValue(url, text)).rejects.toThrow('only added to');
    }
    const by = async (text: string): Promise<unknown> => {
      await queryValue(url, 'create table kept as select * from audit');
      await queryValue(url, 'alter table audit disable trigger all');
      await queryValue(url, text);
      const { brokenAt } = (await keyed.ask(CHECK, TOKEN)).data.auditCheck;
      await queryValue(url, 'delete from audit where seq in (select seq from kept)');
      await queryValue(url, 'insert into audit select * from kept');
      await queryValue(url, 'drop table kept');
      await queryValue(url, 'alter table audit enable trigger all');
      return brokenAt;
    };
    // What the check itself adds meanwhile comes after these rows.
    expect(await by('delete from audit where seq = 2')).toBe('3');
    expect(await by(`update audit set caller = 'nobody' where seq = 1`)).toBe('1');
    expect(await by('delete from audit where seq = (select max(seq) from audit)')).not.toBeNull();
    // What was removed last shows as well when others have followed.
    const removed = await queryValue(url, 'select max(seq)::text from audit');
    await queryValue(url, 'create table kept as select * from audit');
    await queryValue(url, 'alter table audit disable trigger all');
    await queryValue(url, `delete from audit where seq = ${String(removed)}`);
    const after = (): Promise<unknown> =>
      queryValue(url, `select min(seq)::text from audit where seq > ${String(removed)}`);
    await keyed.ask('{ metrics { code } }', key);
    while ((await after()) === null) await new Promise((go) => setTimeout(go, 200));
    expect((await keyed.ask(CHECK, TOKEN)).data.auditCheck.brokenAt).toBe(await after());
  });
});

describe('the budget of a key', () => {
  it('is shared by its requests, shown in headers, and refused with a time to come back', async () => {
    const { text } = await keyed.makeKey('ANALYST', ['everything'], { agency: 'Busy' });
    const query = '{ observations(first: 500) { nodes { id asPrinted value lower upper note locator } } }';
    const first = await keyed.ask(query, text);
    expect(first.status).toBe(200);
    expect(first.headers.get('ratelimit-limit')).toBe('20000');
    expect(Number(first.headers.get('ratelimit-remaining'))).toBeLessThan(20000);
    let last = first;
    for (let at = 0; at < 12 && last.status === 200; at += 1) last = await keyed.ask(query, text);
    expect(last.status).toBe(429);
    const [error] = last.errors ?? [];
    expect(error?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfter: expect.any(Number) });
    expect(last.headers.get('retry-after')).toBe(String(error?.extensions.retryAfter));
    const file = await keyed.get(`/exports/table.csv?query=${encodeURIComponent(query)}`, text);
    expect(file.status).toBe(429);
    // Of others nothing is spent.
    expect((await keyed.ask('{ metrics { code } }', key)).status).toBe(200);
    expect((await keyed.ask(query)).status).toBe(200);
  });
});
