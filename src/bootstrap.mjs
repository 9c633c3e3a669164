// Makes a checkout ready to run: installs what package-lock.json lists, with --package=folder also what the package in
// that folder lists, and with --build compiles src/ to dist/.
// It runs before anything is installed, on whatever Node the machine has, so it is plain JavaScript for Node 18 and
// needs no package. Everything it says goes to stderr: the commands it precedes own stdout.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, isBuilt } from './bootstrap/build.mjs';
import { install, isInstalled } from './bootstrap/install.mjs';
import { withLock } from './bootstrap/lock.mjs';
import { stopRunning } from './bootstrap/npm.mjs';
import { installPackage, isPackageInstalled } from './bootstrap/package.mjs';
import { Failure, root } from './bootstrap/project.mjs';

async function main() {
  const { values } = parseArgs({ options: { package: { type: 'string' }, build: { type: 'boolean' } } });
  const folder = values.package === undefined ? undefined : resolve(root, values.package);
  const steps = [
    [isInstalled, install],
    ...(folder === undefined ? [] : [[() => isPackageInstalled(folder), () => installPackage(folder)]]),
    ...(values.build ? [[isBuilt, build]] : []),
  ];
  if (steps.every(([isDone]) => isDone())) return;
  await withLock(async () => {
    for (const [isDone, act] of steps) if (!isDone()) await act();
  });
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  // The lock stays, because npm may still be ending; the next process finds its holder dead.
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
