import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Without woff2 fonts and images, which are compressed already. */
const COMPRESSIBLE = /\.(js|css|html|svg|json|ttf)$/;
/** In bytes: a smaller file is not worth a second one. */
const MIN_SIZE = 600;
/** The highest levels of brotli save a tenth but take seconds for the large editor, at the expense of the first start. */
const BROTLI_QUALITY = { small: 10, large: 5 } as const;
const LARGE = 400_000;

/** Writes `.br` and `.gz` beside each built file, so that the server does not compress on request. */
export function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    async writeBundle({ dir }) {
      if (dir === undefined) return;
      const names = await readdir(dir, { recursive: true });
      await Promise.all(names.filter((name) => COMPRESSIBLE.test(name)).map((name) => compress(join(dir, name))));
    },
  };
}

async function compress(file: string): Promise<void> {
  const content = await readFile(file);
  if (content.length < MIN_SIZE) return;
  const quality = content.length > LARGE ? BROTLI_QUALITY.large : BROTLI_QUALITY.small;
  const [br, gz] = await Promise.all([
    brotli(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }),
    zip(content, { level: 6 }),
  ]);
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
}
