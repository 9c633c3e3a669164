import { describe, expect, it } from '@jest/globals';
import { numberCell } from '../../src/export/cell.js';
import { csvCell } from '../../src/export/csv/csv-cell.js';

const text = { codes: 'text' } as const;

describe('a cell of a CSV file', () => {
  it.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', ' =1+1', '|=x'.slice(1)])(
    'defuses %j',
    (given) => {
      expect(csvCell(given, text)).toBe(`'${given}`);
    },
  );

  it.each(['-5', '+3.5', '0'])('keeps %j as text that runs nothing', (given) => {
    expect(csvCell(given, text)).toBe(`${given}\t`);
    expect(csvCell(given, { codes: 'plain' })).toBe(given);
  });

  it.each(['520281123218', '007', '1E5', '2021-08', '3/4', '12:30'])(
    'keeps %j from becoming something else',
    (given) => {
      expect(csvCell(given, text)).toBe(`${given}\t`);
    },
  );

  it.each(['六盘水市', 'P-CITY', '2021-Q3', '22家', '1.6775亿元', '2021-08-31', ''])('leaves %j unchanged', (given) => {
    expect(csvCell(given, text)).toBe(given);
  });

  it('writes numbers as they are, to the last digit', () => {
    expect(csvCell(numberCell('-5'), text)).toBe('-5');
    expect(csvCell(numberCell('123456789012345678.12', 'AT_LEAST'), text)).toBe('123456789012345678.12');
    expect(csvCell(null, text)).toBe('');
  });
});
