import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formatReceipt } from '../../../src/ingestion/receipt/format-receipt.js';
import { type ImportDatabase, openImportDatabase } from '../../support/import-database.js';
import { csvFile } from '../../support/small-dataset.js';
import { smallTemplate } from '../../support/templates.js';

let database: ImportDatabase;

beforeAll(async () => {
  database = await openImportDatabase(await smallTemplate());
});

afterAll(() => database.close());

describe('a receipt', () => {
  it('is stored with the import', async () => {
    const receipt = await database.apply(csvFile('sources', 'code,title\nY,y'));
    expect(await database.rows(`select receipt from import where id = '${receipt.id}'`)).toEqual([{ receipt }]);
  });

  it('states what was imported', async () => {
    const receipt = await database.apply(csvFile('sources', 'code,title\nX,x\nY,y'));
    expect(formatReceipt({ ...receipt, id: 'ID', tookMs: 40 })).toBe(
      'Imported as ID (1 file, 2 rows, 0.0 s).\n  sources.csv  2 rows: 1 new, 0 changed, 1 unchanged',
    );
  });

  it('states what to correct', async () => {
    const receipt = await database.import(csvFile('sources', 'code,title\nW,\nV V,v', 'our sources.csv'));
    expect(formatReceipt({ ...receipt, tookMs: 40 }).split('\n')).toEqual([
      'Rejected: nothing was imported, 2 errors found (1 file, 2 rows, 0.0 s).',
      '  our sources.csv  2 rows: 0 new, 0 changed, 0 unchanged, 2 rejected',
      '',
      'our sources.csv:',
      '  line 2, title: nothing was given, expected a value, such as 东西部协作季报 [MISSING_VALUE]',
      '  line 3, code: "V V" was given, expected a code of at most 100 letters, digits, "-", "_", "." and ":" [INVALID_CODE]',
    ]);
  });
});
