import { describe, expect, it } from '@jest/globals';
import { CrossReader, crossWords } from '../../../../src/ingestion/layout/cross/cross-reader.js';
import { placeBySuffix } from '../../../../src/ingestion/layout/cross/words/place-text.js';
import { CATALOGUE } from './support/catalogue.js';

function sentences(lines: readonly string[]): string[] {
  const rows = lines.map((text, at) => ({ line: at + 1, cells: text.split('|') }));
  const reader = new CrossReader({ name: null, file: null, merged: [] }, crossWords(CATALOGUE, placeBySuffix, null));
  reader.push(rows);
  reader.end();
  return reader.tables.flatMap(({ problems }) => problems.flatMap(({ text }) => [text.en, text.zh]));
}

describe('a sentence on a cross table', () => {
  it('leaves out the title where the table has none', () => {
    expect(sentences(['地区|财政援助资金(万元)|结对村数', '盘州市|100|3'])).toEqual([
      'No period is named by the row, the column, the title, the sheet or the file: name it in the title, such as 2023年1-8月.',
      '行、列、标题、工作表名和文件名都没有写明期间：请在标题中写明，如“2023年1-8月”。',
    ]);
  });

  it('repeats a header as it was given, whatever marks it holds', () => {
    expect(sentences(['2023年', '地区|财政援助资金(万元)|成效#$&', '盘州市|100|3'])).toContain(
      '表头“成效#$&”不是已知的指标、地区或期间。请改用指标目录中的名称，或在版式中为该列指定指标；不采用的，请在版式中将该列设为 left-out。',
    );
  });
});
