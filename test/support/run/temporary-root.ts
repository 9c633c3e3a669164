import { existsSync } from 'node:fs';
import { readFile, realpath, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';

const IN_MEMORY = '/dev/shm';
/** What a run may take of the memory beyond its processes, and what has to be available for both. */
const ROOM = 6 * 1024 ** 3;
const MEMORY = 12 * 1024 ** 3;

/** Where temporary files usually are. */
export function rootOnDisk(): Promise<string> {
  return realpath(tmpdir());
}

/**
 * Where the folder of a run of tests is made: in memory if there is plenty, because their databases make and remove a
 * hundred thousand files, whose keeping on a disk is a large part of the time of the system. TMPDIR names another place.
 */
export async function rootOfTests(): Promise<string> {
  return process.env.TMPDIR === undefined && (await isRoomy(IN_MEMORY)) ? IN_MEMORY : rootOnDisk();
}

/** Where the folder of an earlier run may be, also of one that found more memory. */
export async function allTemporaryRoots(): Promise<readonly string[]> {
  const inMemory = process.env.TMPDIR === undefined && existsSync(IN_MEMORY) ? [IN_MEMORY] : [];
  return [...new Set([await rootOnDisk(), ...inMemory])];
}

async function isRoomy(folder: string): Promise<boolean> {
  if (process.platform !== 'linux' || process.availableMemory() < MEMORY) return false;
  try {
    const { bavail, bsize } = await statfs(folder);
    const mounts = await readFile('/proc/self/mounts', 'utf8');
    const [, kind = '', options = ''] =
      mounts
        .split('\n')
        .find((line) => line.split(' ')[1] === folder)
        ?.match(/^\S+ \S+ (\S+) (\S+)/) ?? [];
    // Tests also execute what they write.
    return kind === 'tmpfs' && !options.split(',').includes('noexec') && bavail * bsize > ROOM;
  } catch {
    return false;
  }
}
