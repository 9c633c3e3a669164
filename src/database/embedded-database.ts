import { randomBytes } from 'node:crypto';
import { readFile, realpath, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type DatabaseError } from 'pg';
import { makeFolder } from './make-folder.js';
import { DatabaseHostError } from './database-host-error.js';
import { withTransitionLock, checkLocks, acquireLease, type Lease } from './database-lease.js';
import { watchDatabase } from './database-watch.js';
import { choosePostgresAccount } from './postgres-account.js';
import { findPostgresBinaries } from './postgres-binaries.js';
import { checkClusterVersion, createCluster, startCluster, SUPERUSER } from './postgres-cluster.js';
import { chooseClusterParent, clusterPath, findCluster, linkCluster, reachableBinaries } from './postgres-site.js';
import { socketFolderOf } from './postgres-socket.js';
import { findPostmaster, isGone, type Postmaster } from './postmaster.js';

export interface EmbeddedDatabase {
  readonly url: string;
  close(): Promise<void>;
}

export interface EmbeddedDatabaseOptions {
  readonly dataDir: string;
  readonly log: (line: string) => void;
  /** Trades crash safety for speed: tests and benchmarks. */
  readonly disposable?: boolean;
  /** How many connections must be possible, if it is started here. */
  readonly connections?: number | undefined;
}

const DATABASE = 'shanshui';
const READY_MS = 120_000;
const POLL_MS = 25;
/** Starting, recovering or shutting down, and what a port or a socket answers before and after that. */
const TRANSIENT = new Set(['57P03', '57P01', 'ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE']);

/**
 * The PostgreSQL that Shanshui brings, shared by every process on one data folder: the first starts it, the last stops
 * it, and if it dies one of them starts it again at the same address. Rejects with a DatabaseHostError.
 */
export async function openEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const dataDir = await prepareFolder(options.dataDir);
  const server = await withTransitionLock(dataDir, () => startOrJoin(dataDir, options)).catch((error: unknown) => {
    throw asHostError(error, dataDir);
  });
  const { url, lease, folder } = server;
  const watch = watchDatabase({
    isRunning: async () => (await findPostmaster(folder)) !== null,
    restart: () => withTransitionLock(dataDir, () => startAgain(dataDir, server, options)),
    log: options.log,
  });
  const close = async (): Promise<void> => {
    await watch.stop();
    await lease.leave();
  };
  let closing: Promise<void> | undefined;
  return { url, close: () => (closing ??= close()) };
}

interface Server {
  readonly url: string;
  readonly lease: Lease;
  readonly folder: string;
  readonly port: number;
  readonly socketFolder: string | null;
}

async function prepareFolder(dataDir: string): Promise<string> {
  const folder = resolve(dataDir);
  try {
    await makeFolder(folder);
    const real = await realpath(folder);
    checkLocks(real);
    return real;
  } catch (error) {
    throw asHostError(error, folder);
  }
}

function asHostError(error: unknown, dataDir: string): Error {
  if (error instanceof DatabaseHostError) return error;
  const { message } = error as Error;
  return new DatabaseHostError(
    'DATABASE_FOLDER_UNUSABLE',
    `The data folder ${dataDir} cannot be used: ${message}. It must be writable by this user and have space ` +
      'left; DATA_DIR chooses another one.',
  );
}

