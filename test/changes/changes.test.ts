import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HEADER, type ImportApi, startImportApi } from '../support/import-api.js';
import { queryValue } from '../support/query.js';
import { momentBetween } from '../support/moment.js';

let imports: ImportApi;
beforeAll(async () => {
  imports = await startImportApi();
});
afterAll(() => imports.stop());

describe('changes', () => {
  it('lists the changes since a time: one set may come twice, but none is missed', async () => {
    const changesSince = async (sinceTime: string, since: string | null = null) => {
      const query = `query ($sinceTime: DateTime, $since: String) {
        changes(sinceTime: $sinceTime, since: $since) { totalCount nodes { observation { locator } } pageInfo { endCursor } } }`;
      return (await imports.api.ask(query, { sinceTime, since })).body.data.changes;
    };
    const locators = (changes: any) => changes.nodes.map((node: any) => node.observation.locator as string);
    for (const at of ['t1', 't2']) await imports.send(`${HEADER}MUTUAL_VISITS,520201,200${at.slice(1)},1,${at}\n`);
    const copied = (await momentBetween()).toISOString();
    await imports.send(`${HEADER}MUTUAL_VISITS,520201,2003,1,t3\nMUTUAL_VISITS,520201,2004,1,t4\n`);
    const changes = await changesSince(copied);
    // The last change before may have been committed after that time: it is included again.
    expect(locators(changes)).toEqual(['t2', 't3', 't4']);
    expect(changes.totalCount).toBe(3);
    expect(locators(await changesSince(copied, changes.pageInfo.endCursor))).toEqual([]);
    expect(locators(await changesSince('2999-01-01T00:00:00Z'))).toEqual(['t3', 't4']);
    expect((await changesSince('1999-01-01T00:00:00Z')).totalCount).toBeGreaterThan(3);
  });

  it('pages through the changes, each once', async () => {
    const seen: string[] = [];
    let since: string | null = null;
    for (let page = 0; page < 50; page++) {
      const query = `query ($since: String) { changes(since: $since, first: 3) { edges { cursor } pageInfo { endCursor hasNextPage } } }`;
      const { changes }: { changes: any } = (await imports.api.ask(query, { since })).body.data;
      seen.push(...changes.edges.map((edge: any) => edge.cursor));
      since = changes.pageInfo.endCursor;
      if (!changes.pageInfo.hasNextPage) break;
    }
    const all = await queryValue(
      imports.database.url,
      'select count(*)::int + count(*) filter (where retracted_at is not null)::int from observation',
    );
    expect(seen).toHaveLength(Number(all));
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe('after a restore to an earlier state', () => {
  const after = async (list: string, since: string | null) => {
    const query = `query ($since: String) { list: ${list}(since: $since) { nodes { __typename } pageInfo { endCursor } } }`;
    const { data, errors } = (await imports.api.ask(query, { since })).body;
    return errors?.[0]?.extensions.code ?? data.list;
  };
  const lost = { changes: 'change_set where id', catalogueChanges: 'import where seq' };

  it.each(Object.entries(lost))(
    '%s refuses a cursor from the lost future, even if its number was given again, and continues with an older one',
    async (list, rows) => {
      const send = (year: number) =>
        imports
          .send(`code,title\nLOST${year.toString()},x\n`, { kind: 'sources' })
          .then(() => imports.send(`${HEADER}MUTUAL_VISITS,520201,${year.toString()},1,lost\n`));
      const year = list === 'changes' ? 1960 : 1970;
      await send(year);
      const survived = (await after(list, null)).pageInfo.endCursor;
      await send(year + 1);
      const future = (await after(list, survived)).pageInfo.endCursor;
      // The numbers of the rows as a restored database gives them.
      const [, number] = JSON.parse(Buffer.from(survived, 'base64url').toString()) as [string, string];
      await queryValue(imports.database.url, `with gone as (delete from ${rows} > ${number}) select 1`);
      expect(await after(list, future)).toBe('CURSOR_EXPIRED');
      const table = rows.split(' ')[0] ?? '';
      const column = rows.split(' ').at(-1) ?? '';
      await queryValue(
        imports.database.url,
        `select setval(pg_get_serial_sequence('${table}', '${column}'), ${number})`,
      );
      await send(year + 2);
      await send(year + 3);
      expect(await after(list, future)).toBe('CURSOR_EXPIRED');
      expect((await after(list, survived)).nodes).toHaveLength(2);
      // A cursor from before cursors named their row completely.
      const old = Buffer.from(JSON.stringify(JSON.parse(Buffer.from(survived, 'base64url').toString()).slice(0, -1)));
      expect((await after(list, old.toString('base64url'))).nodes).toHaveLength(2);
    },
  );
});

describe('catalogueChanges', () => {
  const CHANGED = `query ($since: String, $kind: ImportKind) { catalogueChanges(since: $since, kind: $kind) {
    nodes { kinds { kind new changed } import { id status } } pageInfo { endCursor } } }`;
  const changesSince = async (variables: object) =>
    (await imports.api.ask(CHANGED, variables)).body.data.catalogueChanges;

  it('name the kinds of records that an import added or changed, not observations, dry runs and unchanged records', async () => {
    const { endCursor } = (await changesSince({})).pageInfo;
    const towns = 'code,name,level,parent\n442000101,黄圃镇,TOWN,442000\n442000119,新设镇,TOWN,442000\n';
    const first = await imports.send(towns, { kind: 'divisions', name: 'towns.csv' });
    await imports.send(`${HEADER}MUTUAL_VISITS,520201,1999,1,\n`);
    await imports.send(`${towns}\n`, { kind: 'divisions', name: 'again.csv' });
    await imports.send(`${towns}442000120,x,TOWN,449900\n`, { kind: 'divisions', name: 'wrong.csv' });
    const moved = towns.replace('442000119,新设镇,TOWN,442000', '442000119,新设镇,TOWN,440600');
    await imports.send(moved, { kind: 'divisions', name: 'moved.csv', query: '?dryRun=true' });
    await imports.send(moved, { kind: 'divisions', name: 'moved.csv' });
    const changes = await changesSince({ since: endCursor });
    expect(changes.nodes.map(({ kinds }: any) => kinds)).toEqual([
      [{ kind: 'DIVISIONS', new: 1, changed: 0 }],
      [{ kind: 'DIVISIONS', new: 0, changed: 1 }],
    ]);
    expect(changes.nodes[0].import).toEqual({ id: first.body.id, status: 'APPLIED' });
    expect((await changesSince({ since: changes.pageInfo.endCursor })).nodes).toEqual([]);
    expect((await changesSince({ since: endCursor, kind: 'PAIRINGS' })).nodes).toEqual([]);
    expect((await changesSince({ since: endCursor, kind: 'DIVISIONS' })).nodes).toHaveLength(2);
  });
});
