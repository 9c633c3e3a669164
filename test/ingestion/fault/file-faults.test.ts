import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { ImportKind } from '../../../src/ingestion/fault/import-kind.js';
import { readImportFolder } from '../../../src/ingestion/run/import-folder.js';
import { parseFile } from '../../../src/ingestion/run/parse-file.js';
import { makeTemporaryFolder } from '../../support/temporary-folder.js';

async function faultsOf(content: string | Buffer, kind: ImportKind = 'sources'): Promise<readonly string[]> {
  const file = await parseFile({ kind, name: 'f.csv', content: Buffer.from(content) });
  return file.progress.faults.map(({ code, row, column }) => `${code} ${String(row)} ${column ?? '-'}`);
}

describe('a file', () => {
  it.each<[string, string | Buffer, readonly string[]]>([
    ['may begin with a byte order mark', '\uFEFFcode,title\nA,一\n', []],
    ['may have line endings of both kinds', 'code,title\r\nA,一\nB,二', []],
    ['may end in blank rows', 'code,title\nA,一\n,\n\n', []],
    ['without content is rejected', '', ['EMPTY_FILE null -']],
    ['with an unknown column is rejected', 'code,title,colour\n', ['UNKNOWN_COLUMN 1 colour']],
    ['may have a column of earlier errors, also under its former name', 'code,title,error,fault\n', []],
    ['without a required column is rejected', 'code,note\n', ['MISSING_COLUMN 1 title']],
    ['with the same column twice is rejected', 'code,title,code\n', ['DUPLICATE_COLUMN 1 code']],
    [
      'with all three errors has all of them reported',
      'code,code,colour\n',
      ['UNKNOWN_COLUMN 1 colour', 'MISSING_COLUMN 1 title', 'DUPLICATE_COLUMN 1 code'],
    ],
    ['with too few cells in a row is rejected', 'code,title\nA\n', ['WRONG_CELL_COUNT 2 -']],
    ['with too many cells in a row is rejected', 'code,title\nA,一,x\nB,二,\n', ['WRONG_CELL_COUNT 2 -']],
    [
      'with a byte that is invalid in any encoding is rejected',
      Buffer.concat([Buffer.from('code,title\nA,'), Buffer.from([0xd6, 0xff])]),
      ['INVALID_ENCODING 2 -'],
    ],
    ['with an unclosed quote is rejected', 'code,title\nA,"一\n', ['INVALID_CSV 2 -']],
  ])('%s', async (_what, content, faults) => {
    expect(await faultsOf(content)).toEqual(faults);
  });

  it('with an invalid byte reports that byte, even after a replacement character', async () => {
    const file = await parseFile({
      kind: 'sources',
      name: 'f.csv',
      content: Buffer.concat([Buffer.from('code,title\nA,\uFFFD'), Buffer.from([0xff])]),
    });
    expect(file.progress.faults[0]?.given).toBe('byte 0xff at offset 16');
  });

  it('has its errors reported with the line numbers of an editor, whatever its cells contain', async () => {
    const file = await parseFile({
      kind: 'sources',
      name: 'f.csv',
      content: Buffer.from('code,title,note\nA,一,"two\nlines"\n\nB,二,\n'),
    });
    expect(file.rows.map((row) => row.line)).toEqual([2, 5]);
  });
});

describe('a folder', () => {
  it('yields its import files and an error for every other file', async () => {
    const folder = await makeTemporaryFolder();
    await writeFile(join(folder, 'sources.csv'), 'code,title\n');
    await writeFile(join(folder, 'README.md'), 'read me');
    await writeFile(join(folder, '.hidden'), '');
    await writeFile(join(folder, 'figures.csv'), '');
    await writeFile(join(folder, 'pairings.xlsx'), '');
    await writeFile(join(folder, '~$pairings.xlsx'), '');
    await mkdir(join(folder, 'older'));
    const { files, faults } = await readImportFolder(folder);
    expect(files.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['pairings pairings.xlsx', 'sources sources.csv']);
    expect(faults.map(({ code, file }) => `${code} ${file}`)).toEqual([
      'UNKNOWN_FILE figures.csv',
      'UNKNOWN_FILE older',
    ]);
  });
});
