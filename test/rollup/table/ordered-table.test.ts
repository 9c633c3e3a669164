import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openViews, type ViewsApi } from '../support/views-api.js';

let views: ViewsApi;
beforeAll(async () => {
  views = await openViews();
});
afterAll(() => views.close());

interface Row {
  readonly key: string;
  readonly kind: string;
  readonly cells: readonly { readonly value: string | null }[];
}

/** All rows of a table, page by page; from the end they are the same. */
async function pages(args: string, size: number, fields = ''): Promise<readonly (readonly Row[])[]> {
  const page = async (range: string) =>
    (
      await views.data(
        `{ table(${args}) { rows(${range}) { nodes { key kind ${fields} cells { value } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`,
      )
    ).table.rows;
  const found: Row[][] = [];
  const ends: string[] = [];
  for (let after: string | null = null, isMore = true; isMore;) {
    const { nodes, pageInfo } = await page(`first: ${size.toString()}${after === null ? '' : `, after: "${after}"`}`);
    expect(pageInfo.hasPreviousPage).toBe(after !== null);
    found.push(nodes);
    [after, isMore] = [pageInfo.endCursor, pageInfo.hasNextPage];
    if (after !== null) ends.push(after);
  }
  const fromEnd: Row[] = [];
  for (let before: string | null = null, isMore = true; isMore;) {
    const { nodes, pageInfo } = await page(`last: ${size.toString()}${before === null ? '' : `, before: "${before}"`}`);
    expect(pageInfo.hasNextPage).toBe(before !== null);
    fromEnd.unshift(...nodes);
    [before, isMore] = [pageInfo.startCursor, pageInfo.hasPreviousPage];
  }
  expect(fromEnd).toEqual(found.flat());
  const [start, end] = [ends[0], ends[2]];
  if (start !== undefined && end !== undefined) {
    const between = found.slice(1, 3).flat().slice(0, -1);
    const range = `, after: "${start}", before: "${end}"`;
    expect((await page(`last: 2${range}`)).nodes).toEqual(between.slice(-2));
    expect((await page(`first: ${(2 * size).toString()}${range}`)).nodes).toEqual(between.slice(0, 500));
  }
  return found;
}

const keysAndValues = (rows: readonly Row[]): string[] =>
  rows.map(({ key, cells }) => `${key} ${cells.map(({ value }) => value ?? '–').join(' ')}`);

describe('a table in the order of a column', () => {
  it('goes through hundreds of places by value, whatever the pages', async () => {
    const district = (n: number): string => `${(530100 + n).toString()} ${n.toString()}`;
    const all = Array.from({ length: 500 }, (_, index) => district(index + 1));
    const rows = 'rows: { descendants: { level: DISTRICT, within: "530000" } }, period: "2021-06"';
    const down = await pages(`metrics: ["M1"], ${rows}, orderBy: { metric: "M1" }`, 170);
    expect(down.map(({ length }) => length)).toEqual([170, 170, 160]);
    expect(keysAndValues(down.flat())).toEqual(all.toReversed());
    const up = await pages(`metrics: ["M2"], ${rows}, orderBy: { metric: "M2", direction: ASC }`, 500);
    expect(keysAndValues(up.flat())).toEqual(all);
  });

  it('has equal values by code and missing ones last in either direction', async () => {
    const args = (direction: string) =>
      `metrics: ["FUNDS"], rows: { descendants: { level: DISTRICT } }, period: "2021-08", orderBy: { metric: "FUNDS", direction: ${direction} }`;
    const first = async (direction: string, size: number): Promise<string[]> =>
      keysAndValues((await pages(args(direction), size)).flat()).slice(0, 6);
    const missing = ['520201 –', '530101 –', '530102 –'];
    expect(await first('DESC', 499)).toEqual(['520281 200', '520203 150', '520204 150', ...missing]);
    expect(await first('ASC', 500)).toEqual(['520203 150', '520204 150', '520281 200', ...missing]);
    const small = await pages(args('DESC'), 250);
    expect(small.flat()).toHaveLength(504);
    expect(new Set(small.flat().map(({ key }) => key)).size).toBe(504);
  });

  it('orders children, pairings and periods, by a column or by another metric and period', async () => {
    const ordered = async (args: string): Promise<string[]> => keysAndValues((await pages(args, 2)).flat());
    expect(
      await ordered(
        'metrics: ["JOBS"], rows: { children: "520200" }, period: "2021-08", orderBy: { metric: "FUNDS", period: "2020" }',
      ),
    ).toEqual(['520203 0', '520281 4', '520201 –', '520204 –']);
    expect(
      await ordered(
        'metrics: ["FUNDS"], rows: { pairings: { program: "EW" } }, orderBy: { metric: "FUNDS", direction: ASC }',
      ),
    ).toEqual(['P-TOWN 10', 'P-CITY 15']);
    expect(
      await ordered(
        'metrics: ["FUNDS"], rows: { periods: { division: "520203", grain: MONTH } }, period: "2021-06/2021-09", orderBy: { metric: "FUNDS" }',
      ),
    ).toEqual(['2021-08 150', '2021-07 120', '2021-06 –', '2021-09 –']);
  });

  it('orders rates, stocks, metrics that do not add, and places of all levels', async () => {
    const rows = 'rows: { descendants: { within: "520200", level: DISTRICT } }, period: "2021-08"';
    const ordered = async (metric: string, axis = rows): Promise<string[]> =>
      keysAndValues((await pages(`metrics: ["${metric}"], ${axis}, orderBy: { metric: "${metric}" }`, 3)).flat());
    expect(await ordered('FUNDS_PER_JOB')).toEqual(['520281 50', '520201 –', '520203 –', '520204 –']);
    expect((await ordered('INDEX'))[0]).toBe('520203 7');
    expect((await ordered('PARKS'))[0]).toBe('520203 3');
    expect(await ordered('FUNDS', 'rows: { descendants: { within: "520200" } }, period: "2021-08"')).toEqual([
      ...['520281 200', '520203 150', '520204 150', '520204205 150'],
      '520201 –',
    ]);
  });

  it('refuses cursors of another order and metrics that it does not know', async () => {
    const ask = (order: string, after = '') =>
      views.refused(
        `{ table(metrics: ["FUNDS"], rows: { children: "520200" }, orderBy: { ${order} }) { rows${after} { nodes { key } } } }`,
      );
    expect(await ask('metric: "FUNDS"', '(after: "WyJkaXZpc2lvbnMiLCI1MjAyMDEiLDNd")')).toMatchObject({
      code: 'INVALID_CURSOR',
    });
    expect(await ask('metric: "NO"')).toMatchObject({ code: 'UNKNOWN_METRIC' });
  });
});

