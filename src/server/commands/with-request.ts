import { sql } from 'kysely';
import { administrator } from '../../access/caller.js';
import type { RequestContext } from '../../kernel/context.js';
import { newRequestContext } from '../graphql/execute.js';
import { type Config, readConfig } from '../config.js';
import { CodedError } from '../../kernel/errors.js';
import { QueryError } from '../../export/execute.js';
import type { Database } from '../data/database.js';
import { openData } from '../data/open-data.js';
import { describeError } from './describe-error.js';

const REFUSED = 1;
const WRONG_USE = 2;

/**
 * Opens the data for a command that answers a request, and closes it afterwards. Prints errors on standard error: those of
 * the request with their code and exit status 1, all others with exit status 2.
 */
export async function withRequest(answer: (config: Config, database: Database) => Promise<void>): Promise<void> {
  try {
    const config = readConfig();
    const print = (line: string): void => {
      process.stderr.write(`${line}\n`);
    };
    const data = await openData(config, { print });
    try {
      await answer(config, data.database);
    } finally {
      // Closing would wait forever for statements that were sent along with a failed one: they are finished first.
      await sql`select 1`.execute(data.database.reader()).catch(() => undefined);
      await data.close();
    }
  } catch (error) {
    if (error instanceof CodedError) fail(REFUSED, `${error.code}: ${error.message}`);
    else if (error instanceof QueryError) {
      fail(
        REFUSED,
        error.errors.map(({ message, extensions }) => `${String(extensions?.['code'])}: ${message}`).join('\n'),
      );
    } else fail(WRONG_USE, describeError(error));
  }
}

/** The context of a request that the owner of the database makes at the command line. */
export function ownContext(database: Database, config: Config): RequestContext {
  const context = newRequestContext(database.reader(), config, administrator('command line'));
  return database.shards ? { ...context, shards: database.shards } : context;
}

function fail(status: number, text: string): void {
  process.stderr.write(`${text}\n`);
  process.exitCode = status;
}
