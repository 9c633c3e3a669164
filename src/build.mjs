// Builds everything that runs into dist/: the server, with the compiler settings of the tests, the pages, with vite, and
// the list of what it consists of, all in parallel. It does not check types: `npm run check` does.
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const src = join(root, 'src');
const dist = join(root, 'dist');
const web = join(src, 'web');
const pages = join(dist, 'pages');
const pagesStamp = join(pages, '.built');

async function buildServer() {
  const { transformFile } = await import('@swc/core');
  const { jest } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const [, settings] = Object.values(jest.transform)[0];
  const sources = (await filesBelow(src)).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !file.startsWith(web),
  );
  await Promise.all(
    sources.map(async (file) => {
      const target = join(dist, relative(src, file)).replace(/\.ts$/, '.js');
      const { code, map } = await transformFile(file, { ...settings, swcrc: false, sourceMaps: true });
      await mkdir(dirname(target), { recursive: true });
      await Promise.all([
        writeFile(target, `${code}//# sourceMappingURL=${target.slice(target.lastIndexOf('/') + 1)}.map\n`),
        writeFile(`${target}.map`, map),
      ]);
    }),
  );
}

/** The pages take longer and are built only if their inputs have changed. */
async function buildPages() {
  const inputs = await inputsOfPages();
  if ((await readFile(pagesStamp, 'utf8').catch(() => '')) === inputs) return;
  const { build } = await import('vite');
  await build({ configFile: join(web, 'vite.config.ts') });
  await writeFile(pagesStamp, inputs);
}

async function inputsOfPages() {
  const hash = createHash('sha256');
  for (const file of [...(await filesBelow(web)), join(root, 'package-lock.json'), join(root, 'tsconfig.json')]) {
    const { size, mtimeMs } = await stat(file);
    hash.update(`${relative(root, file)}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** What the server consists of, as CycloneDX: written again only if the dependencies have changed. */
async function writeSbom() {
  const lock = createHash('sha256')
    .update(await readFile(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(dist, '.sbom');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === lock) return;
  const { npm } = await import('./bootstrap/npm.mjs');
  const { code, output } = await npm(['sbom', '--omit=dev', '--sbom-format=cyclonedx', '--loglevel=error']);
  if (code !== 0) {
    // npm before 10 has no such command; the server runs without the list.
    process.stderr.write(`No list of the dependencies was written: npm sbom ended with code ${code}.\n`);
    return;
  }
  await mkdir(dist, { recursive: true });
  await writeFile(join(dist, 'sbom.json'), output);
  await writeFile(stamp, lock);
}

/** The documents of the pages, by their digest and as the pages send them. */
async function writeDocuments() {
  const { transformFile } = await import('@swc/core');
  const { code } = await transformFile(join(web, 'generated/graphql.ts'), {
    swcrc: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
  });
  const generated = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
  const documents = Object.values(generated)
    .filter((one) => one?.__meta__?.hash)
    .map((one) => [one.__meta__.hash, one.toString()]);
  await mkdir(dist, { recursive: true });
  await writeFile(join(dist, 'documents.json'), JSON.stringify(Object.fromEntries(documents)));
}

await Promise.all([buildServer(), buildPages(), writeDocuments(), writeSbom()]);
