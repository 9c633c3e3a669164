import { describe, expect, it } from '@jest/globals';
import { matchName, type NameContext, type NamedDivision } from '../../src/division/name-match.plan.js';

const NAMES = new Map([
  [1, '贵州省'],
  [2, '六盘水市'],
  [3, '水城区'],
  [4, '新桥街道'],
  [5, '重庆市'],
  [6, '沙坪坝区'],
  [7, '新桥街道'],
  [8, '福建省'],
  [9, '龙岩市'],
  [10, '永定区'],
  [11, '湖南省'],
  [12, '张家界市'],
  [13, '永定区'],
  [14, '水城县'],
  [15, '新桥街道'],
]);

function division(id: number, above: readonly (number | null)[], validFrom: string | null, validTo?: string) {
  const ancestry = [...above, id, null, null, null].slice(0, 5);
  const name = NAMES.get(id) ?? '';
  const ends = { validFrom, validTo: validTo ?? null };
  return { id, code: id.toString(), level: above.length + 1, officialName: name, ...ends, ancestry };
}

function found(candidates: readonly NamedDivision[], context: Partial<NameContext>): readonly number[] {
  return matchName(candidates, {
    ...{ given: '', on: '2018-12-31', titleText: '', isPlaced: false, within: [] },
    nameOf: (id) => NAMES.get(id) ?? null,
    ...context,
  }).found.map(({ id }) => id);
}

const HERE = division(4, [1, 2, 3], '2020-06-01');
const ELSEWHERE = division(7, [5, null, 6], '2000-01-01');

describe('a name that several places bear', () => {
  it('is no town of the only city that had one then, where nothing names where it lies', () => {
    expect(found([HERE, ELSEWHERE], { given: '新桥街道' })).toEqual([4, 7]);
  });

  it('is the town of the pairing, though that one began later', () => {
    expect(found([HERE, ELSEWHERE], { given: '新桥街道', within: [2] })).toEqual([4]);
  });

  it('is the county below the city that the title names, though that one began later', () => {
    const counties = [division(10, [8, 9], '2014-12-13'), division(13, [11, 12], '1988-05-01')];
    const title = { given: '永定区', on: '2013-12-31', isPlaced: true };
    expect(found(counties, { ...title, titleText: '龙岩市2013年情况' })).toEqual([10]);
    expect(found(counties, { ...title, titleText: '张家界市2013年情况' })).toEqual([13]);
  });

  it('is the town as its county was then, where both are of one city', () => {
    const before = division(15, [1, 2, 14], null, '2020-05-31');
    expect(found([HERE, before], { given: '新桥街道' })).toEqual([15]);
    expect(found([HERE, before], { given: '新桥街道', on: '2022-12-31' })).toEqual([4]);
  });
});
