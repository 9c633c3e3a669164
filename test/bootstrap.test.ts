import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { longIt } from './support/long.js';
import { makeTemporaryFolder } from './support/temporary-folder.js';

const SOURCES = fileURLToPath(new URL('../src', import.meta.url));

// A stand-in for npm: does the same at once, and records its calls.
const NPM = `
import { appendFileSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
const project = dirname(process.argv[1]);
const words = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const command = words.join(' ');
const folder = relative(project, process.cwd());
appendFileSync(join(project, 'npm-calls'), [...words, ...(folder ? ['in ' + folder] : [])].join(' ') + '\\n');
if (existsSync('npm-fails')) {
  console.log('npm: the registry is asleep');
  process.exit(7);
}
if (command === 'ci') {
  rmSync('node_modules', { recursive: true, force: true });
  mkdirSync('node_modules/.bin', { recursive: true });
  writeFileSync('node_modules/.bin/node', '#!/bin/sh\\necho v24', { mode: 0o755 });
  cpSync('package-lock.json', 'node_modules/.package-lock.json');
}
if (command === 'run build') {
  mkdirSync('dist', { recursive: true });
  writeFileSync('dist/main.js', '');
}
await new Promise((resolve) => setTimeout(resolve, 200));
`;

describe('the bootstrap', () => {
  let project: string;

  beforeEach(async () => {
    project = await makeTemporaryFolder();
    await mkdir(join(project, 'src'));
    for (const name of ['bootstrap.mjs', 'bootstrap']) {
      await cp(join(SOURCES, name), join(project, 'src', name), { recursive: true });
    }
    await writeFile(join(project, 'src', 'main.ts'), '');
    await writeFile(join(project, 'npm-cli.js'), NPM);
    await writeFile(join(project, 'package.json'), '{"type": "module"}');
    await lockVersion('1.0.0');
  });

  afterEach(async () => {
    await rm(project, { recursive: true, force: true });
  });

  async function lockVersion(version: string): Promise<void> {
    const lock = { packages: { '': {}, 'node_modules/x': { version }, 'node_modules/mac': { optional: true } } };
    await writeFile(join(project, 'package-lock.json'), JSON.stringify(lock));
  }

  async function bootstrap(...args: string[]): Promise<{ code: number | null; out: string; said: string }> {
    const child = spawn(process.execPath, ['src/bootstrap.mjs', ...args], {
      cwd: project,
      env: { ...process.env, npm_execpath: join(project, 'npm-cli.js') },
    });
    let out = '';
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { code, out, said };
  }

  async function npmCalls(): Promise<string[]> {
    const text = await readFile(join(project, 'npm-calls'), 'utf8').catch(() => '');
    await rm(join(project, 'npm-calls'), { force: true });
    return text.split('\n').filter((line) => line !== '');
  }

  it('installs and builds what is missing, prints a line for each, and writes nothing to stdout', async () => {
    const { code, out, said } = await bootstrap('--build');
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(said).toMatch(/^Installing dependencies .* … done \(\d+ s\)\nBuilding … done \(\d+ s\)\n$/);
    expect(await npmCalls()).toEqual(['ci', 'run build']);
  });

  it('does and prints nothing if all is up to date', async () => {
    await bootstrap('--build');
    await npmCalls();
    expect(await bootstrap('--build')).toEqual({ code: 0, out: '', said: '' });
    expect(await npmCalls()).toEqual([]);
  });

  longIt('does not build without --build', async () => {
    await bootstrap();
    expect(await npmCalls()).toEqual(['ci']);
  });

  longIt('installs again when the lock file names other versions', async () => {
    await bootstrap();
    await npmCalls();
    await lockVersion('1.0.1');
    await bootstrap();
    expect(await npmCalls()).toEqual(['ci']);
  });

  longIt('accepts what the user installed with npm', async () => {
    await bootstrap();
    await npmCalls();
    await rm(join(project, 'node_modules', '.shanshui-installed'));
    await bootstrap();
    expect(await npmCalls()).toEqual([]);
  });

  it('builds again when a source is edited, added or removed', async () => {
    await bootstrap('--build');
    await npmCalls();
    await writeFile(join(project, 'src', 'main.ts'), '// edited');
    await bootstrap('--build');
    await writeFile(join(project, 'src', 'added.ts'), '');
    await bootstrap('--build');
    await rm(join(project, 'src', 'added.ts'));
    await bootstrap('--build');
    expect(await npmCalls()).toEqual(['run build', 'run build', 'run build']);
  });

  it('removes output without a source from the build', async () => {
    await mkdir(join(project, 'dist'));
    await writeFile(join(project, 'dist', 'gone.js'), '');
    await bootstrap('--build');
    expect((await readdir(join(project, 'dist'))).sort()).toEqual(['.built', 'main.js']);
  });

  it('lets only one of several simultaneous runs do the work', async () => {
    const ended = await Promise.all([bootstrap('--build'), bootstrap('--build'), bootstrap('--build')]);
    expect(ended.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(await npmCalls()).toEqual(['ci', 'run build']);
    expect((await readdir(project)).filter((name) => name.startsWith('.bootstrap'))).toEqual([]);
  });

  longIt('does not wait for a run that was killed', async () => {
    await mkdir(join(project, '.bootstrap.lock'));
    await writeFile(join(project, '.bootstrap.lock', `${String(process.pid)}-12345-abcdef`), '');
    const ended = await Promise.all([bootstrap(), bootstrap()]);
    expect(ended.map(({ code }) => code)).toEqual([0, 0]);
    expect(await npmCalls()).toEqual(['ci']);
  });

  it('shows the output of npm and one sentence on the remedy if npm fails', async () => {
    await writeFile(join(project, 'npm-fails'), '');
    const { code, out, said } = await bootstrap();
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(said).toContain('npm: the registry is asleep');
    expect(said).toContain('npm ci ended with code 7. Check the network');
    await rm(join(project, 'npm-fails'));
    expect((await bootstrap()).code).toBe(0);
  });

  describe('with a package in a folder of its own', () => {
    let extra: string;

    beforeEach(async () => {
      extra = join(project, 'extra');
      await mkdir(extra);
      await writeFile(join(extra, 'package.json'), '{"description": "what the tests need"}');
      await writeFile(join(extra, 'package-lock.json'), '{}');
    });

    it('installs it once after the project, and prints what it is', async () => {
      const { code, said } = await bootstrap('--package=extra');
      expect(code).toBe(0);
      expect(said).toMatch(/\nInstalling what the tests need \(the first time only\) … done \(\d+ s\)\n$/);
      expect(await npmCalls()).toEqual(['ci', 'ci in extra']);
      expect(await bootstrap('--package=extra')).toEqual({ code: 0, out: '', said: '' });
      expect(await npmCalls()).toEqual([]);
    });

    longIt('does not install it without --package', async () => {
      await bootstrap('--build');
      expect(await npmCalls()).toEqual(['ci', 'run build']);
    });

    longIt('installs it again when any file of it changes', async () => {
      await bootstrap('--package=extra');
      await npmCalls();
      await writeFile(join(extra, 'install-script.mjs'), '');
      await bootstrap('--package=extra');
      expect(await npmCalls()).toEqual(['ci in extra']);
    });

    longIt('lets only one of several simultaneous runs install it', async () => {
      const ended = await Promise.all([1, 2, 3].map(() => bootstrap('--package=extra')));
      expect(ended.map(({ code }) => code)).toEqual([0, 0, 0]);
      expect(await npmCalls()).toEqual(['ci', 'ci in extra']);
    });

    longIt('installs it again after a failure, and names the remedy', async () => {
      await bootstrap();
      await npmCalls();
      await writeFile(join(extra, 'npm-fails'), '');
      const { code, said } = await bootstrap('--package=extra');
      expect(code).toBe(1);
      expect(said).toContain('npm: the registry is asleep');
      expect(said).toContain('extra could not be installed: npm ci ended with code 7. Check the network');
      await rm(join(extra, 'npm-fails'));
      expect((await bootstrap('--package=extra')).code).toBe(0);
      expect(await npmCalls()).toEqual(['ci in extra', 'ci in extra']);
    });
  });

  it('reports an installed Node that does not run', async () => {
    await bootstrap();
    await lockVersion('1.0.1');
    const npm = NPM.replace('echo v24', 'exit 1');
    await writeFile(join(project, 'npm-cli.js'), npm);
    const { code, said } = await bootstrap();
    expect(code).toBe(1);
    expect(said).toContain('the Node.js among them does not run');
  });
});
