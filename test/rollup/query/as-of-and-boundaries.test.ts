import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openViews, type ViewsApi } from '../support/views-api.js';

let views: ViewsApi;
beforeAll(async () => {
  views = await openViews();
});
afterAll(() => views.close());

describe('other asOf times and boundaries', () => {
  const BEFORE = 'asOf: "2020-01-01T00:00:00Z"';
  const AS_REPORTED = 'boundaries: AS_REPORTED';
  const ranked = async (more: string) =>
    (
      await views.data(
        `{ ranking(metric: "FUNDS", level: DISTRICT, within: "520200", period: "2019" ${more}) { rank division { name } rollup { value } } }`,
      )
    ).ranking.map(({ rank, division, rollup }: any) => `${String(rank)} ${division.name} ${rollup.value}`);

  it('rank places as of now and as of then', async () => {
    expect(await ranked('')).toEqual(['1 水城区 40', '2 水城县 30']);
    expect(await ranked(AS_REPORTED)).toEqual(['1 并入水城区 40', '2 水城县 30']);
    expect(await ranked(BEFORE)).toEqual([]);
    // Worked out from the observations it comes to the same as from the cube.
    expect(await ranked('asOf: "2999-01-01T00:00:00Z"')).toEqual(await ranked(''));
  });

  it('apply to tables', async () => {
    const table = async (more: string) =>
      (
        await views.data(
          `{ table(metrics: ["FUNDS"], rows: { children: "520200", closed: true }, period: "2019" ${more}) { rows { nodes { key cells { value } } } } }`,
        )
      ).table.rows.nodes.flatMap(({ key, cells: [{ value }] }: any) => (value === null ? [] : `${key} ${value}`));
    expect(await table('')).toEqual(['520204 40', '520221 30']);
    expect(await table(AS_REPORTED)).toEqual(['520221 30', '520299 40']);
    expect(await table(BEFORE)).toEqual([]);
  });

  it('apply to every roll-up field of places, pairings and programs', async () => {
    const { all, body } = await views.statements(`{
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
    // Place, pairings, program, catalogue; what the cube has, what of it holds for each `asOf`, and the observations
    // where it does not: once for those of each of the three kinds of node, and once more where the answers of one kind
    // come in another turn, never for each of the fourteen fields (forty and more).
    expect(all).toBeLessThanOrEqual(24);
  });
});

describe('a series of a metric that does not add up', () => {
  it('has the observations of exactly the node and period, and is NOT_APPLICABLE around them', async () => {
    const { node, above } = await views.data(`{
      node: division(code: "520203") { series(metric: "INDEX", grain: MONTH, from: "2021-07", to: "2021-08") { value status findings { code } } }
      above: division(code: "520200") { series(metric: "INDEX", grain: YEAR, from: "2021", to: "2021") { value status } } }`);
    expect(node.series).toEqual([
      { value: null, status: 'MISSING', findings: [] },
      { value: '7', status: 'OBSERVED', findings: [] },
    ]);
    expect(above.series).toEqual([{ value: null, status: 'NOT_APPLICABLE' }]);
  });
});
