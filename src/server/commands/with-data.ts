import type { Kysely } from 'kysely';
import { readConfig } from '../config.js';
import { openData } from '../data/open-data.js';
import { readOnly } from '../data/shards/divided-errors.js';
import { describeError } from './describe-error.js';

/** Opens the data for a command that may write and closes it afterwards. Prints errors on standard error and sets exit status 2. */
export async function withData(use: (db: Kysely<unknown>) => Promise<void>): Promise<void> {
  try {
    const print = (line: string): void => {
      process.stderr.write(`${line}\n`);
    };
    const data = await openData(readConfig(), { print });
    try {
      if (data.database.shards) throw readOnly();
      await use(data.database.reader());
    } finally {
      await data.close();
    }
  } catch (error) {
    process.stderr.write(`${describeError(error)}\n`);
    process.exitCode = 2;
  }
}
