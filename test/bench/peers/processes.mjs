// What processes used, as Linux says it.
import { readdirSync, readFileSync } from 'node:fs';

/** Ticks of the clock in a second, the same on every Linux. */
const TICKS = 100;

function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name before it may hold spaces.
    const [, parent, group, , , , , , , , , user, system, childUser, childSystem] = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return { parent, group, own: (user + system) / TICKS, ended: (childUser + childSystem) / TICKS };
  } catch {
    // It ended meanwhile.
    return null;
  }
}

const allProcesses = () => readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));

/** The processes of a group, which is what a server and its workers are. */
export const groupOf = (leader) => allProcesses().filter((pid) => statOf(pid)?.group === leader);

export const parentOf = (pid) => statOf(pid).parent;

/** Seconds of CPU of these processes. */
export const cpuOf = (pids) => pids.reduce((sum, pid) => sum + (statOf(pid)?.own ?? 0), 0);

/** Seconds of CPU of a process, its children and those that ended. */
export function cpuOfFamily(top) {
  const { own, ended } = statOf(top);
  return cpuOf(allProcesses().filter((pid) => statOf(pid)?.parent === top)) + own + ended;
}

/** Resident memory of these processes in megabytes. */
export function memoryOf(pids) {
  const kilobytes = pids.map((pid) => {
    try {
      return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);
    } catch {
      return 0;
    }
  });
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}
