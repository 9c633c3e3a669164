import { statfs } from 'node:fs/promises';
import { ARCHIVE_SETTINGS } from './backup/write-ahead-archive.js';

/**
 * Written into postgresql.conf when the cluster is created; the operator may change them there. Meant for a machine with
 * two cores and a few gigabytes of memory.
 */
export const INITIAL_SETTINGS: Readonly<Record<string, string>> = {
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  max_parallel_workers_per_gather: '1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
};

/** For clusters whose data may be lost in a crash. */
const DISPOSABLE_SETTINGS: Readonly<Record<string, string>> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  // With the minimal log level and no senders, bulk loads skip the log altogether.
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
};

/** With less shared memory, parallel queries fail under load; containers often have 64 MB. */
const ENOUGH_SHARED_MEMORY = 256 * 1024 * 1024;

interface StartSettings {
  readonly port: number;
  readonly socketFolder: string | null;
  /** How many connections must be possible. */
  readonly connections?: number | undefined;
}

/** Beyond the connections of a server: commands, tools, and what is reserved for the superuser. */
const OTHER_CONNECTIONS = 30;

/** Settings on the command line of every start: they override postgresql.conf because this project relies on them. */
export async function startSettings(
  { port, socketFolder, connections = 0 }: StartSettings,
  disposable: boolean,
): Promise<Readonly<Record<string, string>>> {
  return {
    listen_addresses: '127.0.0.1',
    port: String(port),
    // The value is a list of paths in quotes.
    unix_socket_directories: socketFolder === null ? '' : `"${socketFolder.replaceAll('"', '""')}"`,
    ...(connections > Number(INITIAL_SETTINGS.max_connections) - OTHER_CONNECTIONS
      ? { max_connections: String(connections + OTHER_CONNECTIONS) }
      : {}),
    logging_collector: 'off',
    log_destination: 'stderr',
    log_line_prefix: '%m [%p] ',
    ...((await hasLittleSharedMemory()) ? { dynamic_shared_memory_type: 'mmap' } : {}),
    ...(disposable ? DISPOSABLE_SETTINGS : ARCHIVE_SETTINGS),
  };
}

/** The settings as arguments of the command line: `-c name=value`. */
export function asArguments(settings: Readonly<Record<string, string>>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function hasLittleSharedMemory(): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  try {
    const { blocks, bsize } = await statfs('/dev/shm');
    return blocks * bsize < ENOUGH_SHARED_MEMORY;
  } catch {
    return true;
  }
}
