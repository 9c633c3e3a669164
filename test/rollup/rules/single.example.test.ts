import { describe, expect, it } from '@jest/globals';
import { ALL, parsePeriod, type Period } from '../../../src/kernel/period.js';
import type { Observation } from '../../../src/rollup/rules/observation.plan.js';
import { resolveSingle } from '../../../src/rollup/rules/single.plan.js';
import { at, observation, place } from '../support/example-observations.js';

const COUNTY = place(100, 10, 1);
const CITY = place(10, 1);
const periodOf = (text: string): Period => parsePeriod(text) ?? ALL;

describe('a metric that does not add', () => {
  const price = observation('2021-06', { place: COUNTY, amount: 27 });
  const answer = (observations: readonly Observation[], division: number, period: string) => {
    const { total, applicable } = resolveSingle(observations, at(division), periodOf(period), 'CURRENT');
    return { value: total?.value.toNumber() ?? null, applicable };
  };

  it('has a value for exactly the place and the period that were reported', () => {
    expect(answer([price], 100, '2021-06')).toEqual({ value: 27, applicable: true });
  });

  it('has none for a wider period, and says that it does not apply', () => {
    expect(answer([price], 100, '2021-Q2')).toEqual({ value: null, applicable: false });
    expect(answer([price], 100, '2021')).toEqual({ value: null, applicable: false });
  });

  it('has none for what lies above the place, and the own value there where it was reported', () => {
    expect(answer([price], 10, '2021-06')).toEqual({ value: null, applicable: false });
    const own = observation('2021-06', { place: CITY, amount: 25 });
    expect(answer([price, own], 10, '2021-06')).toEqual({ value: 25, applicable: true });
  });

  it('is missing where nothing was reported', () => {
    expect(answer([price], 100, '2020')).toEqual({ value: null, applicable: true });
  });
});
