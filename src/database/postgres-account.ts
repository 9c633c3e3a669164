import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { DatabaseHostError } from './database-host-error.js';

const run = promisify(execFile);

/** The system account that PostgreSQL runs as. */
export interface PostgresAccount {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** The account to run PostgreSQL as: another one for root, which PostgreSQL refuses; undefined for the current user. */
export async function choosePostgresAccount(): Promise<PostgresAccount | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  return (await lookUp('postgres')) ?? (await createPostgresUser()) ?? (await lookUpNobody());
}

async function lookUp(name: string): Promise<PostgresAccount | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function createPostgresUser(): Promise<PostgresAccount | undefined> {
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/sh', 'postgres']);
  } catch {
    // Another process may have created it, or the system has no useradd: the lookup decides.
  }
  return lookUp('postgres');
}

async function lookUpNobody(): Promise<PostgresAccount> {
  const nobody = await lookUp('nobody');
  if (nobody !== undefined) return nobody;
  throw new DatabaseHostError(
    'DATABASE_START_FAILED',
    'PostgreSQL does not run as root, and no user "postgres" or "nobody" exists or could be created. ' +
      'Create a user "postgres", run as an ordinary user, or set DATABASE_URL.',
  );
}

/** Whether the account can enter the folder. Tried rather than computed, because ACLs and mounts matter too. */
export async function canEnter(account: PostgresAccount, folder: string): Promise<boolean> {
  return succeeds(account, 'cd "$1"', folder);
}

/** Whether the account can run the binary. */
export async function canRun(account: PostgresAccount, binary: string): Promise<boolean> {
  return succeeds(account, '"$1" --version', binary);
}

async function succeeds(account: PostgresAccount, script: string, argument: string): Promise<boolean> {
  try {
    await run('/bin/sh', ['-c', script, 'sh', argument], { uid: account.uid, gid: account.gid, cwd: '/' });
    return true;
  } catch {
    return false;
  }
}
