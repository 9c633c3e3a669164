// Unpacks the Chromium that npm has just installed beside it, once: it takes four seconds and 220 MB. Runs as the
// install script of this package, so that it never runs twice at once and a new version starts with an empty folder.
import { chmodSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflate } from '@sparticuz/chromium';

const modules = fileURLToPath(new URL('node_modules', import.meta.url));
const packed = join(modules, '@sparticuz', 'chromium', 'bin');
const unpacked = join(modules, '.chromium');
const unfinished = `${unpacked}.unfinished`;

rmSync(unpacked, { recursive: true, force: true });
rmSync(unfinished, { recursive: true, force: true });
mkdirSync(unfinished);
// The package unpacks into the folder for temporary files, wherever that is.
process.env.TMPDIR = unfinished;
// The browser, and the libraries that it needs and a bare machine lacks: nspr, nss and expat.
await Promise.all(['chromium.br', 'al2023.tar.br'].map((name) => inflate(join(packed, name))));
// The tests may run as another user than the one who installed it.
chmodSync(join(unfinished, 'chromium'), 0o755);
renameSync(unfinished, unpacked);
