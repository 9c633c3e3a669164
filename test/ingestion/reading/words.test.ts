import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseAmountText } from '../../../src/ingestion/text/amount-text.js';
import { parsePeriodText } from '../../../src/ingestion/text/period-text.js';
import {
  isIdentityNumber,
  isPersonalHeader,
  looksPersonal,
  wasIdentityNumber,
} from '../../../src/ingestion/text/personal-data.js';
import { parseSumRow } from '../../../src/ingestion/layout/sum-row.js';

describe('a period in words', () => {
  const shown = (text: string, year: number | null = null) => {
    const reading = parsePeriodText(text, year);
    if (!reading.ok) return reading.lacks;
    const { start, end, isCumulative, isAsOf } = reading.period;
    return `${start} ${end}${isCumulative ? ' cumulative' : ''}${isAsOf ? ' as of' : ''}`;
  };

  it.each([
    ['2021年', '2021-01-01 2021-12-31'],
    ['2021年度', '2021-01-01 2021-12-31'],
    ['2021年8月', '2021-08-01 2021-08-31'],
    ['２０２１年０８月份', '2021-08-01 2021-08-31'],
    ['2021.8', '2021-08-01 2021-08-31'],
    ['2021/8/31', '2021-08-31 2021-08-31'],
    ['202108', '2021-08-01 2021-08-31'],
    ['20210831', '2021-08-31 2021-08-31'],
    ['2021年1-8月累计', '2021-01-01 2021-08-31 cumulative'],
    ['2021年1—8月（累计）', '2021-01-01 2021-08-31 cumulative'],
    ['2021年1月至8月', '2021-01-01 2021-08-31 cumulative'],
    ['2021年3-8月', '2021-03-01 2021-08-31'],
    ['2021年3月至2022年2月', '2021-03-01 2022-02-28'],
    ['2021年2月17日至28日', '2021-02-17 2021-02-28'],
    ['2021年第三季度', '2021-07-01 2021-09-30'],
    ['2021年三季度', '2021-07-01 2021-09-30'],
    ['2021Q3', '2021-07-01 2021-09-30'],
    ['2021年前三季度', '2021-01-01 2021-09-30 cumulative'],
    ['2021年上半年', '2021-01-01 2021-06-30 cumulative'],
    ['2021年下半年', '2021-07-01 2021-12-31'],
    ['截至2021年8月底', '2021-08-31 2021-08-31 as of'],
    ['2021年末', '2021-12-31 2021-12-31 as of'],
    ['截止2021年8月15日', '2021-08-15 2021-08-15 as of'],
    ['44439', '2021-08-31 2021-08-31'],
    ['44409', 'month-or-day'],
    ['8月', 'year'],
    ['1-8月累计', 'year'],
    ['第三季度', 'year'],
    ['去年', 'form'],
    ['2021年13月', 'form'],
    ['2021年8月-7月', 'form'],
    ['2021年2月30日', 'form'],
    ['21年8月', 'form'],
    ['8', 'form'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it('borrows its year only where it says a month, a quarter or a day', () => {
    expect(shown('1-8月累计', 2021)).toBe('2021-01-01 2021-08-31 cumulative');
    expect(shown('截至8月底', 2021)).toBe('2021-08-31 2021-08-31 as of');
    expect(shown('12', 2021)).toBe('form');
  });

  it('never breaks, and never runs backwards', () => {
    const text = fc.stringMatching(/^[0-9年月日季度底至累计截上下半前第一三Q./-]{0,14}$/);
    fc.assert(
      fc.property(text, fc.option(fc.integer({ min: 1990, max: 2100 })), (given, year) => {
        const reading = parsePeriodText(given, year);
        return !reading.ok || (reading.period.start <= reading.period.end && reading.period.start.length === 10);
      }),
    );
  });
});

describe('an amount in words', () => {
  const shown = (text: string) => {
    const amount = parseAmountText(text);
    if (!amount) return null;
    const { digits, upper, qualifier, unit } = amount;
    return [digits, upper?.digits, qualifier, unit && `${unit.multiple}|${unit.noun ?? ''}`].filter(Boolean).join(' ');
  };

  it.each([
    ['12', '12'],
    ['-12.50', '-12.50'],
    ['１２３４', '1234'],
    ['1,234,567.8', '1234567.8'],
    ['（1，234.5）', '-1234.5'],
    ['1.5万', '1.5 万|'],
    ['1.6775亿元', '1.6775 亿|元'],
    ['85%', '85 |%'],
    ['2000多', '2000 AT_LEAST'],
    ['2000多名', '2000 AT_LEAST |人'],
    ['超33亿', '33 AT_LEAST 亿|'],
    ['约5万', '5 ABOUT 万|'],
    ['不少于20', '20 AT_LEAST'],
    ['近3亿', '3 AT_MOST 亿|'],
    ['60余万亩', '60 AT_LEAST 万|亩'],
    ['3亿元以上', '3 AT_LEAST 亿|元'],
    ['20至25人', '20 25 BETWEEN |人'],
    ['12,34', null],
    ['1,2345', null],
    ['1 234', null],
    ['1e5', null],
    ['约20多', null],
    ['-(12)', null],
    ['—', null],
    ['两千', null],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it('is read back as any decimal was printed, with separators or without', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
        fc.integer({ min: 0, max: 999 }),
        (whole, part) => {
          const fraction = part.toString().padStart(3, '0');
          const plain = `${whole.toString()}.${fraction}`;
          const separated = `${whole.toString().replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`;
          expect([shown(plain), shown(separated)]).toEqual([plain, plain]);
        },
      ),
    );
  });

  it('never takes long, whatever it is given', () => {
    const started = performance.now();
    for (const text of ['1,'.repeat(5_000), '约'.repeat(10_000), `${'('.repeat(5_000)}1`, '1-'.repeat(5_000)])
      parseAmountText(text);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('what may be about a person', () => {
  it('is a number with the right check digit, not any number of eighteen digits', () => {
    expect(isIdentityNumber('11010519491231002X')).toBe(true);
    expect(isIdentityNumber('110105194912310021')).toBe(false);
    expect(isIdentityNumber('110105194913310022')).toBe(false);
  });

  it.each([
    '11010519491231002X',
    '身份证11010519491231002x号',
    '110105 19491231 002X',
    '１３８００１３８０００',
    '+8613800138000',
    '138-0013-8000',
    'Tel.13800138000',
    '请致电13800138000.',
    '008613800138000',
  ])('is shown from %s', (text) => {
    expect(looksPersonal(text, false)).toBe(true);
  });

  it.each([
    '13800138000',
    '520281123218',
    '91520200MA6DLXXX0X',
    '12345678901234567890',
    '2021-01/2021-08',
    '13800138000.5',
  ])('is not shown from the amount %s', (text) => {
    expect(looksPersonal(text, true)).toBe(false);
  });

  it('is a number with that of the country before it, even where amounts stand', () => {
    expect(['+8613800138000', '0086 13800138000'].map((text) => looksPersonal(text, true))).toEqual([true, true]);
  });

  it('is what a spreadsheet makes of an identity number that is typed as a number', () => {
    expect(['110105194912310000', '1.1010519491231E+17'].map(wasIdentityNumber)).toEqual([true, true]);
    expect(['910105194912310000', '110105194913310000', '11010519491231', '1e18'].map(wasIdentityNumber)).toEqual([
      ...[false, false, false, false],
    ]);
  });

  it('is a column of a list of persons', () => {
    expect(
      ['姓名', '负责人姓名', '身份证号码', '联系电话', '手机', 'Phone', 'ID number'].filter(
        (name) => !isPersonalHeader(name),
      ),
    ).toEqual([]);
    expect(['名称', '人数', '来源', 'name', 'note'].filter(isPersonalHeader)).toEqual([]);
  });
});

describe('a row of sums', () => {
  it.each([
    [{ place: '合计' }, null],
    [{ place: '全市合计' }, null],
    [{ place: '', '#': '总计' }, null],
    [{ place: '六盘水市合计' }, '六盘水市'],
    [{ place: '合计（六盘水市）' }, '六盘水市'],
    [{ place: '小计：' }, null],
    [{ place: '520200', '#': '合计' }, '520200'],
  ])('%j', (cells, place) => {
    expect(parseSumRow(cells)?.place).toBe(place);
  });

  it('is no place whose name is like one', () => {
    expect(parseSumRow({ place: '合计镇' })).toBeNull();
    expect(parseSumRow({ place: '水城区' })).toBeNull();
  });
});
