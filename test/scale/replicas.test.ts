import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { Client } from 'pg';
import { PUBLIC_READER } from '../../src/access/caller.js';
import { openDatabase, type OpenDatabase } from '../../src/database/open-database.js';
import { prepareReader } from '../../src/database/database-roles.js';
import { runImport } from '../../src/ingestion/run/run-import.js';
import { readConfig } from '../../src/server/config.js';
import { connectDatabase, type Database } from '../../src/server/data/database.js';
import { formatLsn, parseLsn } from '../../src/server/data/replicas/lsn.js';
import { migrate, openOrm, writeDatabaseOf } from '../../src/server/data/orm.js';
import { TOKEN } from '../faults/support/server-process.js';
import { type TestApi, startApi } from '../support/api.js';
import { queryValue } from '../support/query.js';
import { type Replica, startReplica } from './support/replica.js';
import { SMALL } from '../support/templates.js';
import { makeTemporaryFolder } from '../support/temporary-folder.js';
import { type Connection, openConnection, soon } from './support/connection.js';

const LAG_MS = 1_500;

let folder: string;
let primary: OpenDatabase;
let replica: Replica;
/** Two servers, as on two machines. */
let apis: readonly TestApi[];
let one: Connection;
let other: Connection;

beforeAll(async () => {
  folder = await makeTemporaryFolder();
  primary = await openDatabase({ dataDir: join(folder, 'primary'), log: () => undefined });
  const orm = await openOrm({ url: primary.url });
  await migrate(orm);
  await runImport(writeDatabaseOf(orm), SMALL, { now: new Date() });
  await orm.close();
  replica = await startReplica(primary.url, join(folder, 'replica'));
  const settings = { DATABASE_REPLICA_URLS: replica.url, REPLICA_LAG_MS: String(LAG_MS), ADMIN_TOKEN: TOKEN };
  apis = await Promise.all([startApi(primary.url, settings), startApi(primary.url, settings)]);
  const [first, second] = apis.map(({ url }) => openConnection(url));
  if (!first || !second) throw new Error('not started');
  [one, other] = [first, second];
  await whenUsed();
}, 120_000);

afterAll(async () => {
  await Promise.all([one, other].map((connection) => connection.close()));
  await Promise.all(apis.map((api) => api.stop()));
  await replica.stop();
  await primary.close();
  await rm(folder, { recursive: true, force: true });
});

async function metric(name: string, { url } = apis[0] ?? { url: '' }): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const line = text.split('\n').find((text) => text.startsWith(name));
  return Number(line?.slice(line.lastIndexOf(' ') + 1) ?? NaN);
}

const isUsed = async (): Promise<boolean> =>
  (await Promise.all(apis.map((api) => metric('shanshui_replica_used', api)))).every((used) => used === 1);
const isLeftOut = async (): Promise<boolean> => (await metric('shanshui_replica_used')) === 0;
const whenUsed = () => soon(isUsed, (is) => is, 10_000);
const ofPrimary = () => metric('shanshui_database_reads_total{server="primary"}');

const VALUE = (place: string) =>
  `{ division(code: "${place}") { rollup(metric: "MUTUAL_VISITS", period: "2020") { value } } }`;
const valueOf = async ({ ask }: Connection, place: string): Promise<string | null> =>
  (await ask(VALUE(place))).body.data.division.rollup.value;

