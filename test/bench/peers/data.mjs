// The database of a comparison: the product's own PostgreSQL on a temporary folder with synthetic figures, or one that is given.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const PRODUCT = join(import.meta.dirname, '../../..');

/** Opens the database and fills it, unless it has as many figures already. Closing it leaves one that was given as it is. */
export async function openData({ folder, given, figures, print }) {
  const { openDatabase } = await import('../../../dist/database/open-database.js');
  const host = given
    ? { url: given, close: async () => undefined }
    : await openDatabase({ dataDir: join(folder, 'data'), log: () => undefined, disposable: true });
  try {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: host.url });
    await client.connect();
    if (!(await hasFigures(client, figures))) {
      print(`Making ${figures.toLocaleString('en')} figures: some minutes`);
      await makeFigures(host.url, folder, figures);
    }
    await client.query(await readFile(join(import.meta.dirname, 'indexes.sql'), 'utf8'));
    return {
      ...{ url: host.url, client },
      async close() {
        await client.end();
        await host.close();
      },
    };
  } catch (error) {
    await host.close();
    throw error;
  }
}

async function hasFigures(client, figures) {
  const { rows } = await client.query(`select to_regclass('observation') is not null as made`);
  if (!rows[0].made) return false;
  const found = await client.query('select count(*)::int as count from observation');
  return found.rows[0].count >= figures;
}

async function makeFigures(url, folder, figures) {
  const more = ['organizations', 'pairings'].flatMap((what) => {
    const count = process.env[`BENCH_${what.toUpperCase()}`];
    return count ? [`--${what}`, count] : [];
  });
  const child = spawn(
    process.execPath,
    [join(PRODUCT, 'dist/cli.js'), 'synth', '--figures', figures.toString(), ...more],
    {
      ...{ cwd: PRODUCT, stdio: ['ignore', 'ignore', 'inherit'] },
      env: { ...process.env, DATABASE_URL: url, DATA_DIR: join(folder, 'synth') },
    },
  );
  const [status] = await once(child, 'exit');
  if (status !== 0) throw new Error(`shanshui synth ended with status ${status}`);
}
