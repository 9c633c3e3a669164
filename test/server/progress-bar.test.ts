import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { ProgressBar } from '../../src/server/commands/progress-bar.js';

const FILES = [{ kind: 'observations' as const, name: 'f.csv', content: Buffer.alloc(70 * 1_000) }];

/** The text on the terminal, without the codes that move the cursor. */
function shown(isTTY: boolean, locale: 'en' | 'zh', rows: readonly number[]): string {
  const terminal = Object.assign(new PassThrough(), { isTTY, columns: 120, rows: 24 });
  const bar = new ProgressBar(FILES, terminal, locale);
  for (const row of rows) bar.show({ step: 'READING', rows: row });
  bar.show({ step: 'ROLLING_UP', rows: rows.at(-1) ?? 0 });
  bar.stop();
  const bytes = terminal.read() as Buffer | null;
  // eslint-disable-next-line no-control-regex -- they are removed here
  return (bytes?.toString() ?? '').replace(/\u001b(?:\[[0-9;?]*[A-Za-z]|[78])/g, '\n');
}

describe('the progress of an import', () => {
  it('is shown on a terminal and is never full before the end', () => {
    const lines = shown(true, 'en', [100, 4_000]).split('\n').filter(Boolean);
    expect(lines[0]).toContain('0 rows');
    expect(lines.at(-1)).toMatch(/4000 rows, \S+, rolling up/);
    // More rows than its bytes suggest: the bar keeps growing.
    const reading = lines.filter((line) => line.includes('reading'));
    for (const line of reading) expect(line).toMatch(/^=*-+ /);
  });

  it('is in Chinese for readers of Chinese', () => {
    expect(shown(true, 'zh', [100])).toMatch(/100行，\S+，正在汇总/);
  });

  it('is not printed without a terminal', () => {
    expect(shown(false, 'en', [100, 4_000])).toBe('');
  });
});