describe('a replica', () => {
  it('answers what callers read; the primary is not asked', async () => {
    const before = await ofPrimary();
    expect((await one.ask('{ programs { code } }')).body).toEqual({ data: { programs: [] } });
    expect(await metric(`shanshui_database_reads_total{server="127.0.0.1:`)).toBeGreaterThan(0);
    expect(await ofPrimary()).toBe(before);
  });

  it('is not asked before it has what was written, by whichever server, and is asked again when it has', async () => {
    await replica.pause();
    try {
      const sent = await one.send('MUTUAL_VISITS,520203,2020,7,p1\n', 'paused');
      expect(sent.status).toBe(201);
      expect(parseLsn(String(sent.headers['x-database-position']))).not.toBeNull();
      expect(await valueOf(one, '520203')).toBe('7');
      // The notification arrives with the commit.
      expect(await valueOf(other, '520203')).toBe('7');
      expect(await isLeftOut()).toBe(true);
      const { body } = await other.ask('{ changes { pageInfo { endCursor } } }');
      const since = body.data.changes.pageInfo.endCursor;
      const next = await one.ask('query ($since: String) { changes(since: $since) { nodes { kind } } }', {
        variables: { since },
      });
      expect(next.body).toEqual({ data: { changes: { nodes: [] } } });
    } finally {
      await replica.resume();
    }
    expect(await whenUsed()).toBe(true);
    expect(await valueOf(other, '520203')).toBe('7');
  });

  it('is not asked for what a caller knows to be written, by the header of an earlier answer', async () => {
    const position = String(await queryValue(primary.url, 'select pg_current_wal_flush_lsn()::text'));
    const ahead = formatLsn((parseLsn(position) ?? 0n) + 1_000_000n);
    const [before, known] = [await ofPrimary(), { 'content-type': 'application/json', 'x-database-position': ahead }];
    const ask = (headers: Record<string, string>) =>
      fetch(`${apis[0]?.url ?? ''}/graphql`, { method: 'POST', headers, body: '{"query":"{ programs { code } }"}' });
    expect((await ask(known)).status).toBe(200);
    expect(await ofPrimary()).toBeGreaterThan(before);
    const wrong = await ask({ ...known, 'x-database-position': 'yesterday' });
    expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining('INVALID_ARGUMENT')]);
  });

  it('is left out while it is too far behind, and comes back by itself', async () => {
    await replica.pause();
    try {
      // Written past every server, and thus not announced.
      await queryValue(primary.url, `update metric set position = position where code = 'MUTUAL_VISITS'`);
      expect(await soon(isLeftOut, (is) => is, LAG_MS + 5_000)).toBe(true);
      expect(await metric('shanshui_replica_lag_seconds')).toBeGreaterThan(LAG_MS / 1_000);
      expect((await one.ask('{ programs { code } }')).status).toBe(200);
    } finally {
      await replica.resume();
    }
    expect(await whenUsed()).toBe(true);
  });

  it('may die: what it was answering is answered by the primary, and it is asked again when it is back', async () => {
    let isOver = false;
    const statuses = new Set<unknown>();
    const keepAsking = async (): Promise<void> => {
      while (!isOver) {
        const { status, body } = await other.ask('{ programs { code } divisions(level: CITY) { nodes { name } } }');
        statuses.add(status === 200 && body.errors === undefined ? 'answered' : JSON.stringify(body));
      }
    };
    const asking = keepAsking();
    await replica.kill();
    expect(await soon(isLeftOut, (is) => is, 5_000)).toBe(true);
    await replica.start();
    expect(await whenUsed()).toBe(true);
    isOver = true;
    await asking;
    expect([...statuses]).toEqual(['answered']);
  });
});

describe('the connections of a replica', () => {
  let database: Database;
  const warnings: unknown[] = [];
  const log = { info: () => undefined, warn: (given: unknown) => warnings.push(given) };
  beforeAll(async () => {
    const config = readConfig({
      ...{ DATABASE_REPLICA_URLS: replica.url, STATEMENT_TIMEOUT_MS: '1500', POOL_SIZE: '2' },
    });
    database = await connectDatabase(primary.url, config);
    database.serve(await prepareReader(primary.url), log);
    await soon(
      () => Promise.resolve(database.reads().replicas),
      ([state]) => state?.isUsed === true,
      5_000,
    );
  });
  afterAll(() => database.close());

  const isReplica = sql<boolean>`pg_is_in_recovery()`;

  it('show a caller its extent and nothing else, and end statements that take too long', async () => {
    const [id] = [await queryValue(primary.url, `select id from division where code = '520203'`)];
    const reading = { divisions: new Set([Number(id)]), programs: null, families: null };
    const { db } = database.forRequest({ ...PUBLIC_READER, name: 'an office', reading });
    const counted = sql<{ count: number; replica: boolean; role: string }>`
      select count(*)::int as count, ${isReplica} as replica, current_user as role from observation`;
    expect((await counted.execute(db)).rows).toEqual([{ count: 1, replica: true, role: 'shanshui_extent' }]);
    const elsewhere = { ...reading, divisions: new Set([1]) };
    const { db: blind } = database.forRequest({ ...PUBLIC_READER, name: 'another', reading: elsewhere });
    expect((await counted.execute(blind)).rows).toEqual([{ count: 0, replica: true, role: 'shanshui_extent' }]);
    const { db: slow } = database.forRequest(PUBLIC_READER);
    await expect(sql`select pg_sleep(5)`.execute(slow)).rejects.toThrow('statement timeout');
    await expect(sql`delete from metric`.execute(slow)).rejects.toThrow('permission denied');
  });

  it('turn to the primary for a statement that stands in the way of what it replays', async () => {
    const { db } = database.forRequest(PUBLIC_READER);
    const asked = sql<{ replica: boolean }>`
      select ${isReplica} as replica, count(*) from metric, pg_sleep(case when ${isReplica} then 1.2 else 0 end) group by 1`.execute(
      db,
    );
    await new Promise((tick) => setTimeout(tick, 200));
    const writer = new Client({ connectionString: primary.url });
    await writer.connect();
    await writer.query('begin; lock table metric in access exclusive mode; commit');
    await writer.end();
    expect((await asked).rows[0]?.replica).toBe(false);
    // The statement alone had to: the replica goes on.
    expect(warnings).toEqual([]);
  });
});
