import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, startApi, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { csvFile } from '../support/small-dataset.js';
import { filledTemplate, SMALL } from '../support/templates.js';

/** One record of every kind that a partner may refer to. */
const RECORDS = [
  csvFile('sources', 'code,title\nSRC-1,统计公报'),
  csvFile('programs', 'code,name\nPRG-1,东西部协作'),
  csvFile('themes', 'code,program,kind,name\nTHM-1,PRG-1,COOPERATION_FIELD,产业'),
  csvFile('groups', 'code,name,members\nGRP-1,两市,520200;442000'),
  csvFile('clusters', 'code,name,city\nCLU-1,北部组团,442000'),
  csvFile('institutions', 'code,name,kind,division,credit_code\nSCH-1,第一小学,SCHOOL,520204,12520201MB0000001X'),
  csvFile(
    'enterprises',
    'code,name,division,credit_code\nENT-1,铝业,520204,91520221MA6DN00001\nENT-2,茶业一厂,520204,91520221MA6DN00002\nENT-3,茶业二厂,520203,91520221MA6DN00002',
  ),
  csvFile('pairings', 'code,program,kind,supporter,recipient\nPAI-1,PRG-1,CITY,442000,520200'),
  csvFile('projects', 'code,name,kind,division\nPRJ-1,产业园,PARK,520204'),
  csvFile('activities', 'code,kind,period,to,persons\nACT-1,VISIT,2021-05-01,520200,12'),
  csvFile('targets', 'code,metric,place,period,comparison,value\nTGT-1,FISCAL_AID_FUNDS,520200,2021,AT_LEAST,100万元'),
];

const ENTITIES = `query ($representations: [_Any]!) { _entities(representations: $representations) {
  __typename ... on Node { id } ... on Division { code name } ... on Enterprise { own: code name } ... on Institution { own: code } } }`;

const positionOf = ({ path }: { readonly path: unknown }): number => Number((path as unknown[])[1]);

