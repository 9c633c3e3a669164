import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { limitConnections, limitSlowBodies } from '../../src/server/http/slow-clients.js';

describe('a slow client', () => {
  const app = express();
  const server = createServer({ connectionsCheckingInterval: 50 }, app);

  beforeAll(async () => {
    limitConnections(server);
    app.use(limitSlowBodies({ bodyMs: 300, pauseMs: 300, checkMs: 50 }), express.text(), (request, response) => {
      response.send(String(request.body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  /** Sends parts with pauses between them; everything that came back until the connection was closed. */
  async function send(parts: readonly string[], pauseMs: number): Promise<string> {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    let received = '';
    socket.on('data', (bytes) => (received += bytes.toString()));
    socket.on('error', () => undefined);
    const closed = new Promise<void>((resolve) =>
      socket.once('close', () => {
        resolve();
      }),
    );
    for (const part of parts) {
      if (socket.destroyed) break;
      socket.write(part);
      await new Promise((tick) => setTimeout(tick, pauseMs));
    }
    await closed;
    return received;
  }

  const head = (path: string, length: number): string =>
    `POST ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: text/plain\r\ncontent-length: ${length.toString()}\r\n\r\n`;

  it('whose body drips is answered with 408 and cut off', async () => {
    expect(await send([head('/graphql', 10), ...'abcdefgh'], 100)).toMatch(/^HTTP\/1.1 408 /);
  });

  it('may upload as slowly as it likes as long as something arrives', async () => {
    expect(await send([head('/imports', 8), ...'abcdefgh'], 100)).toMatch(/^HTTP\/1.1 200 [\s\S]*abcdefgh$/);
  });

  it('whose upload stops arriving is cut off', async () => {
    expect(await send([head('/imports', 8), 'a'], 100)).toMatch(/^HTTP\/1.1 408 /);
  });

  it('stays connected longer than a proxy keeps an idle connection', () => {
    expect(server.keepAliveTimeout).toBeGreaterThan(60_000);
    expect(server.headersTimeout).toBeLessThanOrEqual(15_000);
  });
});
