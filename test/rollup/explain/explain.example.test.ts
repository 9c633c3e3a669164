import { describe, expect, it } from '@jest/globals';
import { parsePeriod, type Period } from '../../../src/kernel/period.js';
import type { RecordedObservation } from '../../../src/rollup/rules/explain/explain.plan.js';
import { explainAt, recordedOf } from '../../../src/rollup/rules/explain/explain.plan.js';
import type { Observation, Place } from '../../../src/rollup/rules/observation.plan.js';
import { at, between, from, level, observation, over, pairing, place, total } from '../support/example-observations.js';

const CITY = place(2, 1);
const SHUICHENG = place(3, 2, 1);
const LIUZHI = place(4, 2, 1);

const recorded = (one: Observation): RecordedObservation => ({ ...one, supersededBy: null, isRetracted: false });

function explain(
  all: readonly RecordedObservation[],
  node: number,
  period = '2021',
  {
    side = 'RECIPIENT',
    without = [],
  }: { readonly side?: 'RECIPIENT' | 'SUPPORTER'; readonly without?: readonly number[] } = {},
) {
  const nature = all.some(({ basis }) => basis === 'STOCK') ? 'STOCK' : 'FLOW';
  const [asked, other] = side === 'RECIPIENT' ? [at(node), from(node)] : [from(node), at(node)];
  const prepared = recordedOf(nature, all, without, { boundaries: 'CURRENT', signed: false });
  const { total: value, counted, omitted } = explainAt(prepared, asked, other, parsePeriod(period) as Period);
  return {
    value: value?.value.toNumber() ?? null,
    counted: counted.map(({ id, amount }) => [id, amount.value.toNumber()]),
    omitted: omitted.map(({ id, reason, by }) => [id, reason, by]),
  };
}

describe('the explanation of a roll-up', () => {
  it('counts a total with what its parts do not say', () => {
    const city = recorded(total('2021', { place: CITY, amount: 100 }));
    const one = recorded(total('2021', { place: SHUICHENG, amount: 60 }));
    const other = recorded(observation('2021', { place: LIUZHI, amount: 15 }));
    expect(explain([city, one, other], 2)).toEqual({
      value: 100,
      counted: [
        [city.id, 25],
        [one.id, 60],
        [other.id, 15],
      ],
      omitted: [],
    });
  });

  it('takes off a total that is smaller than its parts', () => {
    const city = recorded(total('2021', { place: CITY, amount: 50 }));
    const one = recorded(observation('2021', { place: SHUICHENG, amount: 60 }));
    expect(explain([city, one], 2)).toMatchObject({ value: 50, counted: expect.arrayContaining([[city.id, -10]]) });
  });

  it('names the claim, the correction and the source by which an observation does not count', () => {
    const claim = recorded(total('2021', { place: CITY, amount: 7, sourceId: 2, published: '2022-01-01' }));
    const rival = recorded(total('2021', { place: CITY, amount: 8, sourceId: 3, published: '2022-02-01' }));
    const corrected = { ...recorded(total('2021', { place: CITY, amount: 6, sourceId: 2 })), supersededBy: claim.id };
    const retracted = { ...recorded(total('2021', { place: CITY, amount: 5, sourceId: 4 })), isRetracted: true };
    const all = [claim, rival, corrected, retracted];
    expect(explain(all, 2).omitted).toEqual([
      [claim.id, 'LOST_TO_CLAIM', rival.id],
      [corrected.id, 'CORRECTED', claim.id],
      [retracted.id, 'RETRACTED', null],
    ]);
    expect(explain(all, 2, '2021', { without: [3] })).toEqual({
      value: 7,
      counted: [[claim.id, 7]],
      omitted: [
        [rival.id, 'EXCLUDED', null],
        [corrected.id, 'CORRECTED', claim.id],
        [retracted.id, 'RETRACTED', null],
      ],
    });
  });

  it('leaves out what shares days with the period and does not lie in it, and what is wholly outside is out of reach', () => {
    const year = recorded(total('2021', { place: CITY, amount: 100 }));
    const before = recorded(total('2020', { place: CITY, amount: 90 }));
    expect(explain([year, before], 2, '2021-Q3')).toEqual({
      value: null,
      counted: [],
      omitted: [[year.id, 'OUTSIDE_PERIOD', null]],
    });
  });

  it('leaves out the lesser of two that cross', () => {
    const city = recorded(total('2021-01/2021-06', { place: CITY, amount: 40 }));
    const county = recorded(total('2021-04/2021-09', { place: SHUICHENG, amount: 50 }));
    expect(explain([city, county], 2)).toEqual({
      value: 50,
      counted: [[county.id, 50]],
      omitted: [[city.id, 'CROSSES', county.id]],
    });
  });

  it('counts on the side asked, and names what stands on the other', () => {
    const given = recorded(total('2021', { place: SHUICHENG, amount: 9, pairing: pairing(place(9, 8), 1) }));
    expect(explain([given], 9).omitted).toEqual([[given.id, 'OTHER_SIDE', null]]);
    expect(explain([given], 9, '2021', { side: 'SUPPORTER' }).counted).toEqual([[given.id, 9]]);
  });

  it('counts the latest reading of a stock and names it as the reason for the earlier ones', () => {
    const june = recorded(level('2021-06-30', { place: CITY, amount: over(5) }));
    const march = recorded(level('2021-03-31', { place: CITY, amount: between(3, 4, 5) }));
    expect(explain([march, june], 2)).toEqual({
      value: 5,
      counted: [[june.id, 5]],
      omitted: [[march.id, 'OUTSIDE_PERIOD', june.id]],
    });
  });

  it('leaves out a reading of a merged place once its successor reports for both', () => {
    const merged: Place = { id: 5, path: [5, 2, 1], canonical: [5, 2, 1], current: [3, 2, 1], mergedBy: '2021-02-01' };
    const old = recorded(level('2021-01-31', { place: merged, amount: 5, scope: 'TOTAL' }));
    const heir = recorded(level('2021-06-30', { place: SHUICHENG, amount: 13, scope: 'TOTAL' }));
    expect(explain([old, heir], 2)).toEqual({
      value: 13,
      counted: [[heir.id, 13]],
      omitted: [[old.id, 'COVERED_BY_TOTAL', heir.id]],
    });
  });
});
