import '../../src/typescript-sources.mjs';

export default async function globalTeardown(): Promise<void> {
  const { stopTestServer } = await import('./test-server.js');
  const { dropRunDatabases } = await import('./run-databases.js');
  if (!(await stopTestServer())) await dropRunDatabases();
}
