import { randomInt } from 'node:crypto';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A session of the database, and the client that uses it; null between two transactions. */
interface Session {
  readonly socket: Socket;
  client: PoolerClient | null;
  rest: Buffer;
}

interface PoolerClient {
  readonly socket: Socket;
  session: Session | null;
  waiting: Buffer[];
  isReady: boolean;
}

export interface TransactionPooler {
  readonly port: number;
  /** How often a transaction got another session than the one before it of the same client. */
  readonly switched: () => number;
  close(): Promise<void>;
}

/**
 * A pooler in transaction mode, as PgBouncer is one: a client has a session from the first byte of a transaction to its end, and
 * any for the next. Each client logs in through a session that all use afterwards.
 */
export async function startTransactionPooler(upstream: URL): Promise<TransactionPooler> {
  const host = decodeURIComponent(upstream.hostname);
  const open = (): Socket =>
    host.startsWith('/') ? connect(`${host}/.s.PGSQL.${upstream.port}`) : connect(Number(upstream.port), host);
  const sessions: Session[] = [];
  const clients = new Set<PoolerClient>();
  let switched = 0;
  const last = new WeakMap<PoolerClient, Session>();

  const serve = (): void => {
    for (const client of clients) {
      if (client.session || client.waiting.length === 0 || !client.isReady) continue;
      const free = sessions.filter((session) => session.client === null);
      const session = free[free.length === 0 ? 0 : randomInt(free.length)];
      if (!session) return;
      if (last.has(client) && last.get(client) !== session) switched += 1;
      last.set(client, session);
      session.client = client;
      client.session = session;
      for (const bytes of client.waiting) session.socket.write(bytes);
      client.waiting = [];
    }
  };

  /** Takes the messages of a session apart: where it is ready and in no transaction, it is free. */
  const hear = (session: Session, bytes: Buffer): void => {
    session.rest = Buffer.concat([session.rest, bytes]);
    while (session.rest.length >= 5) {
      const length = 1 + session.rest.readInt32BE(1);
      if (session.rest.length < length) return;
      const message = Buffer.from(session.rest.subarray(0, length));
      session.rest = session.rest.subarray(length);
      const type = String.fromCharCode(message[0] ?? 0);
      // It announces a session that is none (BackendKeyData).
      if (type === 'K') message.writeInt32BE(randomInt(1_000_000, 2_000_000), 5);
      const { client } = session;
      client?.socket.write(message);
      if (type !== 'Z' || message[5] !== 'I'.charCodeAt(0)) continue;
      if (client) Object.assign(client, { isReady: true, session: null });
      session.client = null;
      serve();
    }
  };

  const server = createServer((socket) => {
    const session: Session = { socket: open(), client: null, rest: Buffer.alloc(0) };
    const client: PoolerClient = { socket, session, waiting: [], isReady: false };
    session.client = client;
    sessions.push(session);
    clients.add(client);
    session.socket.on('data', (bytes) => {
      hear(session, bytes);
    });
    socket.on('data', (bytes) => {
      // A client that leaves (Terminate) takes no session with it.
      if (client.isReady && bytes[0] === 'X'.charCodeAt(0)) return;
      if (client.session) client.session.socket.write(bytes);
      else client.waiting.push(bytes);
      serve();
    });
    const leave = (): void => {
      clients.delete(client);
      const held = client.session;
      if (held) {
        sessions.splice(sessions.indexOf(held), 1);
        held.socket.destroy();
      }
    };
    socket.on('close', leave).on('error', leave);
    session.socket.on('error', () => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    switched: () => switched,
    close: () => {
      for (const { socket } of clients) socket.destroy();
      for (const { socket } of sessions) socket.destroy();
      return new Promise((resolve) =>
        server.close(() => {
          resolve();
        }),
      );
    },
  };
}
