import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { npm, progress, tail } from './npm.mjs';
import { Failure, readOr, root } from './project.mjs';

const dist = join(root, 'dist');
const pages = join(dist, 'pages');
const buildStamp = join(dist, '.built');

/** Changes when any input of the build is edited, added, removed or put back to an older version. */
function inputsOfBuild() {
  const hash = createHash('sha256');
  const add = (file) => {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(root, file)}\0${size}\0${mtimeMs}\n`);
  };
  const walk = (folder) => {
    for (const entry of sorted(readdirSync(folder, { withFileTypes: true }))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else add(path);
    }
  };
  walk(join(root, 'src'));
  for (const name of readdirSync(root).sort()) {
    if (/^tsconfig.*\.json$/.test(name) || name === 'package-lock.json') add(join(root, name));
  }
  return hash.digest('hex');
}

function sorted(entries) {
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function isBuilt() {
  return readOr(buildStamp, '') === inputsOfBuild();
}

export async function build() {
  // Computed before: what is edited while the compiler runs is built next time.
  const inputs = inputsOfBuild();
  const done = progress('Building');
  const { code, output } = await npm(['run', '-s', 'build']);
  if (code !== 0) {
    done('failed');
    throw new Failure(
      `${tail(output)}The build failed: npm run build ended with code ${code}. Fix the errors above, then try again.`,
    );
  }
  removeOrphans(dist);
  writeFileSync(buildStamp, inputs);
  done('done');
}

/** Removes the output of deleted sources, which the compiler leaves and which could still be imported. */
function removeOrphans(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    // The pages are bundled anew as a whole.
    if (path === pages) continue;
    if (entry.isDirectory()) removeOrphans(path);
    else if (/\.js(\.map)?$/.test(entry.name)) {
      const source = join(root, 'src', relative(dist, path)).replace(/\.js(\.map)?$/, '');
      if (![`${source}.ts`, `${source}.js`].some((file) => existsSync(file))) unlinkSync(path);
    }
  }
}
