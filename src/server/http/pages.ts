import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type Express, type RequestHandler, type Response } from 'express';

/** The build's folder of pages. Sources and compiled code are equally deep, so that the path is the same from both. */
const PAGES_FOLDER = fileURLToPath(new URL('../../../dist/pages/', import.meta.url));

/** Only content from this server, and nothing inline. */
const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** The editor sets inline styles, embeds fonts in its style sheet and uses workers. */
const FOR_EDITOR = STRICT.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
  .replace("font-src 'self'", "font-src 'self' data:")
  .concat("; worker-src 'self'");

const YEAR_MS = 365 * 24 * 3600 * 1000;
/** In order of preference: the smaller first. */
const ENCODINGS = [
  { encoding: 'br', extension: '.br' },
  { encoding: 'gzip', extension: '.gz' },
] as const;

/** Mounts the dashboard, the pages for imports and keys, the playground and their assets, which the build has compressed. */
export function mountPages(app: Express, folder = PAGES_FOLDER): void {
  app.get('/', page(folder, 'index.html', STRICT));
  app.get('/import', page(folder, 'import.html', STRICT));
  app.get('/keys', page(folder, 'keys.html', STRICT));
  mountPlayground(app, folder);
}

/** Mounts the playground and the assets of all pages. */
export function mountPlayground(app: Express, folder = PAGES_FOLDER): void {
  app.get('/playground', page(folder, 'playground.html', FOR_EDITOR));
  // Names of assets contain a hash of their content: they never change.
  app.use(
    '/assets',
    precompressed(join(folder, 'assets')),
    express.static(join(folder, 'assets'), {
      immutable: true,
      maxAge: YEAR_MS,
      index: false,
      redirect: false,
      setHeaders: keepType,
    }),
  );
}

function page(folder: string, name: string, policy: string): RequestHandler {
  const serve = express.static(folder, { cacheControl: false, index: false, redirect: false, setHeaders: keepType });
  const choose = precompressed(folder);
  return (request, response, next) => {
    if (!existsSync(join(folder, name))) {
      response
        .status(503)
        .type('text/plain')
        .send('The pages have not been built: npm run build. The API answers at /graphql.\n');
      return;
    }
    response.set({
      'content-security-policy': policy,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    });
    request.url = `/${name}`;
    choose(request, response, () => {
      serve(request, response, next);
    });
  };
}

/** Serves the compressed variant of a file if there is one that the client accepts. */
function precompressed(folder: string): RequestHandler {
  return (request, response, next) => {
    response.vary('accept-encoding');
    const { pathname } = new URL(request.url, 'http://pages');
    // The smallest that the client accepts, whatever its order of preference.
    const found = ENCODINGS.find(
      ({ encoding, extension }) =>
        request.acceptsEncodings(encoding) !== false &&
        !pathname.includes('..') &&
        existsSync(join(folder, pathname + extension)),
    );
    if (found) {
      request.url = pathname + found.extension;
      response.set('content-encoding', found.encoding);
    }
    next();
  };
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
};

/** Sets the content type of the original, not of its compressed variant. */
function keepType(response: Response, path: string): void {
  const extension = /\.([a-z]+)(?:\.(?:br|gz))?$/.exec(path)?.[1] ?? '';
  const type = TYPES[extension];
  if (type) response.setHeader('content-type', type);
}
