import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { escapeIdentifier, type Client } from 'pg';
import { testDatabaseUrl, withAdmin } from './admin-connection.js';
import { runPrefix } from './run-databases.js';

export interface TestDatabase {
  readonly url: string;
  /** Ends the remaining connections. */
  drop(): Promise<void>;
}

/** The database of one test file: empty, or a copy of a template of `ensureTemplate`. */
export async function createTestDatabase(template?: string): Promise<TestDatabase> {
  const name = `${runPrefix()}${randomBytes(6).toString('hex')}`;
  const source = template === undefined ? 'template0' : templateName(template);
  await withAdmin((client) => client.query(`CREATE DATABASE ${escapeIdentifier(name)} ${copying(source)}`));
  return {
    url: testDatabaseUrl(name),
    drop: () =>
      withAdmin(async (client) => {
        await waitForOthers(client, name);
        await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
      }),
  };
}

/** How often it is looked whether the connections to a database are gone. */
const MOST_LOOKS = 20;

/**
 * A pool that has ended may still be saying goodbye: a connection that is ended from here then fails with nobody to hear it,
 * in whatever test runs next. Connections that stay are ended by force.
 */
async function waitForOthers(client: Client, name: string): Promise<void> {
  for (let looks = 0; looks < MOST_LOOKS; looks++) {
    const { rowCount } = await client.query('SELECT FROM pg_stat_activity WHERE datname = $1', [name]);
    if (rowCount === 0) return;
    await sleep(10);
  }
}

/**
 * Builds a template once per run: the first caller builds it, the others wait. No connection may be open when it is
 * copied, so that `build` has to close what it opens. It begins empty, or as a copy of the template `begin`.
 */
export async function ensureTemplate(
  name: string,
  build: (url: string) => Promise<void>,
  begin?: string,
): Promise<void> {
  const finished = templateName(name);
  const unfinished = `${finished}_unfinished`;
  await withAdmin(async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [finished]);
    if (await exists(client, finished)) return;
    await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(unfinished)} WITH (FORCE)`);
    await client.query(
      `CREATE DATABASE ${escapeIdentifier(unfinished)} ${copying(begin === undefined ? 'template0' : templateName(begin))}`,
    );
    await build(testDatabaseUrl(unfinished));
    // It gets its name when it is complete, so that a failed build is never copied. The lock ends with the session.
    await client.query(`ALTER DATABASE ${escapeIdentifier(unfinished)} RENAME TO ${escapeIdentifier(finished)}`);
  });
}

function templateName(name: string): string {
  return `${runPrefix()}template_${name}`;
}

/** Copying files takes a third of the time of copying through the log, for small and large databases. */
function copying(source: string): string {
  return `TEMPLATE ${escapeIdentifier(source)} STRATEGY FILE_COPY`;
}

async function exists(client: Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  return rowCount === 1;
}
