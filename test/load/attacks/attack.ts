import { connect, type Socket } from 'node:net';
import { TOKEN } from '../../faults/support/server-process.js';

export interface Target {
  readonly url: string;
}

/** ATTACKS=10 keeps each attack up for ten seconds on all places of the country, and measures what the neighbours notice. */
export const SECONDS = Number(process.env.ATTACKS ?? 0);

/** As many clients in the long form; a fifth of them where one round shows whether the server stands. */
export const crowd = (clients: number): number => (SECONDS > 0 ? clients : Math.ceil(clients / 5));

/** One thing that somebody does to a server, and does again as soon as it is over; how the server answers is checked elsewhere. */
export interface Attack {
  readonly what: string;
  /** The operation that is asked, if it is one of the schema. */
  readonly query?: string;
  readonly act: (target: Target) => Promise<unknown>;
}

/** Sends a request and reads the answer to its end; a connection that the server cuts is an answer too. */
export async function send(
  { url }: Target,
  path: string,
  body?: BodyInit,
  headers: Readonly<Record<string, string>> = {},
  method = body === undefined ? 'GET' : 'POST',
): Promise<number | null> {
  try {
    const response = await fetch(`${url}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body, duplex: 'half' as const }),
      redirect: 'manual',
    });
    await response.body?.pipeTo(new WritableStream());
    return response.status;
  } catch {
    return null;
  }
}

const JSON_TYPE = { 'content-type': 'application/json' };

export async function ask(target: Target, query: string, variables: object = {}): Promise<void> {
  await send(target, '/graphql', JSON.stringify({ query, variables }), JSON_TYPE);
}

/** An operation that the schema knows, from several clients at once. */
export const question = (
  what: string,
  query: string,
  options: { variables?: object; clients?: number } = {},
): Attack => ({
  what,
  query,
  act: asking(query, options),
});

/** The same query from several clients at once. */
export const asking =
  (query: string, { variables = {}, clients = 4 }: { variables?: object; clients?: number } = {}) =>
  async (target: Target): Promise<void> => {
    await Promise.all(Array.from({ length: crowd(clients) }, () => ask(target, query, variables)));
  };

export const posting =
  (body: string | Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>> = JSON_TYPE, path = '/graphql') =>
  async (target: Target): Promise<void> => {
    await send(target, path, body, headers);
  };

export const uploading =
  (make: () => Uint8Array, name = 'a.csv', kind = 'observations') =>
  async (target: Target): Promise<void> => {
    const form = new FormData();
    form.append(kind, new Blob([Uint8Array.from(make())]), name);
    await send(target, '/imports?dryRun=true', form, { authorization: `Bearer ${TOKEN}` });
  };

/** Bytes on bare connections, which stay open for a moment whatever comes back. */
export const speaking =
  (parts: readonly string[], { connections = 20, pauseMs = 20, reads = true } = {}) =>
  async ({ url }: Target): Promise<void> => {
    const { hostname, port } = new URL(url);
    const sockets = Array.from({ length: connections }, () => connect(Number(port), hostname));
    for (const socket of sockets) {
      socket.on('error', () => undefined);
      if (reads) socket.resume();
    }
    for (const part of parts) {
      for (const socket of sockets) write(socket, part.replaceAll('HOST', `${hostname}:${port}`));
      await new Promise((tick) => setTimeout(tick, pauseMs));
    }
    for (const socket of sockets) socket.destroy();
  };

function write(socket: Socket, text: string): void {
  if (!socket.destroyed) socket.write(text);
}

export const repeat = (text: string | ((at: number) => string), times: number): string =>
  Array.from({ length: times }, (_none, at) => (typeof text === 'string' ? text : text(at))).join(' ');
