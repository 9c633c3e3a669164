import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DatabaseHostError } from '../database-host-error.js';
import { canEnter, type PostgresAccount } from '../postgres-account.js';

/** Names the folder that a cluster archives its log to; beside the cluster's own files. */
const TARGET = 'archive-to';
/** Names the folder that a cluster is restored from. */
const ORIGIN = 'restore-from';

/**
 * Compresses each finished segment of the log into the folder that the file in the cluster names; without that file, does
 * nothing. Written elsewhere first, so that no half of a segment is ever taken for one.
 */
const ARCHIVE_COMMAND =
  `if test -f ${TARGET}; then d=$(cat ${TARGET}); test -f "$d/%f.gz" || ` +
  `{ gzip -c "%p" > "$d/%f.gz.part" && mv "$d/%f.gz.part" "$d/%f.gz"; }; fi`;

const RESTORE_COMMAND = `d=$(cat ${ORIGIN}); test -f "$d/%f.gz" && gzip -dc "$d/%f.gz" > "%p"`;

/** Settings of every start: archiving begins and ends without another one, by the file alone. */
export const ARCHIVE_SETTINGS: Readonly<Record<string, string>> = {
  archive_mode: 'on',
  archive_command: ARCHIVE_COMMAND,
  // What was committed longer ago than this is in the archive.
  archive_timeout: '60s',
};

/** The folder that a cluster archives its log to; null if it does not. */
export async function archiveOf(cluster: string): Promise<string | null> {
  const text = await readFile(join(cluster, TARGET), 'utf8').catch(() => '');
  return text.trim() === '' ? null : text.trim();
}

/**
 * Lets a cluster archive its log below a backup folder, and returns where. Each life of a database has a folder of its
 * own there: two that were restored from one backup must not write to the same. Throws DATABASE_FOLDER_UNUSABLE.
 */
export async function beginArchive(
  cluster: string,
  backups: string,
  account: PostgresAccount | undefined,
): Promise<string> {
  const present = await archiveOf(cluster);
  if (present !== null && dirname(present) === backups && (await isFolder(present))) return present;
  const folder = join(backups, `wal-${randomBytes(4).toString('hex')}`);
  await mkdir(folder, { mode: 0o700 });
  if (account !== undefined) {
    await chown(folder, account.uid, account.gid);
    if (!(await canEnter(account, folder))) {
      await rm(folder, { recursive: true });
      throw new DatabaseHostError(
        'DATABASE_FOLDER_UNUSABLE',
        `The database runs as user ${account.name}, who cannot enter ${backups}: choose a folder below folders that ` +
          'other users may enter, or run as an ordinary user.',
      );
    }
  }
  await writeFile(join(cluster, TARGET), `${folder}\n`, { mode: 0o644 });
  return folder;
}

/** Ends archiving; false if the cluster did not archive. */
export async function endArchive(cluster: string): Promise<boolean> {
  const had = (await archiveOf(cluster)) !== null;
  await rm(join(cluster, TARGET), { force: true });
  return had;
}

/** Makes an unpacked cluster recover from an archive at its start, as `recoverySettings` say. */
export async function recoverFrom(cluster: string, archive: string): Promise<void> {
  await endArchive(cluster);
  await writeFile(join(cluster, ORIGIN), `${archive}\n`, { mode: 0o644 });
  await writeFile(join(cluster, 'recovery.signal'), '', { mode: 0o644 });
}

/** Settings of the start that recovers; `until` null for all that was archived. */
export function recoverySettings(until: Date | null): Readonly<Record<string, string>> {
  return {
    restore_command: RESTORE_COMMAND,
    recovery_target_action: 'promote',
    // Names of zones, Z among them, are unknown when the command line is read.
    ...(until === null ? {} : { recovery_target_time: until.toISOString().replace('T', ' ').replace('Z', '+00') }),
  };
}

/** Removes what only the recovery needed. */
export async function forgetOrigin(cluster: string): Promise<void> {
  await rm(join(cluster, ORIGIN), { force: true });
}

/** Removes the segments of an archive that lie before a position of the log; returns how many. */
export async function pruneArchive(archive: string, before: string): Promise<number> {
  const oldest = segmentAt(before);
  let removed = 0;
  for (const name of await readdir(archive).catch(() => [])) {
    const [, segment] = /^[0-9A-F]{8}([0-9A-F]{16})(\.[0-9A-F]{8}\.backup)?\.gz$/.exec(name) ?? [];
    if (segment === undefined || segment >= oldest) continue;
    await rm(join(archive, name), { force: true });
    removed++;
  }
  return removed;
}

/** Names of the archives in a backup folder. */
export async function archivesIn(backups: string): Promise<string[]> {
  const entries = await readdir(backups, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory() && entry.name.startsWith('wal-')).map(({ name }) => name);
}

/** The name by which a backup refers to its archive. */
export function archiveName(archive: string): string {
  return basename(archive);
}

/** The segment of a position such as 0/3000028, without its timeline: segments have 16 MB. */
function segmentAt(lsn: string): string {
  const [high = '0', low = '0'] = lsn.split('/');
  const segment = Number.parseInt(low, 16) >>> 24;
  const hex = (value: number): string => value.toString(16).toUpperCase().padStart(8, '0');
  return hex(Number.parseInt(high, 16)) + hex(segment);
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
