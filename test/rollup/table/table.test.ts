import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openViews, type ViewsApi } from '../support/views-api.js';

const MANY = Array.from({ length: 12 }, (_, index) => `"M${(index + 1).toString()}"`).join(' ');

let views: ViewsApi;
beforeAll(async () => {
  views = await openViews();
});
afterAll(() => views.close());

describe('a table', () => {
  const CELLS = 'nodes { key label cells { value status } }';
  const values = (rows: { nodes: { key: string; label: string; cells: { value: string | null }[] }[] }) =>
    rows.nodes.map(({ key, label, cells }) => [key, label, ...cells.map(({ value }) => value)]);

  it('has places as rows and metrics as columns', async () => {
    const { table } =
      await views.data(`{ table(metrics: ["FUNDS" "JOBS" "INDEX"], rows: { children: "520200" }, period: "2021-08") {
      columns { name unit period metric { code } }
      rows { totalCount pageInfo { hasNextPage } nodes { key label division { code } pairing { code } period cells { value status metric { code } } } }
    } }`);
    expect(table.columns).toEqual([
      { name: '指标FUNDS', unit: '元', period: '2021-08', metric: { code: 'FUNDS' } },
      { name: '指标JOBS', unit: '人', period: '2021-08', metric: { code: 'JOBS' } },
      { name: '指标INDEX', unit: '', period: '2021-08', metric: { code: 'INDEX' } },
    ]);
    expect(table.rows.totalCount).toBe(4);
    expect(table.rows.pageInfo.hasNextPage).toBe(false);
    expect(table.rows.nodes[0]).toEqual({
      key: '520201',
      label: '钟山区',
      division: { code: '520201' },
      pairing: null,
      period: null,
      cells: [
        { value: null, status: 'MISSING', metric: { code: 'FUNDS' } },
        { value: null, status: 'MISSING', metric: { code: 'JOBS' } },
        { value: null, status: 'MISSING', metric: { code: 'INDEX' } },
      ],
    });
    expect(values(table.rows).slice(1)).toEqual([
      ['520203', '六枝特区', '150', '0', '7'],
      ['520204', '水城区', '150', null, null],
      ['520281', '盘州', '200', '4', null],
    ]);
  });

  it('shows closed places on request, and its rows then add up', async () => {
    const { open, closed, side } = await views.data(`{
      open: table(metrics: ["FUNDS"], rows: { children: "520200" }, period: "2019") { rows { ${CELLS} } }
      closed: table(metrics: ["FUNDS"], rows: { descendants: { within: "520200", level: DISTRICT }, closed: true }, period: "2019") { rows { ${CELLS} } }
      side: table(metrics: ["FUNDS"], rows: { descendants: { level: PROVINCE } }, side: SUPPORTER) { rows { ${CELLS} } }
    }`);
    expect(values(open.rows)).toHaveLength(4);
    expect(values(closed.rows)).toEqual([
      ['520201', '钟山区', null],
      ['520203', '六枝特区', null],
      ['520204', '水城区', '40'],
      ['520221', '水城县', '30'],
      ['520281', '盘州', null],
      ['520299', '并入水城区', null],
    ]);
    expect(values(side.rows)).toEqual([
      ['440000', '广东', '15'],
      ['520000', '贵州', null],
      ['530000', '云南', null],
    ]);
  });

  it('has pairings as rows', async () => {
    const { program, under, kind } = await views.data(`{
      program: table(metrics: ["FUNDS"], rows: { pairings: { program: "EW" } }) { rows { nodes { key label pairing { code } division { code } cells { value } } } }
      under: table(metrics: ["FUNDS"], rows: { pairings: { parent: "P-CITY" } }) { rows { ${CELLS} } }
      kind: table(metrics: ["FUNDS"], rows: { pairings: { kind: CITY } }) { rows { ${CELLS} } }
    }`);
    expect(program.rows.nodes[0]).toEqual({
      key: 'P-CITY',
      label: '中山 → 六盘水',
      pairing: { code: 'P-CITY' },
      division: null,
      cells: [{ value: '15' }],
    });
    expect(values(under.rows)).toEqual([['P-TOWN', '小榄镇 → 六枝特区', '10']]);
    expect(values(kind.rows)).toEqual([['P-CITY', '中山 → 六盘水', '15']]);
  });

  it('has the periods of a place, a pairing or a program as rows', async () => {
    const { place, pairing, program } = await views.data(`{
      place: table(metrics: ["FUNDS" "PARKS"], rows: { periods: { division: "520203", from: "2021-06", to: "2021-08", grain: MONTH } }) {
        columns { period } rows { nodes { key label period division { name } cells { value period } } } }
      pairing: table(metrics: ["FUNDS"], rows: { periods: { pairing: "P-CITY" } }, period: "2021/2022", grain: YEAR) { rows { ${CELLS} } }
      program: table(metrics: ["FUNDS"], rows: { periods: { program: "EW", grain: QUARTER } }, period: "2022-01/2022-06") { rows { ${CELLS} } }
    }`);
    expect(place.columns).toEqual([{ period: null }, { period: null }]);
    expect(values(place.rows)).toEqual([
      ['2021-06', '2021-06', null, '3'],
      ['2021-07', '2021-07', '120', '3'],
      ['2021-08', '2021-08', '150', '3'],
    ]);
    expect(place.rows.nodes[1]).toMatchObject({
      period: '2021-07',
      division: { name: '六枝特区' },
      cells: [{ period: '2021-07' }, {}],
    });
    expect(values(pairing.rows)).toEqual([
      ['2021', '2021', null],
      ['2022', '2022', '15'],
    ]);
    expect(values(program.rows)).toEqual([
      ['2022-Q1', '2022-Q1', '15'],
      ['2022-Q2', '2022-Q2', null],
    ]);
  });

  it('divides its columns by grain', async () => {
    const { table } =
      await views.data(`{ table(metrics: ["FUNDS" "JOBS"], rows: { children: "520200" }, period: "2021-07/2021-08", grain: MONTH) {
      columns { metric { code } period } rows { ${CELLS} } } }`);
    expect(
      table.columns.map(
        (column: { metric: { code: string }; period: string }) => `${column.metric.code} ${column.period}`,
      ),
    ).toEqual(['FUNDS 2021-07', 'FUNDS 2021-08', 'JOBS 2021-07', 'JOBS 2021-08']);
    expect(values(table.rows)[1]).toEqual(['520203', '六枝特区', '120', '150', null, '0']);
  });

  it('refuses rows of no kind or of several, and more than the limits', async () => {
    const ask = (rows: string, more = '') =>
      views.refused(`{ table(metrics: ["FUNDS"], rows: { ${rows} } ${more}) { columns { name } } }`);
    const invalid = (subject: string) => ({ code: 'INVALID_ARGUMENT', subject });
    expect(await ask('')).toEqual(invalid('rows'));
    expect(await ask('closed: true')).toEqual(invalid('rows'));
    expect(await ask('children: "520200", pairings: {}')).toEqual(invalid('rows'));
    expect(await ask('periods: { grain: YEAR, from: "2020", to: "2021" }')).toEqual(invalid('rows.periods'));
    expect(await ask('periods: { division: "520200", program: "EW", grain: YEAR }')).toEqual(invalid('rows.periods'));
    expect(await ask('periods: { division: "520200", from: "2020", to: "2021" }')).toEqual(
      invalid('rows.periods.grain'),
    );
    expect(await ask('periods: { division: "520200", grain: YEAR }')).toMatchObject({ code: 'INVALID_PERIOD' });
    expect(await ask('periods: { division: "520200", grain: MONTH, from: "1900", to: "2021" }')).toEqual({
      code: 'LIMIT_EXCEEDED',
      subject: 'steps',
    });
    expect(await ask('children: "520200"', 'grain: MONTH')).toMatchObject({ code: 'INVALID_PERIOD' });
    expect(await ask('children: "529999"')).toEqual({ code: 'UNKNOWN_DIVISION', subject: 'rows.children' });
    expect(await ask('descendants: { within: "529999" }')).toEqual({
      code: 'UNKNOWN_DIVISION',
      subject: 'rows.descendants.within',
    });
    expect(await ask('pairings: { program: "NO" }')).toMatchObject({ code: 'UNKNOWN_PROGRAM' });
    expect(await ask('pairings: { parent: "NO" }')).toMatchObject({ code: 'UNKNOWN_PAIRING' });
    expect(
      await views.refused('{ table(metrics: ["NO"], rows: { children: "520200" }) { columns { name } } }'),
    ).toMatchObject({ code: 'UNKNOWN_METRIC' });
    const wide = (periods: string) =>
      views.refused(
        `{ table(metrics: [${MANY}], rows: { children: "520200" }, period: "${periods}", grain: MONTH) { columns { name } } }`,
      );
    expect(await wide('2000/2010')).toEqual({ code: 'LIMIT_EXCEEDED', subject: 'columns' });
    expect(
      await views.refused(
        '{ table(metrics: ["FUNDS"], rows: { children: "520200" }) { rows(first: 501) { totalCount } } }',
      ),
    ).toEqual({ code: 'INVALID_PAGE_SIZE', subject: 'first' });
  });

  it('pages through rows', async () => {
    const page = async (rows: string, after: string | null): Promise<[string[], string | null]> => {
      const { table } = await views.data(`{ table(metrics: ["M1"], rows: { ${rows} }) {
        rows(first: 200${after === null ? '' : `, after: "${after}"`}) { edges { cursor node { key } } nodes { key } pageInfo { hasNextPage endCursor } } } }`);
      const { edges, nodes, pageInfo } = table.rows;
      expect(edges.map((edge: { node: unknown }) => edge.node)).toEqual(nodes);
      return [nodes.map((node: { key: string }) => node.key), pageInfo.hasNextPage ? pageInfo.endCursor : null];
    };
    const readAll = async (rows: string): Promise<string[]> => {
      const keys: string[] = [];
      let after: string | null = null;
      do {
        const [some, next]: [string[], string | null] = await page(rows, after);
        keys.push(...some);
        after = next;
      } while (after !== null);
      return keys;
    };
    expect(await readAll('children: "530100"')).toEqual(Array.from({ length: 500 }, (_, n) => (530101 + n).toString()));
    const months = await readAll('periods: { division: "530100", from: "2000", to: "2039", grain: MONTH }');
    expect(months).toHaveLength(480);
    expect([months[0], months[200], months.at(-1)]).toEqual(['2000-01', '2016-09', '2039-12']);
  });

  it('loads 500 districts by 12 metrics by one statement', async () => {
    const { all, observations, body } =
      await views.statements(`{ table(metrics: [${MANY}], rows: { children: "530100" }, period: "2021") {
      columns { name unit }
      rows(first: 500) { pageInfo { endCursor } nodes { key label division { code name } cells { value lower upper exact status unit basis observationCount display } } }
    } }`);
    expect(body.errors).toBeUndefined();
    const { nodes } = body.data.table.rows;
    expect(nodes).toHaveLength(500);
    const shown = nodes.map(({ cells }: { cells: { value: string | null }[] }) => cells.map(({ value }) => value));
    expect(shown).toEqual(
      Array.from({ length: 500 }, (_, index) => [
        ...Array.from({ length: 6 }, () => (index + 1).toString()),
        ...Array.from({ length: 6 }, () => null),
      ]),
    );
    // The observations; places and metrics are in memory.
    expect({ all, observations }).toEqual({ all: 1, observations: 1 });
  });

  it('counts rows only on request, and refuses queries that would return too much', async () => {
    const counted = await views.statements(
      '{ table(metrics: ["M1"], rows: { children: "530100" }) { rows(first: 0) { totalCount } } }',
    );
    expect(counted.body.data.table.rows.totalCount).toBe(500);
    const monstrous = (period: string, grain: string) =>
      views.refused(`{ table(metrics: [${MANY}], rows: { children: "530100" }, period: "${period}" ${grain}) {
        rows(first: 500) { nodes { cells { value previous { value } observations(first: 100) { nodes { value } } } } } } }`);
    expect(await monstrous('2021', '')).toEqual({ code: 'LIMIT_EXCEEDED', subject: 'fields to return' });
    const divided = `{ table(metrics: [${MANY}], rows: { children: "530100" }, period: "2019/2021", grain: MONTH) {
      rows(first: 500) { nodes { cells { value status } } } } }`;
    expect(await views.refused(divided)).toEqual({ code: 'LIMIT_EXCEEDED', subject: 'fields to return' });
  });
});
