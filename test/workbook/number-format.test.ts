import { describe, expect, it } from '@jest/globals';
import { parseNumberFormat } from '../../src/workbook/read/number-format.js';
import { numberText } from '../../src/workbook/read/number-text.js';

describe('the format of a number in a workbook', () => {
  it.each([
    ['[$$-409]#,##0.00', '$'],
    ['"$"#,##0.00', '$'],
    ['_($* #,##0.00_)', '$'],
    ['[$€-2] #,##0', '€'],
    ['[$USD] 0.0', 'USD'],
  ])('says a currency that must not become yuan: %s', (code, unit) => {
    expect(parseNumberFormat(code)).toEqual({ kind: 'number', unit });
  });

  it.each(['[$-804]0.00', '"¥"#,##0', '[$¥-804]#,##0.00', '[$CNY] 0', '￥0', '[Red]#,##0', '#,##0'])(
    'says nothing of yuan or of no currency: %s',
    (code) => {
      expect(parseNumberFormat(code)).toEqual({ kind: 'number', unit: '' });
    },
  );

  it.each([
    ['0!.0,', '1200万'],
    ['0!.0000', '1200万'],
    ['0\\.0,', '1200万'],
    ['0"."0,"万元"', '1200万元'],
    ['#,##0.00,', '12000千'],
    ['0!.00,,"亿元"', '0.12亿元'],
    ['#,##0,,"百万元"', '12百万元'],
    ['0!.0,"元"', '1200万元'],
    ['[>=10000]0!.0,"万";0', '1200万'],
    ['#,##0', '12000000'],
    ['#,##0.00', '12000000'],
    ['0.00"万元"', '12000000万元'],
    ['0!.0', '12000000'],
  ])('that shows 12000000 divided says by how much: %s', (code, text) => {
    expect(numberText({ raw: '12000000', isFormula: false, format: parseNumberFormat(code), is1904: false })).toBe(
      text,
    );
  });

  it('says the unit behind the number', () => {
    expect(parseNumberFormat('0.00"亿元"')).toEqual({ kind: 'number', unit: '亿元' });
  });
});
