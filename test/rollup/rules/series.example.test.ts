import { describe, expect, it } from '@jest/globals';
import type { Observation, Place } from '../../../src/rollup/rules/observation.plan.js';
import {
  resolveAt,
  at,
  between,
  codesOf,
  observation,
  level,
  levelTotal,
  over,
  place,
  amountsOf,
  total,
  valueOf,
} from '../support/example-observations.js';

const COUNTY = place(100, 10, 1);
const TOWN = place(1000, 100, 10, 1);
const OTHER_TOWN = place(1001, 100, 10, 1);

const idsOf = (observations: readonly Observation[]): string[] => observations.map(({ id }) => id);
const cumulative = (when: string, amount: number, scope: Observation['scope'] = 'OWN'): Observation =>
  observation(when, { place: TOWN, basis: 'CUMULATIVE', amount, scope });

describe('cumulative observations', () => {
  it('without a predecessor count in the year but in no month', () => {
    const observations = [cumulative('2021-01/2021-08', 80)];
    expect(valueOf(observations, at(1000), '2021')).toBe(80);
    expect(valueOf(observations, at(1000), '2021-01/2021-08')).toBe(80);
    expect(valueOf(observations, at(1000), '2021-08')).toBeNull();
    expect(codesOf(resolveAt(observations, at(1000), '2021-08'))).toEqual(['SPANNING_FIGURES']);
  });

  it('count as the increment since the one before, whichever was recorded first', () => {
    const observations = [
      cumulative('2021-01/2021-04', 50),
      cumulative('2021-01/2021-02', 20),
      cumulative('2021-01', 5),
    ];
    for (const arrived of [observations, observations.toReversed()]) {
      expect(['2021-01', '2021-02', '2021-03/2021-04', '2021'].map((when) => valueOf(arrived, at(1000), when))).toEqual(
        [5, 15, 30, 50],
      );
    }
    expect(valueOf(observations, at(1000), '2021-04')).toBeNull();
  });

  it('that fall count as a negative increment and are flagged', () => {
    const observations = [cumulative('2021-01/2021-08', 80), cumulative('2021-01/2021-09', 70)];
    expect(valueOf(observations, at(1000), '2021-09')).toBe(-10);
    expect(valueOf(observations, at(1000), '2021')).toBe(70);
    expect(resolveAt(observations, at(1000), '2021').findings).toEqual([
      { code: 'CUMULATIVE_FALL', observations: idsOf(observations.toReversed()) },
    ]);
  });

  it('of which two leave the same days cross there', () => {
    const observations = [
      cumulative('2021-03/2021-06', 40),
      cumulative('2021-01/2021-06', 60),
      cumulative('2020-11/2020-12', 20),
      cumulative('2020-11/2021-02', 50),
    ];
    // January and February are 20 by one and 30 by the other.
    const found = resolveAt(observations, at(1000), '2021-01/2021-02');
    expect(amountsOf(found)).toMatchObject({ value: 30 });
    expect(found.total).toMatchObject({ exact: false });
    expect(codesOf(found)).toEqual(['OVERLAPPING_TOTALS']);
  });

  it('of another year start again from zero', () => {
    const observations = [cumulative('2020-01/2020-12', 90), cumulative('2021-01/2021-03', 20)];
    expect(valueOf(observations, at(1000), '2021')).toBe(20);
    expect(valueOf(observations, at(1000), '2020/2021')).toBe(110);
  });

  it('that are totals cover both the chain and what it leaves', () => {
    const chains = [
      cumulative('2021-01/2021-03', 30, 'TOTAL'),
      { ...cumulative('2021-01/2021-04', 50, 'TOTAL'), id: '9' },
      { ...cumulative('2021-04', 25, 'TOTAL'), id: '10' },
    ];
    const april = resolveAt(chains, at(1000), '2021-04');
    expect(amountsOf(april)).toMatchObject({ value: 25, reported: 25 });
    // January to April is 50, whatever its parts add up to.
    expect(valueOf(chains, at(1000), '2021')).toBe(50);
    expect(codesOf(resolveAt(chains, at(1000), '2021'))).toEqual(['TOTAL_BELOW_PARTS']);
  });

  it('that are totals are nested by their intervals', () => {
    const observations = [
      cumulative('2021-01/2021-03', 30, 'TOTAL'),
      cumulative('2021-01/2021-06', 70, 'TOTAL'),
      observation('2021-05', { place: TOWN, amount: 25 }),
    ];
    expect(resolveAt(observations, at(1000), '2021').reported?.value.toNumber()).toBe(70);
    expect(valueOf(observations, at(1000), '2021-Q2')).toBe(40);
    expect(resolveAt(observations, at(1000), '2021-Q2').gap?.value.toNumber()).toBe(15);
  });
});

