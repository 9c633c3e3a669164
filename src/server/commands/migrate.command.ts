import type { Command } from 'commander';
import { claimServer } from '../../database/server-lease.js';
import { openDatabase } from '../../database/open-database.js';
import { invalid } from '../../kernel/errors.js';
import { readConfig } from '../config.js';
import { planMigrations, type MigrationRun, runMigrations } from '../data/migrations.js';
import { openOrm } from '../data/orm.js';
import { withStartLock } from '../data/start-lock.js';
import { readOnly } from '../data/shards/divided-errors.js';
import { isDivided } from '../data/shards/distribute.store.js';
import { failedWith } from './failed-with.js';

interface MigrateCommandOptions {
  readonly to?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

const print = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** `shanshui migrate [--to NAME] [--dry-run] [--json]` */
export function addMigrateCommand(program: Command): void {
  program
    .command('migrate')
    .description('bring the tables to the state of this version, as every start does, or to an earlier or later one')
    .option('--to <name>', 'the last migration to keep or apply; later ones are undone, with the data only they hold')
    .option('--dry-run', 'try the migrations on the data and undo them; print their statements')
    .option('--json', 'print what was done as JSON')
    .action((options: MigrateCommandOptions) => runMigrateCommand(options).catch(failedWith));
}

async function runMigrateCommand({ to, dryRun = false, json = false }: MigrateCommandOptions): Promise<void> {
  const { DATABASE_URL, DATA_DIR } = readConfig();
  const claim = await claimServer(DATA_DIR, { url: 'shanshui migrate' });
  if (claim.outcome === 'taken') {
    throw invalid('migrate', claim.url, 'a database that no server uses: stop it first');
  }
  const host = await openDatabase({ databaseUrl: DATABASE_URL, dataDir: DATA_DIR, log: print });
  try {
    const statements: string[] = [];
    const orm = await openOrm({ url: host.url, onStatement: (text) => statements.push(text) });
    try {
      if (await isDivided(orm)) throw readOnly();
      const run = await withStartLock(orm, print, async () => {
        const plan = await planMigrations(orm, to ?? null);
        return runMigrations(orm, plan, { isDry: dryRun, statements });
      });
      process.stdout.write(json ? `${JSON.stringify({ dryRun, ...run }, null, 2)}\n` : `${sayRun(run, dryRun)}\n`);
    } finally {
      await orm.close();
    }
  } finally {
    await host.close();
    await claim.release();
  }
}

function sayRun({ direction, migrations, statements }: MigrationRun, isDry: boolean): string {
  if (migrations.length === 0) return 'The tables are up to date.';
  const verb = direction === 'UP' ? 'applied' : 'undone';
  const names = migrations.map((name) => `${isDry ? 'would be ' : ''}${verb}: ${name}`);
  return [...names, ...(isDry ? statements : [])].join('\n');
}
