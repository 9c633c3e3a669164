import { describe, expect, it } from '@jest/globals';
import { chineseUnit, withoutEnglishUnits } from '../../../src/ingestion/text/english-unit.js';

describe('an English unit', () => {
  it.each([
    ['yuan', '元'],
    ['10,000 yuan', '万元'],
    ['10000 RMB', '万元'],
    ['RMB 10,000', '万元'],
    ['RMB million', '百万元'],
    ['million yuan', '百万元'],
    ['in millions of yuan', '百万元'],
    ['100 million yuan', '亿元'],
    ['hundred million yuan', '亿元'],
    ['billion CNY', '十亿元'],
    ['thousand yuan', '千元'],
    ['USD million', null],
    ['million US dollars', '百万美元'],
    ['persons', '人'],
    ['10,000 persons', '万人'],
    ['person-times', '人次'],
    ['households', '户'],
    ['mu', '亩'],
    ['million', '百万'],
    ['County', null],
    ['10,000', null],
    ['', null],
  ])('%s is %s', (text, unit) => {
    expect(chineseUnit(text)).toBe(unit);
  });

  it.each([
    ['Aid funds (10,000 yuan)', 'Aid funds(万元)'],
    ['Unit: 10,000 yuan, persons', '单位:万元、人'],
    ['Aid funds by county, in million yuan', 'Aid funds by county(百万元)'],
    ['Unit:10,000 yuan,persons', '单位:万元、人'],
    ['2023, RMB 10,000', '2023(万元)'],
    ['Aid funds, workers and parks', 'Aid funds, workers and parks'],
    ['Parks (number)', 'Parks'],
    ['Social donations (cash and kind)', 'Social donations (cash and kind)'],
    ['Unit: all counties', 'Unit: all counties'],
  ])('is read where %s states it', (text, expected) => {
    expect(withoutEnglishUnits(text)).toBe(expected);
  });
});
