import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, readOr, root } from './project.mjs';

// The lock is a folder with one file in it, named for its holder. A folder is claimed by renaming a filled one onto it,
// which fails as long as it holds a file; a dead holder's file is removed by its own name, which no two holders share.
// So of any number who find a dead holder at once, exactly one gets the lock.

const lockFolder = join(root, '.bootstrap.lock');

export async function withLock(act) {
  const owner = `${process.pid}-${startTime(process.pid)}-${randomBytes(4).toString('hex')}`;
  let isAnnounced = false;
  while (!acquireLock(owner)) {
    const holder = holderOfLock();
    if (holder === undefined) continue;
    if (!isAlive(holder)) rmSync(join(lockFolder, holder), { force: true });
    else {
      if (!isAnnounced)
        process.stderr.write(`Waiting for process ${holder.split('-')[0]}, which prepares this project …\n`);
      isAnnounced = true;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  try {
    await act();
  } finally {
    dropLock(owner);
  }
}

function acquireLock(owner) {
  const filled = `${lockFolder}.${owner}`;
  try {
    mkdirSync(filled);
    writeFileSync(join(filled, owner), '');
    renameSync(filled, lockFolder);
    return true;
  } catch (error) {
    rmSync(filled, { recursive: true, force: true });
    if (error.code === 'ENOTEMPTY' || error.code === 'EEXIST') return false;
    throw new Failure(
      `This project has to be installed or built first, and ${root} cannot be written to (${error.code}). Run this once ` +
        'as the user who owns it.',
    );
  }
}

function holderOfLock() {
  try {
    return readdirSync(lockFolder)[0];
  } catch {
    return undefined;
  }
}

function dropLock(owner) {
  rmSync(join(lockFolder, owner), { force: true });
  try {
    rmdirSync(lockFolder);
  } catch {
    // The next one has it already.
  }
}

function isAlive(holder) {
  const [pid, started] = holder.split('-');
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return startTime(pid) === started;
}

/** The start of a process, which tells it from a later one with the same number; 0 if the system hides it. */
function startTime(pid) {
  const status = readOr(`/proc/${pid}/stat`, '');
  return status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? '0';
}
