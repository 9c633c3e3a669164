import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { mountPages } from '../../src/server/http/pages.js';
import { makeTemporaryFolder } from '../support/temporary-folder.js';

interface Reply {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: number;
}

describe('the page server', () => {
  let folder: string;
  let server: Server;

  beforeAll(async () => {
    folder = await makeTemporaryFolder();
    const built = join(folder, 'pages');
    await mkdir(join(built, 'assets'), { recursive: true });
    const html = `<!doctype html><title>${'x'.repeat(2000)}</title>`;
    for (const name of ['index.html', 'playground.html', 'assets/app-1a2b.js']) {
      await writeFile(join(built, name), html);
      await writeFile(join(built, `${name}.br`), brotliCompressSync(html));
      await writeFile(join(built, `${name}.gz`), gzipSync(html));
    }
    await writeFile(join(folder, 'secret.js'), 'secret');
    const app = express();
    mountPages(app, built);
    app.use((_request, response) => {
      response.status(404).json({});
    });
    server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true, force: true });
  });

  /** Plain HTTP, because fetch would decompress the body. */
  const get = (path: string, headers: Record<string, string> = {}): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const { port } = server.address() as AddressInfo;
      request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
        let bytes = 0;
        response.on('data', (chunk: Buffer) => (bytes += chunk.length));
        response.on('end', () => {
          resolve({ status: response.statusCode, headers: response.headers, bytes });
        });
      })
        .on('error', reject)
        .end();
    });

  it.each(['/', '/playground'])('serves %s under a policy that allows content from this server only', async (path) => {
    const { status, headers } = await get(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/);
    expect(policy.includes("style-src 'self' 'unsafe-inline'")).toBe(path === '/playground');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('has a page revalidated each time, and answers 304 if it is unchanged', async () => {
    const first = await get('/');
    expect(first.headers['cache-control']).toBe('no-cache');
    const again = await get('/', { 'if-none-match': String(first.headers['etag']) });
    expect(again).toMatchObject({ status: 304, bytes: 0 });
  });

  it.each([
    ['gzip, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', undefined],
    ['', undefined],
  ])(
    'sends clients that accept "%s" the encoding %s, with the content type of the original',
    async (accepted, encoding) => {
      const { status, headers, bytes } = await get('/assets/app-1a2b.js', { 'accept-encoding': accepted });
      expect(status).toBe(200);
      expect(headers['content-encoding']).toBe(encoding);
      expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
      expect(String(headers['vary'])).toMatch(/accept-encoding/i);
      expect(bytes > 1000).toBe(encoding === undefined);
    },
  );

  it('lets browsers cache assets for ever', async () => {
    const { headers } = await get('/assets/app-1a2b.js');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it.each([
    '/assets/../../secret.js',
    '/assets/%2e%2e/%2e%2e/secret.js',
    '/assets/..%2f..%2fsecret.js',
    '/assets/none.js',
    '/assets/',
  ])('serves nothing for %s', async (path) => {
    const { status, headers } = await get(path, { 'accept-encoding': 'br' });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(headers['content-encoding']).toBeUndefined();
  });

  it('names the remedy if the pages have not been built', async () => {
    const app = express();
    mountPages(app, join(folder, 'nowhere'));
    const unbuilt = createServer(app);
    await new Promise<void>((resolve) => unbuilt.listen(0, '127.0.0.1', resolve));
    const { port } = unbuilt.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port.toString()}/`);
    expect([response.status, await response.text()]).toEqual([503, expect.stringContaining('npm run build')]);
    await new Promise((resolve) => unbuilt.close(resolve));
  });
});
