import { type Config, readConfig } from '../config.js';
import { CodedError } from '../../kernel/errors.js';
import { QueryError } from '../../export/execute.js';
import type { Database } from '../data/database.js';
import { openData } from '../data/open-data.js';
import { describeError } from './describe-error.js';

const REFUSED = 1;
const WRONG_USE = 2;

/**
 * Opens the data for a command that answers a question, and closes it afterwards. What was wrong with the question is told
 * on standard error with its code, with exit status 1; what kept it from being asked with 2.
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
      // Statements that were sent beside one that failed have their turn first: closing would wait for them for ever.
      await data.database.isReady();
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

function fail(status: number, text: string): void {
  process.stderr.write(`${text}\n`);
  process.exitCode = status;
}
