import { writeXlsx } from 'hucre/xlsx';
import type { Locale } from '../../kernel/locale.js';
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

/** A workbook with the header row to be filled in and a sheet that explains the columns. */
export async function xlsxTemplate(kind: ImportKind, language: Locale): Promise<Buffer> {
  const columns = templateColumns(kind, language);
  const { rows, explanation, titles } = TEXTS[language];
  const bytes = await writeXlsx({
    sheets: [
      {
        name: rows,
        columns: columns.map(({ header }) => ({ header, width: Math.max(12, header.length * 2 + 2) })),
        rows: [columns.map(({ header }) => header)],
        freezePane: { rows: 1 },
      },
      {
        name: explanation,
        columns: [16, 18, 18, 90, 28].map((width) => ({ width })),
        rows: [[...titles], ...columns.map((column) => explained(column, language))],
        freezePane: { rows: 1 },
      },
    ],
    stringMode: 'inline',
  });
  return Buffer.from(bytes);
}

function explained({ header, otherName, need, about, example }: TemplateColumn, language: Locale): string[] {
  return [header, otherName, TEXTS[language].needs[need], about, example];
}
