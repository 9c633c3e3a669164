import { beforeAll, describe, expect, it } from '@jest/globals';
import { type ReferenceDivision, readReferenceDivisions } from '../../../src/datasets/reference-2023/read-reference.js';
import { parseDivisionCode } from '../../../src/division/division-code.js';
import { pinyinOf } from '../../../src/kernel/pinyin/pinyin.js';

describe('readReferenceDivisions', () => {
  const divisions = new Map<string, ReferenceDivision>();
  const faults: string[] = [];

  beforeAll(() => {
    for (const row of readReferenceDivisions()) {
      if (row.parentCode !== null && !divisions.has(row.parentCode)) faults.push(`${row.code} before its parent`);
      if (divisions.has(row.code)) faults.push(`${row.code} twice`);
      if (parsedCode(row.code) !== row.code) faults.push(`${row.code} is not a code`);
      if (row.name === '' || row.pinyin === '' || row.initials === '') faults.push(`${row.code} without a name`);
      divisions.set(row.code, row);
    }
  });

  it('returns every division once, after its parent, with a name and pinyin', () => {
    expect(faults).toEqual([]);
  });

  it('returns the whole tree of 2023 without rows that are no places', () => {
    const counts: Record<string, number> = {};
    for (const { level } of divisions.values()) counts[level] = (counts[level] ?? 0) + 1;
    expect(counts).toEqual({ PROVINCE: 31, CITY: 333, DISTRICT: 2_974, TOWN: 41_340, VILLAGE: 620_572 });
    const fillers = [...divisions.values()].filter(({ name }) =>
      /^(?:市辖区|县)$|直辖.*级行政区划|直辖村级区划/.test(name),
    );
    expect(fillers).toEqual([]);
  });

  it.each([
    ['110101', '110000', 'a district of a municipality'],
    ['500229', '500000', 'a county of a municipality'],
    ['429004', '420000', 'a city that the province administers'],
    ['469001', '460000', 'a city of Hainan'],
    ['659001', '650000', 'a city of Xinjiang'],
    ['442000118', '442000', 'a town of Zhongshan'],
    ['460400100', '460400', 'a town of Danzhou'],
    ['620201001', '620200', 'a town of Jiayuguan'],
    ['330383198001', '330383', 'a village of Longgang, which has no towns'],
    ['520281123218', '520281123', 'a village'],
    ['520000', null, 'a province'],
  ] as const)('hangs %s under %s: %s', (code, parent, _what) => {
    expect(divisions.get(code)?.parentCode).toBe(parent);
  });

  it('counts 23 towns and streets in Zhongshan', () => {
    expect([...divisions.values()].filter(({ parentCode }) => parentCode === '442000')).toHaveLength(23);
  });

  it('computes the parts of a row', () => {
    expect(divisions.get('520281123218')).toEqual({
      code: '520281123218',
      name: '贾西村',
      officialName: '贾西村村民委员会',
      level: 'VILLAGE',
      parentCode: '520281123',
      kind: '村',
      pinyin: 'jia xi cun',
      initials: 'jxc',
    });
  });

  it.each(['500000', '520203', '341500', '350200', '430100', '520281', '131082', '522701', '653101', '350112'])(
    'reads the name of %s as it would be read one by one',
    (code) => {
      const { name = '', pinyin, initials } = divisions.get(code) ?? {};
      expect({ pinyin, initials }).toEqual(pinyinOf(name));
    },
  );

  it('stores the readings that the table of characters would get wrong', () => {
    const samples = [...divisions.values()].filter((_, index) => index % 997 === 0);
    expect(samples.filter(({ name, pinyin }) => pinyinOf(name).pinyin !== pinyin)).toEqual([]);
  });
});

function parsedCode(text: string): string {
  const parsed = parseDivisionCode(text);
  return parsed.ok ? parsed.code : parsed.expected;
}
