// What each server is asked: the same content, in its own words.

export const METRICS = [
  'FISCAL_AID_FUNDS',
  'SOCIAL_DONATIONS',
  'SOCIAL_DONATIONS_CASH',
  'ENTERPRISES_INTRODUCED',
  'INVESTMENT_CONTRACTED',
  'INVESTMENT_PAID_IN',
  'INTRODUCED_ENTERPRISE_JOBS',
  'INTRODUCED_ENTERPRISE_JOBS_LIFTED',
  'PARK_JOBS',
  'PARK_JOBS_LIFTED',
  'COUNTIES_SUPPORTED',
  'AID_PROJECTS',
];

/** By workload: what it asks for, as the table of results says it. */
export const WORKLOADS = {
  noop: '`{ __typename }`',
  w1: 'city, ten fields',
  w2: 'city → districts → towns',
  w3: '200 districts from anywhere × pairings × counterpart × city',
  w3p: 'the same from two provinces',
  w4: '12 metrics × 36 months',
  w5: 'top 20 districts',
  w6: '1,000 villages × ancestors',
  w8: '12 roll-ups with value, display, basis, coverage, gap',
};

const TEN = 'id code name officialName nameEn pinyin level kind validFrom validTo';
const SIX = 'id code name officialName pinyin kind';
const NOOP = ['query noop { __typename }', () => ({})];
const both = (partOf) => ['a', 'b'].map(partOf).join(' ');

const PRODUCT_END = 'pairings { edges { node { code } counterpart { name ... on District { city { name } } } } }';
const PRODUCT = {
  noop: NOOP,
  w1: [`query w1($code: DivisionCode!) { division(code: $code) { ${TEN} } }`, ({ code }) => ({ code })],
  w2: [
    'query w2($code: DivisionCode!) { city(code: $code) { code name districts(first: 100) { nodes { code name towns(first: 100) { nodes { code name } } } } } }',
    ({ code }) => ({ code }),
  ],
  w3: [
    `query w3($after: String!) { divisions(level: DISTRICT, first: 200, after: $after) { nodes { code name ${PRODUCT_END} } } }`,
    ({ cursor }) => ({ after: cursor }),
  ],
  w3p: [
    `query w3p($a: DivisionCode!, $b: DivisionCode!) { ${both((at) => `${at}: province(code: $${at}) { descendants(level: DISTRICT, first: 100) { nodes { code name ${PRODUCT_END} } } }`)} }`,
    ({ a, b }) => ({ a, b }),
  ],
  w4: [
    'query w4($code: DivisionCode!, $metrics: [ID!]!) { table(metrics: $metrics, rows: { periods: { division: $code, grain: MONTH } }, period: "2021/2023") { rows(first: 36) { nodes { cells { value } } } } }',
    ({ code }) => ({ code, metrics: METRICS }),
  ],
  w5: [
    'query w5($metric: ID!, $period: Period!) { ranking(metric: $metric, level: DISTRICT, period: $period, first: 20) { division { code name } rollup { value } } }',
    ({ metric, year }) => ({ metric, period: year.toString() }),
  ],
  w6: [
    `query w6($a: DivisionCode!, $b: DivisionCode!) { ${both((at) => `${at}: city(code: $${at}) { descendants(level: VILLAGE, first: 500) { nodes { ${SIX} ancestors { code name } } } }`)} }`,
    ({ a, b }) => ({ a, b }),
  ],
  w8: [
    'query w8($code: DivisionCode!, $metrics: [ID!]!, $period: Period!) { division(code: $code) { rollups(metrics: $metrics, period: $period) { metric { code } value display basis coverage gap } } }',
    ({ code, year }) => ({ code, metrics: METRICS, period: year.toString() }),
  ],
};

const HAND_END = 'code name pairings { code counterpart { name city { name } } }';
const BY_HAND = {
  noop: NOOP,
  w1: [`query w1($code: String!) { division(code: $code) { ${TEN} } }`, ({ code }) => ({ code })],
  w2: [
    'query w2($code: String!) { division(code: $code) { code name districts { code name towns { code name } } } }',
    ({ code }) => ({ code }),
  ],
  w3: [
    `query w3($after: String!) { districts(after: $after, first: 200) { ${HAND_END} } }`,
    ({ code }) => ({ after: code }),
  ],
  w3p: [
    `query w3p($a: String!, $b: String!) { ${both((at) => `${at}: within(code: $${at}, first: 100) { ${HAND_END} }`)} }`,
    ({ a, b }) => ({ a, b }),
  ],
  w4: [
    'query w4($code: String!, $metrics: [String!]!) { series(code: $code, metrics: $metrics) { metric values } }',
    ({ code }) => ({ code, metrics: METRICS }),
  ],
  w5: [
    'query w5($metric: String!, $year: Int!) { ranking(metric: $metric, year: $year, first: 20) { value division { code name } } }',
    ({ metric, year }) => ({ metric, year }),
  ],
  w6: [
    `query w6($a: String!, $b: String!) { ${both((at) => `${at}: villages(city: $${at}, first: 500) { ${SIX} ancestors { code name } }`)} }`,
    ({ a, b }) => ({ a, b }),
  ],
  w8: [
    'query w8($code: String!, $metrics: [String!]!, $year: Int!) { rollups(code: $code, metrics: $metrics, year: $year) { metric value display basis coverage gap } }',
    ({ code, year }) => ({ code, metrics: METRICS, year }),
  ],
};

