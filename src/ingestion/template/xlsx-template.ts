import type { Locale } from '../../kernel/locale.js';
import { writePlainWorkbook } from '../../workbook/write/write-workbook.js';
import type { ImportKind } from '../fault/import-kind.js';
import { type TemplateColumn, templateColumns } from './template.js';

const TEXTS = {
  zh: {
    rows: '数据',
    explanation: '填写说明',
    titles: ['列名', '英文名', '是否必填', '含义与填写格式', '示例'],
    needs: { 'column and value': '必填', column: '须保留此列，可留空', neither: '选填，可删除此列' },
  },
  en: {
    rows: 'Data',
    explanation: 'Columns',
    titles: ['Column', 'Chinese name', 'Required', 'Meaning and format', 'Example'],
    needs: {
      'column and value': 'yes',
      column: 'the column, but cells may be empty',
      neither: 'no, the column may be omitted',
    },
  },
} as const;

/** Of the columns of the explanation, in characters. */
const EXPLANATION_WIDTHS = [16, 18, 18, 90, 28];

/** A workbook with the header row to be filled in and a sheet that explains the columns. */
export function xlsxTemplate(kind: ImportKind, language: Locale): Promise<Buffer> {
  const columns = templateColumns(kind, language);
  const { rows, explanation, titles } = TEXTS[language];
  return writePlainWorkbook([
    {
      name: rows,
      columns: columns.map(({ header }) => ({ header, width: Math.max(12, header.length * 2 + 2) })),
      rows: [],
    },
    {
      name: explanation,
      columns: EXPLANATION_WIDTHS.map((width, at) => ({ header: titles[at] ?? '', width })),
      rows: columns.map((column) => explained(column, language)),
    },
  ]);
}

function explained({ header, otherName, need, about, example }: TemplateColumn, language: Locale): string[] {
  return [header, otherName, TEXTS[language].needs[need], about, example];
}