describe('references of partners', () => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await createTestDatabase(await filledTemplate('references', [SMALL, RECORDS]));
    api = await startApi(database.url);
  });

  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  const resolve = (representations: readonly unknown[]): Promise<Answer> =>
    api.sendToSubgraph(ENTITIES, { representations });

  it('find every kind of record by its code and by its id', async () => {
    const codes = {
      ...{
        Institution: 'SCH-1',
        Enterprise: 'ENT-1',
        Cluster: 'CLU-1',
        Group: 'GRP-1',
        Pairing: 'PAI-1',
        Program: 'PRG-1',
      },
      ...{ Theme: 'THM-1', Project: 'PRJ-1', Activity: 'ACT-1', Target: 'TGT-1', Metric: 'FISCAL_AID_FUNDS' },
      ...{ Source: 'SRC-1', Country: 'CN', City: '520200', District: '520204' },
    };
    const byCode = await resolve(Object.entries(codes).map(([__typename, code]) => ({ __typename, code })));
    expect(byCode.body.errors).toBeUndefined();
    const found = byCode.body.data._entities as { __typename: string; id: string }[];
    expect(found.map(({ __typename }) => __typename)).toEqual(Object.keys(codes));

    const byId = await resolve(found.map(({ __typename, id }) => ({ __typename, id })));
    expect(byId.body).toEqual(byCode.body);
  });

  it('find the concrete type of a place or of a party that is known by its interface alone', async () => {
    const { body: known } = await resolve([{ __typename: 'Enterprise', code: 'ENT-1' }]);
    const { body } = await resolve([
      { __typename: 'Division', code: '520204' },
      { __typename: 'Division', code: '5202' },
      { __typename: 'Party', id: known.data._entities[0].id },
    ]);
    expect(body.errors).toBeUndefined();
    expect(body.data._entities).toMatchObject([
      { __typename: 'District', code: '520204' },
      { __typename: 'City', code: '520200' },
      { __typename: 'Enterprise', own: 'ENT-1' },
    ]);
  });

  it('find an organization by its credit code, and report a credit code that several have', async () => {
    const { body } = await resolve([
      { __typename: 'Enterprise', creditCode: '91520221MA6DN00001' },
      { __typename: 'Enterprise', creditCode: '91520221MA6DN00002' },
      { __typename: 'Institution', creditCode: '12520201MB0000001X' },
      { __typename: 'Institution', creditCode: '91520221MA6DN00001' },
    ]);
    expect(body.data._entities).toMatchObject([{ own: 'ENT-1' }, null, { own: 'SCH-1' }, null]);
    expect(body.errors).toMatchObject([
      { path: ['_entities', 1], extensions: { code: 'AMBIGUOUS_KEY', subject: 'creditCode' } },
    ]);
  });

  it('are null for a key that nobody has, or that belongs to another type', async () => {
    const { body: known } = await resolve([{ __typename: 'District', code: '520204' }]);
    const { id } = known.data._entities[0] as { id: string };
    const { body } = await resolve([
      { __typename: 'City', code: '999900' },
      { __typename: 'City', code: '520204' },
      { __typename: 'Town', id },
      { __typename: 'Project', code: 'ENT-1' },
      { __typename: 'Enterprise', id },
    ]);
    expect(body.errors).toBeUndefined();
    expect(body.data._entities).toEqual([null, null, null, null, null]);
  });

  it('are each a coded error in its own place if wrong, and leave their neighbors alone', async () => {
    const right = { __typename: 'City', code: '520200' };
    const wrong: [unknown, string, string][] = [
      [null, 'INVALID_ARGUMENT', 'representations[1]'],
      ['City:520200', 'INVALID_ARGUMENT', 'representations[3]'],
      [{ code: '520200' }, 'INVALID_ARGUMENT', 'representations[5]'],
      [{ __typename: 'Galaxy', id: 'x' }, 'INVALID_ARGUMENT', 'representations[7]'],
      [{ __typename: 'constructor', id: 'x' }, 'INVALID_ARGUMENT', 'representations[9]'],
      [{ __typename: 'City' }, 'INVALID_ARGUMENT', 'representations[11]'],
      [{ __typename: 'City', code: null, id: null }, 'INVALID_ARGUMENT', 'representations[13]'],
      [{ __typename: 'City', code: 520200 }, 'INVALID_ARGUMENT', 'representations[15]'],
      [{ __typename: 'City', code: '六盘水' }, 'INVALID_DIVISION_CODE', 'DivisionCode'],
      [{ __typename: 'City', id: 'x' }, 'INVALID_ID', 'id'],
      [{ __typename: 'Project', creditCode: 'x' }, 'INVALID_ARGUMENT', 'representations[21]'],
    ];
    const { status, body } = await resolve([right, ...wrong.flatMap(([one]) => [one, right])]);
    expect(status).toBe(200);
    const expected = [true, ...wrong.flatMap(() => [false, true])];
    expect((body.data._entities as unknown[]).map((one) => one !== null)).toEqual(expected);
    const errors = body.errors?.map(({ path, extensions: { code, subject } }) => ({ path, code, subject }));
    expect(errors?.sort((one, other) => positionOf(one) - positionOf(other))).toEqual(
      wrong.map(([, code, subject], index) => ({ path: ['_entities', 2 * index + 1], code, subject })),
    );
  });

  it('are never believed: only what is stored here is returned', async () => {
    const { body } = await resolve([
      { __typename: 'City', code: '520200', name: '假市', id: null, level: 'VILLAGE', rowId: 1, cityId: 2 },
      { __typename: 'Division', code: '520200', __proto__: { name: '假市' }, name: '假市' },
    ]);
    expect(body.errors).toBeUndefined();
    expect(body.data._entities).toMatchObject([
      { __typename: 'City', code: '520200', name: '六盘水市' },
      { __typename: 'City', code: '520200', name: '六盘水市' },
    ]);
  });

  it('are not the only use of ids: arguments for a metric or a pairing take an id or a code', async () => {
    const { body: known } = await api.ask('{ metric(code: "FISCAL_AID_FUNDS") { id } pairing(code: "PAI-1") { id } }');
    const [metric, pairing] = [known.data.metric.id, known.data.pairing.id] as string[];
    const { body } = await api.ask(
      `query ($metric: ID!, $pairing: String!) {
        metric(code: $metric) { code } pairing(code: $pairing) { code }
        city(code: "520200") { rollup(metric: $metric) { metric { code } } }
      }`,
      { metric, pairing },
    );
    expect(body).toEqual({
      data: {
        metric: { code: 'FISCAL_AID_FUNDS' },
        pairing: { code: 'PAI-1' },
        city: { rollup: { metric: { code: 'FISCAL_AID_FUNDS' } } },
      },
    });
  });

  it('cost one statement a type, however many and however mixed they are', async () => {
    const places = ['442000', '520200', '520203', '520204', '520281'];
    const types = ['City', 'City', 'District', 'District', 'District'];
    const representations = Array.from({ length: 1_000 }, (_, index) => {
      const at = index % 10;
      if (at < 5) return { __typename: types[at], code: places[at] };
      const number = (1 + Math.floor(index / 10)).toString();
      const [type, code] = [
        ['Enterprise', `ENT-${number}`],
        ['Institution', `SCH-${number}`],
        ['Project', `PRJ-${number}`],
        ['Pairing', `PAI-${number}`],
        ['Metric', 'FISCAL_AID_FUNDS'],
      ][at - 5] as [string, string];
      return { __typename: type, code };
    });
    const { body, statements } = await resolve(representations);
    expect(body.errors).toBeUndefined();
    expect(body.data._entities).toHaveLength(1_000);
    expect((body.data._entities as unknown[]).filter((one) => one !== null)).toHaveLength(500 + 3 + 1 + 1 + 1 + 100);
    expect(statements.length).toBeLessThanOrEqual(6);
  });
});
