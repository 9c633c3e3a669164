import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

// Loads our TypeScript into Node itself. What is in src/ and node_modules/ is evaluated once per process and shared by
// all test files of it; what is in test/ is evaluated anew for each test file, whose number its address carries.

const ROOT = new URL('../../../', import.meta.url);
const TESTS = new URL('test/', ROOT).href;
const RUN = /\?run=(\d+)$/;
const GLOBALS = 'jest-globals:';
const { jest: settings } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'));
const [, compiler] = Object.values(settings.transform)[0];

/** What each test file imports from @jest/globals, by its number. */
const globals = new Map();
/** Where the source map of each compiled file is, by the address that stack traces show. */
export const sourceMaps = new Map();
let cacheFolder = '';

/** Has to be called before the first import. */
export function keepCompiledIn(folder) {
  if (cacheFolder !== '') return;
  cacheFolder = join(folder, 'native');
  mkdirSync(cacheFolder, { recursive: true });
}

/** Imports a test file, for which `@jest/globals` is what is given here. */
export async function importTestFile(run, url, globalsOfFile) {
  globals.set(run, globalsOfFile);
  await import(`${url}?run=${run}`);
}

export function globalsOf(run) {
  return globals.get(Number(run));
}

export function forget(run) {
  globals.delete(run);
}

registerHooks({
  resolve(specifier, context, nextResolve) {
    const parent = context.parentURL ?? '';
    const run = RUN.exec(parent)?.[1];
    if (specifier === '@jest/globals' && run !== undefined) {
      return { url: `${GLOBALS}${run}`, format: 'module', shortCircuit: true };
    }
    if (!/^\.{1,2}\//.test(specifier) || !/\.ts(\?run=\d+)?$/.test(parent)) return nextResolve(specifier, context);
    const found = nextResolve(specifier.replace(/\.js$/, '.ts'), context);
    return run !== undefined && found.url.startsWith(TESTS) ? { ...found, url: `${found.url}?run=${run}` } : found;
  },
  load(url, context, nextLoad) {
    if (url.startsWith(GLOBALS))
      return { format: 'module', source: moduleOf(url.slice(GLOBALS.length)), shortCircuit: true };
    const file = url.replace(RUN, '');
    if (!file.startsWith(ROOT.href) || !file.endsWith('.ts')) return nextLoad(url, context);
    return { format: 'module', source: compiled(fileURLToPath(file), url), shortCircuit: true };
  },
});

function moduleOf(run) {
  const names = Object.keys(globalsOf(run)).join(', ');
  return `import { globalsOf } from ${JSON.stringify(import.meta.url)};\nexport const { ${names} } = globalsOf(${run});`;
}

/** Compiled once per content, whichever process or run was first. */
function compiled(path, url) {
  const source = readFileSync(path, 'utf8');
  const key = createHash('sha1')
    .update(JSON.stringify([path, compiler, process.versions.node]))
    .update(source)
    .digest('hex');
  const file = join(cacheFolder, key);
  sourceMaps.set(url, `${file}.map`);
  try {
    return readFileSync(`${file}.js`, 'utf8');
  } catch {
    const { code, map } = transformSync(source, { ...compiler, filename: path, swcrc: false, sourceMaps: true });
    write(`${file}.map`, map);
    write(`${file}.js`, code);
    return code;
  }
}

/** Another process may read it at the same time. */
function write(file, text) {
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
}
