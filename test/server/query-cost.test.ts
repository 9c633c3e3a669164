import { beforeAll, describe, expect, it } from '@jest/globals';
import { type GraphQLSchema, parse } from 'graphql';
import { toSubgraph } from '../../src/federation/subgraph.js';
import { costOf } from '../../src/server/graphql/limits.js';
import { buildApi } from '../../src/server/graphql/schema.js';

const METRICS = Array.from({ length: 12 }, () => '"FISCAL_AID_FUNDS"').join(' ');
const table = (more: string, cells: string, rows = 'children: "520200"') =>
  `{ table(metrics: [${METRICS}], rows: { ${rows} } ${more}) { rows(first: 500) { nodes { cells { ${cells} } } } } }`;

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
});
