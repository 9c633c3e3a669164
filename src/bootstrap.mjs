// Makes a checkout ready to run: installs what package-lock.json lists and, with --build, compiles src/ to dist/.
// It runs before anything is installed, on whatever Node the machine has, so it is plain JavaScript for Node 18 and
// needs no package. Everything it says goes to stderr: the commands it precedes own stdout.
import { build, isBuilt } from './bootstrap/build.mjs';
import { install, isInstalled } from './bootstrap/install.mjs';
import { withLock } from './bootstrap/lock.mjs';
import { stopRunning } from './bootstrap/npm.mjs';
import { Failure } from './bootstrap/project.mjs';

async function main() {
  const wantsBuild = process.argv.includes('--build');
  if (isInstalled() && (!wantsBuild || isBuilt())) return;
  await withLock(async () => {
    if (!isInstalled()) await install();
    if (wantsBuild && !isBuilt()) await build();
  });
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  // The lock stays behind, for npm may take a moment to end; the next one finds its holder dead.
  process.on(signal, () => {
    stopRunning(signal);
    process.exit(1);
  });
}

try {
  await main();
} catch (error) {
  process.stderr.write(
    `${error instanceof Failure ? error.message : `Preparing the project failed: ${error.stack}`}\n`,
  );
  process.exitCode = 1;
}
