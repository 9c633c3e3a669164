import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import { IMPORT_KINDS } from '../../../src/ingestion/fault/import-kind.js';
import { COLUMNS } from '../../../src/ingestion/kind/kind-columns.js';
import { parseFile } from '../../../src/ingestion/run/parse-file.js';
import { columnFinder } from '../../../src/ingestion/layout/header.js';
import { csvTemplate } from '../../../src/ingestion/template/csv-template.js';
import { LOCALES } from '../../../src/kernel/locale.js';
import { xlsxTemplate } from '../../../src/ingestion/template/xlsx-template.js';
import { type ImportDatabase, openImportDatabase } from '../../support/import-database.js';
import { publishedTemplate } from '../../support/templates.js';
import { shortly } from '../../support/long.js';

let database: ImportDatabase;

beforeAll(async () => {
  database = await openImportDatabase(await publishedTemplate());
}, 180_000);

afterAll(() => database.close());

const KINDS = IMPORT_KINDS.flatMap((kind) => LOCALES.map((language) => [kind, language] as const));

describe('a template', () => {
  it.each(IMPORT_KINDS)('of %s has an example that can be imported', async (kind) => {
    const content = Buffer.from(csvTemplate(kind, { language: 'zh', withExample: true }));
    const receipt = await database.import({ kind, name: `${kind}.csv`, content });
    expect(receipt.faults).toEqual([]);
    expect(receipt.counts).toMatchObject({ read: 1, rejected: 0 });
  });

  // Without data between them, the languages differ in words alone.
  it.each(shortly(KINDS, ([kind, language]) => language === 'zh' || kind === 'observations'))(
    'of %s in %s is the same as a workbook, with a sheet of explanations',
    async (kind, language) => {
      const text = csvTemplate(kind, { language, withExample: false });
      const [, explanation] = (await readXlsx(await xlsxTemplate(kind, language))).sheets;
      const headers = explanation?.rows.slice(1).map(([header]) => header);
      expect(headers?.join()).toBe(text.trim());
      expect(explanation?.rows.slice(1).every((row) => row.slice(1, 4).every((cell) => cell !== ''))).toBe(true);
      const file = await parseFile({ kind, name: 'a.xlsx', content: await xlsxTemplate(kind, language) });
      if (kind === 'observations') for await (const { rows } of file.parts()) expect(rows).toEqual([]);
      expect(file.progress.faults).toEqual([]);
      expect(file.progress.notices.map(({ code }) => code)).toEqual(['NO_ROWS', 'SHEET_LEFT_OUT']);
    },
  );
});

describe('the columns of a kind', () => {
  it.each(IMPORT_KINDS)('of %s have unique names', (kind) => {
    const find = columnFinder(COLUMNS[kind]);
    const names = Object.entries(COLUMNS[kind]).flatMap(([name, { words }]) =>
      [name, words.zh, ...words.also].map((known) => [known, name] as const),
    );
    for (const [known, name] of names) expect([known, find(known)]).toEqual([known, name]);
  });
});
