import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** When the connection of the next commit is cut: before the database hears of it, or before its answer arrives. */
export type Cut = 'BEFORE' | 'AFTER' | null;

export interface CuttingProxy {
  /** The address of the database through the proxy. */
  readonly url: string;
  cutNext(when: Cut): void;
  /** How many connections were cut. */
  readonly cuts: number;
  close(): void;
}

/** `commit` as a message of the simple protocol, and the answer to it. */
const COMMIT = Buffer.from('commit\0');
const COMMITTED = Buffer.from('COMMIT\0');
/** What only an import sends before its commit; the audit of requests commits on its own. */
const WRITES = /copy "|insert into "?observation\b/;

function connectTo({ hostname, port }: URL): Socket {
  const host = decodeURIComponent(hostname);
  return host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(Number(port), host);
}

/** Stands between a server and its database. */
export async function startCuttingProxy(databaseUrl: string): Promise<CuttingProxy> {
  const target = new URL(databaseUrl);
  let next: Cut = null;
  let cuts = 0;
  const proxy = createServer((client) => {
    const database = connectTo(target);
    let writes = false;
    const cut = (): void => {
      next = null;
      cuts++;
      client.resetAndDestroy();
      database.destroy();
    };
    client.on('data', (chunk) => {
      writes ||= WRITES.test(chunk.toString('latin1'));
      if (next === 'BEFORE' && writes && chunk.includes(COMMIT)) cut();
      else database.write(chunk);
    });
    database.on('data', (chunk) => {
      const isCommitted = chunk.includes(COMMITTED);
      if (next === 'AFTER' && writes && isCommitted) cut();
      else client.write(chunk);
      // The connection goes back to its pool, and the next to take it may be the audit.
      if (isCommitted) writes = false;
    });
    client.on('close', () => database.destroy());
    database.on('close', () => client.destroy());
    for (const socket of [client, database]) socket.on('error', () => undefined);
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = (proxy.address() as AddressInfo).port.toString();
  return {
    url: url.href,
    cutNext: (when) => {
      next = when;
    },
    get cuts() {
      return cuts;
    },
    close: () => proxy.close(),
  };
}
