import type { ServerResponse } from 'node:http';
import { type AskedPartner, LINK } from './fake-partner.js';

export const FORESTS_SDL = `${LINK}
  type City @key(fields: "code") { code: String! forestShare: Float forest: Forest forestGrade: ForestGrade forestTags: [String!]! }
  type Forest { area: Float! kinds: [String!]! best: City owner: ForestOwner }
  interface ForestOwner { label: String! }
  type ForestState implements ForestOwner { label: String! }
  type ForestFirm implements ForestOwner { label: String! tax: Int }
  enum ForestGrade { FIRST SECOND }
  type Query { forestCities: [City!]! forestCount: Int! }`;
export const JOBS_SDL = `${LINK} type City @key(fields: "code") { code: String! jobs: Int }`;

type Entity = Record<string, unknown>;
export type Lie = (asked: AskedPartner, response: ServerResponse) => unknown;

/** The representations of a request, whatever the planner calls them. */
export const representations = ({ variables }: AskedPartner): { code: string }[] =>
  Object.values(variables).find(Array.isArray) ?? [];
/** The name of the entities in the answer. */
export const entityKey = ({ query }: AskedPartner): string => /(\w+): _entities/.exec(query)?.[1] ?? '_entities';

/** Whether a query names a field. */
const selects = ({ query }: AskedPartner, name: string): boolean => new RegExp(`\\b${name}\\b`).test(query);

const honest = (code: string): Entity => ({
  ...{ hub_type: 'City', hub_key_code: code, forestShare: 0.5, forestGrade: 'FIRST', forestTags: ['old'] },
  forest: {
    ...{ area: 12.5, kinds: ['oak', 'pine'], best: { __typename: 'City', code: '442000' } },
    owner: { __typename: 'ForestFirm', label: 'firm', tax: 3 },
  },
});

/** An answer with only what the query asks for, changed by a lie. */
export const entities =
  (
    change: (entity: Entity, index: number) => unknown = (one) => one,
    all: (list: unknown[]) => unknown = (one) => one,
  ): Lie =>
  (asked) => {
    if (asked.query.includes('forestCities'))
      return { data: { forestCities: [{ __typename: 'City', code: '520200' }] } };
    const list = representations(asked).map(({ code }, index) => {
      const full = honest(code);
      const selected = Object.fromEntries(Object.entries(full).filter(([key]) => selects(asked, key)));
      if (selected['forest']) {
        selected['forest'] = Object.fromEntries(
          Object.entries(full['forest'] as Entity).filter(([key]) => selects(asked, key)),
        );
      }
      const owner = (selected['forest'] as Entity | undefined)?.['owner'] as Entity | undefined;
      if (owner && !selects(asked, 'tax')) delete owner['tax'];
      return change(selected, index);
    });
    return { data: { [entityKey(asked)]: all(list) } };
  };

const raw =
  (text: string, type = 'application/json', status = 200): Lie =>
  (_asked, response) => {
    response.writeHead(status, { 'content-type': type });
    response.end(text);
  };

const SECRET = 'password=hunter2 at http://10.0.0.7/internal';

/** A body that is written piece by piece, until its reader has enough. */
const pieces =
  (head: string, piece: string, times: number, tail = ''): Lie =>
  (_asked, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write(head);
    const more = (left: number): void => {
      if (left === 0 || response.destroyed) response.end(tail);
      else
        response.write(piece, () => {
          more(left - 1);
        });
    };
    more(times);
  };

/** The same in the place of the entities. */
const inPlace =
  (head: string, piece: string, times: number, tail = ''): Lie =>
  (asked, response) =>
    pieces(`{"data":{"${entityKey(asked)}":${head}`, piece, times, tail)(asked, response);

