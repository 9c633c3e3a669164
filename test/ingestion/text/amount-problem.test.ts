import { describe, expect, it } from '@jest/globals';
import { amountProblem } from '../../../src/ingestion/text/amount-problem.js';
import { parseAmountText } from '../../../src/ingestion/text/amount-text.js';
import { foreignCurrencyIn, isForeignCurrency } from '../../../src/ingestion/text/foreign-currency.js';

describe('a cell that is almost an amount', () => {
  it.each([
    ['1.23E+07', '科学计数法'],
    ['1 234', '空格'],
    ['12 345 678', '空格'],
    ['2023-01-02', '日期'],
    ['1月2日', '日期'],
    ['45①', '注释符号'],
    ['45*', '注释符号'],
    ['1,234万元②', '注释符号'],
    ['12/3', '分列'],
    ['12人/3户', '分列'],
    ['1O0', '字母'],
    ['1.234,5', '小数点'],
    ['$12.5', '外币'],
    ['3万美元', '外币'],
  ])('says what is wrong with it and what to write: %s', (text, word) => {
    expect(amountProblem(text)?.zh).toContain(word);
  });

  it.each(['正在统计', '见附件', '1.2.3', '约定'])('has no more than the usual forms said of it: %s', (text) => {
    expect(amountProblem(text)).toBeNull();
  });

  it('is no amount, so that a blank never joins two numbers', () => {
    for (const text of ['1 234', '1.23E+07', '45①', '12/3', '1O0']) expect(parseAmountText(text)).toBeNull();
  });
});

describe('a currency other than yuan', () => {
  it.each(['美元', '港元', 'USD', 'usd', 'HK$', '€', '欧元', '日元'])('is known by name or mark: %s', (noun) => {
    expect(isForeignCurrency(noun)).toBe(true);
  });

  it('is not seen in yuan or in words that end as it does', () => {
    for (const text of ['元', '万元', '人民币', '单元', '12元/人']) expect(foreignCurrencyIn(text)).toBeNull();
  });
});
