import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { smallTemplate } from '../support/templates.js';

describe('a field asked under several names', () => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await createTestDatabase(await smallTemplate());
    api = await startApi(database.url);
  }, 120_000);

  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  const textOf = async (query: string, variables?: object): Promise<string> =>
    JSON.stringify((await api.ask(query, variables)).body);

  it('has its answer under each, in the order of the query', async () => {
    const query =
      '{ a: city(code: "442000") { name } x: city(code: "520200") { name } b: city(code: "442000") { name } c: city(code: "442000") { name } metrics { code } }';
    const { body } = await api.ask(query);
    expect(Object.keys(body.data)).toEqual(['a', 'x', 'b', 'c', 'metrics']);
    expect(body.data).toMatchObject({
      a: { name: '中山市' },
      x: { name: '六盘水市' },
      b: { name: '中山市' },
      c: { name: '中山市' },
    });
  });

  it('is distinguished by arguments, selections and directives', async () => {
    const query =
      'query ($no: Boolean!) { a: city(code: "442000") { name } b: city(code: "442000") { code } c: city(code: "442000") @skip(if: $no) { name } d: city(code: "442000") @include(if: $no) { name } }';
    expect(JSON.parse(await textOf(query, { no: true })).data).toEqual({
      a: { name: '中山市' },
      b: { code: '442000' },
      d: { name: '中山市' },
    });
  });

  it('is merged with other selections of its name', async () => {
    const query =
      '{ a: city(code: "442000") { name } b: city(code: "442000") { name } ...F } fragment F on Query { a: city(code: "442000") { code } }';
    expect(JSON.parse(await textOf(query)).data).toEqual({
      a: { name: '中山市', code: '442000' },
      b: { name: '中山市' },
    });
  });

  it('below lists and in fragments has its answer at every entry', async () => {
    const query =
      '{ city(code: "520200") { districts { nodes { ...F } } } } fragment F on District { one: city { name } two: city { name } }';
    const { nodes } = JSON.parse(await textOf(query)).data.city.districts;
    expect(nodes.length).toBeGreaterThan(2);
    for (const node of nodes) expect(node).toEqual({ one: { name: '六盘水市' }, two: { name: '六盘水市' } });
  });

  it('has its error under each name', async () => {
    const { body } = await api.ask('{ a: city(code: "44") { name } b: city(code: "44") { name } c: metrics { code } }');
    expect(body.data).toMatchObject({ a: null, b: null });
    expect(body.errors?.map(({ path }) => path)).toEqual([['a'], ['b']]);
  });

  it('is executed once', async () => {
    const one = '{ a: sources(first: 3) { totalCount nodes { code } } }';
    const many = `{ ${Array.from({ length: 20 }, (_, at) => `a${at}: sources(first: 3) { totalCount nodes { code } }`).join(' ')} }`;
    const [single, twenty] = [await api.ask(one), await api.ask(many)];
    expect(twenty.body.errors).toBeUndefined();
    expect(twenty.statements).toEqual(single.statements);
  });

  it('of a mutation is executed as often as it is written', async () => {
    const query =
      'mutation { a: retractObservation(id: "x", reason: "y") { id } b: retractObservation(id: "x", reason: "y") { id } }';
    const { body } = await api.ask(query);
    expect(body.errors?.length ?? 0).toBeGreaterThanOrEqual(1);
  });
});