/** A lie, the reason that the client reads, and what is asked if it is not the usual. */
export const LIES: readonly (readonly [title: string, reason: string, lie: Lie, more?: string])[] = [
  ['overwrites our name', 'EXTRA', entities((one) => ({ ...one, name: '假' }))],
  ['overwrites our roll-up', 'EXTRA', entities((one) => ({ ...one, rollup: { value: '1' } }))],
  ['adds a field of its own that was not asked for', 'EXTRA', entities((one) => ({ ...one, forestTags: [] }))],
  [
    'adds __proto__',
    'EXTRA',
    (asked, response) =>
      raw(
        JSON.stringify(entities()(asked, response)).replace('"forestShare"', '"__proto__":{"name":"假"},"forestShare"'),
      )(asked, response),
  ],
  ['gives text for a number', 'TYPE', entities((one) => ({ ...one, forestShare: 'half' }))],
  ['gives an object for a number', 'TYPE', entities((one) => ({ ...one, forestShare: { name: '假' } }))],
  ['gives a list for an entity', 'TYPE', entities((one) => [one])],
  ['gives text for an entity', 'TYPE', entities(() => 'City')],
  [
    'gives a value that the enum does not have',
    'TYPE',
    entities((one) => ({ ...one, forestGrade: 'THIRD' })),
    'forestGrade',
  ],
  ['gives one entity too few', 'LENGTH', entities(undefined, (list) => list.slice(1))],
  ['gives one entity too many', 'LENGTH', entities(undefined, (list) => [...list, list[0]])],
  ['gives no list of entities', 'TYPE', entities(undefined, () => ({}))],
  ['swaps the order', 'KEY', entities(undefined, (list) => [...list].reverse())],
  ['forges a key', 'KEY', entities((one) => ({ ...one, hub_key_code: '110000' }))],
  ['leaves the key out', 'MISSING', entities(({ hub_key_code: _, ...one }) => one)],
  ['gives another type', 'TYPENAME', entities((one) => ({ ...one, hub_type: 'Province' }))],
  ['gives null for the entities', 'NULL', entities(undefined, () => null)],
  [
    'gives null where it promises a value',
    'NULL',
    entities((one) => ({ ...one, forest: { area: null } })),
    'forest { area }',
  ],
  ['gives null inside a list', 'NULL', entities((one) => ({ ...one, forest: { kinds: [null] } })), 'forest { kinds }'],
  ['leaves a field out', 'MISSING', entities(({ forestShare: _, ...one }) => one)],
  [
    'gives an owner of no such type',
    'TYPENAME',
    entities((one) => ({ ...one, forest: { owner: { __typename: 'Province', label: 'x' } } })),
    'forest { owner { label } }',
  ],
  [
    'reports an error with secrets',
    'REPORTED',
    (asked, response) => ({
      ...(entities()(asked, response) as object),
      errors: [{ message: SECRET, path: [entityKey(asked), 0, 'forestShare', SECRET], extensions: { stack: SECRET } }],
    }),
  ],
  ['reports an error and no data', 'REPORTED', () => ({ errors: [{ message: SECRET }] })],
  ['answers with a page', 'STATUS', raw(`<h1>${SECRET}</h1>`, 'text/html', 500)],
  ['answers with text that is no JSON', 'NOT_JSON', raw(SECRET)],
  ['answers with a number', 'NOT_JSON', raw('7')],
  [
    'redirects to loopback',
    'REDIRECT',
    (_asked, response) => void response.writeHead(307, { location: 'http://127.0.0.1:9/' }).end(),
  ],
  [
    'compresses a bomb',
    'ENCODING',
    (_asked, response) =>
      void response
        .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
        .end(Buffer.alloc(2000)),
  ],
  ['nests a million lists', 'SIZE', raw(`{"data":{"_entities":${'['.repeat(1_000_000)}`)],
  ['sends a million small values', 'SIZE', raw(`{"data":{"_entities":[${'[],'.repeat(1_000_000)}[]]}}`)],
  ['sends 100 MB of text', 'SIZE', pieces('{"data":{"_entities":[{"a":"', 'x'.repeat(1_000_000), 100)],
  [
    'sends 9 MB of text for a number',
    'SIZE',
    inPlace('[{"hub_type":"City","hub_key_code":"520200","forestShare":"', '林'.repeat(300_000), 10, '"}]}}'),
  ],
  ['sends 9 MB that nobody asked for', 'SIZE', inPlace('[{"name":"', '林'.repeat(300_000), 10, '"}]}}')],
  ['sends an object with 140,000 fields', 'LENGTH', inPlace('[{', '"a":1,'.repeat(1_000), 140, '"b":1}]}}')],
  ['sends 140,000 entities', 'LENGTH', inPlace('[', '{"a":1},'.repeat(1_000), 140, '{}]}}')],
  [
    'reports 50,000 errors',
    'REPORTED',
    pieces('{"data":null,"errors":[', '{"path":["a",1]},'.repeat(1_000), 50, '{}]}'),
  ],
  ['reports an error of 9 MB', 'SIZE', pieces('{"data":null,"errors":[{"message":"', 'x'.repeat(900_000), 10, '"}]}')],
  [
    'sends 20 MB as an error of HTTP',
    'STATUS',
    (_asked, response) => {
      response.writeHead(500, { 'content-type': 'text/html' });
      response.end(Buffer.alloc(20_000_000, 'x'));
    },
  ],
  [
    'drips a byte at a time',
    'TIME',
    (_asked, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => {
        clearInterval(timer);
      });
    },
  ],
  ['never answers', 'TIME', () => undefined],
  ['closes the connection', 'CONNECTION', (_asked, response) => void response.socket?.destroy()],
];
