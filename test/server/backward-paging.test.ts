import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, getNamedType, isObjectType } from 'graphql';
import { readFile } from 'node:fs/promises';
import { startApi, type TestApi } from '../support/api.js';
import { createTestDatabase } from '../support/database.js';
import { publishedTemplate } from '../support/templates.js';

/** Feeds are followed forward for ever: their `since` is no `after`. */
const FEEDS = new Set(['Query.changes', 'Query.catalogueChanges']);

const LISTS: readonly string[] = [
  'LIST: divisions(within: "520203", PAGE)',
  'division(code: "520000") { LIST: children(PAGE) }',
  'division(code: "442000") { LIST: descendants(PAGE) }',
  'country { LIST: provinces(PAGE) }',
  'city(code: "520200") { LIST: districts(PAGE) }',
  'LIST: divisions(name: "盘", PAGE)',
  'LIST: pairings(PAGE)',
  'city(code: "442000") { LIST: pairings(scope: SUBTREE, PAGE) }',
  'LIST: institutions(PAGE)',
  'LIST: enterprises(PAGE)',
  'LIST: projects(PAGE)',
  'division(code: "520000") { LIST: projects(PAGE) }',
  'LIST: observations(PAGE)',
  'LIST: observations(within: "520200", PAGE)',
  'LIST: targets(PAGE)',
  'LIST: activities(PAGE)',
  'LIST: sources(PAGE)',
  'LIST: imports(PAGE)',
  'LIST: recordChanges(kind: PROGRAMS, code: "GD-GZ", PAGE)',
  'city(code: "520200") { rollup(metric: "FISCAL_AID_FUNDS", period: "2021") { LIST: observations(PAGE) } }',
  'table(metrics: ["FISCAL_AID_FUNDS"], rows: { children: "520200" }, period: "2021", totals: [ROWS]) { LIST: rows(PAGE) }',
  'report(code: "COLLABORATION", division: "520200", period: "2021") { LIST: observations(PAGE) }',
];

let api: TestApi;
let drop: () => Promise<void>;
beforeAll(async () => {
  const database = await createTestDatabase(await publishedTemplate());
  drop = () => database.drop();
  api = await startApi(database.url);
}, 300_000);
afterAll(async () => {
  await api.stop();
  await drop();
});

interface Page {
  readonly cursors: readonly string[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly statements: number;
}

const SELECTION = '{ edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }';

async function pageOf(list: string, range: string): Promise<Page> {
  const field = list.replace('PAGE', range).replace(/(LIST: \w+\(.*?\))(?= }|$)/, `$1 ${SELECTION}`);
  const { body, statements } = await api.ask(`{ ${field} }`);
  expect({ list, range, errors: body.errors }).toEqual({ list, range, errors: undefined });
  let found: any = body.data;
  while (!('LIST' in found)) found = Object.values(found)[0];
  const { edges, pageInfo } = found.LIST;
  return { cursors: edges.map(({ cursor }: any) => cursor), pageInfo, statements: statements.length };
}

describe('every list', () => {
  it('is paged from either end, except the feeds', async () => {
    const schema = buildSchema(await readFile('schema/schema.graphql', 'utf8'));
    const wrong = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) =>
        Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, field })),
      )
      .filter(({ field }) => getNamedType(field.type).name.endsWith('Connection'))
      .filter(({ name, field }) => {
        const sizes = field.args.filter((one) => ['first', 'after', 'last', 'before'].includes(one.name)).length;
        return sizes !== (FEEDS.has(name) ? 1 : 4);
      });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it.each(LISTS)('has the same entries from its end as from its beginning: %s', async (list) => {
    const whole = await pageOf(list, 'first: 500');
    const { cursors } = whole;
    expect(whole.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
    const size = Math.max(1, Math.ceil(cursors.length / 3));
    const found: string[] = [];
    for (let before: string | null = null, isMore = true; isMore;) {
      const range: string = `last: ${size.toString()}${before === null ? '' : `, before: "${before}"`}`;
      const page = await pageOf(list, range);
      expect(page.pageInfo).toMatchObject({
        hasNextPage: before !== null,
        startCursor: page.cursors[0] ?? null,
        endCursor: page.cursors.at(-1) ?? null,
      });
      found.unshift(...page.cursors);
      [before, isMore] = [page.pageInfo.startCursor, page.pageInfo.hasPreviousPage];
    }
    expect(found).toEqual(cursors);
  });

  it.each(LISTS)('is cut between two cursors, by as many statements in either direction: %s', async (list) => {
    const { cursors } = await pageOf(list, 'first: 500');
    const [after = '', before = ''] = [cursors[0], cursors.at(-1)];
    if (cursors.length < 2) return;
    const between = cursors.slice(1, -1);
    const range = `after: "${after}", before: "${before}"`;
    expect((await pageOf(list, `${range}, first: 2`)).cursors).toEqual(between.slice(0, 2));
    expect((await pageOf(list, `${range}, last: 2`)).cursors).toEqual(between.slice(-2));
    expect((await pageOf(list, `before: "${before}"`)).cursors).toEqual(cursors.slice(0, -1).slice(-50));
    const backward = await pageOf(list, `last: 1, before: "${before}"`);
    const start = cursors.at(-3);
    const forward = await pageOf(list, `first: 1${start === undefined ? '' : `, after: "${start}"`}`);
    expect(backward.cursors).toEqual(forward.cursors);
    expect(backward.statements).toBe(forward.statements);
  });
});

it('answers both ends of one list in one request', async () => {
  const { body } = await api.ask(`{
    a: sources(first: 1) { edges { cursor } } b: sources(last: 1) { edges { cursor } } all: sources { edges { cursor } }
    c: divisions(within: "520203", first: 1) { edges { cursor } } d: divisions(within: "520203", last: 1) { edges { cursor } } }`);
  const { a, b, c, d, all } = body.data;
  expect(a.edges).toEqual(all.edges.slice(0, 1));
  expect(b.edges).toEqual(all.edges.slice(-1));
  expect(c.edges).not.toEqual(d.edges);
});

describe('a page size', () => {
  const codeOf = async (range: string) =>
    (await api.ask(`{ sources(${range}) { nodes { code } } }`)).body.errors?.[0]?.extensions['code'];

  it('is one of first and last, within its bounds', async () => {
    expect(await codeOf('first: 1, last: 1')).toBe('INVALID_PAGE_SIZE');
    expect(await codeOf('last: -1')).toBe('INVALID_PAGE_SIZE');
    expect(await codeOf('last: 501')).toBe('INVALID_PAGE_SIZE');
    expect(await codeOf('before: "abc"')).toBe('INVALID_CURSOR');
  });

  it('costs from the end what it costs from the beginning', async () => {
    const cost = async (range: string) => {
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-query-cost': '1' },
        body: JSON.stringify({ query: `{ divisions(${range}) { nodes { code name } } }` }),
      });
      return (await response.json()).extensions.cost;
    };
    expect(await cost('last: 400')).toEqual(await cost('first: 400'));
    expect(await cost('last: 400')).not.toEqual(await cost('first: 4'));
  });
});
