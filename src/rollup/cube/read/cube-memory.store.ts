import { Pool } from 'pg';
import { CUBE_VERSION } from '../cube-version.store.js';
import { CubeMemory } from './cube-memory.js';

/** How long the version may take: statements answer without it. */
const ANSWER_MS = 1_000;

export interface OpenCubeMemory {
  readonly memory: CubeMemory;
  close(): Promise<void>;
}

/** Opens a memory of at most so many bytes of the cube in a database, with a connection of its own that no request can occupy. */
export function openCubeMemory(url: string, mostBytes: number): OpenCubeMemory {
  const pool = new Pool({
    ...{ connectionString: url, max: 1, allowExitOnIdle: true, options: '-c jit=off' },
    ...{ connectionTimeoutMillis: ANSWER_MS, query_timeout: ANSWER_MS },
  });
  // The next question is answered by statements.
  pool.on('error', () => undefined);
  const question = { name: 'cube_version', text: `select ${CUBE_VERSION} as version`, rowMode: 'array' as const };
  const loadVersion = async (): Promise<string | null> => {
    try {
      const { rows } = await pool.query<[string | null]>(question);
      return rows[0]?.[0] ?? null;
    } catch {
      return null;
    }
  };
  return { memory: new CubeMemory(loadVersion, mostBytes), close: () => pool.end() };
}
