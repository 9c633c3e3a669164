import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fillDatabase } from '../faults/support/own-database.js';
import { LONG, longIt } from '../support/long.js';
import { postmasterPid } from '../support/postmaster-pid.js';
import { makeTemporaryFolder } from '../support/temporary-folder.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A first start loads the places of the whole country, and each start reads them: the long run does so. */
const DATASET: Record<string, string> = LONG ? {} : { DATASET: 'none' };

/** `npm start` as a user types it, on a data folder of its own. */
class Started {
  output = '';
  readonly exited: Promise<unknown>;
  private readonly child: ChildProcess;

  constructor(dataDir: string, args: readonly string[] = ['start'], settings: Record<string, string> = {}) {
    this.child = spawn('npm', [...args], {
      cwd: ROOT,
      detached: true,
      env: { ...process.env, DATA_DIR: dataDir, PORT: '0', DATABASE_URL: '', ...DATASET, ...settings },
    });
    this.exited = once(this.child, 'exit').then(([code]: unknown[]) => code);
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.output += chunk.toString();
      });
    }
  }

  async url(): Promise<string> {
    for (;;) {
      const match = /GraphQL\s+(http\S+)\/graphql/.exec(this.output);
      if (match?.[1]) return match[1];
      const ended = await Promise.race([
        this.exited.then(() => true),
        new Promise((tick) => setTimeout(tick, 50, false)),
      ]);
      if (ended) throw new Error(`npm ended: ${this.output}`);
    }
  }

  /** Sends a signal to npm and its server, as a terminal does on Ctrl-C and a supervisor on stop. */
  signal(name: NodeJS.Signals): void {
    process.kill(-(this.child.pid ?? 0), name);
  }
}

describe('npm start', () => {
  let dataDir: string;
  let server: Started;
  let url: string;

  beforeAll(async () => {
    dataDir = await makeTemporaryFolder();
    if (!LONG) await fillDatabase(dataDir);
    server = new Started(dataDir);
    url = await server.url();
  }, 180_000);

  afterAll(async () => {
    await rm(dataDir, { recursive: true, force: true });
  });

  longIt('starts with the published figures', async () => {
    const query = '{ city(code: "520200") { rollup(metric: "FISCAL_AID_FUNDS", period: "2021") { value } } }';
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    expect(await response.json()).toEqual({ data: { city: { rollup: { value: '167750000' } } } });
  });

  it('answers UNAVAILABLE while its database is dead, and is back within 10 seconds without a hand', async () => {
    const ask = async (): Promise<string> => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ city(code: "520200") { name } }' }),
      });
      const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
      return `${response.status.toString()} ${errors?.[0]?.extensions.code ?? 'data'}`;
    };
    const tillAnswer = async (answer: string): Promise<number> => {
      const since = Date.now();
      while ((await ask()) !== answer && Date.now() - since < 20_000) await new Promise((tick) => setTimeout(tick, 50));
      return Date.now() - since;
    };
    expect(await ask()).toBe('200 data');
    // Without this file it cannot start again, so that it stays dead until it was asked, however fast the machine.
    const control = join(dataDir, 'postgres', 'global', 'pg_control');
    await rename(control, `${control}.away`);
    process.kill((await postmasterPid(dataDir)) ?? 0, 'SIGKILL');
    expect(await tillAnswer('503 UNAVAILABLE')).toBeLessThan(10_000);
    await rename(`${control}.away`, control);
    expect(await tillAnswer('200 data')).toBeLessThan(10_000);
    // Queries may be answered a moment before the watch has noticed.
    for (let tries = 0; tries < 200 && !server.output.includes('PostgreSQL runs again'); tries++)
      await new Promise((tick) => setTimeout(tick, 50));
    expect(server.output).toContain('PostgreSQL has ended although it is in use');
    expect(server.output).toContain('PostgreSQL runs again');
  });

  it('refuses a second server on the same folder, and names the address of the first', async () => {
    const second = new Started(dataDir);
    expect(await second.exited).toBe(1);
    expect(second.output).toContain(`already runs on this data folder: ${url}`);
  });

  it('lets commands work on the same folder at the same time', async () => {
    const command = new Started(dataDir, ['run', '-s', 'shanshui', '--', 'import', 'nowhere.csv', '--kind', 'sources']);
    expect(await command.exited).toBe(2);
    expect(command.output).toMatch(/nowhere\.csv/);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  it('reports every error of the settings at once', async () => {
    const faulty = new Started(dataDir, ['start'], { PORT: 'http', DATASET: 'all' });
    expect(await faulty.exited).toBe(1);
    expect(faulty.output).toMatch(/PORT="http".*\n.*DATASET="all"/);
  });

  it('stops everything that it started on SIGTERM, sent to npm and the server at once', async () => {
    server.signal('SIGTERM');
    await server.exited;
    for (let tries = 0; tries < 100 && !server.output.includes('Stopped.'); tries++) {
      await new Promise((tick) => setTimeout(tick, 100));
    }
    expect(server.output).toContain('Stopped.');
    await expect(fetch(`${url}/livez`)).rejects.toThrow();
  });

  it('starts again on the same data, even after it was killed', async () => {
    const again = new Started(dataDir);
    await again.url();
    again.signal('SIGKILL');
    await again.exited;
    const third = new Started(dataDir);
    const { status } = await fetch(`${await third.url()}/readyz`);
    third.signal('SIGINT');
    await third.exited;
    expect(status).toBe(200);
  });
});
