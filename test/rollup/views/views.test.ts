import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, startApi, type TestApi } from '../../support/api.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { insertWorld } from './views-world.js';

const MANY = Array.from({ length: 12 }, (_, index) => `"M${(index + 1).toString()}"`).join(' ');

describe('views on roll-ups', () => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await createTestDatabase();
    await insertWorld(database.url);
    api = await startApi(database.url);
  });

  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  const data = async (query: string): Promise<any> => {
    const { body } = await api.ask(query);
    expect(body.errors).toBeUndefined();
    return body.data;
  };
  const refused = async (query: string) => {
    const [error] = (await api.ask(query)).body.errors ?? [];
    return { code: error?.extensions['code'], subject: error?.extensions['subject'] };
  };
  /** Asked twice: the second time no connection has to be prepared. Statements that read figures are told apart. */
  const statements = async (query: string): Promise<{ all: number; figures: number; body: Answer['body'] }> => {
    await api.ask(query);
    const { statements: sent, body } = await api.ask(query);
    const figures = sent.filter((sql) => sql.includes('rollup_span')).length;
    return { all: sent.length, figures, body };
  };

  describe('previous and change', () => {
    it('compares with the year before and the period before', async () => {
      const { division } = await data(`{ division(code: "520203") {
        rollup(metric: "FUNDS", period: "2021-08") {
          value
          year: previous { period value status }
          adjacent: previous(compare: "PERIOD") { period value }
          change { value rate exact previous { period } }
          adjacentChange: change(compare: "PERIOD") { value rate previous { value } }
        }
        all: rollup(metric: "FUNDS") { value previous { value } change { value } }
        parks: rollup(metric: "PARKS", period: "2021") { value previous { period value } change(compare: "PERIOD") { value rate } }
      } }`);
      expect(division).toEqual({
        rollup: {
          value: '150',
          year: { period: '2020-08', value: '100', status: 'OBSERVED' },
          adjacent: { period: '2021-07', value: '120' },
          change: { value: '50', rate: '50', exact: true, previous: { period: '2020-08' } },
          adjacentChange: { value: '30', rate: '25', previous: { value: '120' } },
        },
        all: { value: '380', previous: null, change: null },
        parks: { value: '3', previous: { period: '2020', value: '2' }, change: { value: '1', rate: '50' } },
      });
    });

    it('leaves missing missing, marks the inexact and does not refuse what does not add', async () => {
      const { missing, open, index } = await data(`{
        missing: division(code: "520204") { rollup(metric: "FUNDS", period: "2021-08") { value previous { status value } change { value lower upper rate exact } } }
        open: division(code: "520281") { rollup(metric: "FUNDS", period: "2021-08") { change { value lower upper rate exact } } }
        index: division(code: "520203") { rollup(metric: "INDEX", period: "2021-08") { value previous { status value findings { code } } change { value } } }
      }`);
      expect(missing.rollup).toEqual({
        value: '150',
        previous: { status: 'MISSING', value: null },
        change: { value: null, lower: null, upper: null, rate: null, exact: true },
      });
      expect(open.rollup.change).toEqual({ value: '120', lower: '120', upper: null, rate: '150', exact: false });
      expect(index.rollup).toEqual({
        value: '7',
        previous: { status: 'NOT_APPLICABLE', value: null, findings: [{ code: 'NOT_ADDITIVE' }] },
        change: { value: null },
      });
    });

    it('refuses other comparisons', async () => {
      const query =
        '{ division(code: "520203") { rollup(metric: "FUNDS", period: "2021") { previous(compare: "WEEK") { value } } } }';
      expect(await refused(query)).toEqual({ code: 'INVALID_ARGUMENT', subject: 'compare' });
    });

    it('asks for all that is compared at once', async () => {
      const { all, figures } = await statements(`{ division(code: "520200") { children { nodes {
        series(metric: "FUNDS", grain: MONTH, from: "2021-01", to: "2021-12") { value previous { value } change(compare: "PERIOD") { value } }
      } } } }`);
      // The place, its children, the catalogue, the roll-ups, and what they are compared with.
      expect({ all, figures }).toEqual({ all: 5, figures: 2 });
    });
  });

  describe('target', () => {
    const TARGET = 'target { code progress met actual { period value } }';

    it('is that of exactly this period, else the one without a period', async () => {
      const { division } = await data(`{ division(code: "520203") {
        year: rollup(metric: "FUNDS", period: "2021") { value ${TARGET} }
        month: rollup(metric: "FUNDS", period: "2021-08") { value ${TARGET} }
        supporter: rollup(metric: "FUNDS", period: "2021", side: SUPPORTER) { ${TARGET} }
        none: rollup(metric: "JOBS", period: "2021") { ${TARGET} }
        parks: rollup(metric: "PARKS", period: "2021") { ${TARGET} }
      } }`);
      expect(division).toEqual({
        year: {
          value: '270',
          target: { code: 'T-YEAR', progress: 0.9, met: false, actual: { period: '2021', value: '270' } },
        },
        month: {
          value: '150',
          target: { code: 'T-EVER', progress: 1, met: true, actual: { period: 'ALL', value: '380' } },
        },
        supporter: { target: null },
        none: { target: null },
        parks: { target: { code: 'T-PARKS', progress: 0.75, met: true, actual: { period: 'ALL', value: '3' } } },
      });
    });

    it('is met only for certain, and of a pairing where it was agreed in one', async () => {
      const { open, city, pairings } = await data(`{
        open: division(code: "520281") { rollup(metric: "FUNDS", period: "2021-08") { ${TARGET} } }
        city: division(code: "520200") {
          rollup(metric: "FUNDS", period: "2022") { value ${TARGET} }
          jobs: rollup(metric: "JOBS", period: "2021") { ${TARGET} }
        }
        pairings { nodes { code rollup(metric: "FUNDS", period: "2022") { value ${TARGET} } } }
      }`);
      const agreed = { code: 'T-PAIRING', progress: 0.75, met: false, actual: { period: '2022', value: '15' } };
      expect(open.rollup.target).toEqual({
        code: 'T-OPEN',
        progress: 0.8,
        met: null,
        actual: { period: '2021-08', value: '200' },
      });
      expect(city.rollup).toEqual({ value: '15', target: agreed });
      expect(city.jobs.target).toEqual({
        code: 'T-ROUND',
        progress: null,
        met: null,
        actual: { period: 'ALL', value: null },
      });
      expect(pairings.nodes).toEqual([
        { code: 'P-CITY', rollup: { value: '15', target: agreed } },
        { code: 'P-TOWN', rollup: { value: '10', target: null } },
      ]);
    });

    it('has no actual where it was agreed for a part of a pairing', async () => {
      const { targets } = await data('{ targets { nodes { code progress met actual { value } } } }');
      expect(targets.nodes).toContainEqual({ code: 'T-PART', progress: null, met: null, actual: null });
      expect(targets.nodes).toHaveLength(7);
    });

    it('is looked up for all roll-ups at once', async () => {
      const { all, figures } = await statements(`{ division(code: "520200") { children { nodes {
        rollups(metrics: ["FUNDS" "JOBS" "PARKS"], period: "2021") { value ${TARGET} }
      } } } }`);
      // The place, its children, the catalogue, the roll-ups, the targets, and what came of those of other periods.
      expect({ all, figures }).toEqual({ all: 6, figures: 2 });
    });
  });

  describe('ranking', () => {
    const ranking = async (args: string): Promise<string[]> => {
      const { ranking: rows } = await data(`{ ranking(${args}) { rank division { code } rollup { value } } }`);
      return rows.map(
        (row: { rank: number; division: { code: string }; rollup: { value: string } }) =>
          `${row.rank.toString()} ${row.division.code} ${row.rollup.value}`,
      );
    };

    it('orders by value, shares ranks and leaves out what is missing', async () => {
      const districts = 'metric: "FUNDS", level: DISTRICT, within: "520200", period: "2021-08"';
      expect(await ranking(districts)).toEqual(['1 520281 200', '2 520203 150', '2 520204 150']);
      expect(await ranking(`${districts}, order: ASC, first: 2`)).toEqual(['1 520203 150', '1 520204 150']);
      expect(await ranking(`${districts}, first: 0`)).toEqual([]);
    });

    it('counts merged places at their successor and split ones at themselves', async () => {
      expect(await ranking('metric: "FUNDS", level: DISTRICT, period: "2019"')).toEqual(['1 520204 40', '2 520221 30']);
    });

    it('ranks every level, both sides, stocks, rates and what does not add', async () => {
      expect(await ranking('metric: "FUNDS", level: CITY, within: "442000", side: SUPPORTER')).toEqual(['1 442000 15']);
      expect(await ranking('metric: "FUNDS", level: TOWN, side: SUPPORTER')).toEqual(['1 442000100 10']);
      expect(await ranking('metric: "FUNDS", level: TOWN')).toEqual(['1 520204205 150']);
      expect(await ranking('metric: "FUNDS", level: PROVINCE, period: "2021"')).toEqual(['1 520000 620']);
      expect(await ranking('metric: "PARKS", level: DISTRICT, period: "2022"')).toEqual(['1 520203 3']);
      // One has no jobs to divide by, another has jobs of zero: neither has a rate.
      expect(await ranking('metric: "FUNDS_PER_JOB", level: DISTRICT, period: "2021-08"')).toEqual(['1 520281 50']);
      expect(await ranking('metric: "INDEX", level: DISTRICT, period: "2021"')).toEqual(['1 520203 7']);
      expect(await ranking('metric: "INDEX", level: CITY, period: "2021"')).toEqual([]);
    });

    it('gives 20 if not told how many', async () => {
      const rows = await ranking('metric: "M1", level: DISTRICT, period: "2021-Q2"');
      expect(rows).toHaveLength(20);
      expect(rows.slice(0, 2)).toEqual(['1 530600 500', '2 530599 499']);
    });

    it('refuses what cannot be ranked', async () => {
      const ask = (args: string) => refused(`{ ranking(metric: "FUNDS", level: CITY, ${args}) { rank } }`);
      expect(await ask('within: "520203"')).toEqual({ code: 'WRONG_LEVEL', subject: 'level' });
      expect(await ask('within: "529999"')).toMatchObject({ code: 'UNKNOWN_DIVISION' });
      expect(await ask('first: 501')).toEqual({ code: 'INVALID_PAGE_SIZE', subject: 'first' });
      expect(await ask('first: -1')).toEqual({ code: 'INVALID_PAGE_SIZE', subject: 'first' });
      expect(await refused('{ ranking(metric: "NO", level: CITY) { rank } }')).toMatchObject({
        code: 'UNKNOWN_METRIC',
      });
    });

    it('asks once for the places, once for the figures and once for those that are shown', async () => {
      const { all, figures, body } = await statements(
        '{ ranking(metric: "M1", level: DISTRICT, within: "530000", first: 500) { rank division { name } rollup { value } } }',
      );
      expect(body.data.ranking).toHaveLength(500);
      // The catalogue, the place, the places with figures, the figures, the places that are shown.
      expect({ all, figures }).toEqual({ all: 5, figures: 1 });
    });
  });

  describe('table', () => {
    const CELLS = 'nodes { key label cells { value status } }';
    const values = (rows: { nodes: { key: string; label: string; cells: { value: string | null }[] }[] }) =>
      rows.nodes.map(({ key, label, cells }) => [key, label, ...cells.map(({ value }) => value)]);

    it('has places as rows and metrics as columns', async () => {
      const { table } =
        await data(`{ table(metrics: ["FUNDS" "JOBS" "INDEX"], rows: { children: "520200" }, period: "2021-08") {
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
          { value: null, status: 'NOT_APPLICABLE', metric: { code: 'INDEX' } },
        ],
      });
      expect(values(table.rows).slice(1)).toEqual([
        ['520203', '六枝特区', '150', '0', '7'],
        ['520204', '水城区', '150', null, null],
        ['520281', '盘州', '200', '4', null],
      ]);
    });

    it('shows closed places on request, and adds up with them', async () => {
      const { open, closed, side } = await data(`{
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
      const { program, under, kind } = await data(`{
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

    it('has periods as rows, of a place, a pairing or a program', async () => {
      const { place, pairing, program } = await data(`{
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

    it('divides its columns by a grain', async () => {
      const { table } =
        await data(`{ table(metrics: ["FUNDS" "JOBS"], rows: { children: "520200" }, period: "2021-07/2021-08", grain: MONTH) {
        columns { metric { code } period } rows { ${CELLS} } } }`);
      expect(
        table.columns.map(
          (column: { metric: { code: string }; period: string }) => `${column.metric.code} ${column.period}`,
        ),
      ).toEqual(['FUNDS 2021-07', 'FUNDS 2021-08', 'JOBS 2021-07', 'JOBS 2021-08']);
      expect(values(table.rows)[1]).toEqual(['520203', '六枝特区', '120', '150', null, '0']);
    });

    it('refuses rows that are not exactly one thing, and what is too much', async () => {
      const ask = (rows: string, more = '') =>
        refused(`{ table(metrics: ["FUNDS"], rows: { ${rows} } ${more}) { columns { name } } }`);
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
        await refused('{ table(metrics: ["NO"], rows: { children: "520200" }) { columns { name } } }'),
      ).toMatchObject({ code: 'UNKNOWN_METRIC' });
      const wide = (periods: string) =>
        refused(
          `{ table(metrics: [${MANY}], rows: { children: "520200" }, period: "${periods}", grain: MONTH) { columns { name } } }`,
        );
      expect(await wide('2000/2010')).toEqual({ code: 'LIMIT_EXCEEDED', subject: 'columns' });
      expect(
        await refused(
          '{ table(metrics: ["FUNDS"], rows: { children: "520200" }) { rows(first: 501) { totalCount } } }',
        ),
      ).toEqual({ code: 'INVALID_PAGE_SIZE', subject: 'first' });
    });

    it('pages through rows', async () => {
      const page = async (rows: string, after: string | null): Promise<[string[], string | null]> => {
        const { table } = await data(`{ table(metrics: ["M1"], rows: { ${rows} }) {
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
      expect(await readAll('children: "530100"')).toEqual(
        Array.from({ length: 500 }, (_, n) => (530101 + n).toString()),
      );
      const months = await readAll('periods: { division: "530100", from: "2000", to: "2039", grain: MONTH }');
      expect(months).toHaveLength(480);
      expect([months[0], months[200], months.at(-1)]).toEqual(['2000-01', '2016-09', '2039-12']);
    });

    it('rolls 500 districts by 12 metrics up by one statement', async () => {
      const { all, figures, body } =
        await statements(`{ table(metrics: [${MANY}], rows: { children: "530100" }, period: "2021") {
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
      // The place, the catalogue, the rows, the figures.
      expect({ all, figures }).toEqual({ all: 4, figures: 1 });
    });

    it('answers all that lies behind 500 districts by 12 metrics by one statement for each kind of question', async () => {
      const generous = await startApi(database.url, { MAX_COST: '5000000' });
      try {
        const ask = (first: number) =>
          generous.ask(`{ table(metrics: [${MANY}], rows: { children: "530100" }, period: "2021") { rows(first: ${first.toString()}) { nodes { cells {
            value reportingUnits expectedUnits previous { value } target { value } sourceCount sources { code } findingCounts { code count }
            findings { code observations { value } } observations(first: 1) { totalCount nodes { value source { code } } } } } } } }`);
        const few = await ask(2);
        const many = await ask(500);
        expect(many.body.errors).toBeUndefined();
        const { cells } = many.body.data.table.rows.nodes[499];
        expect(cells[0]).toEqual({
          ...{ value: '500', reportingUnits: 0, expectedUnits: 0, previous: { value: null }, target: null },
          ...{ sourceCount: 1, sources: [{ code: 'S' }], findingCounts: [], findings: [] },
          observations: { totalCount: 1, nodes: [{ value: '500', source: { code: 'S' } }] },
        });
        expect(cells[11]).toMatchObject({ value: null, sources: [], findings: [], observations: { nodes: [] } });
        const kinds = (statements: readonly string[]) => statements.map((text) => text.slice(0, 60)).toSorted();
        expect(kinds(many.statements)).toEqual(kinds(few.statements));
        // Place, catalogue, rows; roll-ups of now and of the year before; units reporting and expected; targets; sources
        // behind, and themselves; findings; successions; figures behind, and themselves.
        expect(many.statements.length).toBeLessThanOrEqual(15);
      } finally {
        await generous.stop();
      }
    });

    it('counts rows only when asked, and refuses what would return too much', async () => {
      const counted = await statements(
        '{ table(metrics: ["M1"], rows: { children: "530100" }) { rows(first: 0) { totalCount } } }',
      );
      expect(counted.body.data.table.rows.totalCount).toBe(500);
      const monstrous = (period: string, grain: string) =>
        refused(`{ table(metrics: [${MANY}], rows: { children: "530100" }, period: "${period}" ${grain}) {
          rows(first: 500) { nodes { cells { value previous { value } observations(first: 100) { nodes { value } } } } } } }`);
      expect(await monstrous('2021', '')).toEqual({ code: 'LIMIT_EXCEEDED', subject: 'fields to return' });
      const divided = `{ table(metrics: [${MANY}], rows: { children: "530100" }, period: "2019/2021", grain: MONTH) {
        rows(first: 500) { nodes { cells { value status } } } } }`;
      expect(await refused(divided)).toEqual({ code: 'LIMIT_EXCEEDED', subject: 'fields to return' });
    });
  });

  describe('other moments and borders', () => {
    const BEFORE = 'asOf: "2020-01-01T00:00:00Z"';
    const AS_REPORTED = 'boundaries: AS_REPORTED';
    const ranked = async (more: string) =>
      (
        await data(
          `{ ranking(metric: "FUNDS", level: DISTRICT, within: "520200", period: "2019" ${more}) { rank division { name } rollup { value } } }`,
        )
      ).ranking.map(({ rank, division, rollup }: any) => `${String(rank)} ${division.name} ${rollup.value}`);

    it('are ranked as they are and were', async () => {
      expect(await ranked('')).toEqual(['1 水城区 40', '2 水城县 30']);
      expect(await ranked(AS_REPORTED)).toEqual(['1 并入水城区 40', '2 水城县 30']);
      expect(await ranked(BEFORE)).toEqual([]);
      // Worked out from the figures it comes to the same as from the store.
      expect(await ranked('asOf: "2999-01-01T00:00:00Z"')).toEqual(await ranked(''));
    });

    it('stand in tables', async () => {
      const table = async (more: string) =>
        (
          await data(
            `{ table(metrics: ["FUNDS"], rows: { children: "520200", closed: true }, period: "2019" ${more}) { rows { nodes { key cells { value } } } } }`,
          )
        ).table.rows.nodes.flatMap(({ key, cells: [{ value }] }: any) => (value === null ? [] : `${key} ${value}`));
      expect(await table('')).toEqual(['520204 40', '520221 30']);
      expect(await table(AS_REPORTED)).toEqual(['520221 30', '520299 40']);
      expect(await table(BEFORE)).toEqual([]);
    });

    it('are asked of places, pairings and programs in every way', async () => {
      const { all, body } = await statements(`{
        division(code: "520204") {
          rollups(metrics: ["FUNDS"], period: "2019", ${AS_REPORTED}) { status }
          now: rollups(metrics: ["FUNDS"], period: "2019") { value }
          before: rollups(metrics: ["FUNDS"], period: "2019", ${BEFORE}) { status }
          series(metric: "FUNDS", grain: YEAR, from: "2019", to: "2020", ${AS_REPORTED}) { status }
        }
        pairings { nodes { rollup(metric: "FUNDS", ${BEFORE}) { status } rollups(metrics: ["FUNDS"], ${BEFORE}) { status }
          series(metric: "FUNDS", grain: YEAR, from: "2022", to: "2022", ${BEFORE}) { status } now: rollup(metric: "FUNDS") { value } } }
        program(code: "EW") { rollup(metric: "FUNDS", ${BEFORE}) { status } rollups(metrics: ["FUNDS"], ${BEFORE}) { status }
          series(metric: "FUNDS", grain: YEAR, from: "2022", to: "2022", ${BEFORE}) { status } now: rollup(metric: "FUNDS") { value } } }`);
      expect(body.errors).toBeUndefined();
      const missing = [{ status: 'MISSING' }];
      expect(body.data.division).toEqual({
        ...{ rollups: missing, before: missing, series: [...missing, ...missing], now: [{ value: '40' }] },
      });
      const before = { rollup: { status: 'MISSING' }, rollups: missing, series: missing };
      expect(body.data.pairings.nodes).toEqual([
        { ...before, now: { value: '15' } },
        { ...before, now: { value: '10' } },
      ]);
      expect(body.data.program).toEqual({ ...before, now: { value: '15' } });
      // Place, pairings, program, catalogue; what the store has, and the figures of each moment, each asked by turns.
      expect(all).toBeLessThanOrEqual(10);
    });
  });

  describe('a series of what does not add up', () => {
    it('has what the node itself reports, and says where there is nothing to say', async () => {
      const { node, above } = await data(`{
        node: division(code: "520203") { series(metric: "INDEX", grain: MONTH, from: "2021-07", to: "2021-08") { value status findings { code } } }
        above: division(code: "520200") { series(metric: "INDEX", grain: YEAR, from: "2021", to: "2021") { value status } } }`);
      expect(node.series).toEqual([
        { value: null, status: 'NOT_APPLICABLE', findings: [{ code: 'NOT_ADDITIVE' }] },
        { value: '7', status: 'OBSERVED', findings: [] },
      ]);
      expect(above.series).toEqual([{ value: null, status: 'NOT_APPLICABLE' }]);
    });
  });

  describe('figures, sources and findings of a rate', () => {
    it('are those of both its parts, page by page', async () => {
      const page = async (after: string) =>
        (
          await data(
            `{ division(code: "520200") { rollup(metric: "FUNDS_PER_JOB", period: "2021-08") { observations(first: 2 ${after}) {
              totalCount pageInfo { hasNextPage endCursor } nodes { metric { code } division { code } value } } } } }`,
          )
        ).division.rollup.observations;
      const told: string[] = [];
      let after = '';
      for (;;) {
        const { nodes, totalCount, pageInfo } = await page(after);
        expect(totalCount).toBe(5);
        told.push(...nodes.map(({ metric, division, value }: any) => `${metric.code} ${division.code} ${value}`));
        if (!pageInfo.hasNextPage) break;
        after = `, after: "${String(pageInfo.endCursor)}"`;
      }
      expect(told).toEqual([
        ...['FUNDS 520203 150', 'FUNDS 520204205 150', 'FUNDS 520281 200'],
        ...['JOBS 520203 0', 'JOBS 520281 4'],
      ]);
      const zero = await data(
        `{ division(code: "520203") { rollup(metric: "FUNDS_PER_JOB", period: "2021-08") { status findings { code observationCount observations { value } } findingCounts { code count } } } }`,
      );
      expect(zero.division.rollup).toEqual({
        status: 'NOT_APPLICABLE',
        findings: [{ code: 'ZERO_DENOMINATOR', observationCount: 1, observations: [{ value: '0' }] }],
        findingCounts: [{ code: 'ZERO_DENOMINATOR', count: 1 }],
      });
    });
  });

  describe('pairings and programs', () => {
    it('have series, and programs several metrics at once', async () => {
      const { pairings, program } = await data(`{
        pairings { nodes { code series(metric: "FUNDS", grain: QUARTER, from: "2021-Q4", to: "2022-Q1") { period value } } }
        program(code: "EW") {
          rollups(metrics: ["JOBS" "FUNDS"], period: "2022") { metric { code } value }
          series(metric: "FUNDS", grain: YEAR, from: "2021", to: "2022") { period value }
        }
      }`);
      expect(pairings.nodes).toEqual([
        {
          code: 'P-CITY',
          series: [
            { period: '2021-Q4', value: null },
            { period: '2022-Q1', value: '15' },
          ],
        },
        {
          code: 'P-TOWN',
          series: [
            { period: '2021-Q4', value: null },
            { period: '2022-Q1', value: '10' },
          ],
        },
      ]);
      expect(program).toEqual({
        rollups: [
          { metric: { code: 'JOBS' }, value: null },
          { metric: { code: 'FUNDS' }, value: '15' },
        ],
        series: [
          { period: '2021', value: null },
          { period: '2022', value: '15' },
        ],
      });
    });
  });
});
