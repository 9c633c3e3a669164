import { Readable } from 'node:stream';
import { type Attack, posting, send, speaking } from './attack.js';

const QUERY = JSON.stringify({ query: '{ city(code: "520200") { name children(first: 500) { nodes { name } } } }' });
const head = (more = '', length: number | string = QUERY.length): string =>
  `POST /graphql HTTP/1.1\r\nhost: HOST\r\ncontent-type: application/json\r\ncontent-length: ${length.toString()}\r\n${more}\r\n`;
const JSON_TYPE = { 'content-type': 'application/json' };

const endless = (): ReadableStream =>
  Readable.toWeb(
    Readable.from(
      (async function* () {
        for (let at = 0; at < 200; at++) {
          await new Promise((tick) => setTimeout(tick, 1));
          yield Buffer.alloc(65_536, ' ');
        }
      })(),
    ),
  ) as ReadableStream;

/** Clients that speak HTTP badly, slowly, or not at all. */
export const PROTOCOL: readonly Attack[] = [
  { what: 'headers that drip', act: speaking([...'POST /graphql HTTP/1.1\r\nhost: '], { connections: 100 }) },
  { what: 'bodies that drip', act: speaking([head(), ...QUERY.slice(0, 20)], { connections: 100 }) },
  {
    what: 'readers that do not read',
    act: speaking([head() + QUERY, head() + QUERY], { connections: 50, pauseMs: 300, reads: false }),
  },
  { what: 'connections that say nothing', act: speaking([''], { connections: 300, pauseMs: 500 }) },
  {
    what: 'requests in a row without waiting',
    act: speaking([(head() + QUERY).repeat(50)], { connections: 10, pauseMs: 500 }),
  },
  { what: 'lengths that are not true', act: speaking([head('', 5) + QUERY, head('', 1e9) + QUERY]) },
  { what: 'two lengths and a transfer encoding', act: speaking([head('transfer-encoding: chunked\r\n') + QUERY]) },
  {
    what: 'chunks that are none',
    act: speaking(['POST /graphql HTTP/1.1\r\nhost: HOST\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n']),
  },
  { what: 'headers of a megabyte', act: speaking([head(`x: ${'y'.repeat(1_000_000)}\r\n`)], { connections: 5 }) },
  { what: 'ten thousand headers', act: speaking([head('a: b\r\n'.repeat(10_000))], { connections: 5 }) },
  { what: 'bytes that are no HTTP', act: speaking(['\u0000\u0016\u0003\u0001\u0002\u0000'.repeat(1_000)]) },
  { what: 'another Host', act: posting(QUERY, { ...JSON_TYPE, host: 'evil.example' }) },
  { what: 'a body without end', act: (target) => send(target, '/graphql', endless(), JSON_TYPE) },
  { what: 'a type that is not JSON', act: posting('<a/>', { 'content-type': 'text/xml' }) },
  { what: 'a body that says it is packed', act: posting(QUERY, { ...JSON_TYPE, 'content-encoding': 'gzip' }) },
  {
    what: 'an address of a hundred kilobytes',
    act: (target) => send(target, `/graphql?query=${'x'.repeat(100_000)}`),
  },
  {
    what: 'an upgrade',
    act: speaking([
      'GET /graphql HTTP/1.1\r\nhost: HOST\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-key: x\r\n\r\n',
    ]),
  },
  {
    what: 'an export set off from another site',
    act: (target) =>
      send(target, '/exports?query=%7B%20sources%20%7B%20nodes%20%7B%20code%20%7D%20%7D%20%7D', undefined, {
        'sec-fetch-site': 'cross-site',
      }),
  },
];
