import { describe, expect, it } from '@jest/globals';
import { parsePeriod } from '../../../src/kernel/period.js';
import { periodText, periodUntilText } from '../../../src/rollup/rules/period-text.plan.js';

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

describe('a period with the day until which its figures go', () => {
  it.each([
    ['2021', '2021-08-31', '2021年 · 截至8月', '2021 · until August'],
    ['2021', '2021-12-31', '2021年 · 截至12月', '2021 · until December'],
    ['2021', '2021-08-17', '2021年 · 截至8月17日', '2021 · until 17 August'],
    ['2023', '2021-08-31', '2023年 · 截至2021年8月', '2023 · until August 2021'],
    ['ALL', '2021-02-28', '历年累计 · 截至2021年2月', 'All time · until February 2021'],
    ['2021-Q3', '2021-09-30', '2021年第三季度', 'Q3 2021'],
    ['2021-Q3', '2021-08-31', '2021年第三季度 · 截至8月', 'Q3 2021 · until August'],
    ['2021-01/2021-08', '2021-08-31', '2021年1—8月', 'January 2021 – August 2021'],
    ['2020/2021', '2021-08-31', '2020年—2021年 · 截至2021年8月', '2020 – 2021 · until August 2021'],
    ['2021', null, '2021年', '2021'],
  ])('%s until %s is %s', (period, latest, zh, en) => {
    const parsed = parsePeriod(period);
    if (!parsed) throw new Error(`${period} is no period`);
    expect([periodUntilText(parsed, latest, 'zh'), periodUntilText(parsed, latest, 'en')]).toEqual([zh, en]);
  });
});
