import { describe, expect, it } from '@jest/globals';
import { formatDate, periodText } from '../../../../src/web/dashboard/words/date.js';

describe('a date in words', () => {
  it.each([
    ['2021-02-05', '2021年2月5日', 'February 5, 2021'],
    ['2021-02', '2021年2月', 'February 2021'],
    ['2021', '2021年', '2021'],
    ['soon', 'soon', 'soon'],
  ])('%s is written %s and %s', (date, chinese, english) => {
    expect(formatDate(date, 'zh')).toBe(chinese);
    expect(formatDate(date, 'en')).toBe(english);
  });
});

describe('a period in words', () => {
  it.each([
    ['2021', '2021年', '2021'],
    ['2021-Q3', '2021年第三季度', 'Q3 2021'],
    ['2021-08', '2021年8月', 'August 2021'],
    ['2021-08-17', '2021年8月17日', 'August 17, 2021'],
    ['2021-01/2021-08', '2021年1—8月', 'January 2021 – August 2021'],
    ['2020-07/2021-06', '2020年7月—2021年6月', 'July 2020 – June 2021'],
    ['2021-08-17/2021-08-20', '2021年8月17日—2021年8月20日', 'August 17, 2021 – August 20, 2021'],
  ])('%s is written %s and %s', (period, chinese, english) => {
    expect(periodText(period, 'zh')).toBe(chinese);
    expect(periodText(period, 'en')).toBe(english);
  });
});
