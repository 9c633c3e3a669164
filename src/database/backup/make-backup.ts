import { readFile, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { DatabaseHostError } from '../database-host-error.js';
import { openEmbeddedDatabase } from '../embedded-database.js';
import { choosePostgresAccount } from '../postgres-account.js';
import { clusterPath, findCluster } from '../postgres-site.js';
import { type Backup, addBackup, openBackupFolder, pruneBackups } from './backup-folder.js';
import { takeBaseBackup } from './base-backup.js';
import { dumpDatabase } from './dump-database.js';
import { archiveName, beginArchive, endArchive } from './write-ahead-archive.js';

export interface BackupOptions {
  /** Address of the operator's own PostgreSQL; without it, the embedded database of the data folder is backed up. */
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
  /** How many backups to keep, at least one; all if not given. */
  readonly keep?: number | undefined;
  readonly log: (line: string) => void;
  readonly onBytes?: (bytes: number) => void;
}

export interface MadeBackup {
  readonly backup: Backup;
  readonly removed: readonly string[];
  /** Whether every later state can be restored as well, because the log is archived from now on. */
  readonly continuous: boolean;
}

/**
 * Backs a database up into a folder while it is in use, and lets the embedded one archive its log there from then on.
 * Rejects with a DatabaseHostError.
 */
export async function makeBackup(folder: string, options: BackupOptions): Promise<MadeBackup> {
  const { databaseUrl, keep } = options;
  // Before the folder is made: without a database there is nothing to keep.
  if (databaseUrl === undefined) await requireCluster(options.dataDir);
  const backups = await openBackupFolder(folder);
  const made =
    databaseUrl === undefined
      ? await backUpCluster(backups, options)
      : { backup: await dumpDatabase(backups, databaseUrl), continuous: false };
  const removed = keep === undefined ? [] : await pruneBackups(backups, keep);
  return { ...made, removed };
}

/** Ends the archiving of the log; false if there was none. The log that is archived already stays. */
export async function stopArchiving(dataDir: string): Promise<boolean> {
  return endArchive(await requireCluster(dataDir));
}

async function requireCluster(dataDir: string): Promise<string> {
  const cluster = await findCluster(resolve(dataDir), await choosePostgresAccount());
  if (cluster !== null) return cluster;
  throw new DatabaseHostError(
    'DATABASE_FOLDER_UNUSABLE',
    `There is no database in ${resolve(dataDir)}: DATA_DIR or DATABASE_URL names the one to back up.`,
  );
}

async function backUpCluster(
  backups: string,
  { dataDir, log, onBytes }: BackupOptions,
): Promise<Pick<MadeBackup, 'backup' | 'continuous'>> {
  const account = await choosePostgresAccount();
  const database = await openEmbeddedDatabase({ dataDir, log });
  try {
    const cluster = await realpath(clusterPath(resolve(dataDir)));
    const continuous = await archives(database.url);
    if (!continuous) {
      log('The database was started by an earlier version and archives its log only after its next start.');
    }
    // Before the copy, so that the archive has all that follows it.
    const archive = await beginArchive(cluster, backups, account);
    const major = Number(await readFile(join(cluster, 'PG_VERSION'), 'utf8'));
    const backup = await addBackup(backups, 'CLUSTER', async (file) => {
      const { sha256, bytes, startLsn, endLsn } = await takeBaseBackup(database.url, file, onBytes).catch(
        (error: unknown) => {
          throw new DatabaseHostError('DATABASE_BACKUP_FAILED', `No backup was made: ${(error as Error).message}.`);
        },
      );
      const password = decodeURIComponent(new URL(database.url).password);
      return { sha256, bytes, cluster: { major, startLsn, endLsn, archive: archiveName(archive), password } };
    });
    return { backup, continuous };
  } finally {
    await database.close();
  }
}

async function archives(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ archive_mode: string }>('show archive_mode');
    return rows[0]?.archive_mode === 'on';
  } finally {
    await client.end();
  }
}
