import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

interface Results {
  readonly testResults: {
    readonly assertionResults: {
      readonly title: string;
      readonly status: string;
      readonly failureMessages: string[];
    }[];
  }[];
}

/** Runs fixtures in a process of their own, one after the other, in the order of their names. */
async function run(fixtures: string): Promise<Results['testResults'][number]['assertionResults']> {
  const { jest } = JSON.parse(await readFile(`${ROOT}package.json`, 'utf8')) as { jest: object };
  const config = {
    ...jest,
    rootDir: ROOT,
    globalSetup: null,
    globalTeardown: null,
    testMatch: [`**/${fixtures}.fixture.ts`],
  };
  const args = [
    '--no-warnings',
    'node_modules/jest/bin/jest.js',
    '--runInBand',
    '--json',
    '--config',
    JSON.stringify(config),
  ];
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, { cwd: ROOT }, (_error, stdout) => {
      resolve(stdout);
    });
  });
  return (JSON.parse(output) as Results).testResults.flatMap(({ assertionResults }) => assertionResults);
}

describe('the runner', () => {
  it('evaluates a module of src/ once for all test files and what is in test/ anew for each', async () => {
    const results = await run('{first,second}');
    expect(results.map(({ title, status }) => [title, status]).sort()).toEqual([
      ['evaluation 1', 'passed'],
      ['evaluation 2', 'passed'],
    ]);
  });

  it('fails a test that throws or leaves a rejection, and names the lines as they were written', async () => {
    const [thrown, rejected] = await run('failing');
    expect([thrown?.status, rejected?.status]).toEqual(['failed', 'failed']);
    expect(thrown?.failureMessages[0]).toMatch(/src\/kernel\/period\.ts:22:\d+\)[^]*failing\.fixture\.ts:11:/);
    expect(rejected?.failureMessages[0]).toContain('nobody awaits this');
  });
});
