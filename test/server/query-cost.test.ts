import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery, type GraphQLSchema, Kind, parse } from 'graphql';
import { toSubgraph } from '../../src/federation/subgraph.js';
import { costOf } from '../../src/server/graphql/cost.js';
import { buildApi } from '../../src/server/graphql/schema.js';

const METRICS = Array.from({ length: 12 }, () => '"FISCAL_AID_FUNDS"').join(' ');
const table = (more: string, cells: string, rows = 'children: "520200"') =>
  `{ table(metrics: [${METRICS}], rows: { ${rows} } ${more}) { rows(first: 500) { nodes { cells { ${cells} } } } } }`;

/** For every document of the dashboard: 20 metrics, a page of the greatest size. */
const VARIABLES = {
  ...{
    code: '520200',
    place: '520200',
    program: 'P',
    group: 'G',
    pairing: 'P',
    text: '山',
    locale: 'zh',
    side: 'RECIPIENT',
  },
  ...{ metric: 'X', metrics: Array.from({ length: 20 }, () => 'X'), rows: { children: '520200' }, first: 500 },
  ...{ grain: 'MONTH', from: '2021', to: '2022', period: '2021' },
  ...{ id: 'K', key: { agency: 'A', role: 'AGENCY', reading: ['everything'] } },
  ...{ anywhere: false, atGroup: false, atPairing: false, atPlace: true, atProgram: false },
};

describe('the cost of a query', () => {
  let schema: GraphQLSchema;

  beforeAll(async () => {
    schema = toSubgraph(await buildApi());
  });

  it.each([
    // Every row has its own cells: 12 columns × (the page + 500 rows × (cells + value)).
    ['a table', table('', 'value'), 1 + 12 * (1 + 500 * 2)],
    ['a divided table', table('period: "2021", grain: MONTH', 'value'), 1 + 12 * 12 * (1 + 500 * 2)],
    [
      'a table whose rows are the periods',
      table('period: "2021", grain: MONTH', 'value', 'periods: { division: "520200" }'),
      1 + 12 * (1 + 500 * 2),
    ],
    ['a ranking', '{ ranking(metric: "X", level: CITY) { rank rollup { value } } }', 1 + 20 * 3],
    ['a long ranking', '{ ranking(metric: "X", level: CITY, first: 500) { rank rollup { value } } }', 1 + 500 * 3],
    [
      'a series',
      '{ city(code: "520200") { series(metric: "X", grain: QUARTER, from: "2021", to: "2022") { value unit } } }',
      1 + (1 + 8 * 2),
    ],
    [
      'an endless series',
      '{ city(code: "520200") { series(metric: "X", grain: MONTH, from: "0001", to: "9999") { value } } }',
      1 + (1 + 600),
    ],
    [
      'a series between variables',
      'query ($to: Period! = "2021-03") { city(code: "520200") { series(metric: "X", grain: MONTH, from: "2021-01", to: $to) { value } } }',
      1 + (1 + 3),
    ],
    [
      'what is compared',
      '{ city(code: "520200") { rollup(metric: "X") { value previous { value } target { met } } } }',
      7,
    ],
    ['a count of the whole list, however often', '{ divisions(first: 1) { a: totalCount b: totalCount } }', 1 + 10_000],
    ['a search by name', '{ divisions(first: 1, name: "山") { nodes { name } } }', 1 + 2_000 + 1],
    [
      'a count in a fragment of a list below one parent',
      'query { city(code: "520200") { children(first: 1) { ...F } } } fragment F on DivisionConnection { totalCount }',
      1 + 1 + 10,
    ],
    ['a page below zero as one entry', '{ divisions(first: -500) { nodes { name } } }', 1 + 1],
    ['a page beyond the greatest as the greatest', '{ divisions(first: 2147483647) { nodes { name } } }', 1 + 500],
    ['the type name under every alias', '{ a: __typename b: __typename }', 2],
    ['the type name in a connection', '{ divisions(first: 500) { a: __typename b: __typename } }', 1 + 500 * 2],
    ['introspection', '{ __schema { types { fields { name } } } }', 1 + 1 + 150 * (1 + 8)],
    ['the schema as text', '{ a: _service { sdl } b: _service { sdl } }', 2 * 5_001],
    [
      'answers as of two moments, however many of each',
      `{ city(code: "520200") {
        a: rollup(metric: "X", asOf: "2024-01-01T00:00:00Z") { value } b: rollup(metric: "Y", asOf: "2024-01-01T08:00:00+08:00") { value }
        c: rollup(metric: "X", asOf: "2025-01-01T00:00:00Z") { value } d: rollup(metric: "X", asOf: null) { value } } }`,
      1 + 4 * 2 + 2 * 2_500,
    ],
    ['a list of unknown length', '{ city(code: "520200") { ancestors { name } } }', 1 + 1 + 5],
  ])('counts %s', (_what, query, cost) => {
    expect(costOf(schema, parse(query), null, {})).toBe(cost);
  });

  it('allows 500 districts by 12 metrics, and refuses a far greater query', () => {
    const costs = [
      table('', 'value lower upper exact status unit basis observationCount display metric { code }'),
      table('', 'value previous { value } observations(first: 100) { nodes { value } }'),
      table('period: "2019/2021", grain: MONTH', 'value status'),
    ].map((query) => costOf(schema, parse(query), null, {}) ?? 0);
    expect(costs.map((cost) => cost <= 500_000)).toEqual([true, false, false]);
  });

  it('refuses fragments that fan out further than they can be counted', () => {
    const fans = Array.from({ length: 14 }, (_, at) => `fragment F${at} on City { ...F${at + 1} a: id ...F${at + 1} }`);
    const query = `{ city(code: "520200") { ...F0 } } ${fans.join(' ')} fragment F14 on City { name }`;
    expect(() => costOf(schema, parse(query), null, {})).toThrow(
      /selections after fragments are spread.*at most 10000/,
    );
  });

  it('refuses null for an argument with a default instead of counting without it', () => {
    const query = 'query ($first: Int) { changes(first: $first) { nodes { __typename } } metrics { code } }';
    expect(() => costOf(schema, parse(query), null, { first: null })).toThrow(/"first".*expected a value/);
    expect(costOf(schema, parse(query), null, {})).toBeGreaterThan(500);
  });

  it('leaves invalid variables to the executor, which refuses the whole query', () => {
    const query = 'query ($code: DivisionCode!) { division(code: $code) { name } }';
    expect(costOf(schema, parse(query), null, { code: 'x' })).toBeNull();
  });

  it('stays a number however deep and wide a query is', () => {
    const query = `{ division(code: "52") { ${'children(first: 500) { nodes { '.repeat(200)} name ${'} }'.repeat(200)} } }`;
    expect(costOf(schema, parse(query), null, {})).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('allows introspection and every document of the dashboard', async () => {
    const folder = new URL('../../schema/operations/', import.meta.url);
    const files = (await readdir(folder)).filter((file) => file.endsWith('.graphql'));
    const texts = await Promise.all(files.map((file) => readFile(new URL(file, folder), 'utf8')));
    const document = parse(texts.join('\n'));
    const names = document.definitions.flatMap((one) =>
      one.kind === Kind.OPERATION_DEFINITION && one.name ? [one.name.value] : [],
    );
    expect(names.length).toBeGreaterThan(5);
    const costs = names.map((name) => costOf(schema, document, name, VARIABLES));
    expect(costs.filter((cost) => cost === null || cost > 500_000)).toEqual([]);
    expect(costOf(schema, parse(getIntrospectionQuery()), null, {})).toBeLessThan(500_000);
  });
});
