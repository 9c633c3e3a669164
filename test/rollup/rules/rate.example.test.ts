import { describe, expect, it } from '@jest/globals';
import { decimal } from '../../../src/kernel/decimal.js';
import { resolveRate } from '../../../src/rollup/rules/rate.plan.js';
import { resolveAt, at, between, exactly, observation, over, place } from '../support/example-observations.js';
import { withEvidence } from '../support/with-evidence.js';

const TOWN = place(1000, 100, 10, 1);
const OTHER_TOWN = place(1001, 100, 10, 1);
type Amount = Parameters<typeof observation>[1]['amount'];

/** Value, lower and upper of a percentage with two decimals. */
function percentage(above: Amount | null, below: Amount | null): (number | null)[] | 'NOT_APPLICABLE' {
  const [numerator, denominator] = [above, below].map((amount) =>
    resolveAt(amount === null ? [] : [observation('2021', { place: TOWN, amount })], at(1000)),
  ) as [ReturnType<typeof resolveAt>, ReturnType<typeof resolveAt>];
  const resolved = resolveRate(numerator, denominator, { factor: decimal(100), scale: 2 });
  if (!resolved.applicable) return 'NOT_APPLICABLE';
  if (!resolved.total) return [null, null, null];
  const { value, lower, upper } = resolved.total;
  return [value.toNumber(), lower?.toNumber() ?? null, upper?.toNumber() ?? null];
}

describe('a rate', () => {
  it('is divided after its parts are summed, never averaged', () => {
    const of = (one: number, other: number): ReturnType<typeof resolveAt> =>
      resolveAt(
        [observation('2021', { place: TOWN, amount: one }), observation('2021', { place: OTHER_TOWN, amount: other })],
        at(100),
      );
    // 1 of 10 and 90 of 90: 91 of 100, where the average of the two would be 55.
    const resolved = withEvidence(resolveRate(of(1, 90), of(10, 90), { factor: decimal(100), scale: 2 }));
    expect(resolved.total?.value.toNumber()).toBe(91);
    expect(resolved).toMatchObject({ basis: 'ITEMIZED', reportingUnits: 2, latestEnd: '2021-12-31', findings: [] });
    expect(resolved.observations).toHaveLength(4);
  });

  it.each<[string, Amount, Amount, (number | null)[]]>([
    ['of exact parts is exact', 1, 3, [33.33, 33.33, 33.33]],
    ['is least over the greatest denominator', between(40, 50, 60), between(80, 100, 120), [50, 33.33, 75]],
    ['of an open numerator has no upper bound', over(50), exactly(100), [50, 50, null]],
    ['over an open denominator may approach zero', 50, over(100), [50, 0, 50]],
    ['over a denominator that may be zero has no upper bound', 50, between(0, 100, 100), [50, 50, null]],
    ['of a fall is least over the least denominator', between(-60, -50, -40), between(50, 100, 200), [-50, -120, -20]],
    ['over a fall that may be zero is still a rate', 10, between(-5, -4, 0), [-250, -250, null]],
    ['of a fall over an open denominator is at most zero', -50, over(100), [-50, -50, 0]],
  ])('%s', (_, above, below, expected) => {
    expect(percentage(above, below)).toEqual(expected);
  });

  it('is missing if a part is missing, and not applicable over zero', () => {
    expect(percentage(null, 5)).toEqual([null, null, null]);
    expect(percentage(5, null)).toEqual([null, null, null]);
    expect(percentage(5, 0)).toBe('NOT_APPLICABLE');
  });
});

describe('a shown amount', () => {
  it('has its bounds in order, even if the less exact part is subtracted', () => {
    const observations = [
      observation('2021-01/2021-03', { place: TOWN, basis: 'CUMULATIVE', amount: between(80, 90, 100) }),
      observation('2021-01/2021-04', { place: TOWN, basis: 'CUMULATIVE', amount: 120 }),
    ];
    const { value, lower, upper } = resolveAt(observations, at(1000), '2021-04').total ?? exactly(-1);
    expect([lower, value, upper].map(Number)).toEqual([20, 30, 40]);
  });
});
