import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { Command } from 'commander';
import { addPartnerCommands } from '../../src/server/commands/partner.command.js';
import { makeTemporaryFolder } from '../support/temporary-folder.js';

const CLINICS = ['clinics', '--url', 'https://clinics.example.gov.cn/graphql', '--owns', 'Clinic*'];
let file: string;

beforeEach(async () => {
  file = join(await makeTemporaryFolder(), 'partners.yaml');
});
afterEach(() => {
  process.exitCode = undefined;
});

/** What the command prints, and its exit status. */
async function add(...given: readonly string[]): Promise<{ out: string; fault: string; status: number }> {
  const printed = { out: '', fault: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    jest.spyOn(process[name], 'write').mockImplementation((text) => {
      printed[name === 'stdout' ? 'out' : 'fault'] += text.toString();
      return true;
    }),
  );
  const program = new Command();
  addPartnerCommands(program);
  await program.parseAsync(['partner', 'add', ...given, '--file', file], { from: 'user' });
  for (const spy of spies) spy.mockRestore();
  return { ...printed, status: Number(process.exitCode ?? 0) };
}

it('adds partners to a file that is not there yet, and to what is in it, with its remarks', async () => {
  expect(
    await add('schools', '--url', 'https://schools.example.gov.cn/graphql', '--token', 'env:SCHOOLS'),
  ).toMatchObject({
    fault: '',
    status: 0,
  });
  await writeFile(file, `# Kept by the operator.\n${await readFile(file, 'utf8')}`);
  expect((await add(...CLINICS)).out).toContain('clinics was added');
  expect(await readFile(file, 'utf8')).toBe(`# Kept by the operator.
partners:
  - name: schools
    url: https://schools.example.gov.cn/graphql
    token: env:SCHOOLS
  - name: clinics
    url: https://clinics.example.gov.cn/graphql
    owns:
      - Clinic*
`);
});

it.each([
  ['a name that is there', CLINICS, /clinics is in .*partners\.yaml already/],
  ['a name with a space', ['my clinics', '--url', 'https://a.example.cn'], /name: expected 1 to 40 of a-z/],
  ['an address in the clear', ['jobs', '--url', 'http://jobs.example.cn'], /url: expected https/],
  ['no address', ['jobs', '--url', 'jobs'], /url: /],
  [
    'the token itself',
    ['jobs', '--url', 'https://a.example.cn', '--token', 'abc'],
    /token: expected env:NAME or file:PATH/,
  ],
] as const)('refuses %s in one message, and leaves the file as it was', async (_, given, message) => {
  await add(...CLINICS);
  const before = await readFile(file, 'utf8');
  const { fault, status } = await add(...given);
  expect(fault).toMatch(message);
  expect(fault).not.toMatch(/ {4}at /);
  expect(status).toBe(2);
  expect(await readFile(file, 'utf8')).toBe(before);
});

it.each([
  ['no YAML', 'partners: ['],
  ['no list', 'partners: 5\n'],
  ['something else', '- a\n'],
])('refuses to add to a file that holds %s', async (_, content) => {
  await writeFile(file, content);
  const { fault, status } = await add(...CLINICS);
  expect(fault).toMatch(/^The partners in .* cannot be used:\n {2}/);
  expect(fault).not.toMatch(/ {4}at /);
  expect(status).toBe(2);
  expect(await readFile(file, 'utf8')).toBe(content);
});