async function startOrJoin(dataDir: string, options: EmbeddedDatabaseOptions): Promise<Server> {
  const account = await choosePostgresAccount();
  const found = await findCluster(dataDir, account);
  const password = await readPassword(dataDir, found === null);

  const running = found === null ? null : await findPostmaster(found);
  if (found !== null && running !== null) {
    const url = urlOf(running, password);
    if (await isServing(url, found, running.pid)) {
      return { url, lease: acquireLease(dataDir, found, running.pid), folder: found, ...addressOf(running) };
    }
  }

  const binaries = await reachableBinaries(await findPostgresBinaries(), account, dataDir);
  const cluster = { binaries, account, ...startOptions(dataDir, options) };
  let folder = found;
  if (folder === null) {
    options.log(`Creating a PostgreSQL ${String(binaries.major)} database in ${clusterPath(dataDir)}`);
    const parent = await chooseClusterParent(dataDir, account, options.log);
    folder = await createCluster({ ...cluster, parent, password });
    await linkCluster(dataDir, folder);
  } else {
    await checkClusterVersion(folder, binaries);
  }
  const started = await startCluster({ ...cluster, folder, socketFolder: socketFolderOf(folder) });
  const lease = acquireLease(dataDir, folder, started.pid);
  const url = urlOf(started, password);
  try {
    await isServing(url, folder, started.pid);
  } catch (error) {
    await lease.leaveLocked();
    throw error;
  }
  return { url, lease, folder, ...addressOf(started) };
}

function addressOf({ port, socketFolder }: Postmaster): Pick<Server, 'port' | 'socketFolder'> {
  return { port, socketFolder };
}

function startOptions(dataDir: string, { disposable = false, connections }: EmbeddedDatabaseOptions) {
  return { disposable, connections, logFile: join(dataDir, 'postgres.log') };
}

/** Starts a server that died at its old address, which connections keep, unless another process has done so. */
async function startAgain(
  dataDir: string,
  { url, lease, folder, port, socketFolder }: Server,
  options: EmbeddedDatabaseOptions,
): Promise<void> {
  const account = await choosePostgresAccount();
  const binaries = await reachableBinaries(await findPostgresBinaries(), account, dataDir);
  const started =
    (await findPostmaster(folder)) ??
    (await startCluster({ binaries, account, folder, port, socketFolder, ...startOptions(dataDir, options) }));
  lease.follow(started.pid);
  await isServing(url, folder, started.pid);
}

async function readPassword(dataDir: string, isNew: boolean): Promise<string> {
  const file = join(dataDir, 'postgres-password');
  if (!isNew) {
    const text = await readFile(file, 'utf8').catch(() => '');
    if (text.trim() !== '') return text.trim();
    throw new DatabaseHostError(
      'DATABASE_FOLDER_UNUSABLE',
      `${file}, which holds the password of the database in the same folder, is missing or unreadable. Restore it, or ` +
        'run as the user who created it.',
    );
  }
  const password = randomBytes(24).toString('base64url');
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  return password;
}

/** Through the socket where there is one: a statement then costs less of both processes than over TCP. */
function urlOf({ port, socketFolder }: Postmaster, password: string): string {
  const host = socketFolder === null ? '127.0.0.1' : encodeURIComponent(socketFolder);
  return `postgresql://${SUPERUSER}:${password}@${host}:${String(port)}/${DATABASE}`;
}

/**
 * Waits until the server accepts connections and our database exists. False if the server is shutting down; a new one
 * can be started once this returns. Throws DATABASE_START_FAILED after two minutes.
 */
async function isServing(url: string, folder: string, pid: number): Promise<boolean> {
  const deadline = Date.now() + READY_MS;
  for (;;) {
    try {
      await ensureDatabase(url);
      return true;
    } catch (error) {
      const { code, message } = error as DatabaseError;
      if (!TRANSIENT.has(code ?? '') || Date.now() > deadline) {
        throw new DatabaseHostError(
          'DATABASE_START_FAILED',
          `PostgreSQL runs in ${folder} as process ${String(pid)} but refuses connections: ${message}. Stop that process ` +
            'and try again.',
        );
      }
    }
    if (await isGone(folder, pid, POLL_MS)) return false;
    await sleep(POLL_MS);
  }
}

async function ensureDatabase(url: string): Promise<void> {
  if (await canConnect(url)) return;
  const template = new URL(url);
  template.pathname = '/template1';
  const client = new Client({ connectionString: template.href });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/** False if the server runs and only the database is missing. */
async function canConnect(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A server that goes away during a connection raises an error event too, which would end the process if unheard.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    if ((error as DatabaseError).code === '3D000') return false;
    throw error;
  }
}
