import { describe, expect, it } from '@jest/globals';
import { columnFinder } from '../../../src/ingestion/layout/header.js';
import { COLUMNS } from '../../../src/ingestion/kind/kind-columns.js';
import { parseFile } from '../../../src/ingestion/run/parse-file.js';
import { readTables } from '../../../src/ingestion/layout/read-tables.js';
import { ReadingStopped } from '../../../src/ingestion/reading/reading-stopped.js';
import { HOSTILE_FILES, MEGABYTE } from './hostile-files.js';
import { shortly } from '../../support/long.js';

/** Of whose kind smaller ones stand for them in the short run. */
const HUGE = [
  'thousands of parts',
  'texts that unpack to hundreds of megabytes',
  'a sheet that unpacks to 200 MB of spaces',
];

describe('reading a file', () => {
  it.each(shortly(HOSTILE_FILES, ([what]) => !HUGE.includes(what)))(
    'refuses %s fast and with little memory',
    async (_what, make, code) => {
      const content = make();
      const started = performance.now();
      const before = process.memoryUsage().rss;
      let peak = before;
      const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
      const refusal = await refusalOf(content);
      clearInterval(watch);
      expect(refusal).toBe(code);
      // Far above what a busy machine takes, far below what any of these would take unchecked.
      expect(performance.now() - started).toBeLessThan(30_000);
      expect((peak - before) / MEGABYTE).toBeLessThan(300);
    },
  );

  it('refuses a name with a path', async () => {
    const file = await parseFile({ kind: 'sources', name: '../../etc/passwd', content: Buffer.from('code,title\n') });
    expect(file.progress.faults.map(({ code }) => code)).toEqual(['INVALID_FILE_NAME']);
  });

  it('finds no column for a header named like a property of every object', () => {
    const find = columnFinder(COLUMNS.observations);
    expect(['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map(find)).toEqual([null, null, null, null]);
  });
});

async function refusalOf(content: Buffer): Promise<string | null> {
  try {
    for await (const table of readTables(content, columnFinder(COLUMNS.observations), {})) {
      for await (const rows of table.rows()) expect(rows.length).toBeLessThan(10_000);
    }
    return null;
  } catch (error) {
    if (!(error instanceof ReadingStopped)) throw error;
    return error.fault.code;
  }
}
