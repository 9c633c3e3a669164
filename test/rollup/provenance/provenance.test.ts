import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi } from '../../support/api.js';
import { openViews, type ViewsApi } from '../support/views-api.js';

const MANY = Array.from({ length: 12 }, (_, index) => `"M${(index + 1).toString()}"`).join(' ');

let views: ViewsApi;
beforeAll(async () => {
  views = await openViews();
});
afterAll(() => views.close());

describe('the provenance of a rate', () => {
  it('lists the observations, sources and findings of both its parts, page by page', async () => {
    const page = async (after: string) =>
      (
        await views.data(
          `{ division(code: "520200") { rollup(metric: "FUNDS_PER_JOB", period: "2021-08") { observations(first: 2 ${after}) {
            totalCount pageInfo { hasNextPage endCursor } nodes { metric { code } division { code } value } } } } }`,
        )
      ).division.rollup.observations;
    const lines: string[] = [];
    let after = '';
    for (;;) {
      const { nodes, totalCount, pageInfo } = await page(after);
      expect(totalCount).toBe(5);
      lines.push(...nodes.map(({ metric, division, value }: any) => `${metric.code} ${division.code} ${value}`));
      if (!pageInfo.hasNextPage) break;
      after = `, after: "${String(pageInfo.endCursor)}"`;
    }
    expect(lines).toEqual([
      ...['FUNDS 520203 150', 'FUNDS 520204205 150', 'FUNDS 520281 200'],
      ...['JOBS 520203 0', 'JOBS 520281 4'],
    ]);
    const zero = await views.data(
      `{ division(code: "520203") { rollup(metric: "FUNDS_PER_JOB", period: "2021-08") { status findings { code observationCount observations { value } } findingCounts { code count } } } }`,
    );
    expect(zero.division.rollup).toEqual({
      status: 'NOT_APPLICABLE',
      findings: [{ code: 'ZERO_DENOMINATOR', observationCount: 1, observations: [{ value: '0' }] }],
      findingCounts: [{ code: 'ZERO_DENOMINATOR', count: 1 }],
    });
  });
});

it('loads the provenance of 500 districts by 12 metrics by one statement for each kind', async () => {
  const generous = await startApi(views.databaseUrl, { MAX_COST: '5000000' });
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
    // Place, catalogue, rows; roll-ups of now and of the year before; units reporting and expected; targets; ids of
    // sources, and the sources; findings; successions; ids of observations, and the observations.
    expect(many.statements.length).toBeLessThanOrEqual(15);
  } finally {
    await generous.stop();
  }
});
