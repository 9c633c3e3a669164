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
 * Where what PostgreSQL needs goes when root's own folders are closed to the account it must run as, and only then.
 * Each data folder gets a folder of its own here; a symbolic link in the data folder leads to it.
 */
const ELSEWHERE = '/var/lib/shanshui';
const OWNER_FILE = 'belongs-to';

/** The link or folder in the data folder that leads to the cluster. */
export function clusterPath(dataDir: string): string {
  return join(dataDir, 'postgres');
}

/** The cluster's real folder, or null when there is none yet. */
export async function findCluster(dataDir: string, account: PostgresAccount | undefined): Promise<string | null> {
  const path = clusterPath(dataDir);
  const entry = await lstat(path).catch(() => null);
  if (entry === null) return null;
  const folder = await realpath(path).catch(() => null);
  if (folder === null) {
    throw new DatabaseHostError(
      'DATABASE_FOLDER_UNUSABLE',
      `${path} leads to a folder that is gone. Restore it, or remove the link to begin with an empty database.`,
    );
  }
  const owner = (await stat(folder)).uid;
  const expected = account?.uid ?? process.getuid?.() ?? owner;
  if (owner !== expected) {
    throw new DatabaseHostError(
      'DATABASE_FOLDER_UNUSABLE',
      `The database in ${folder} belongs to user number ${String(owner)}, and this process would use it as user number ` +
        `${String(expected)}. Run as the user who made it, or choose another data folder (DATA_DIR).`,
    );
  }
  return folder;
}

/** A folder that the account can enter, in which a new cluster can be made. */
export async function chooseClusterParent(
  dataDir: string,
  account: PostgresAccount | undefined,
  log: (line: string) => void,
): Promise<string> {
  if (account === undefined || (await canEnter(account, dataDir))) return dataDir;
  await removeForgottenClusters();
  const digest = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  await makeElsewhere(dataDir);
  const parent = await mkdtemp(join(ELSEWHERE, `${digest}-`));
  await chmod(parent, 0o711);
  await writeFile(join(parent, OWNER_FILE), dataDir);
  log(`${dataDir} is closed to user ${account.name}, as whom PostgreSQL runs: its files are kept in ${parent}`);
  return parent;
}

/** Leads from the data folder to a cluster that had to be made outside it. */
export async function linkCluster(dataDir: string, folder: string): Promise<void> {
  const path = clusterPath(dataDir);
  if (folder !== path) await symlink(folder, path);
}

export async function reachableBinaries(
  binaries: PostgresBinaries,
  account: PostgresAccount | undefined,
  dataDir: string,
): Promise<PostgresBinaries> {
  if (account === undefined || (await canRun(account, binaries.postgres))) return binaries;
  await makeElsewhere(dataDir);
  return copyPostgresBinaries(binaries, ELSEWHERE);
}

async function makeElsewhere(dataDir: string): Promise<void> {
  try {
    await mkdir(ELSEWHERE, { recursive: true });
    await chmod(ELSEWHERE, 0o755);
  } catch (error) {
    throw new DatabaseHostError(
      'DATABASE_FOLDER_UNUSABLE',
      `PostgreSQL does not run as root, other users cannot reach ${dataDir} or this project, and ${ELSEWHERE} could not ` +
        `be made (${(error as Error).message}). Choose a data folder (DATA_DIR) and a project folder that other users can ` +
        'enter, or run as an ordinary user, or set DATABASE_URL.',
    );
  }
}

/**
 * A temporary data folder that was deleted leaves its cluster here, and perhaps a server that nobody can reach any more.
 * Only what belonged to the system's temporary folder goes: elsewhere a missing folder may be a disk that is not mounted.
 */
export async function removeForgottenClusters(): Promise<void> {
  const temporary = await realpath(tmpdir());
  for (const name of await readdir(ELSEWHERE).catch(() => [])) {
    const folder = join(ELSEWHERE, name);
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
