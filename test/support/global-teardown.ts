import '../../src/typescript-sources.mjs';

export default async function globalTeardown(): Promise<void> {
  const { endRun } = await import('./run/start-run.js');
  await endRun();
}
