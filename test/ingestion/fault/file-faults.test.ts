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
    ['is fine with a byte order mark', '\uFEFFcode,title\nA,一\n', []],
    ['is fine with lines ended in two ways', 'code,title\r\nA,一\nB,二', []],
    ['may end in blank rows', 'code,title\nA,一\n,\n\n', []],
    ['is empty', '', ['EMPTY_FILE null -']],
    ['has an unknown column', 'code,title,colour\n', ['UNKNOWN_COLUMN 1 colour']],
    ['may have a column of earlier errors, also under its former name', 'code,title,error,fault\n', []],
    ['lacks a column', 'code,note\n', ['MISSING_COLUMN 1 title']],
    ['has a column twice', 'code,title,code\n', ['DUPLICATE_COLUMN 1 code']],
    [
      'has all three',
      'code,code,colour\n',
      ['UNKNOWN_COLUMN 1 colour', 'MISSING_COLUMN 1 title', 'DUPLICATE_COLUMN 1 code'],
    ],
    ['has too few cells', 'code,title\nA\n', ['WRONG_CELL_COUNT 2 -']],
    ['has too many cells', 'code,title\nA,一,x\nB,二,\n', ['WRONG_CELL_COUNT 2 -']],
    [
      'has a byte of no encoding',
      Buffer.concat([Buffer.from('code,title\nA,'), Buffer.from([0xd6, 0xff])]),
      ['INVALID_ENCODING 2 -'],
    ],
    ['has an open quote', 'code,title\nA,"一\n', ['INVALID_CSV 2 -']],
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

  it('has the line numbers of an editor, whatever its cells contain', async () => {
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
