import type { Command } from 'commander';
import type { Kysely } from 'kysely';
import { grantReading } from '../../access/grants.store.js';
import { createRoles } from '../../database/database-roles.js';
import { CodedError, invalid } from '../../kernel/errors.js';
import { readConfig } from '../config.js';
import { migrate, openOrm } from '../data/orm.js';
import { distributeSteps } from '../data/shards/distribute.sql.js';
import { distribute, isDivided, requireCluster } from '../data/shards/distribute.store.js';
import { catchUp, follow, type FollowOptions } from '../data/shards/follow.js';
import { StepProgress } from '../data/step-progress.js';
import { failedWith } from './failed-with.js';

interface DistributeCommandOptions {
  readonly from?: string;
  readonly follow?: boolean;
  readonly shards: string;
  readonly print?: boolean;
}

const MOST_SHARDS = 1_024;

const print = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** `shanshui distribute --from URL [--follow] [--shards N] [--print]` */
export function addDistributeCommand(program: Command): void {
  program
    .command('distribute')
    .description(
      'make the database of DATABASE_URL a copy of another that is divided by metric among the servers of a Citus cluster',
    )
    .option('--from <url>', 'the database to copy, or to follow where it was copied before: postgresql://…')
    .option('--follow', 'copy what changes there until a signal ends it')
    .option('--shards <number>', `parts that figures are divided into, 1 to ${MOST_SHARDS.toString()}`, '32')
    .option('--print', 'print the statements that divide an empty database, and change nothing')
    .action((options: DistributeCommandOptions) => runDistributeCommand(options).catch(failedWith));
}

async function runDistributeCommand(options: DistributeCommandOptions): Promise<void> {
  const shards = Number(options.shards);
  if (!Number.isInteger(shards) || shards < 1 || shards > MOST_SHARDS) {
    throw invalid('shards', options.shards, `a whole number from 1 to ${MOST_SHARDS.toString()}`);
  }
  if (options.print) {
    const steps = distributeSteps(shards).map(({ does, sql: text }) => `-- ${does}\n${text.trim()}\n`);
    process.stdout.write(`begin;\n${steps.join('\n')}commit;\n`);
    return;
  }
  const { DATABASE_URL: into } = readConfig();
  const { from } = options;
  if (from === undefined || !/^postgres(ql)?:\/\//.test(from)) {
    throw invalid('from', from, 'the address of the database to copy: postgresql://user:password@host/name');
  }
  if (into === undefined)
    throw invalid('DATABASE_URL', into, 'an empty database on the coordinator of a Citus cluster');
  await makeDivided(into, from, shards);
  const progress = new StepProgress(process.stderr);
  const given: FollowOptions = {
    ...{ from, into },
    onProgress: (step, done, total) => {
      progress.show(step, done, total);
    },
    onFollowed: ({ metrics, tables }) => {
      progress.stop();
      print(`Copied ${metrics.toString()} metrics and ${tables.toString()} tables of the catalogue.`);
    },
  };
  try {
    await catchUp(given);
    if (!options.follow) return;
    const ending = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        ending.abort();
      });
    }
    print('Following.');
    const onFailure = (error: unknown): void => {
      progress.stop();
      print(`Not followed now, and tried again: ${error instanceof Error ? error.message : String(error)}`);
    };
    await follow({ ...given, signal: ending.signal, onFailure });
  } finally {
    progress.stop();
  }
}

/** Divides an empty database. Of one that is divided it is only seen to that both have the same tables. */
async function makeDivided(into: string, from: string, shards: number): Promise<void> {
  const [orm, other] = [await openOrm({ url: into }), await openOrm({ url: from })];
  try {
    const db = orm.em.fork().getKysely() as unknown as Kysely<unknown>;
    if (await isDivided(other)) throw invalid('from', 'a divided database', 'the database that is written to');
    if (!(await isDivided(orm))) {
      const servers = await requireCluster(db);
      await createRoles(into);
      await migrate(orm);
      await grantReading(db);
      await distribute(db, shards);
      print(`Figures will be divided among ${servers.toString()} servers.`);
    }
    const [own, others] = await Promise.all(
      [orm, other].map(async (one) => (await one.migrator.getExecuted()).map(({ name }) => name)),
    );
    const isSame = JSON.stringify(own) === JSON.stringify(others);
    if (isSame) return;
    const expected =
      'the same version of Shanshui for both: bring the other to it first, and then divide an empty database';
    throw new CodedError('CONFLICT', `The databases have different tables: expected ${expected}.`, {
      subject: 'from',
      expected,
    });
  } finally {
    await Promise.all([orm.close(), other.close()]);
  }
}
