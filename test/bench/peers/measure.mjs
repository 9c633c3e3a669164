// Loads one server with one workload, and says what it and the database used.
import { bodyOf } from './queries.mjs';
import { cpuOf, cpuOfFamily, groupOf, memoryOf, parentOf } from './processes.mjs';

/** Seconds in which each connection of a slow server gets two answers; no more than these. */
const MOST_SECONDS = 9;
const WARM_SECONDS = 1.2;

/** Measures servers over one database, whose processes have the same parent as that of this client. */
export async function openMeter({ client, drawn, connections, seconds }) {
  const { default: autocannon } = await import('autocannon');
  const { rows } = await client.query('select pg_backend_pid() as pid');
  const postmaster = parentOf(rows[0].pid);
  const rates = new Map();

  const load = ({ name, url, headers }, workload, duration) => {
    const { origin, pathname } = new URL(url);
    const requests = drawn[workload].map((parameters) => ({
      ...{ method: 'POST', path: pathname, headers: { 'content-type': 'application/json', ...headers } },
      body: bodyOf(name, workload, parameters),
    }));
    let turn = 0;
    // Connections begin at different requests.
    const setupClient = (one) => {
      const at = (turn++ * 7) % requests.length;
      one.setRequests([...requests.slice(at), ...requests.slice(0, at)]);
    };
    return autocannon({ url: origin, connections, duration, timeout: 60, requests, setupClient });
  };

  return {
    async warm(server, workload) {
      const { requests } = await load(server, workload, WARM_SECONDS);
      rates.set(`${server.name} ${workload}`, requests.total / WARM_SECONDS);
    },
    /** A sample: requests a second, milliseconds of the slowest in a hundred and of CPU a request, megabytes. */
    async measure(server, workload) {
      const group = groupOf(server.group);
      const rate = rates.get(`${server.name} ${workload}`) || 0.5;
      const duration = Math.ceil(Math.min(MOST_SECONDS, Math.max(seconds, (2 * connections) / rate)));
      const [serverCpu, databaseCpu] = [cpuOf(group), cpuOfFamily(postmaster)];
      const { requests, duration: took, latency, non2xx, errors, timeouts } = await load(server, workload, duration);
      const each = (cpu) => (cpu * 1000) / Math.max(1, requests.total);
      return {
        ...{ server: server.name, workload, rate: requests.total / took, p50: latency.p50, p99: latency.p99 },
        ...{ serverMs: each(cpuOf(group) - serverCpu), databaseMs: each(cpuOfFamily(postmaster) - databaseCpu) },
        ...{ memory: memoryOf(group), failed: non2xx + errors + timeouts },
      };
    },
  };
}
