import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdtemp, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, escapeLiteral } from 'pg';
import { makeFolder } from '../make-folder.js';
import { DatabaseHostError } from '../database-host-error.js';
import { withTransitionLock } from '../database-lease.js';
import { choosePostgresAccount, type PostgresAccount } from '../postgres-account.js';
import { findPostgresBinaries } from '../postgres-binaries.js';
import { startCluster, SUPERUSER } from '../postgres-cluster.js';
import { chooseClusterParent, clusterPath, findCluster, linkCluster, reachableBinaries } from '../postgres-site.js';
import { stopPostmaster } from '../postmaster.js';
import { type Backup, checkBackup, listBackups } from './backup-folder.js';
import { restoreDump } from './dump-database.js';
import { unpackTar } from './unpack-tar.js';
import { forgetOrigin, recoverFrom, recoverySettings } from './write-ahead-archive.js';

export interface RestoreOptions {
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
  /** The moment whose state is restored; the newest that was archived if null. */
  readonly until: Date | null;
  /** Name of the backup to begin with; the newest from before `until` if null. */
  readonly backup: string | null;
  readonly log: (line: string) => void;
}

export interface Restored {
  readonly backup: Backup;
  /** When the last restored transaction was committed; null if nothing was committed after the backup. */
  readonly lastCommit: Date | null;
  /** The archive ends before the requested moment, so that later commits would be missing. */
  readonly endsEarlier: boolean;
}

/** Replaying a long log takes minutes. */
const RECOVERY_MS = 24 * 3_600_000;
const POLL_MS = 200;

/** Restores a backup onto a data folder without a database, or into an empty database. Rejects with a DatabaseHostError. */
export async function restoreBackup(folder: string, options: RestoreOptions): Promise<Restored> {
  const backup = chooseBackup(await existing(folder), options);
  await checkBackup(backup);
  if (backup.note.kind === 'DUMP') {
    if (options.databaseUrl === undefined) throw unusable('It is a dump: set DATABASE_URL to an empty database.');
    if (options.until !== null) throw unusable('A dump holds one moment: leave --until out.');
    await restoreDump(backup, options.databaseUrl);
    return { backup, lastCommit: null, endsEarlier: false };
  }
  if (options.databaseUrl !== undefined) {
    throw unusable('It is a backup of the embedded database: leave DATABASE_URL out to restore into DATA_DIR.');
  }
  const dataDir = resolve(options.dataDir);
  await makeFolder(dataDir);
  const real = await realpath(dataDir);
  return withTransitionLock(real, () => restoreCluster(real, folder, backup, options));
}

async function existing(folder: string): Promise<Backup[]> {
  return listBackups(folder).catch((error: unknown) => {
    throw unusable(`${resolve(folder)} cannot be read: ${(error as Error).message}.`);
  });
}

function chooseBackup(all: readonly Backup[], { until, backup }: RestoreOptions): Backup {
  const named = backup === null ? all : all.filter(({ name }) => name === backup);
  // A copy is one state only from its end on.
  const usable = named.filter(({ note }) => until === null || new Date(note.finishedAt) <= until);
  const chosen = usable.at(-1);
  if (chosen) return chosen;
  const [first] = named;
  if (first && until) throw unusable(`The earliest moment that can be restored is ${first.note.finishedAt}.`);
  const names = all.map(({ name }) => name).join(', ');
  throw unusable(backup === null ? 'There is no backup in the folder.' : `Expected --backup to be one of ${names}.`);
}

