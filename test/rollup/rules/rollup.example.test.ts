import { describe, expect, it } from '@jest/globals';
import type { Observation } from '../../../src/rollup/rules/observation.plan.js';
import {
  resolveAt,
  at,
  between,
  codesOf,
  exactly,
  observation,
  from,
  over,
  pairing,
  place,
  through,
  amountsOf,
  total,
  valueOf,
} from '../support/example-observations.js';

const PROVINCE = place(1);
const CITY = place(10, 1);
const COUNTY = place(100, 10, 1);
const OTHER_COUNTY = place(101, 10, 1);
const TOWN = place(1000, 100, 10, 1);
const EAST = place(2);
const EAST_CITY = place(20, 2);
const EAST_TOWN = place(200, 20, 2);
const OTHER_EAST_TOWN = place(201, 20, 2);

const idsOf = (observations: readonly Observation[]): string[] => observations.map(({ id }) => id);

describe('an observation without a total', () => {
  it('counts at its place and at every place above it', () => {
    const observations = [
      observation('2021-03', { place: TOWN, amount: 5 }),
      observation('2021-04', { place: OTHER_COUNTY, amount: 2 }),
    ];
    expect([1000, 100, 101, 10, 1].map((id) => valueOf(observations, at(id)))).toEqual([5, 5, 2, 7, 7]);
    expect(resolveAt(observations, at(10))).toMatchObject({
      basis: 'ITEMIZED',
      reportingUnits: 2,
      latestEnd: '2021-04-30',
    });
  });

  it('counts only in periods that contain its whole interval', () => {
    const observations = [observation('2021-Q1', { place: TOWN, amount: 5 })];
    expect(['2021', '2021-Q1', '2021-01/2021-08'].map((when) => valueOf(observations, at(1000), when))).toEqual([
      5, 5, 5,
    ]);
    const march = resolveAt(observations, at(1000), '2021-03');
    expect(march.total).toBeNull();
    expect(march.findings).toEqual([{ code: 'SPANNING_FIGURES', observations: idsOf(observations) }]);
  });

  it('is missing, not zero, where nothing was reported; a reported zero is zero', () => {
    const observations = [observation('2021', { place: TOWN, amount: 0 })];
    expect(amountsOf(resolveAt(observations, at(1000)))).toMatchObject({ value: 0, basis: 'ITEMIZED' });
    expect(amountsOf(resolveAt(observations, at(101)))).toMatchObject({ value: null, basis: 'NONE' });
  });

  it('adds decimals exactly', () => {
    const observations = [
      observation('2021-01', { place: TOWN, amount: exactly('0.1') }),
      observation('2021-02', { place: TOWN, amount: exactly('0.2') }),
    ];
    expect(resolveAt(observations, at(1000)).total?.value.toFixed()).toBe('0.3');
  });
});

describe('a total', () => {
  it('counts as what it adds to its parts, and has a gap and a coverage', () => {
    const observations = [
      total('2021', { place: COUNTY, amount: 100 }),
      observation('2021-Q1', { place: TOWN, amount: 30 }),
      observation('2021-Q2', { place: COUNTY, amount: 10, subject: 'project:1' }),
    ];
    expect(amountsOf(resolveAt(observations, at(100), '2021'))).toEqual({
      value: 100,
      basis: 'MIXED',
      reported: 100,
      itemized: 40,
      gap: 60,
      coverage: 0.4,
    });
    expect(amountsOf(resolveAt(observations, at(10), '2021'))).toMatchObject({
      value: 100,
      basis: 'ITEMIZED',
      reported: null,
    });
    expect(valueOf(observations, at(1000), '2021')).toBe(30);
  });

  it('counts in full, and is all gap, with coverage 0 if nothing is itemized', () => {
    const observations = [total('2021', { place: COUNTY, amount: 100 })];
    expect(amountsOf(resolveAt(observations, at(100)))).toEqual({
      value: 100,
      basis: 'REPORTED',
      reported: 100,
      itemized: null,
      gap: 100,
      coverage: 0,
    });
  });

  it('of zero has no coverage', () => {
    expect(resolveAt([total('2021', { place: COUNTY, amount: 0 })], at(100)).coverage).toBeNull();
  });

  it('lower than its parts contributes the negative difference', () => {
    const observations = [
      total('2021', { place: COUNTY, amount: 20 }),
      observation('2021', { place: TOWN, amount: 25 }),
    ];
    expect(amountsOf(resolveAt(observations, at(100)))).toMatchObject({
      value: 20,
      itemized: 25,
      gap: -5,
      coverage: 1.25,
    });
  });

  it('of a year contains the total of a quarter, which counts once', () => {
    const observations = [
      total('2021', { place: COUNTY, amount: 100 }),
      total('2021-Q1', { place: COUNTY, amount: 30 }),
      observation('2021-02', { place: TOWN, amount: 12 }),
    ];
    expect(amountsOf(resolveAt(observations, at(100), '2021'))).toMatchObject({
      value: 100,
      reported: 100,
      itemized: 12,
      gap: 88,
    });
    expect(amountsOf(resolveAt(observations, at(100), '2021-Q1'))).toMatchObject({
      value: 30,
      reported: 30,
      itemized: 12,
      gap: 18,
    });
    expect(valueOf(observations, at(100), '2021-Q2')).toBeNull();
  });

  it('of a city contains the totals of its counties', () => {
    const observations = [
      total('2021', { place: CITY, amount: 100 }),
      total('2021', { place: COUNTY, amount: 60 }),
      observation('2021', { place: TOWN, amount: 25 }),
      observation('2021', { place: OTHER_COUNTY, amount: 15 }),
    ];
    // 100 − (60 − 25) − 25 − 15: what no county accounts for.
    expect(amountsOf(resolveAt(observations, at(10)))).toMatchObject({
      value: 100,
      itemized: 75,
      gap: 25,
      coverage: 0.75,
    });
    expect(valueOf(observations, at(100))).toBe(60);
  });

  it('that crosses another is not added to it and has a finding', () => {
    const observations = [
      total('2021-01/2021-06', { place: TOWN, amount: 50 }),
      total('2021-Q1', { place: COUNTY, amount: 40 }),
      observation('2021-02', { place: TOWN, amount: 10 }),
    ];
    // 10, and the greater of 50 − 10 and 40 − 10; at most 50 + 40.
    const county = resolveAt(observations, at(100), '2021');
    expect([county.total?.value, county.total?.lower, county.total?.upper].map(Number)).toEqual([50, 50, 90]);
    expect(county.total?.exact).toBe(false);
    expect(county.findings).toEqual([{ code: 'OVERLAPPING_TOTALS', observations: idsOf(observations.slice(0, 2)) }]);
    expect(codesOf(resolveAt(observations, at(1000), '2021-01/2021-06'))).toEqual([]);
  });

  it('of one pairing does not cover another; one without a pairing covers all', () => {
    const [one, other] = [pairing(EAST_TOWN, 7), pairing(OTHER_EAST_TOWN, 8)];
    const observations = [
      total('2021', { place: COUNTY, pairing: one, amount: 50 }),
      observation('2021', { place: TOWN, pairing: one, amount: 20 }),
      observation('2021', { place: TOWN, pairing: other, amount: 9 }),
    ];
    expect(valueOf(observations, at(100))).toBe(59);
    expect(valueOf([...observations, total('2021', { place: COUNTY, amount: 70 })], at(100))).toBe(70);
  });
});

