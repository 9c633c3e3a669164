import { writeXlsx } from 'hucre/xlsx';
import type { ImportKind } from '../fault/import-kind.js';
import type { TemplateLanguage } from './template-language.js';
import { type TemplateColumn, templateColumns } from './template.js';

const TEXTS = {
  zh: {
    rows: '数据',
    explanation: '填写说明',
    titles: ['列名', '英文名', '是否必填', '含义与写法', '示例'],
    needs: { 'column and value': '必填', column: '列必须有，可留空', neither: '可不填，列可删除' },
  },
  en: {
    rows: 'Data',
    explanation: 'Columns',
    titles: ['Column', 'Chinese name', 'Needed', 'Meaning and form', 'Example'],
    needs: {
      'column and value': 'yes',
      column: 'the column is, its cells may be empty',
      neither: 'no, the column may go',
    },
  },
} as const;

/**
 * A workbook with the header to be filled in and a sheet that explains it.
 */
export async function xlsxTemplate(kind: ImportKind, language: TemplateLanguage): Promise<Buffer> {
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

function explained({ header, otherName, need, about, example }: TemplateColumn, language: TemplateLanguage): string[] {
  return [header, otherName, TEXTS[language].needs[need], about, example];
}
