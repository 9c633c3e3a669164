import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import '../../src/typescript-sources.mjs';

interface CacheConfig {
  readonly cacheDirectory: string;
}

/**
 * One browser, one folder for temporary files and one PostgreSQL for the whole run; the caller may bring the browser by
 * CHROMIUM and the PostgreSQL by TEST_DATABASE_URL.
 */
export default async function globalSetup(_global: unknown, { cacheDirectory }: CacheConfig): Promise<void> {
  // For the workers, and for the dozens of commands and servers that tests start: a fifth of the time of a start.
  process.env.NODE_COMPILE_CACHE ??= join(cacheDirectory, 'v8');
  process.env.TEST_RUN_ID = randomBytes(4).toString('hex');
  // Jest does not apply its module mapping to this file: Node itself resolves what it imports, and the hook that finds
  // our sources has to be in place first.
  const { chooseChromium } = await import('./chromium/choose-chromium.js');
  const { startRun } = await import('./run/start-run.js');
  process.env.CHROMIUM = (await chooseChromium()) ?? '';
  process.env.TEST_DATABASE_URL = await startRun({ database: true });
}