const MONTHS = Array.from({ length: 12 }, (_, at) => `v${(at + 1).toString()}`).join(' ');
const otherEnd = (alias, list, end) =>
  `${alias}: ${list} { code counterpart: ${end} { name city: divisionByCityId { name } } }`;
const FOREIGN_END = `code name ${otherEnd('given', 'pairingsBySupporterDivisionIdList', 'divisionByRecipientDivisionId')} ${otherEnd('received', 'pairingsByRecipientDivisionIdList', 'divisionBySupporterDivisionId')}`;
const below = (alias, list, level, fields) =>
  `${alias}: ${list}(condition: { level: ${level}, validTo: null }, orderBy: CODE_ASC) { ${fields} }`;
/** It has no roll-ups: what they are made of is in no single table. */
const POSTGRAPHILE = {
  noop: NOOP,
  w1: [`query w1($code: String!) { divisionByKey(key: $code) { nodeId ${TEN.slice(3)} } }`, ({ code }) => ({ code })],
  w2: [
    `query w2($code: String!) { divisionByKey(key: $code) { code name ${below('districts', 'divisionsByCityIdList', 3, `code name ${below('towns', 'divisionsByDistrictIdList', 4, 'code name')}`)} } }`,
    ({ code }) => ({ code }),
  ],
  w3: [
    `query w3($after: Cursor!) { allDivisions(condition: { level: 3, validTo: null }, orderBy: CODE_ASC, first: 200, after: $after) { nodes { ${FOREIGN_END} } } }`,
    ({ foreign }) => ({ after: foreign }),
  ],
  w3p: [
    `query w3p($a: Int!, $b: Int!) { ${both((at) => `${at}: allDivisionsList(condition: { provinceId: $${at}, level: 3, validTo: null }, orderBy: CODE_ASC, first: 100) { ${FOREIGN_END} }`)} }`,
    ({ aId, bId }) => ({ a: aId, b: bId }),
  ],
  w4: [
    `query w4($code: String!) { divisionByKey(key: $code) { rollupCubesByNodeList(condition: { tree: 1 }) { metricId year ${MONTHS} } } }`,
    ({ code }) => ({ code }),
  ],
  w5: [
    'query w5($metric: Int!, $year: Int!) { allRollupCubesList(condition: { tree: 1, level: 3, metricId: $metric, year: $year }, orderBy: TOTAL_DESC, first: 20) { total divisionByNode { code name } } }',
    ({ metricId, year }) => ({ metric: metricId, year }),
  ],
  w6: [
    `query w6($a: Int!, $b: Int!) { ${both((at) => `${at}: allDivisionsList(condition: { cityId: $${at}, level: 5, validTo: null }, orderBy: CODE_ASC, first: 500) { nodeId ${SIX.slice(3)} ${['province', 'city', 'district', 'town'].map((one) => `${one}: divisionBy${one.slice(0, 1).toUpperCase()}${one.slice(1)}Id { code name }`).join(' ')} }`)} }`,
    ({ aId, bId }) => ({ a: aId, b: bId }),
  ],
};

/** The bare server knows its statements by the name of the workload. */
const BARE = Object.fromEntries(Object.entries(BY_HAND).map(([name, [, variablesOf]]) => [name, ['', variablesOf]]));

const QUERIES = {
  bare: BARE,
  postgraphile: POSTGRAPHILE,
  apollo: BY_HAND,
  yoga: BY_HAND,
  mercurius: BY_HAND,
  product: PRODUCT,
  workers: PRODUCT,
  keyed: PRODUCT,
};

/** Whether a server has an answer to a workload at all. */
export const canAnswer = (server, workload) => QUERIES[server][workload] !== undefined;

export function bodyOf(server, workload, parameters) {
  const [query, variablesOf] = QUERIES[server][workload];
  return JSON.stringify({ ...(query && { query }), operationName: workload, variables: variablesOf(parameters) });
}
