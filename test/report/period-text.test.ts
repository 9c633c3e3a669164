import { describe, expect, it } from '@jest/globals';
import { periodText } from '../../src/report/text/period-text.js';

describe('a period in words', () => {
  it.each([
    ['2021', '2021年', '2021'],
    ['2021-Q3', '2021年第三季度', 'Q3 2021'],
    ['2021-08', '2021年8月', 'August 2021'],
    ['2021-08-17', '2021年8月17日', '17 August 2021'],
    ['2021-01/2021-08', '2021年1—8月', 'January 2021 – August 2021'],
    ['2021-02-17/2021-02-28', '2021年2月17—28日', '17 February 2021 – 28 February 2021'],
    ['2021-02-17/2021-03-02', '2021年2月17日—3月2日', '17 February 2021 – 2 March 2021'],
    ['2020-11/2021-02', '2020年11月—2021年2月', 'November 2020 – February 2021'],
    ['2020/2021', '2020年—2021年', '2020 – 2021'],
    ['ALL', '历年累计', 'All time'],
  ])('%s is %s', (period, zh, en) => {
    expect([periodText(period, 'zh'), periodText(period, 'en')]).toEqual([zh, en]);
  });
});
