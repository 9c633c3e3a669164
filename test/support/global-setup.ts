import { randomBytes } from 'node:crypto';
import '../../src/typescript-sources.mjs';

/** One PostgreSQL for the whole run, unless the caller brings one by TEST_DATABASE_URL. */
export default async function globalSetup(): Promise<void> {
  process.env.TEST_RUN_ID = randomBytes(4).toString('hex');
  if (process.env.TEST_DATABASE_URL) return;
  // Jest does not apply its module mapping to this file: Node itself resolves what it imports, and the hook that finds
  // our sources has to be in place first.
  const { startTestServer } = await import('./test-server.js');
  process.env.TEST_DATABASE_URL = await startTestServer();
}
