import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parsePeriodText } from '../../../src/ingestion/text/period-text.js';

describe('a period in words', () => {
  const parsed = (text: string, year: number | null = null) => {
    const result = parsePeriodText(text, year);
    if (!result.ok) return result.lacks;
    const { start, end, isCumulative, isAsOf } = result.period;
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
    ['2023.1-9', '2023-01-01 2023-09-30 cumulative'],
    ['2023.1-2023.9', '2023-01-01 2023-09-30 cumulative'],
    ['2023.1/9', 'form'],
    ['2023-1/9', 'form'],
    ['2023-1-9', '2023-01-09 2023-01-09'],
    ['二〇二三年九月', '2023-09-01 2023-09-30'],
    ['二○二三年十一月', '2023-11-01 2023-11-30'],
    ['2023年十月', '2023-10-01 2023-10-31'],
    ['2023年一月至十月', '2023-01-01 2023-10-31 cumulative'],
    ['二〇二三年', '2023-01-01 2023-12-31'],
    ['2023年年底', '2023-12-31 2023-12-31 as of'],
    ['2023年度1-11月', '2023-01-01 2023-11-30 cumulative'],
    ['2023年截至11月底', '2023-11-30 2023-11-30 as of'],
    ['至2023年9月底', '2023-09-30 2023-09-30 as of'],
    ['2023年11月当月', '2023-11-01 2023-11-30'],
    ['2023年头11个月', '2023-01-01 2023-11-30 cumulative'],
    ['2023年1月1日—9月30日', '2023-01-01 2023-09-30 cumulative'],
    ['2023年9月1日-30日', '2023-09-01 2023-09-30'],
    ['2021年以来', 'end'],
    ['2023年年初至今', 'form'],
    ['2022/2023学年', 'form'],
    ['2023年第一、二季度', 'form'],
    ['2023年上旬', 'form'],
    ['“十四五”期间', 'form'],
    ['6/30/2023', 'form'],
  ])('is parsed: %s', (text, expected) => {
    expect(parsed(text)).toBe(expected);
  });

  it('takes its year from the context only if it names a month, a quarter or a day', () => {
    expect(parsed('1-8月累计', 2021)).toBe('2021-01-01 2021-08-31 cumulative');
    expect(parsed('截至8月底', 2021)).toBe('2021-08-31 2021-08-31 as of');
    expect(parsed('12', 2021)).toBe('form');
  });

  it('never throws, and never ends before it starts', () => {
    const text = fc.stringMatching(/^[0-9年月日季度底至累计截上下半前第一三Q./-]{0,14}$/);
    fc.assert(
      fc.property(text, fc.option(fc.integer({ min: 1990, max: 2100 })), (given, year) => {
        const result = parsePeriodText(given, year);
        return !result.ok || (result.period.start <= result.period.end && result.period.start.length === 10);
      }),
    );
  });
});
