import { escapeIdentifier } from 'pg';
import { withAdmin } from './admin-connection.js';

/** Begins the name of every database of this run, on a server that it may share with other runs. */
export function runPrefix(): string {
  return `shanshui_test_${process.env.TEST_RUN_ID ?? 'alone'}_`;
}

/** For a server that stays after the run; our own is removed as a whole. */
export async function dropRunDatabases(): Promise<void> {
  await withAdmin(async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
      [runPrefix()],
    );
    for (const { datname } of rows) await client.query(`DROP DATABASE ${escapeIdentifier(datname)} WITH (FORCE)`);
  });
}