describe('a ranking in pages', () => {
  it('continues with ranks that count all before', async () => {
    const page = async (after: string): Promise<{ rank: number; cursor: string; division: { code: string } }[]> =>
      (
        await views.data(
          `{ ranking(metric: "M1", level: DISTRICT, period: "2021-06", first: 200${after}) { rank cursor division { code } } }`,
        )
      ).ranking;
    const first = await page('');
    const second = await page(`, after: "${first.at(-1)?.cursor ?? ''}"`);
    const third = await page(`, after: "${second.at(-1)?.cursor ?? ''}"`);
    const all = [...first, ...second, ...third];
    expect(all.map(({ rank }) => rank)).toEqual(Array.from({ length: 500 }, (_, index) => index + 1));
    expect(all.at(-1)?.division.code).toBe('530101');
  });

  it('lets equal values share a rank across pages', async () => {
    const ask = async (after: string) =>
      (
        await views.data(
          `{ ranking(metric: "FUNDS", level: DISTRICT, period: "2021-08", first: 2${after}) { rank cursor } }`,
        )
      ).ranking;
    const [, second] = await ask('');
    expect((await ask(`, after: "${second.cursor}"`)).map(({ rank }: { rank: number }) => rank)).toEqual([2]);
  });
});

describe('the totals of a table', () => {
  it('are rolled up where the rows meet, and say why they are not the sum of the rows', async () => {
    const { table } =
      await views.data(`{ table(metrics: ["FUNDS", "FUNDS_PER_JOB", "INDEX"], rows: { children: "520200" }, period: "2021", totals: [ROWS]) {
      rows { totalCount nodes { key kind label cells { value } } }
      total { label cells { value } notes { column sum difference missingRows reasons message(locale: "en") } } } }`);
    expect(table.rows.totalCount).toBe(5);
    expect(table.rows.nodes.map(({ kind }: Row) => kind)).toEqual(['ROW', 'ROW', 'ROW', 'ROW', 'TOTAL']);
    expect(table.total).toMatchObject({
      label: '合计 六盘水',
      cells: [{ value: '620' }, { value: '155' }, { value: null }],
    });
    expect(table.total.notes).toEqual([expect.objectContaining({ column: 1, reasons: ['RATE'] })]);
  });

  it('have a column for the whole period, and name the intervals that no row holds', async () => {
    const { table } =
      await views.data(`{ table(metrics: ["FUNDS", "PARKS"], rows: { children: "520200" }, period: "2021", grain: QUARTER, totals: [COLUMNS]) {
      columns { period isTotal } rows { nodes { key cells { value } notes { column } } } } }`);
    expect(table.columns.filter(({ isTotal }: { isTotal: boolean }) => isTotal)).toEqual([
      { period: '2021', isTotal: true },
      { period: '2021', isTotal: true },
    ]);
    expect(table.rows.nodes[1]).toEqual({
      key: '520203',
      cells: [null, null, '270', null, '270', '2', '3', '3', '3', '3'].map((value) => ({ value })),
      notes: null,
    });
  });

  it('have subtotals after the rows, level by level', async () => {
    const towns = await pages(
      'metrics: ["FUNDS"], rows: { descendants: { within: "520000", level: TOWN } }, period: "2021-08", totals: [ROWS, LEVELS]',
      2,
      'notes { reasons }',
    );
    expect(towns.flat().map(({ key, kind, cells }) => [key, kind, cells[0]?.value ?? null])).toEqual([
      ['520204205', 'ROW', '150'],
      ['520201', 'SUBTOTAL', null],
      ['520203', 'SUBTOTAL', '150'],
      ['520204', 'SUBTOTAL', '150'],
      ['520281', 'SUBTOTAL', '200'],
      ['520200', 'SUBTOTAL', '500'],
      ['520000', 'TOTAL', '500'],
    ]);
    const months = await pages(
      'metrics: ["PARKS"], rows: { periods: { division: "520203", grain: MONTH } }, period: "2021-05/2021-07", totals: [ROWS, LEVELS]',
      50,
    );
    expect(keysAndValues(months.flat())).toEqual([
      ...['2021-05 2', '2021-06 3', '2021-07 3', '2021-Q2 3', '2021-Q3 3', '2021 3'],
      '2021-05/2021-07 3',
    ]);
  });

  it('of pairings are those of their program', async () => {
    const { table } = await views.data(
      '{ table(metrics: ["FUNDS"], rows: { pairings: { program: "EW", topmost: true } }, totals: [ROWS]) { total { cells { value } notes { reasons } } } }',
    );
    expect(table.total).toEqual({ cells: [{ value: '15' }], notes: [] });
  });
});
