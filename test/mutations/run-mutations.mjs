/*
 * Runs the tests of the rules once as they are and once for each mutation. Prints which test noticed what, and fails if
 * a mutation went unnoticed. `npm run test:mutations -- 3 17` runs those alone.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MUTATIONS } from './mutations.mjs';

const ROOT = join(import.meta.dirname, '../..');
const { jest } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const config = { ...jest };
// The rules need no database.
delete config.globalSetup;
delete config.globalTeardown;
// A mutation is a transform of Jest's, which the runtime of the other tests does not use.
delete config.runtime;
delete config.testEnvironment;
const [pattern, [, options]] = Object.entries(config.transform)[0];
const folder = mkdtempSync(join(tmpdir(), 'mutations-'));
const configFile = join(folder, 'jest.config.json');
writeFileSync(
  configFile,
  JSON.stringify({
    ...config,
    rootDir: ROOT,
    roots: ['<rootDir>/test/rollup/rules'],
    transform: { [pattern]: [join(import.meta.dirname, 'mutating-transform.mjs'), options] },
  }),
);

/** The titles of the tests that fail; empty if none does. */
function findFailing(mutation) {
  const output = join(folder, 'result.json');
  rmSync(output, { force: true });
  spawnSync(
    process.execPath,
    [
      ...['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--silent'],
      ...['--config', configFile, '--json', '--outputFile', output],
    ],
    {
      cwd: ROOT,
      env: { ...process.env, MUTATION: mutation, ROLLUP_CASES: '600', TRUTH_CASES: '300' },
      stdio: 'ignore',
    },
  );
  const { testResults } = JSON.parse(readFileSync(output, 'utf8'));
  const broken = testResults.find(({ assertionResults, message }) => assertionResults.length === 0 && message);
  if (broken) throw new Error(broken.message);
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'failed')
    .map(({ fullName }) => fullName);
}

try {
  const asked = process.argv.slice(2).map(Number);
  const failing = findFailing(undefined);
  if (failing.length > 0) throw new Error(`The tests fail without any mutation: ${failing.join('; ')}`);
  let unnoticed = 0;
  for (const [number, { rule, file }] of MUTATIONS.entries()) {
    if (asked.length > 0 && !asked.includes(number)) continue;
    const [first, ...others] = findFailing(String(number));
    if (first === undefined) unnoticed++;
    const noticed =
      first === undefined ? 'NOBODY NOTICES' : `${first}${others.length > 0 ? ` and ${others.length} more` : ''}`;
    process.stdout.write(`${number}. ${rule} (${file})\n   broken: ${noticed}\n`);
  }
  process.stdout.write(`${unnoticed} unnoticed\n`);
  process.exitCode = unnoticed > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true });
}
