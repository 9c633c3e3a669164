import { randomBytes } from 'node:crypto';
import './typescript-sources.mjs';

/** One browser and one PostgreSQL for the whole run, unless the caller brings one by CHROMIUM or TEST_DATABASE_URL. */
export default async function globalSetup(): Promise<void> {
  process.env.TEST_RUN_ID = randomBytes(4).toString('hex');
  // Jest does not apply its module mapping to this file: Node itself resolves what it imports, and the hook that finds
  // our sources has to be in place first.
  const { chooseChromium } = await import('./choose-chromium.js');
  process.env.CHROMIUM = (await chooseChromium()) ?? '';
  if (process.env.TEST_DATABASE_URL) return;
  const { startTestServer } = await import('./test-server.js');
  process.env.TEST_DATABASE_URL = await startTestServer();
}
