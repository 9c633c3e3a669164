import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { DefinitionError } from '../../src/report/definition/definition-fault.js';
import { loadDefinitions } from '../../src/report/definition/load-definitions.js';
import { reportJsonSchema } from '../../src/report/definition/report-definition.js';
import { serve } from '../../src/server/commands/serve.js';
import { readConfig } from '../../src/server/config.js';
import { makeTemporaryFolder } from '../support/temporary-folder.js';

const GOOD = {
  code: 'GOOD',
  name: { zh: '好', en: 'Good' },
  description: { zh: '好', en: 'Good' },
  subjects: ['PAIRING'],
  sections: [{ kind: 'SOURCES' }],
};

async function faultsOf(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = await makeTemporaryFolder();
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  try {
    await loadDefinitions(folder);
    return [];
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    return error.faults;
  }
}

describe('report definitions', () => {
  it('are the built-in ones and those of a folder', async () => {
    expect((await loadDefinitions(null)).map(({ code }) => code)).toEqual(['COLLABORATION', 'BRIEF']);
    const folder = await makeTemporaryFolder();
    await writeFile(join(folder, 'good.report.json'), JSON.stringify(GOOD));
    await writeFile(join(folder, 'notes.txt'), 'not a report');
    expect((await loadDefinitions(folder)).map(({ code }) => code)).toEqual(['COLLABORATION', 'BRIEF', 'GOOD']);
  });

  it.each<[string, string | Uint8Array, string, string | null, string]>([
    ['no JSON', '{', 'REPORT_NOT_JSON', null, 'JSON in UTF-8'],
    ['another encoding', new Uint8Array([0x22, 0xb1, 0xa8, 0x22]), 'REPORT_NOT_JSON', null, 'JSON in UTF-8'],
    ['a missing name', JSON.stringify({ ...GOOD, name: { zh: '好' } }), 'REPORT_INVALID_FIELD', 'name.en', 'string'],
    ['an unknown field', JSON.stringify({ ...GOOD, colour: 1 }), 'REPORT_INVALID_FIELD', null, 'colour'],
    [
      'an unknown kind of section',
      JSON.stringify({ ...GOOD, sections: [{ kind: 'PICTURE' }] }),
      'REPORT_INVALID_FIELD',
      'sections[0].kind',
      'Invalid',
    ],
    [
      'no metrics',
      JSON.stringify({ ...GOOD, sections: [{ kind: 'SUMMARY', metrics: [] }] }),
      'REPORT_INVALID_FIELD',
      'sections[0].metrics',
      '1',
    ],
    [
      'a code in use',
      JSON.stringify({ ...GOOD, code: 'COLLABORATION' }),
      'REPORT_DUPLICATE_CODE',
      'code',
      'another code',
    ],
    ['too large a file', JSON.stringify({ ...GOOD, x: 'x'.repeat(300_000) }), 'REPORT_TOO_LARGE', null, '200000'],
  ])('are refused with a stable code: %s', async (_what, text, code, path, expected) => {
    const faults = await faultsOf({ 'bad.report.json': text });
    expect(faults).toEqual([
      { code, path, file: 'bad.report.json', expected: expect.stringContaining(expected), given: expect.anything() },
    ]);
  });

  it('report every error of every file at once', async () => {
    const faults = await faultsOf({
      'a.report.json': JSON.stringify({ ...GOOD, code: 'good', subjects: [] }),
      'b.report.json': '[]',
    });
    expect(faults.map(({ file, path }) => `${file} ${String(path)}`)).toEqual([
      'a.report.json code',
      'a.report.json subjects',
      'b.report.json null',
    ]);
  });

  it('stop a server that starts with an invalid one, and name the error', async () => {
    const folder = await makeTemporaryFolder();
    const config = readConfig({ DATA_DIR: folder, REPORTS_DIR: join(folder, 'nowhere'), PORT: '0' });
    await expect(serve(config, { print: () => undefined })).rejects.toThrow(
      /REPORT_UNREADABLE .*nowhere: expected a folder/,
    );
  });

  it('are described by the schema that is checked in', async () => {
    const file = new URL('../../schema/report-definition.json', import.meta.url);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(reportJsonSchema())));
  });
});