async function restoreCluster(
  dataDir: string,
  folder: string,
  backup: Backup,
  { until, log }: RestoreOptions,
): Promise<Restored> {
  const account = await choosePostgresAccount();
  if ((await findCluster(dataDir, account)) !== null) {
    throw new DatabaseHostError(
      'DATABASE_BUSY',
      `${dataDir} holds a database already: choose an empty folder (DATA_DIR), or move its database away first.`,
    );
  }
  const { major, password, archive } = backup.note.cluster ?? { major: 0, password: '', archive: null };
  const binaries = await reachableBinaries(await findPostgresBinaries(), account, dataDir);
  if (major !== binaries.major) {
    throw unusable(`It was made by PostgreSQL ${String(major)}; this version brings ${String(binaries.major)}.`);
  }
  const parent = await chooseClusterParent(dataDir, account, log);
  const unfinished = await mkdtemp(join(parent, 'postgres.new-'));
  const cluster = { folder: unfinished, binaries, account, disposable: false, logFile: join(dataDir, 'postgres.log') };
  try {
    log(`Restoring ${backup.name} into ${clusterPath(dataDir)}`);
    await unpackTar(backup.file, unfinished, account);
    await prepare(unfinished, archive === null ? null : join(await realpath(folder), archive), account);
    const recovered = await recover(cluster, password, until);
    const next = randomBytes(24).toString('base64url');
    await writeFile(join(dataDir, 'postgres-password'), `${next}\n`, { mode: 0o600 });
    await finishRecovery(recovered.url, next);
    await stopPostmaster(unfinished, recovered.pid);
    await forgetOrigin(unfinished);
    await rename(unfinished, join(dirname(unfinished), 'postgres'));
    await linkCluster(dataDir, join(dirname(unfinished), 'postgres'));
    return { backup, lastCommit: recovered.lastCommit, endsEarlier: recovered.endsEarlier };
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function prepare(cluster: string, archive: string | null, account: PostgresAccount | undefined): Promise<void> {
  await chmod(cluster, 0o700);
  await recoverFrom(cluster, archive ?? '/nowhere');
  if (account !== undefined) await chown(cluster, account.uid, account.gid);
}

type Cluster = Omit<Parameters<typeof startCluster>[0], 'settings' | 'startMs'>;

interface Recovered {
  readonly url: string;
  readonly pid: number;
  readonly lastCommit: Date | null;
  readonly endsEarlier: boolean;
}

/** Starts the cluster, which replays its log, and waits until it has become a database of its own. */
async function recover(cluster: Cluster, password: string, until: Date | null): Promise<Recovered> {
  const logStart = await sizeOf(cluster.logFile);
  const attempt = async (target: Date | null): Promise<Recovered> => {
    const { pid, port } = await startCluster({ ...cluster, settings: recoverySettings(target), startMs: RECOVERY_MS });
    const url = `postgresql://${SUPERUSER}:${password}@127.0.0.1:${String(port)}/shanshui`;
    try {
      return { url, pid, lastCommit: await waitForPromotion(url, pid), endsEarlier: target !== until };
    } catch (error) {
      await stopPostmaster(cluster.folder, pid);
      throw error;
    }
  };
  try {
    return await attempt(until);
  } catch (error) {
    // The log ends before the moment: what is there is restored, and that is said.
    const written = (await readFile(cluster.logFile)).subarray(logStart).toString();
    if (until === null || !written.includes('recovery ended before configured recovery target was reached'))
      throw error;
    return await attempt(null);
  }
}

async function waitForPromotion(url: string, pid: number): Promise<Date | null> {
  for (;;) {
    process.kill(pid, 0);
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ recovering: boolean; last: Date | null }>(
        'select pg_is_in_recovery() as recovering, pg_last_xact_replay_timestamp() as last',
      );
      if (rows[0]?.recovering === false) return rows[0].last;
    } catch (error) {
      // 57P: it starts; anything else is tried until its process has ended.
      if ((error as { code?: string }).code === '28P01') throw error;
    } finally {
      await client.end().catch(() => undefined);
    }
    await sleep(POLL_MS);
  }
}

/** The password of the backup is not used again, and the next start has nothing to replay. */
async function finishRecovery(url: string, password: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`alter role ${SUPERUSER} password ${escapeLiteral(password)}`);
    await client.query('checkpoint');
  } finally {
    await client.end();
  }
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}

function unusable(message: string): DatabaseHostError {
  return new DatabaseHostError('DATABASE_BACKUP_UNUSABLE', `Nothing was restored. ${message}`);
}
