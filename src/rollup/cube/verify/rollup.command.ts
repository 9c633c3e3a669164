import type { Command } from 'commander';
import type { Kysely } from 'kysely';
import { invalid } from '../../../kernel/errors.js';
import { rebuild } from '../maintain/rebuild.store.js';
import { verify } from './verify.store.js';

/** Opens the data for a command and closes it afterwards. */
export type WithData = (use: (db: Kysely<unknown>) => Promise<void>) => Promise<void>;

/** `shanshui rollup rebuild`, `shanshui rollup verify [--sample N]` */
export function addRollupCommands(program: Command, withData: WithData): void {
  const rollup = program.command('rollup').description('the cube of stored roll-ups');
  rollup
    .command('rebuild')
    .description('recompute the whole cube from the observations')
    .option('--json', 'print how long it took as JSON')
    .action(({ json = false }: { json?: boolean }) =>
      withData(async (db) => {
        const started = performance.now();
        await rebuild(db);
        const seconds = (performance.now() - started) / 1000;
        console.log(json ? JSON.stringify({ seconds }) : `Rebuilt in ${seconds.toFixed(1)} s.`);
      }),
    );
  rollup
    .command('verify')
    .description(
      'compare the cube with a rebuild and a sample of its answers with the observations; fail on a difference',
    )
    .option('--sample <number>', 'how many roll-ups to recompute from the observations', '200')
    .option('--json', 'print what was compared and every difference as JSON')
    .action(({ sample, json = false }: { sample: string; json?: boolean }) =>
      withData(async (db) => {
        const { compared, differences } = await verify(db, sampleOf(sample));
        if (json) {
          console.log(JSON.stringify({ compared, differences }, null, 2));
          if (differences.length > 0) process.exitCode = 1;
          return;
        }
        for (const difference of differences) console.error(difference);
        if (differences.length > 0) process.exitCode = 1;
        else
          console.log(
            `The cube is right: it equals a rebuild, and ${compared.toString()} roll-ups equal those recomputed from the observations.`,
          );
      }),
    );
}

function sampleOf(given: string): number {
  const sample = Number(given);
  if (/^\d+$/.test(given) && Number.isSafeInteger(sample)) return sample;
  throw invalid('sample', given, 'a whole number from 0');
}
