import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { forget, importTestFile, keepCompiledIn, sourceMaps } from './native-modules.mjs';

const require = createRequire(import.meta.url);
const HANDLERS = Symbol.for('EVENT_HANDLERS');
const STATE = 'JEST_STATE_SYMBOL';
let files = 0;

// A worker that has nothing left to do ends at once: to give back its heap first takes longer than the half second after
// which Jest kills it and says that tests have left something open.
if (process.send !== undefined) process.once('beforeExit', () => process.exit());

/**
 * Runs test files in Node itself. Jest's own runtime evaluates every module anew for every test file, in a context of
 * its own: two to four seconds for a file that uses the server, half of the time of all tests, and memory that grows
 * with every file. So modules of src/ keep their state from one file to the next, as they do from one test to the next.
 */
class NativeRuntime {
  #run = ++files;
  #environment;
  #globals = {};

  constructor(config, environment) {
    this.#environment = environment;
    keepCompiledIn(config.cacheDirectory);
  }

  unstable_shouldLoadAsEsm(path) {
    return path.endsWith('.ts');
  }

  unstable_importModule(path) {
    const { moduleMocker: mocker } = this.#environment;
    const jest = {
      fn: mocker.fn.bind(mocker),
      spyOn: mocker.spyOn.bind(mocker),
      restoreAllMocks: mocker.restoreAllMocks.bind(mocker),
    };
    return importTestFile(this.#run, pathToFileURL(path).href, { ...this.#globals, jest });
  }

  requireModule(path) {
    return require(path);
  }

  /** The framework keeps its state in its modules and expects new ones for every test file. */
  requireInternalModule(path) {
    forgetFramework();
    return require(path);
  }

  setGlobalsForRuntime(globals) {
    this.#globals = globals;
  }

  getSourceMaps() {
    return sourceMaps;
  }

  getAllCoverageInfoCopy() {
    return undefined;
  }

  enterTestCode() {}

  leaveTestCode() {}

  restoreAllMocks() {
    this.#environment.moduleMocker.restoreAllMocks();
  }

  clearAllMocks() {
    this.#environment.moduleMocker.clearAllMocks();
  }

  resetAllMocks() {
    this.#environment.moduleMocker.resetAllMocks();
  }

  teardown() {
    this.restoreAllMocks();
    forget(this.#run);
    forgetFramework();
  }
}

function forgetFramework() {
  for (const path of Object.keys(require.cache))
    if (/[\\/]jest-circus[\\/]build[\\/](index|jestAdapterInit)\.js$/.test(path)) delete require.cache[path];
  for (const symbol of Object.getOwnPropertySymbols(globalThis)) {
    if (symbol === HANDLERS || symbol.description === STATE) delete globalThis[symbol];
  }
}

export { NativeRuntime as 'module.exports' };
