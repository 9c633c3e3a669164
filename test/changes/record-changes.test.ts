import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ImportApi, startImportApi } from '../support/import-api.js';

let server: ImportApi;
beforeAll(async () => {
  server = await startImportApi();
  await send('programs', 'code,name\nP-1,One');
  await send(
    'pairings',
    'code,program,kind,supporter,recipient\nH-0,P-1,CITY,442000,520200\nH-1,P-1,OTHER,442000003,520203',
  );
});
afterAll(() => server.stop());

async function send(kind: string, text: string): Promise<void> {
  const { body } = await server.send(text, { kind, name: `${kind}.csv` });
  expect(body.faults).toEqual([]);
}

const SHOWN = 'change actor code kind import { status } fields { name before after }';

async function historyOf(kind: string, code: string): Promise<any[]> {
  const { body } = await server.api.ask(
    `{ recordChanges(kind: ${kind}, code: "${code}") { totalCount nodes { ${SHOWN} at } } }`,
  );
  expect(body.errors).toBeUndefined();
  const { nodes, totalCount } = body.data.recordChanges;
  expect(nodes).toHaveLength(totalCount);
  return nodes;
}

describe('recordChanges', () => {
  it('tell who recorded and changed a pairing when, with its parties by their codes', async () => {
    await send('pairings', 'code,program,kind,supporter,recipient,since\nH-1,P-1,OTHER,440606,520203,2021');
    const [first, second, ...others] = await historyOf('PAIRINGS', 'H-1');
    expect(others).toEqual([]);
    expect(first).toMatchObject({ change: 'NEW', actor: 'admin', kind: 'PAIRINGS', import: { status: 'APPLIED' } });
    expect(first.fields).toEqual(
      expect.arrayContaining([
        { name: 'supporter', before: null, after: 'division:442000003' },
        { name: 'parent', before: null, after: 'H-0' },
      ]),
    );
    expect(second).toMatchObject({ change: 'CHANGED', actor: 'admin', code: 'H-1' });
    expect(second.fields).toEqual([
      { name: 'parent', before: 'H-0', after: null },
      { name: 'since', before: null, after: '2021' },
      { name: 'supporter', before: 'division:442000003', after: 'division:440606' },
    ]);
    expect(second.at > first.at).toBe(true);
  });

  it('show a party that became one of another kind as one field', async () => {
    await send('enterprises', 'code,name,division\nHE,企业,442000');
    await send('pairings', 'code,program,kind,supporter,recipient\nH-1,P-1,OTHER,enterprise:HE,520203');
    expect((await historyOf('PAIRINGS', 'H-1')).at(-1).fields).toEqual(
      expect.arrayContaining([{ name: 'supporter', before: 'division:440606', after: 'enterprise:HE' }]),
    );
  });

  it('list members that came and went', async () => {
    await send('clusters', 'code,city,name,members\nHC,442000,组团,442000001;442000002');
    await send('clusters', 'code,city,name,members\nHC,442000,组团,442000001;442000003');
    const events = (await historyOf('CLUSTERS', 'HC')).map(
      ({ change, fields }) => `${change} ${fields.map((one: any) => `${one.name} ${one.before} ${one.after}`).join()}`,
    );
    expect(events.slice(1).sort()).toEqual([
      'NEW members null 442000001',
      'NEW members null 442000002',
      'NEW members null 442000003',
      'REMOVED members 442000002 null',
    ]);
    expect(events[0]).toMatch(/^NEW .*name null 组团/);
  });

  it('tell of places without what follows from their names and parents', async () => {
    await send('divisions', 'code,name,level,parent\n442000118,小榄镇（新）,TOWN,442000');
    const changed = (await historyOf('DIVISIONS', '442000118')).at(-1);
    expect(changed.fields.map(({ name }: any) => name)).toEqual(['name', 'official_name']);
    expect(changed.fields).toEqual(
      expect.arrayContaining([{ name: 'name', before: '小榄镇', after: expect.stringContaining('小榄') }]),
    );
  });

  it('say nothing of what an import left as it was, and refuse what has no code', async () => {
    const before = (await historyOf('SOURCES', 'HS')).length;
    await send('sources', 'code,title\nHS,Source');
    await send('sources', 'code,title\nHS,Source\n');
    expect((await historyOf('SOURCES', 'HS')).length).toBe(before + 1);
    const { body } = await server.api.ask('{ recordChanges(kind: SUCCESSIONS, code: "1") { totalCount } }');
    expect(body.errors?.[0]?.extensions.code).toBe('INVALID_ARGUMENT');
  });

  it('are pages of the imports that changed the catalogue', async () => {
    const { body } = await server.api.ask(`{ catalogueChanges(kind: PAIRINGS) { nodes { kinds { kind new changed }
      records(kind: PAIRINGS, first: 1) { totalCount pageInfo { hasNextPage endCursor } nodes { ${SHOWN} } } } } }`);
    expect(body.errors).toBeUndefined();
    const [first, second] = body.data.catalogueChanges.nodes
      .filter(({ records }: any) => records.totalCount > 0)
      .slice(-3);
    expect(first.records).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true }, nodes: [{ code: 'H-0' }] });
    expect(second.records.nodes).toMatchObject([{ code: 'H-1', change: 'CHANGED', actor: 'admin' }]);
  });
});
