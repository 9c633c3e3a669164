import { describe, expect, it } from '@jest/globals';
import { formatDate } from '../../../../src/web/dashboard/words/date.js';

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
