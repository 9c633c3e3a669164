import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseHostError } from './database-host-error.js';
import type { PostgresAccount } from './postgres-account.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { asArguments, INITIAL_SETTINGS, startSettings } from './postgres-settings.js';
import { makeSocketFolder } from './postgres-socket.js';
import { findPostmaster, type Postmaster } from './postmaster.js';

export const SUPERUSER = 'shanshui';

const UNFINISHED = 'postgres.new-';
const POLL_MS = 10;
/** Recovery after a crash may take a while; any other start takes a fraction of a second. */
const START_MS = 120_000;
const MAX_LOG_BYTES = 10 * 1024 * 1024;
/** Keeps PG* and LC_* of the caller's environment out; macOS does not start PostgreSQL without a locale. */
const ENVIRONMENT = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C' };

interface NewCluster {
  readonly parent: string;
  readonly password: string;
  readonly binaries: PostgresBinaries;
  readonly account: PostgresAccount | undefined;
  readonly disposable: boolean;
  readonly logFile: string;
}

/**
 * Creates a cluster below `parent` and returns its folder. It is renamed into place when complete, so that an
 * interrupted attempt is never mistaken for a database. Throws a DatabaseHostError.
 */
export async function createCluster(cluster: NewCluster): Promise<string> {
  const { parent, account } = cluster;
  const folder = join(parent, 'postgres');
  for (const name of await readdir(parent)) {
    if (name.startsWith(UNFINISHED)) await rm(join(parent, name), { recursive: true, force: true });
  }
  const unfinished = await mkdtemp(join(parent, UNFINISHED));
  // initdb reads the password from a file and may run as another user, who alone may read it.
  const passwordFile = `${unfinished}.password`;
  try {
    await writeFile(passwordFile, `${cluster.password}\n`, { mode: 0o600 });
    if (account !== undefined) {
      await chown(unfinished, account.uid, account.gid);
      await chown(passwordFile, account.uid, account.gid);
    }
    await initialise(cluster, unfinished, passwordFile);
    await rename(unfinished, folder);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(unfinished, { recursive: true, force: true });
  }
  return folder;
}

