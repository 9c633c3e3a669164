import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openViews, type ViewsApi } from '../support/views-api.js';

let views: ViewsApi;
beforeAll(async () => {
  views = await openViews();
});
afterAll(() => views.close());

describe('the previous roll-up and the change', () => {
  it('compare with the year before and the period before', async () => {
    const { division } = await views.data(`{ division(code: "520203") {
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

  it('stay null for missing values, mark inexact ones and never refuse a metric that does not add up', async () => {
    const { missing, open, index } = await views.data(`{
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
      previous: { status: 'MISSING', value: null, findings: [] },
      change: { value: null },
    });
  });

  it('refuse other comparisons', async () => {
    const query =
      '{ division(code: "520203") { rollup(metric: "FUNDS", period: "2021") { previous(compare: "WEEK") { value } } } }';
    expect(await views.refused(query)).toEqual({ code: 'INVALID_ARGUMENT', subject: 'compare' });
  });

  it('are loaded by one statement for all roll-ups', async () => {
    const { all, observations } = await views.statements(`{ division(code: "520200") { children { nodes {
      series(metric: "FUNDS", grain: MONTH, from: "2021-01", to: "2021-12") { value previous { value } change(compare: "PERIOD") { value } }
    } } } }`);
    // The roll-ups, and what they are compared with; places and metrics are in memory.
    expect({ all, observations }).toEqual({ all: 2, observations: 2 });
  });
});

describe('the target of a roll-up', () => {
  const TARGET = 'target { code progress met actual { period value } }';

  it('is the one for exactly its period, else the one without a period', async () => {
    const { division } = await views.data(`{ division(code: "520203") {
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

  it('is met only if the bounds allow no doubt, and is that of the pairing it was agreed for', async () => {
    const { open, city, pairings } = await views.data(`{
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

  it('has no actual value if it was agreed for a part of a pairing', async () => {
    const { targets } = await views.data('{ targets { nodes { code progress met actual { value } } } }');
    expect(targets.nodes).toContainEqual({ code: 'T-PART', progress: null, met: null, actual: null });
    expect(targets.nodes).toHaveLength(7);
  });

  it('is loaded by one statement for all roll-ups', async () => {
    const { all, observations } = await views.statements(`{ division(code: "520200") { children { nodes {
      rollups(metrics: ["FUNDS" "JOBS" "PARKS"], period: "2021") { value ${TARGET} }
    } } } }`);
    // The roll-ups, the targets, and what came of those of other periods; places and metrics are in memory.
    expect({ all, observations }).toEqual({ all: 3, observations: 2 });
  });
});

describe('roll-ups of pairings and programs', () => {
  it('include series, and several metrics at once for programs', async () => {
    const { pairings, program } = await views.data(`{
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
