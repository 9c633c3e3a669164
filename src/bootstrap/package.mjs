import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { npm, progress, tail } from './npm.mjs';
import { Failure, readOr, root } from './project.mjs';

// A folder of the project with a package.json and a package-lock.json of its own: what only some commands need is not
// paid for by the others. Its install script may make more of what was installed.

const stampOf = (folder) => join(folder, 'node_modules', '.shanshui-installed');

/** The list that npm writes is no proof here, unlike at the top: npm writes it before the install script has run. */
export function isPackageInstalled(folder) {
  return readOr(stampOf(folder), '') === digestOf(folder);
}

/** Changes with any file of the package: the install script and what it reads are among them. */
function digestOf(folder) {
  const hash = createHash('sha256');
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isFile())
      hash
        .update(`${entry.name}\0`)
        .update(readFileSync(join(folder, entry.name)))
        .update('\0');
  }
  return hash.digest('hex');
}

export async function installPackage(folder) {
  const digest = digestOf(folder);
  const { description } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const done = progress(`Installing ${description} (the first time only)`);
  // Its own install script runs even if npm is configured to run none.
  const flags = ['--ignore-scripts=false', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await npm(['ci', ...flags], folder);
  if (code !== 0) {
    done('failed');
    throw new Failure(
      `${tail(output)}${relative(root, folder)} could not be installed: npm ci ended with code ${code}. Check the network, ` +
        'the registry (npm config get registry) and the space left on the disk, then try again.',
    );
  }
  writeFileSync(stampOf(folder), digest);
  done('done');
}
