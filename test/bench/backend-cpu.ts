import { readFile } from 'node:fs/promises';
import { Client } from 'pg';

/** Linux counts in hundredths of a second, regardless of its clock rate. */
const TICKS = 100;

/**
 * Seconds of processor time that the server's processes have spent on a database; null where they cannot be read:
 * outside Linux, and on another machine.
 */
export async function backendCpu(url: string): Promise<number | null> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>(
    'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  await client.end();
  const spent = await Promise.all(rows.map(({ pid }) => cpuOf(pid)));
  return spent.length === 0 || spent.includes(null) ? null : spent.reduce<number>((sum, one) => sum + (one ?? 0), 0);
}

async function cpuOf(pid: number): Promise<number | null> {
  const name = await readFile(`/proc/${pid.toString()}/comm`, 'utf8').catch(() => '');
  return name.includes('postgres') ? processCpu(pid) : null;
}

/** Seconds of processor time of one process. */
export async function processCpu(pid: number): Promise<number | null> {
  const stat = await readFile(`/proc/${pid.toString()}/stat`, 'utf8').catch(() => null);
  if (stat === null) return null;
  // The name of the process may hold spaces; user and system time are the 14th and 15th field.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/** Milliseconds that the first thread of a process has run for, the only one of a connection of the database; null where unknown. */
export async function threadMilliseconds(pid: number): Promise<number | null> {
  const stat = await readFile(`/proc/${pid.toString()}/schedstat`, 'utf8').catch(() => null);
  return stat === null ? null : Number(stat.split(' ')[0]) / 1e6;
}
