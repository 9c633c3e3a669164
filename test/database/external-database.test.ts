import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { access, rm } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { openDatabase } from '../../src/database/open-database.js';
import { testDatabaseUrl } from '../support/admin-connection.js';
import { makeTemporaryFolder } from '../support/temporary-folder.js';

const SECRET = 'sesame-sesame';

describe('a database named by DATABASE_URL', () => {
  let folder: string;
  let server: Server | undefined;
  const sockets = new Set<Socket>();

  beforeEach(async () => {
    folder = await makeTemporaryFolder();
  });

  afterEach(async () => {
    for (const socket of sockets) socket.destroy();
    server?.close();
    server = undefined;
    await rm(folder, { recursive: true, force: true });
  });

  async function listen(onConnection: (socket: Socket) => void): Promise<number> {
    server = createServer((socket) => {
      sockets.add(socket);
      onConnection(socket);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  }

  async function refusal(databaseUrl: string): Promise<Record<string, unknown>> {
    const error: unknown = await openDatabase({ databaseUrl, dataDir: folder, log: () => undefined }).catch(
      (reason: unknown) => reason,
    );
    // Everything that a logger may serialize, not only the message.
    const everything = JSON.stringify(error, Object.getOwnPropertyNames(error)) + String((error as Error).cause);
    expect(everything).not.toContain(SECRET);
    return error as Record<string, unknown>;
  }

  it('is used as it is, without the data folder', async () => {
    const url = testDatabaseUrl('postgres');
    const dataDir = join(folder, 'unused');
    const database = await openDatabase({ databaseUrl: url, dataDir, log: () => undefined });
    expect(database).toMatchObject({ url, embedded: false });
    await database.close();
    await database.close();
    await expect(access(dataDir)).rejects.toThrow('ENOENT');
  });

  it('behind a pooler is refused, because its sessions may be handed to others', async () => {
    const address = new URL(testDatabaseUrl('postgres'));
    const port = await listen((socket) => {
      const host = decodeURIComponent(address.hostname);
      const upstream = host.startsWith('/')
        ? connect(`${host}/.s.PGSQL.${address.port}`)
        : connect(Number(address.port), host);
      sockets.add(upstream);
      socket.pipe(upstream);
      upstream.on('data', (bytes: Buffer) => {
        // A pooler announces a session of its own (BackendKeyData).
        const at = bytes.indexOf(Buffer.from([0x4b, 0, 0, 0, 12]));
        if (at !== -1) bytes.writeInt32BE(bytes.readInt32BE(at + 5) + 1, at + 5);
        socket.write(bytes);
      });
    });
    const { username, password } = address;
    const error = await refusal(`postgresql://${username}:${password}@127.0.0.1:${port.toString()}/postgres`);
    expect(error).toMatchObject({
      code: 'DATABASE_POOLED',
      message: expect.stringContaining(`127.0.0.1:${port.toString()}`),
    });
  });

  it('that no server listens on is refused with its address', async () => {
    const port = await listen(() => undefined);
    server?.close();
    const { code, message } = await refusal(`postgresql://guizhou:${SECRET}@127.0.0.1:${String(port)}/figures`);
    expect(code).toBe('DATABASE_UNREACHABLE');
    expect(message).toContain(`127.0.0.1:${String(port)}, database figures, user guizhou`);
    expect(message).toContain('nothing listens there');
  });

  it('that is not PostgreSQL is refused', async () => {
    const port = await listen((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    const { code } = await refusal(`postgresql://guizhou:${SECRET}@127.0.0.1:${String(port)}/figures`);
    expect(code).toBe('DATABASE_UNREACHABLE');
  });

  it('that refuses the password is refused', async () => {
    const url = new URL(testDatabaseUrl('postgres'));
    url.password = SECRET;
    const { code, message } = await refusal(url.href);
    expect(code).toBe('DATABASE_UNREACHABLE');
    expect(message).toContain('refused the user or the password');
  });

  it('that does not exist on its server is refused', async () => {
    const { message } = await refusal(testDatabaseUrl('no_such_database'));
    expect(message).toContain('no such database');
  });

  it.each([
    `guizhou:${SECRET}@host/figures`,
    `mysql://guizhou:${SECRET}@host/figures`,
    `postgresql://a:${SECRET}@h:x/y`,
  ])('that is no PostgreSQL address is refused (%#)', async (url) => {
    const { code, message } = await refusal(url);
    expect(code).toBe('DATABASE_UNREACHABLE');
    expect(message).toContain('is not a PostgreSQL address');
  });

  it('of a version before 15 is refused with its version', async () => {
    const port = await listen(serveOldPostgres);
    const { code, message } = await refusal(`postgresql://guizhou:${SECRET}@127.0.0.1:${String(port)}/figures`);
    expect(code).toBe('DATABASE_TOO_OLD');
    expect(message).toContain('is version 14.9; Shanshui needs 15 or later');
  });
});

/** As much of the protocol as a login without a password and an answer to SHOW need. */
function serveOldPostgres(socket: Socket): void {
  const message = (type: string, body: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeInt32BE(body.length + 4);
    return Buffer.concat([Buffer.from(type), length, body]);
  };
  const ready = message('Z', Buffer.from('I'));
  const answer = (text: string): Buffer => {
    const size = Buffer.alloc(4);
    size.writeInt32BE(text.length);
    const column = Buffer.concat([Buffer.from('\0\x01value\0'), Buffer.alloc(6), Buffer.from([0, 0, 0, 25, 255, 255])]);
    const description = message('T', Buffer.concat([column, Buffer.from([255, 255, 255, 255, 0, 0])]));
    const row = message('D', Buffer.concat([Buffer.from([0, 1]), size, Buffer.from(text)]));
    return Buffer.concat([description, row, message('C', Buffer.from('SHOW\0')), ready]);
  };
  socket.on('data', (data: Buffer) => {
    if (data[0] === 0) socket.write(Buffer.concat([message('R', Buffer.alloc(4)), ready]));
    else if (data.includes('server_version_num')) socket.write(answer('140009'));
    else if (data.includes('server_version')) socket.write(answer('14.9'));
    else socket.end();
  });
}