async function initialise(cluster: NewCluster, folder: string, passwordFile: string): Promise<void> {
  let output = '';
  for (const locale of characterLocales()) {
    output = await runInitdb(cluster, [
      `--pgdata=${folder}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      `--lc-ctype=${locale}`,
      '--data-checksums',
      '--no-instructions',
      ...asArguments(INITIAL_SETTINGS),
      ...(cluster.disposable ? ['--no-sync'] : []),
    ]);
    if (output === '') return;
    if (!output.includes('invalid locale name')) break;
  }
  throw startFailure('A new PostgreSQL cluster could not be created', output, cluster.logFile);
}

/**
 * Sorting and case come from PostgreSQL's own C.UTF-8, the same on every machine. pg_trgm and full text search, however,
 * let the C library decide what a letter is, and in its plain C locale no Chinese character is one.
 */
function characterLocales(): readonly string[] {
  return process.platform === 'darwin' ? ['UTF-8', 'en_US.UTF-8', 'C'] : ['C.UTF-8', 'en_US.UTF-8', 'C'];
}

/** Runs initdb; the error output, empty on success. */
async function runInitdb(cluster: NewCluster, args: readonly string[]): Promise<string> {
  const child = spawn(cluster.binaries.initdb, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: '/',
    env: ENVIRONMENT,
    ...identity(cluster.account),
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', (error) => (output += error.message));
    child.on('close', resolve);
  });
  await writeFile(cluster.logFile, output, { flag: 'a', mode: 0o600 });
  return code === 0 ? '' : output || `initdb ended with code ${String(code)}`;
}

/** Throws a DatabaseHostError unless the folder holds a cluster of the binaries' major version. */
export async function checkClusterVersion(folder: string, binaries: PostgresBinaries): Promise<void> {
  const found = await readFile(join(folder, 'PG_VERSION'), 'utf8').then(
    (text) => text.trim(),
    () => null,
  );
  if (found === String(binaries.major)) return;
  throw found === null
    ? new DatabaseHostError(
        'DATABASE_FOLDER_UNUSABLE',
        `${folder} exists but holds no PostgreSQL database. Remove it to start with an empty one, or choose another data ` +
          'folder (DATA_DIR).',
      )
    : new DatabaseHostError(
        'DATABASE_FOLDER_VERSION',
        `The database in ${folder} was made by PostgreSQL ${found}, and this version of Shanshui brings PostgreSQL ` +
          `${String(binaries.major)}. Export the data with the Shanshui that made it and import them into a new data ` +
          'folder, or run pg_upgrade.',
      );
}

interface ClusterStart {
  readonly folder: string;
  /** The port to listen on; any free one if not given. */
  readonly port?: number;
  /** Where to make a socket besides; nowhere if not given. Where none can be made the server listens on the port alone. */
  readonly socketFolder?: string | null;
  /** How many connections must be possible. */
  readonly connections?: number | undefined;
  readonly binaries: PostgresBinaries;
  readonly account: PostgresAccount | undefined;
  readonly disposable: boolean;
  readonly logFile: string;
  /** Further settings of this start. */
  readonly settings?: Readonly<Record<string, string>>;
  /** How long the start may take. */
  readonly startMs?: number;
}

/**
 * Starts a server that outlives this process. It has a session of its own, so that neither Ctrl-C nor a signal to our
 * process group reaches it; the last process to leave stops it. Throws a DatabaseHostError.
 */
export async function startCluster(cluster: ClusterStart): Promise<Postmaster> {
  const deadline = Date.now() + (cluster.startMs ?? START_MS);
  let { socketFolder = null } = cluster;
  for (;;) {
    if (socketFolder !== null) await makeSocketFolder(socketFolder, cluster.account);
    const attempt = await startOnce({ ...cluster, socketFolder }, deadline);
    if (typeof attempt !== 'string') return attempt;
    // Not every file system has sockets.
    if (socketFolder !== null && /could not create any Unix-domain sockets/.test(attempt)) {
      socketFolder = null;
      continue;
    }
    // Another program took the port before PostgreSQL could bind it, or children of a killed server are still ending.
    const isTransient = /could not (bind|create any TCP\/IP sockets)|lock file .* already exists|still in use/.test(
      attempt,
    );
    if (!isTransient || Date.now() > deadline) {
      throw startFailure('PostgreSQL could not be started', attempt, cluster.logFile);
    }
    await sleep(200);
    const other = await findPostmaster(cluster.folder);
    if (other !== null) return waitUntilReady(cluster.folder, deadline, () => null).then((ready) => ready ?? other);
  }
}

async function startOnce(cluster: ClusterStart, deadline: number): Promise<Postmaster | string> {
  await rotateLog(cluster.logFile);
  const log = await open(cluster.logFile, 'a', 0o600);
  const { size: logStart } = await log.stat();
  let exit: string | null = null;
  let abandon = (): void => undefined;
  try {
    const { port = await freePort(), socketFolder = null, connections } = cluster;
    const usual = await startSettings({ port, socketFolder, connections }, cluster.disposable);
    const settings = { ...usual, ...cluster.settings };
    const child = spawn(cluster.binaries.postgres, ['-D', cluster.folder, ...asArguments(settings)], {
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      cwd: '/',
      env: ENVIRONMENT,
      ...identity(cluster.account),
    });
    child.on('error', (error) => (exit ??= error.message));
    child.on('exit', (code, signal) => (exit ??= `postgres ended with ${signal ?? `code ${String(code)}`}`));
    child.unref();
    // Until it is ready no process holds a lease on it, so none would stop it if this one exits meanwhile.
    abandon = () => child.kill('SIGINT');
    process.once('exit', abandon);
    const ready = await waitUntilReady(cluster.folder, deadline, () => exit);
    if (ready !== null) return ready;
    exit ??= `it was not ready within ${String(START_MS / 1000)} s`;
  } finally {
    process.off('exit', abandon);
    await log.close();
  }
  const written = await readFile(cluster.logFile);
  return `${written.subarray(logStart).toString()}\n${exit}`;
}

async function waitUntilReady(
  folder: string,
  deadline: number,
  ended: () => string | null,
): Promise<Postmaster | null> {
  while (ended() === null && Date.now() < deadline) {
    const found = await findPostmaster(folder);
    if (found?.status === 'ready') return found;
    await sleep(POLL_MS);
  }
  return null;
}

function identity(account: PostgresAccount | undefined): { uid?: number; gid?: number } {
  return account === undefined ? {} : { uid: account.uid, gid: account.gid };
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function rotateLog(file: string): Promise<void> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > MAX_LOG_BYTES) await rename(file, `${file}.1`);
}

function startFailure(what: string, output: string, logFile: string): DatabaseHostError {
  const lines = output
    .split('\n')
    .filter((line) => /error|fatal|panic|could not|unrecognized|invalid|hint|ended with|not ready/i.test(line));
  const excerpt = (lines.length > 0 ? lines : output.trim().split('\n')).slice(-4).join(' · ').trim();
  if (/no space left on device|disk quota exceeded|check free disk space/i.test(output)) {
    return new DatabaseHostError(
      'DATABASE_FOLDER_UNUSABLE',
      `${what}: the disk is full. Free some space or choose another data folder (DATA_DIR). PostgreSQL reported: ${excerpt}`,
    );
  }
  if (/effective user ID/.test(output)) {
    return new DatabaseHostError(
      'DATABASE_START_FAILED',
      `${what}: the user id of this process has no name on this system, and PostgreSQL requires one. Run as a user ` +
        'listed in /etc/passwd, or set DATABASE_URL.',
    );
  }
  return new DatabaseHostError(
    'DATABASE_START_FAILED',
    `${what}. PostgreSQL reported: ${excerpt}. See ${logFile} for details. Fix the cause, or set DATABASE_URL to a PostgreSQL of your own.`,
  );
}
