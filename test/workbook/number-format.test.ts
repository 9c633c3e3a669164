import { describe, expect, it } from '@jest/globals';
import { parseNumberFormat } from '../../src/workbook/read/number-format.js';

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

  it('says the unit behind the number', () => {
    expect(parseNumberFormat('0.00"亿元"')).toEqual({ kind: 'number', unit: '亿元' });
  });
});
