import { chown, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PostgresAccount } from './postgres-account.js';

/** Systems bound the path of a socket: macOS by 103 bytes, Linux by 107. */
const LONGEST_PATH = 103;
const LONGEST_NAME = '.s.PGSQL.65535';

/**
 * The folder of the socket of a cluster, beside it; null where the path of the socket would be too long. Only the account
 * of the cluster, and root, can enter it.
 */
export function socketFolderOf(cluster: string): string | null {
  const folder = join(dirname(cluster), 'socket');
  return Buffer.byteLength(join(folder, LONGEST_NAME)) <= LONGEST_PATH ? folder : null;
}

/**
 * Makes the folder of a socket anew: a server that was killed leaves a socket and its lock, which names a process id that
 * may be another program's by now. No server may be running on it.
 */
export async function makeSocketFolder(folder: string, account: PostgresAccount | undefined): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { mode: 0o700 });
  if (account !== undefined) await chown(folder, account.uid, account.gid);
}
