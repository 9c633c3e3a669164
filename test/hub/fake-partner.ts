import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface AskedPartner {
  readonly query: string;
  readonly variables: Readonly<Record<string, any>>;
  readonly headers: IncomingMessage['headers'];
}

export interface FakePartner {
  readonly url: string;
  /** The requests for data so far, those for the SDL left out. */
  readonly asked: AskedPartner[];
  /** Answers requests for data. */
  answer: (asked: AskedPartner, response: ServerResponse) => unknown;
  sdl: string;
  close(): Promise<void>;
}

/** A partner whose every byte a test decides; what `answer` returns is sent as JSON. */
export async function startFakePartner(sdl: string, answer: FakePartner['answer']): Promise<FakePartner> {
  const asked: AskedPartner[] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString() || '{}') as AskedPartner;
      const json = (value: unknown): void => {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(value));
      };
      if (body.query === '{ _service { sdl } }') {
        json({ data: { _service: { sdl: partner.sdl } } });
        return;
      }
      const one = { query: body.query, variables: body.variables, headers: request.headers };
      asked.push(one);
      void Promise.resolve(partner.answer(one, response)).then((value) => {
        if (value !== undefined) json(value);
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const partner: FakePartner = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port.toString()}/graphql`,
    ...{ asked, sdl, answer },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
  return partner;
}

export const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@interfaceObject", "@override", "@inaccessible", "@provides"])';
