import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, open, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { makeFolder } from '../make-folder.js';
import { DatabaseHostError } from '../database-host-error.js';
import { archivesIn, pruneArchive } from './write-ahead-archive.js';

/** What the file beside a backup says of it. It holds the password of the cluster: as secret as the data themselves. */
export interface BackupNote {
  /** Form of the note. */
  readonly form: 1;
  /** CLUSTER: the files of the embedded database. DUMP: what pg_dump wrote of a PostgreSQL of your own. */
  readonly kind: 'CLUSTER' | 'DUMP';
  readonly startedAt: string;
  readonly finishedAt: string;
  /** Digest of the file. */
  readonly sha256: string;
  readonly bytes: number;
  readonly cluster: {
    readonly major: number;
    readonly startLsn: string;
    readonly endLsn: string;
    /** Folder of the log that continues this backup, beside it; null if none was archived. */
    readonly archive: string | null;
    readonly password: string;
  } | null;
}

export interface Backup {
  readonly name: string;
  /** Its folder. */
  readonly folder: string;
  readonly file: string;
  readonly note: BackupNote;
}

const NOTE = 'backup.json';
const UNFINISHED = 'unfinished-';
const FILES = { CLUSTER: 'base.tar.gz', DUMP: 'database.dump' } as const;

/** Makes the folder if there is none, and returns its real path. Throws DATABASE_FOLDER_UNUSABLE. */
export async function openBackupFolder(folder: string): Promise<string> {
  try {
    await makeFolder(folder);
    const real = await realpath(folder);
    for (const name of await readdir(real)) {
      if (name.startsWith(UNFINISHED)) await rm(join(real, name), { recursive: true, force: true });
    }
    return real;
  } catch (error) {
    throw new DatabaseHostError(
      'DATABASE_FOLDER_UNUSABLE',
      `The backup folder ${resolve(folder)} cannot be used: ${(error as Error).message}.`,
    );
  }
}

/** Adds a backup that `write` makes; it appears in the folder complete or not at all. */
export async function addBackup(
  folder: string,
  kind: BackupNote['kind'],
  write: (file: string) => Promise<Pick<BackupNote, 'sha256' | 'bytes' | 'cluster'>>,
): Promise<Backup> {
  const startedAt = new Date();
  const unfinished = await mkdtemp(join(folder, UNFINISHED));
  try {
    const written = await write(join(unfinished, FILES[kind]));
    const finishedAt = new Date();
    const note: BackupNote = {
      form: 1,
      kind,
      startedAt: startedAt.toISOString(),
      finishedAt: finishedAt.toISOString(),
      ...written,
    };
    await writeFile(join(unfinished, NOTE), `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600, flush: true });
    const name = startedAt.toISOString().replaceAll(':', '-').replace('.', '-');
    await rename(unfinished, join(folder, name));
    await syncFolder(folder);
    return backupOf(folder, name, note);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

/** The backups of a folder, from the oldest to the newest. */
export async function listBackups(folder: string): Promise<Backup[]> {
  const found: Backup[] = [];
  for (const name of (await readdir(folder)).sort()) {
    if (name.startsWith(UNFINISHED)) continue;
    const text = await readFile(join(folder, name, NOTE), 'utf8').catch(() => null);
    if (text !== null) found.push(backupOf(folder, name, JSON.parse(text) as BackupNote));
  }
  return found;
}

function backupOf(folder: string, name: string, note: BackupNote): Backup {
  return { name, folder: join(folder, name), file: join(folder, name, FILES[note.kind]), note };
}

/** Removes all backups but the newest, and the log that only removed ones need. Returns the removed ones' names. */
export async function pruneBackups(folder: string, keep: number): Promise<string[]> {
  const all = await listBackups(folder);
  const kept = all.slice(-keep);
  const removed = all.slice(0, -keep);
  for (const backup of removed) await rm(backup.folder, { recursive: true, force: true });
  for (const name of await archivesIn(folder)) {
    const oldest = kept.find(({ note }) => note.cluster?.archive === name)?.note.cluster;
    if (oldest) await pruneArchive(join(folder, name), oldest.startLsn);
    // An archive that none of the removed needed either belongs to a database whose first backup is being made.
    else if (removed.some(({ note }) => note.cluster?.archive === name)) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }
  return removed.map(({ name }) => name);
}

/** Throws DATABASE_FOLDER_UNUSABLE if the file of a backup is not the one that was written. */
export async function checkBackup({ file, note }: Backup): Promise<void> {
  const found = await digestOf(file).catch((error: unknown) => (error as Error).message);
  if (found === note.sha256) return;
  throw new DatabaseHostError(
    'DATABASE_FOLDER_UNUSABLE',
    `${file} is damaged: its digest is not the one it was written with (${found}). Use another backup: --backup NAME.`,
  );
}

/** SHA-256 of a file. */
export async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
