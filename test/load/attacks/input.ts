import { type Attack, asking, posting, repeat } from './attack.js';

const nest = (depth: number): string => `{ ${'a { '.repeat(depth)}b${' }'.repeat(depth)} }`;
const cursor = Buffer.from('["x","\u0000"]').toString('base64url');

/** What clients write into queries and variables, by mistake or on purpose. */
export const INPUT: readonly Attack[] = [
  { what: 'NUL in a text', act: asking('{ search(text: "a\\u0000b") { matched } }') },
  {
    what: 'half a surrogate pair',
    act: asking('query ($t: String!) { search(text: $t) { matched } }', { variables: { t: '\ud800' } }),
  },
  {
    what: 'null for an argument with a default',
    act: asking('query ($n: Int) { divisions(first: $n) { nodes { name } } }', { variables: { n: null } }),
  },
  { what: 'a negative page', act: asking('{ divisions(first: -2147483648) { nodes { name } } }') },
  { what: 'a page beyond numbers', act: asking(`{ divisions(first: ${'9'.repeat(5_000)}) { nodes { name } } }`) },
  { what: 'a forged cursor', act: asking(`{ divisions(after: "${cursor}") { nodes { name } } }`) },
  {
    what: 'a hash of a document that was never sent',
    act: posting(JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } })),
  },
  { what: 'a subscription of nothing', act: asking('subscription { x }') },
  { what: 'depth', act: asking(nest(5_000)) },
  { what: 'ten thousand aliases', act: asking(`{ ${repeat((at) => `a${at.toString()}: __typename`, 10_000)} }`) },
  { what: 'ten thousand directives', act: asking(`{ __typename ${'@skip(if: false) '.repeat(10_000)} }`) },
  { what: 'fragments in a circle', act: asking('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }') },
  {
    what: 'ten thousand fields that conflict',
    act: asking(`{ ${repeat((at) => `a: city(code: "${at.toString()}") { name }`, 900)} }`),
  },
  {
    what: 'a text of half a megabyte',
    act: asking('query ($t: String!) { search(text: $t) { matched } }', {
      variables: { t: '村'.repeat(170_000) },
    }),
  },
  {
    what: 'a hundred thousand codes',
    act: asking('query ($c: [String!]!) { divisions(codes: $c) { nodes { name } } }', {
      variables: { c: Array.from({ length: 90_000 }, (_none, at) => at.toString()) },
    }),
  },
  {
    what: 'values nested ten thousand deep',
    act: posting(
      `{"query":"query ($o: [_Any!]!) { __typename }","variables":{"o":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
    ),
  },
  {
    what: 'names of every object',
    act: posting(
      '{"query":"{ __typename }","variables":{"__proto__":{"a":1},"constructor":{"prototype":{"a":1}}},"operationName":"__proto__"}',
    ),
  },
  {
    what: 'patterns of LIKE and of expressions',
    act: asking('{ search(text: "%_%_%_%_(a+)+$\\\\") { matched } }'),
  },
  {
    what: 'a period of a million years',
    act: asking(
      '{ city(code: "520200") { series(metric: "FISCAL_AID_FUNDS", from: "0001", to: "9999", grain: MONTH) { value } } }',
    ),
  },
  { what: 'a list instead of an object', act: posting(`[${'{"query":"{ __typename }"},'.repeat(1_000)}{}]`) },
];
