import { Pool } from 'pg';
import type { LoadVersion } from './versioned-memory.js';

/** How long a version may take: statements answer without it. */
const ANSWER_MS = 1_000;

/** Reads versions of what is remembered, over connections that no request can occupy. */
export interface VersionReader {
  /** Loads the value of an expression, under a name of its own. */
  loaderOf(name: string, expression: string): LoadVersion;
  close(): Promise<void>;
}

/** Opens as many connections as there are versions to be read at once. */
export function openVersionReader(url: string, most: number): VersionReader {
  const pool = new Pool({
    ...{ connectionString: url, max: most, allowExitOnIdle: true, options: '-c jit=off' },
    ...{ connectionTimeoutMillis: ANSWER_MS, query_timeout: ANSWER_MS },
  });
  // The next question is answered by statements.
  pool.on('error', () => undefined);
  return {
    loaderOf: (name, expression) => {
      const question = { name, text: `select ${expression} as version`, rowMode: 'array' as const };
      return async () => {
        try {
          const { rows } = await pool.query<[string | null]>(question);
          return rows[0]?.[0] ?? null;
        } catch {
          return null;
        }
      };
    },
    close: () => pool.end(),
  };
}
