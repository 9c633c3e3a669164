/*
 * What `npm run check:versions` proves: nothing that is installed to run is older than the first release without a
 * weakness that was published for it. A release before the one listed is reachable by a client, by a file or by a
 * partner; the list grows when `npm audit` names another.
 */
import { readFileSync } from 'node:fs';

const { minimumVersions } = JSON.parse(readFileSync(new URL('minimum-versions.json', import.meta.url), 'utf8'));
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));

const numbersOf = (version) => version.split('-')[0].split('.').map(Number);

function isOlder(version, minimum) {
  const [given, least] = [numbersOf(version), numbersOf(minimum)];
  const at = given.findIndex((number, position) => number !== least[position]);
  return at !== -1 && given[at] < least[at];
}

const installed = Object.entries(packages)
  .filter(([folder, { dev, devOptional }]) => folder !== '' && !dev && !devOptional)
  .map(([folder, { version }]) => ({ folder, name: folder.split('node_modules/').at(-1), version }));
const tooOld = installed.filter(
  ({ name, version }) => name in minimumVersions && isOlder(version, minimumVersions[name]),
);
const unused = Object.keys(minimumVersions).filter((name) => !installed.some((one) => one.name === name));
for (const { folder, name, version } of tooOld) {
  console.error(`${folder}: ${version}, expected at least ${minimumVersions[name]}`);
}
for (const name of unused) console.error(`minimum-versions.json: ${name} is not installed, so its line can go`);
if (tooOld.length + unused.length > 0) process.exitCode = 1;
