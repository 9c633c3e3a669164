/* What `npm run check:licenses` proves: everything that is installed to run has a licence that allows its use here. */
import { readFileSync } from 'node:fs';

const ALLOWED = new Set([
  ...['MIT', 'MIT-0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'Unlicense'],
  ...['CC0-1.0', 'Python-2.0', 'PostgreSQL', 'WTFPL'],
]);

/** `(MIT OR GPL-3.0)` is allowed if one of them is, `MIT AND ISC` if both are. */
function isAllowed(licence) {
  const parts = (separator) => licence.replaceAll(/[()]/gu, '').split(separator);
  if (licence.includes(' OR ')) return parts(' OR ').some(isAllowed);
  if (licence.includes(' AND ')) return parts(' AND ').every(isAllowed);
  return ALLOWED.has(licence);
}

function licenceOf(folder, listed) {
  if (listed.license) return listed.license;
  try {
    // Packages of before 2015 list their licences.
    const { license, licenses } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    return license?.type ?? license ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'none stated';
  } catch {
    return 'not installed, none stated';
  }
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const installed = Object.entries(packages).filter(
  ([folder, { dev, devOptional }]) => folder !== '' && !dev && !devOptional,
);
const refused = installed
  .map(([folder, listed]) => ({ folder, licence: licenceOf(folder, listed) }))
  .filter(({ licence }) => !isAllowed(licence));
for (const { folder, licence } of refused) {
  console.error(`${folder}: ${licence}, expected one of ${[...ALLOWED].join(', ')}`);
}
if (refused.length > 0) process.exitCode = 1;