describe('bounds', () => {
  it('add up, and one part without an upper bound leaves the sum without one', () => {
    const observations = [
      observation('2021-01', { place: TOWN, amount: between(8, 10, 12) }),
      observation('2021-02', { place: TOWN, amount: 5 }),
      observation('2021-03', { place: TOWN, amount: over(2000) }),
    ];
    const sum = (when: string): unknown[] => {
      const { value, lower, upper } = resolveAt(observations, at(1000), when).total ?? exactly(-1);
      return [value, lower, upper].map((amount) => amount && Number(amount));
    };
    expect(sum('2021-01/2021-02')).toEqual([15, 13, 17]);
    expect(sum('2021-Q1')).toEqual([2015, 2013, null]);
  });

  it('of an exact total replace those of an open part below it', () => {
    const observations = [
      total('2021', { place: COUNTY, amount: 100 }),
      observation('2021', { place: TOWN, amount: over(60) }),
    ];
    const { value, lower, upper } = resolveAt(observations, at(100)).total ?? exactly(-1);
    expect([value, lower, upper].map(Number)).toEqual([100, 100, 100]);
    expect(resolveAt(observations, at(1000)).total?.upper).toBeNull();
  });

  it('of an open total stay open above exact parts', () => {
    const observations = [
      total('2021', { place: COUNTY, amount: over(100) }),
      observation('2021', { place: TOWN, amount: 60 }),
    ];
    expect(resolveAt(observations, at(10)).total?.upper).toBeNull();
    expect(resolveAt(observations, at(10)).total?.value.toNumber()).toBe(100);
  });
});

describe('the two sides of pairings', () => {
  const [one, other] = [pairing(EAST_TOWN, 71, 7), pairing(OTHER_EAST_TOWN, 72, 7)];
  const observations = [
    observation('2021', { place: TOWN, pairing: one, amount: 30 }),
    observation('2021', { place: TOWN, pairing: other, amount: 12 }),
    observation('2021', { place: TOWN, amount: 5 }),
  ];

  it('count for each of two supporters its own part, and for their recipient all', () => {
    expect([200, 201, 20, 2].map((id) => valueOf(observations, from(id)))).toEqual([30, 12, 42, 42]);
    expect(valueOf(observations, at(1000))).toBe(47);
    expect(resolveAt(observations, from(20)).reportingUnits).toBe(2);
  });

  it('add up along the pairings to the program, the sum of its roots', () => {
    const more = [...observations, observation('2021', { place: COUNTY, pairing: pairing(EAST, 9), amount: 100 })];
    expect([71, 72, 7, 9].map((id) => valueOf(more, through(id)))).toEqual([30, 12, 42, 100]);
    const program = resolveAt(more, { tree: 'PROGRAM', program: 1 });
    expect(program).toMatchObject({ reportingUnits: 2, basis: 'ITEMIZED' });
    expect(program.total?.value.toNumber()).toBe(142);
  });

  it('count a total of a root pairing as a total of the program', () => {
    const root = pairing(EAST_CITY, 7);
    const all = [...observations, total('2021', { place: PROVINCE, pairing: root, amount: 50 })];
    expect(amountsOf(resolveAt(all, { tree: 'PROGRAM', program: 1 }))).toMatchObject({
      value: 50,
      reported: 50,
      itemized: 42,
    });
    expect(amountsOf(resolveAt(all, from(20)))).toMatchObject({ value: 50, reported: 50, itemized: 42, gap: 8 });
  });

  it('count for an organization the sum of its own observations', () => {
    const own = [
      observation('2021', { place: TOWN, subject: 'enterprise:1', amount: 4 }),
      observation('2021', { place: CITY, subject: 'enterprise:1', amount: 6 }),
      observation('2021', { place: CITY, subject: 'enterprise:2', amount: 9 }),
    ];
    expect(valueOf(own, { tree: 'SUBJECT', subject: 'enterprise:1' })).toBe(10);
    expect(valueOf(own, at(10))).toBe(19);
  });
});