describe('increments beside cumulative observations of one series', () => {
  const year = cumulative('2021-01/2021-08', 80);
  const monthly = (when: string, amount: number, scope: Observation['scope'] = 'OWN'): Observation =>
    observation(when, { place: TOWN, amount, scope });

  it('inside an interval are parts of it', () => {
    const observations = [year, monthly('2021-02', 10), monthly('2021-03', 20)];
    expect(['2021-02', '2021-03', '2021'].map((when) => valueOf(observations, at(1000), when))).toEqual([10, 20, 80]);
    expect(codesOf(resolveAt(observations, at(1000), '2021'))).toEqual([]);
  });

  it('inside an interval are parts of it even if both are totals', () => {
    const observations = [cumulative('2021-01/2021-08', 80, 'TOTAL'), monthly('2021-02', 10, 'TOTAL')];
    expect(['2021-02', '2021'].map((when) => valueOf(observations, at(1000), when))).toEqual([10, 80]);
    expect(resolveAt(observations, at(1000), '2021').reported?.value.toNumber()).toBe(80);
  });

  it('for the same interval are competing claims', () => {
    const observations = [year, monthly('2021-01/2021-08', 75)];
    expect(valueOf(observations, at(1000), '2021')).toBe(75);
    expect(resolveAt(observations, at(1000), '2021').findings).toEqual([
      { code: 'CONFLICTING_CLAIMS', observations: idsOf(observations.toReversed()), reason: 'LATER_RECORDED' },
    ]);
  });

  it('across two intervals, or partly outside, are never added', () => {
    const chain = [cumulative('2021-01/2021-03', 30), cumulative('2021-01/2021-06', 60)];
    expect(valueOf([...chain, monthly('2021-03/2021-04', 7)], at(1000), '2021')).toBe(60);
    expect(valueOf([...chain, monthly('2021-06/2021-07', 7)], at(1000), '2021')).toBe(60);
    expect(codesOf(resolveAt([...chain, monthly('2021-06/2021-07', 7)], at(1000), '2021'))).toEqual([
      'OVERLAPPING_TOTALS',
    ]);
  });

  it('after the last interval do not conflict', () => {
    const observations = [year, monthly('2021-09', 5)];
    expect(valueOf(observations, at(1000), '2021')).toBe(85);
    expect(resolveAt(observations, at(1000), '2021').findings).toEqual([]);
  });
});

describe('competing claims', () => {
  const claim = (given: Partial<Observation>, amount: Parameters<typeof observation>[1]['amount'] = 1): Observation =>
    observation('2021', { place: TOWN, amount, ...given });
  const chosen = (...claims: Observation[]): [value: number | null, reason: string | undefined] => {
    const { total: sum, findings } = resolveAt(claims, at(1000));
    expect(findings).toEqual([
      expect.objectContaining({ code: 'CONFLICTING_CLAIMS', observations: expect.any(Array) as unknown }),
    ]);
    return [sum?.value.toNumber() ?? null, findings[0]?.reason];
  };

  it('are decided by preference, then exactness, then publication, then the source, never the order of arrival', () => {
    const exact = claim({}, 10);
    const open = claim({ published: '2022-01-01' }, over(20));
    const preferred = claim({ preferred: true }, between(25, 30, 35));
    expect(chosen(exact, open, preferred)).toEqual([30, 'PREFERRED']);
    expect(chosen(exact, open)).toEqual([10, 'EXACT']);
    const dated = claim({ published: '2021-09-01' }, 11);
    expect(chosen(exact, dated)).toEqual([11, 'DATED']);
    expect(chosen(dated, claim({ published: '2021-09-02' }, 12))).toEqual([12, 'LATER_PUBLISHED']);
    expect(chosen(claim({ id: '10' }, 12), claim({ id: '9', sourceCode: 'S2' }, 13))).toEqual([13, 'SOURCE_CODE']);
    expect(chosen(claim({ id: '10' }, 12), claim({ id: '9' }, 13))).toEqual([12, 'LATER_RECORDED']);
  });

  it('list the one that counts first in their finding', () => {
    const [one, other] = [claim({ published: '2021-09-02' }), claim({ published: '2021-09-01' })];
    expect(resolveAt([other, one], at(1000)).findings[0]?.observations).toEqual(idsOf([one, other]));
    expect(idsOf(resolveAt([other, one], at(1000)).observations)).toEqual([one.id]);
  });

  it('have the same scope, subject, pairing and interval', () => {
    const observations = [
      claim({}),
      claim({ scope: 'TOTAL' }, 5),
      claim({ subject: 'project:1' }),
      total('2020', { place: TOWN, amount: 1 }),
    ];
    expect(codesOf(resolveAt(observations, at(1000)))).toEqual([]);
  });
});

