import { expect } from '@jest/globals';
import { createTestDatabase } from '../../support/database.js';
import { digest } from './digest.js';
import { SMALL_PROGRAM } from '../../support/small-program.js';
import { filledTemplate, SMALL } from '../../support/templates.js';
import { startServer } from './server-process.js';
import { sendImport } from './work.js';

/** A few dozen places and what observations refer to. */
export function faultsTemplate(): Promise<string> {
  return filledTemplate('faults', [SMALL, SMALL_PROGRAM]);
}

/** The digest after some imports on a server without any fault; `further` does what else was done. */
export async function cleanRun(
  tags: readonly string[],
  further: (server: string, database: string) => Promise<void> = () => Promise.resolve(),
): Promise<Record<string, string>> {
  const clean = await createTestDatabase(await faultsTemplate());
  const server = await startServer({ databaseUrl: clean.url });
  try {
    for (const tag of tags) expect(await sendImport(server.url, tag)).toEqual({ result: 'DONE' });
    await further(server.url, clean.url);
    return await digest(clean.url);
  } finally {
    await server.stop();
    await clean.drop();
  }
}
