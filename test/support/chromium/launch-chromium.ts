import { type Browser, chromium } from 'playwright-core';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real browser, headless: the one that was chosen when the run began. */
export async function launchChromium(): Promise<Browser> {
  const { CHROMIUM: executablePath } = process.env;
  if (!executablePath) {
    throw new Error(
      'There is no Chromium: none is installed, and none could be installed from the package registry, which has one for ' +
        'Linux on x64. See what npm said when the run began; or install one (Debian: apt-get install chromium ' +
        'fonts-noto-cjk), or set CHROMIUM to one.',
    );
  }
  return chromium.launch({ executablePath, args: ARGUMENTS }).catch((error: unknown) => {
    throw new Error(`${executablePath} does not start. Set CHROMIUM to a Chromium that does.`, { cause: error });
  });
}
