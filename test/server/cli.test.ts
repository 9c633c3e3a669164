import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { LONG, shortly } from '../support/long.js';
import { makeTemporaryFolder } from '../support/temporary-folder.js';
import { smallTemplate } from '../support/templates.js';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const SOURCES = 'code,title\nNEWS,A newspaper\n';

describe('the command line', () => {
  let database: TestDatabase;
  let folder: string;

  beforeAll(async () => {
    database = await createTestDatabase(await smallTemplate());
    folder = await makeTemporaryFolder();
  }, 120_000);

  afterAll(async () => {
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  async function run(args: readonly string[], stdin = '', settings: Record<string, string> = {}) {
    const child = spawn(process.execPath, [CLI, ...args], {
      cwd: folder,
      env: { ...process.env, DATABASE_URL: database.url, DATASET: 'none', INIT_CWD: '', ...settings },
    });
    let [output, errors] = ['', ''];
    child.stdout.on('data', (bytes: Buffer) => (output += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (errors += bytes.toString()));
    child.stdin.on('error', () => undefined);
    child.stdin.end(stdin);
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, output, errors };
  }

  const WRONG: readonly (readonly [string, readonly string[]])[] = [
    ['an unknown command', ['imports']],
    ['an unknown option', ['import', '--modes', 'partial']],
    ['a missing argument', ['template']],
    ['an unknown option of a command below another', ['rollup', 'verify', '--all']],
    ['neither files nor a folder', ['import']],
  ];
  // What the parser refuses, and what the command refuses; that all commands load is seen by the help of all.
  it.each(shortly(WRONG, ([, args]) => args.includes('--modes') || (args.length === 1 && args[0] === 'import')))(
    'exits with 2 and no stack for %s',
    async (_what, args) => {
      const { code, errors } = await run(args);
      expect(code).toBe(2);
      expect(errors).not.toMatch(/^\s+at /m);
    },
  );

  it('exits with 0 for help', async () => {
    expect((await run(['import', '--help'])).code).toBe(0);
  });

  it('suggests the kind that was meant', async () => {
    const { code, errors } = await run(['import', 'x.csv', '--kind', 'observation']);
    expect([code, errors]).toEqual([2, expect.stringContaining('Did you mean observations?')]);
    if (LONG) expect((await run(['import', 'x.csv', '--kind', 'xyz'])).errors).not.toContain('Did you mean');
  });

  it('imports standard input', async () => {
    const { code, output } = await run(['import', '-', '--kind', 'sources', '--json'], SOURCES);
    expect(JSON.parse(output)).toMatchObject({ status: 'APPLIED', files: [{ name: 'stdin', new: 1 }] });
    expect(code).toBe(0);
  });

  it('finds files from where npm was called, and its data where they were', async () => {
    const caller = join(folder, 'below');
    await mkdir(caller);
    await writeFile(join(caller, 'sources.csv'), `${SOURCES}OTHER,Another\n`);
    const settings = { INIT_CWD: caller, npm_lifecycle_event: 'shanshui' };
    const { code, output } = await run(['import', 'sources.csv', '--kind', 'sources', '--json'], '', settings);
    expect(JSON.parse(output)).toMatchObject({ status: 'APPLIED' });
    expect(code).toBe(0);
  });

  it('lists the reports as JSON', async () => {
    const { output } = await run(['report', '--list', '--json']);
    expect(JSON.parse(output)).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'COLLABORATION' })]));
  });

  it('answers as JSON about keys, the audit and the cube', async () => {
    const json = async (...args: string[]) => {
      const { code, output } = await run([...args, '--json']);
      return [code, JSON.parse(output)];
    };
    const [, made] = await json(
      'keys',
      'create',
      '--agency',
      'CLI',
      '--role',
      'analyst',
      '--extent',
      'division:520200',
    );
    expect(made).toMatchObject({ text: expect.stringMatching(/^shanshui_/), key: { agency: 'CLI', revokedAt: null } });
    expect(await json('rollup', 'verify', '--sample', '5')).toEqual([
      0,
      { compared: expect.any(Number), differences: [] },
    ]);
    if (!LONG) return;
    const revoked = await json('keys', 'revoke', made.key.id);
    expect(revoked).toEqual([0, expect.objectContaining({ id: made.key.id, revokedAt: expect.any(String) })]);
    expect(await json('audit')).toEqual([0, { entries: expect.any(Number), brokenAt: null }]);
    expect(await json('rollup', 'rebuild')).toEqual([0, { seconds: expect.any(Number) }]);
    expect((await run(['rollup', 'verify', '--sample', 'many'])).errors).toMatch(/sample.*many.*whole number/s);
  }, 180_000);

  it('ends without a stack when the reader of its output leaves', async () => {
    const child = spawn(process.execPath, [CLI, '--help'], { env: { ...process.env } });
    let errors = '';
    child.stderr.on('data', (bytes: Buffer) => (errors += bytes.toString()));
    child.stdout.destroy();
    await once(child, 'close');
    expect(errors).toBe('');
  });
});
