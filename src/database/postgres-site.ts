import { createHash } from 'node:crypto';
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { DatabaseHostError } from './database-host-error.js';
import { canEnter, canRun, type PostgresAccount } from './postgres-account.js';
import { copyPostgresBinaries, type PostgresBinaries } from './postgres-binaries.js';
import { killPostmaster } from './postmaster.js';

/**
 * Holds the files of PostgreSQL when root's own folders are closed to the account it must run as. Each data folder gets a
 * folder of its own here, and a symbolic link to it.
 */
const FALLBACK_FOLDER = '/var/lib/shanshui';
const OWNER_FILE = 'belongs-to';

/** The cluster's folder in the data folder, or the link to it. */
export function clusterPath(dataDir: string): string {
  return join(dataDir, 'postgres');
}

/** The cluster's real folder; null if there is none yet. Throws if it is gone or belongs to another user. */
export async function findCluster(dataDir: string, account: PostgresAccount | undefined): Promise<string | null> {
  const path = clusterPath(dataDir);
  const entry = await lstat(path).catch(() => null);
  if (entry === null) return null;
  const folder = await realpath(path).catch(() => null);
  if (folder === null) {
    throw new DatabaseHostError(
      'DATABASE_FOLDER_UNUSABLE',
      `${path} links to a folder that no longer exists. Restore it, or remove the link to start with an empty database.`,
    );
  }
  const owner = (await stat(folder)).uid;
  const expected = account?.uid ?? process.getuid?.() ?? owner;
  if (owner !== expected) {
    throw new DatabaseHostError(
      'DATABASE_FOLDER_UNUSABLE',
      `The database in ${folder} belongs to user id ${String(owner)}, and this process would use it as user id ` +
        `${String(expected)}. Run as the user who created it, or choose another data folder (DATA_DIR).`,
    );
  }
  return folder;
}

/** A folder for a new cluster that the account can enter. */
export async function chooseClusterParent(
  dataDir: string,
  account: PostgresAccount | undefined,
  log: (line: string) => void,
): Promise<string> {
  if (account === undefined || (await canEnter(account, dataDir))) return dataDir;
  await removeForgottenClusters();
  const digest = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  await makeFallbackFolder(dataDir);
  const parent = await mkdtemp(join(FALLBACK_FOLDER, `${digest}-`));
  await chmod(parent, 0o711);
  await writeFile(join(parent, OWNER_FILE), dataDir);
  log(`PostgreSQL runs as user ${account.name}, who cannot enter ${dataDir}: its files are kept in ${parent}`);
  return parent;
}

/** Links the data folder to a cluster that had to be created outside it. */
export async function linkCluster(dataDir: string, folder: string): Promise<void> {
  const path = clusterPath(dataDir);
  if (folder !== path) await symlink(folder, path);
}

/** The binaries, copied to where the account can run them if it cannot reach them. */
export async function reachableBinaries(
  binaries: PostgresBinaries,
  account: PostgresAccount | undefined,
  dataDir: string,
): Promise<PostgresBinaries> {
  if (account === undefined || (await canRun(account, binaries.postgres))) return binaries;
  await makeFallbackFolder(dataDir);
  return copyPostgresBinaries(binaries, FALLBACK_FOLDER);
}

async function makeFallbackFolder(dataDir: string): Promise<void> {
  try {
    await mkdir(FALLBACK_FOLDER, { recursive: true });
    await chmod(FALLBACK_FOLDER, 0o755);
  } catch (error) {
    throw new DatabaseHostError(
      'DATABASE_FOLDER_UNUSABLE',
      `PostgreSQL does not run as root, other users cannot reach ${dataDir} or this project, and ${FALLBACK_FOLDER} could not ` +
        `be created (${(error as Error).message}). Choose a data folder (DATA_DIR) and a project folder that other users ` +
        'can enter, run as an ordinary user, or set DATABASE_URL.',
    );
  }
}

/**
 * A temporary data folder that was deleted leaves its cluster here, and perhaps an unreachable server.
 * Only what belonged to the system's temporary folder goes: elsewhere a missing folder may be a disk that is not mounted.
 */
export async function removeForgottenClusters(): Promise<void> {
  const temporary = await realpath(tmpdir());
  for (const name of await readdir(FALLBACK_FOLDER).catch(() => [])) {
    const folder = join(FALLBACK_FOLDER, name);
    const owner = await readFile(join(folder, OWNER_FILE), 'utf8').catch(() => null);
    if (owner === null || !owner.startsWith(temporary + sep)) continue;
    const there = await lstat(owner).then(
      () => true,
      (error: unknown) => (error as NodeJS.ErrnoException).code !== 'ENOENT',
    );
    if (there) continue;
    await killPostmaster(join(folder, 'postgres'));
    await rm(folder, { recursive: true, force: true });
  }
}
