import { describe, expect, it } from '@jest/globals';
import { familiesOf, headlinesOf } from '../../../../src/web/dashboard/headlines/headline.plan.js';
import type { MetricInfo } from '../../../../src/web/dashboard/load/load-start.js';
import type { TileFragment } from '../../../../src/web/generated/graphql.js';

const metric = (code: string, family: string, partOf?: string): MetricInfo => ({
  code,
  name: code,
  nameEn: code,
  description: '',
  unit: '个',
  nature: 'FLOW',
  family,
  sensitive: false,
  partOf: partOf === undefined ? null : { code: partOf },
});
const rollup = (code: string, status: TileFragment['status'] = 'OBSERVED') =>
  ({ metric: { code }, status }) as TileFragment;

const METRICS = [
  metric('A1', 'A'),
  metric('A1-PART', 'A', 'A1'),
  metric('A2', 'A'),
  metric('A3', 'A'),
  metric('B1', 'B'),
  metric('B2', 'B'),
];

describe('headlines', () => {
  it('show one metric of each family in turn, in the order of the catalog', () => {
    const families = familiesOf(
      METRICS,
      METRICS.map(({ code }) => rollup(code)),
    );
    expect(headlinesOf(families, 3).map((entry) => entry.metric.code)).toEqual(['A1', 'A2', 'B1']);
  });

  it('leave out missing numbers, but not suppressed ones', () => {
    const families = familiesOf(METRICS, [rollup('A1', 'MISSING'), rollup('A2', 'SUPPRESSED'), rollup('B1')]);
    expect(headlinesOf(families, 8).map((entry) => entry.metric.code)).toEqual(['A2', 'B1']);
  });

  it('place a part under its whole, or by itself without the whole', () => {
    const [family] = familiesOf(
      METRICS,
      METRICS.map(({ code }) => rollup(code)),
    );
    expect(family?.entries[0]?.parts.map((part) => part.metric.code)).toEqual(['A1-PART']);
    const alone = familiesOf([metric('A1-PART', 'A', 'A1')], [rollup('A1-PART')]);
    expect(alone[0]?.entries.map((entry) => entry.metric.code)).toEqual(['A1-PART']);
  });
});
