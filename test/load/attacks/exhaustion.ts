import { getIntrospectionQuery } from 'graphql';
import { SUBGRAPH_SECRET } from '../../support/api.js';
import { type Attack, crowd, posting, question, repeat, send, type Target } from './attack.js';

const ALL = 'first: 500';
const METRICS = '"FISCAL_AID_FUNDS" "CONSUMPTION_ASSISTANCE_SALES" "INVESTMENT_PAID_IN" "PARK_JOBS" "WORKSHOP_JOBS"';
const alias = (field: string, times: number): string => `{ ${repeat((at) => `a${at.toString()}: ${field}`, times)} }`;

const entities = Array.from({ length: 10_000 }, (_none, at) => ({
  __typename: 'Division',
  code: (520_000 + at).toString(),
}));

const together =
  (path: string, clients: number) =>
  async (target: Target): Promise<void> => {
    await Promise.all(Array.from({ length: crowd(clients) }, () => send(target, path)));
  };

/** Questions that are allowed, or look so, and cost as much as their sender can make them cost. */
export const EXHAUSTION: readonly Attack[] = [
  question(
    'lists in lists in lists',
    `{ divisions(level: PROVINCE, ${ALL}) { nodes { children(${ALL}) { nodes { children(${ALL}) { nodes { name } } } } } } }`,
  ),
  question(
    'the pairings below every province',
    `{ divisions(level: PROVINCE) { nodes { pairings(scope: SUBTREE, ${ALL}) { nodes { code } } } } }`,
  ),
  question('counts of every village, under aliases', alias('divisions(level: VILLAGE, name: "村") { totalCount }', 40)),
  question('a search for one letter, under aliases', alias('search(text: "a", first: 50) { matched node { id } }', 40)),
  question(
    'fragments that fan out',
    `{ ...A0 } ${repeat((at) => `fragment A${at.toString()} on Query { ...A${(at + 1).toString()} x${at.toString()}: __typename ...A${(at + 1).toString()} }`, 30)} fragment A30 on Query { __typename }`,
  ),
  question('introspections at once', getIntrospectionQuery(), { clients: 100 }),
  question('introspection under aliases', alias('__schema { types { name fields { name args { name } } } }', 90)),
  question(
    'tables of five metrics by month',
    `{ table(metrics: [${METRICS}], rows: { children: "520200" }, period: "2019/2023", grain: MONTH) { rows(${ALL}) { nodes { label cells { display } } } } }`,
  ),
  question(
    'rankings of all districts',
    alias('ranking(metric: "FISCAL_AID_FUNDS", level: DISTRICT, period: "2021", first: 500) { rank }', 10),
  ),
  question(
    'series of sixty months, under aliases',
    alias(
      'city(code: "520200") { series(metric: "FISCAL_AID_FUNDS", from: "2018", to: "2023", grain: MONTH) { value } }',
      50,
    ),
  ),
  question(
    'answers as of many moments',
    `{ ${repeat((at) => `a${at.toString()}: city(code: "520200") { rollup(metric: "FISCAL_AID_FUNDS", period: "2021", asOf: "2026-01-${((at % 28) + 1).toString().padStart(2, '0')}T00:00:00Z") { value } }`, 12)} }`,
  ),
  question(
    'explanations of all that is known',
    alias('city(code: "520200") { rollup(metric: "FISCAL_AID_FUNDS", period: "ALL") { explain { text } } }', 30),
  ),
  {
    what: 'ten thousand entities of a router',
    act: posting(
      JSON.stringify({
        query: 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Division { name } } }',
        variables: { of: entities },
      }),
      { 'content-type': 'application/json', authorization: `Bearer ${SUBGRAPH_SECRET}` },
      '/subgraph',
    ),
  },
  question('a thousand ids at once', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    variables: {
      ids: Array.from({ length: 1_000 }, (_none, at) =>
        Buffer.from(`Observation:${at.toString()}`).toString('base64url'),
      ),
    },
  }),
  question('a burst of a thousand small questions', '{ city(code: "520200") { name } }', { clients: 1_000 }),
  { what: 'reports at once', act: together('/reports/collaboration?pairing=P-CITY&period=2021', 30) },
  {
    what: 'exports at once',
    act: async (target) => {
      await Promise.all(
        Array.from({ length: crowd(30) }, () =>
          send(
            target,
            '/exports',
            JSON.stringify({ query: '{ observations(first: 500) { nodes { asPrinted } } }', format: 'xlsx' }),
            { 'content-type': 'application/json' },
          ),
        ),
      );
    },
  },
  question('pages of changes', alias('changes(first: 500) { nodes { kind } }', 20)),
];