describe('stocks', () => {
  it('are the latest reading of every series up to the end of the period', () => {
    const observations = [
      level('2021-03-31', { place: TOWN, amount: 4 }),
      level('2021-06-30', { place: TOWN, amount: 6 }),
      level('2020-12-31', { place: OTHER_TOWN, amount: 3 }),
    ];
    expect(
      ['2019', '2020', '2021-Q1', '2021-06-29', '2021-06-30', 'ALL'].map((when) =>
        valueOf(observations, at(100), when),
      ),
    ).toEqual([null, 3, 7, 7, 9, 9]);
    expect(resolveAt(observations, at(100), '2021-Q1')).toMatchObject({ latestEnd: '2021-03-31', reportingUnits: 2 });
  });

  it('of a total count until the next reading, less the newer parts', () => {
    const observations = [
      levelTotal('2021-03-31', { place: COUNTY, amount: 10 }),
      level('2021-03-31', { place: TOWN, amount: 4 }),
      level('2021-06-30', { place: TOWN, amount: 6 }),
    ];
    expect(resolveAt(observations, at(100), '2021-Q1')).toMatchObject({ findings: [] });
    expect(resolveAt(observations, at(100), '2021-Q1').gap?.value.toNumber()).toBe(6);
    const june = resolveAt(observations, at(100), '2021-Q2');
    expect(amountsOf(june)).toMatchObject({ value: 10, itemized: 6, gap: 4 });
    expect(june.findings).toEqual([
      { code: 'STALE_TOTAL', observations: idsOf(observations.filter((_, index) => index !== 1)) },
    ]);
    expect(codesOf(resolveAt(observations, at(1000), '2021-Q2'))).toEqual([]);
  });
});

describe('observations of places that change', () => {
  const at2021 = (where: Place, amount: number): Observation => observation('2021', { place: where, amount });

  it('count under the old code as reported and under the new one currently, as one series, after a rename', () => {
    const old: Place = { id: 5, path: [5, 10, 1], canonical: [6, 10, 1], current: [6, 10, 1], mergedBy: null };
    const observations = [at2021(old, 8)];
    expect([5, 6, 10].map((id) => valueOf(observations, at(id)))).toEqual([8, null, 8]);
    expect([5, 6, 10].map((id) => valueOf(observations, at(id), 'ALL', 'CURRENT'))).toEqual([null, 8, 8]);
    const readings = [
      level('2021-03-31', { place: old, amount: 3 }),
      level('2021-06-30', { place: place(6, 10, 1), amount: 4 }),
    ];
    expect(valueOf(readings, at(10))).toBe(4);
    // A total under the new code covers what was reported under the old one.
    const withTotal = [...observations, total('2021', { place: place(6, 10, 1), amount: 9 })];
    expect(valueOf(withTotal, at(10), 'ALL', 'CURRENT')).toBe(9);
  });

  it('are covered by a total under the old code of a county even if their town has since moved to another', () => {
    const county: Place = { id: 5, path: [5, 10, 1], canonical: [6, 10, 1], current: [6, 10, 1], mergedBy: null };
    const town: Place = {
      id: 50,
      path: [50, 5, 10, 1],
      canonical: [50, 8, 10, 1],
      current: [50, 8, 10, 1],
      mergedBy: null,
    };
    expect(valueOf([at2021(town, 3), total('2021', { place: county, amount: 9 })], at(10))).toBe(9);
  });

  it('count at the one successor, as two series, after a merger', () => {
    const merged = (id: number): Place => ({
      ...{ id, path: [id, 10, 1], canonical: [id, 10, 1] },
      ...{ current: [7, 10, 1], mergedBy: '2021-06-30' },
    });
    const observations = [at2021(merged(5), 8), at2021(merged(6), 2)];
    expect([5, 6, 7, 10].map((id) => valueOf(observations, at(id)))).toEqual([8, 2, null, 10]);
    expect([5, 6, 7, 10].map((id) => valueOf(observations, at(id), 'ALL', 'CURRENT'))).toEqual([null, null, 10, 10]);
  });

  it('of a stock end with the first reading of the successor after a merger', () => {
    const merged: Place = {
      id: 5,
      path: [5, 10, 1],
      canonical: [5, 10, 1],
      current: [7, 10, 1],
      mergedBy: '2021-10-31',
    };
    const readings = [
      level('2018-12-31', { place: merged, amount: 5 }),
      level('2018-12-31', { place: place(7, 10, 1), amount: 7 }),
      level('2022-12-31', { place: place(7, 10, 1), amount: 13 }),
    ];
    expect(['2018', '2021', '2022'].map((when) => valueOf(readings, at(7), when, 'CURRENT'))).toEqual([12, 12, 13]);
  });

  it('stay at the closed division, which still counts for its parents, after a split', () => {
    const closed = place(5, 10, 1);
    const town: Place = {
      id: 50,
      path: [50, 5, 10, 1],
      canonical: [50, 8, 10, 1],
      current: [50, 8, 10, 1],
      mergedBy: null,
    };
    const observations = [at2021(closed, 8), at2021(town, 3)];
    expect([5, 8, 10].map((id) => valueOf(observations, at(id)))).toEqual([11, null, 11]);
    expect([5, 8, 10].map((id) => valueOf(observations, at(id), 'ALL', 'CURRENT'))).toEqual([8, 3, 11]);
  });
});
