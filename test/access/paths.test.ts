import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toGlobalId } from '../../src/kernel/global-id.js';
import { buildApi } from '../../src/server/graphql/schema.js';
import { FOREIGN, FOREIGN_VALUE, type KeyedApi, startKeyedApi, TOKEN } from './support/keyed-api.js';
import { pathsTo, type SchemaPath } from './support/schema-paths.js';
import { queryValue } from '../support/query.js';

/** Types of which every object is everybody's. All others are protected, those of tomorrow included. */
const REFERENCE =
  /^(Country|Province|City|District|Town|Village|Succession|DivisionSuccession|Metric|Program|Theme|Source|PageInfo|Viewer|ApiKey|ReportDefinition|.*Connection|.*Edge|Localized.*)$/;
/** Every path to this depth, and the shortest over each field of each type. AUTHORIZATION_DEPTH=4 takes twelve minutes. */
const DEPTH = Number(process.env.AUTHORIZATION_DEPTH ?? 2);
/** Queries are bundled, and taken apart where one of them is refused. */
const BUNDLE = 24;

const key = (kind: string, code: string): string => JSON.stringify(toGlobalId(kind, code));
const FOREIGN_IDS = [
  ...[key('Institution', 'FOREIGN-SCHOOL'), key('Enterprise', 'FOREIGN-FIRM'), key('Project', 'FOREIGN-PARK')],
  ...[key('Pairing', 'FOREIGN-CITY'), key('Cluster', 'FOREIGN-CLUSTER'), key('Activity', 'FOREIGN-VISIT')],
  ...[key('Target', 'FOREIGN-T'), key('Division', '520523')],
];
/** Arguments that reach for what is foreign. */
const SAMPLES = (observation: string): Readonly<Record<string, readonly string[]>> => ({
  code: ['"FOREIGN-CITY"'],
  ids: [`[${[...FOREIGN_IDS, observation].join(', ')}]`],
  metric: ['"FISCAL_AID_FUNDS"'],
  metrics: ['["FISCAL_AID_FUNDS"]'],
  level: ['DISTRICT'],
  grain: ['YEAR'],
  from: ['"2021"'],
  to: ['"2021"'],
  text: ['"FOREIGN"'],
  kind: ['INSTITUTIONS'],
  id: [key('Pairing', 'FOREIGN-CITY')],
  period: ['"2021"'],
  rows: ['{ children: "520500" }'],
  'Query.node': [...FOREIGN_IDS, observation].map((id) => `(id: ${id})`),
  'Query.division': ['(code: "520500")', '(code: "520200")'],
  'Query.country': [''],
  'Query.province': ['(code: "520000")'],
  'Query.city': ['(code: "520500")'],
  'Query.district': ['(code: "520523")'],
  'Query.town': ['(code: "440606104")'],
  'Query.village': ['(code: "520281123218")'],
  'Query.metric': ['(code: "FISCAL_AID_FUNDS")'],
  'Query.program': ['(code: "FS-BJ")'],
  'Query.pairing': ['(code: "FOREIGN-CITY")', '(code: "CITY")'],
  'Query.import': [`(id: "00000000-0000-4000-8000-000000000000")`],
  'Query.report': ['(code: "quarterly", division: "520500", period: "2021")'],
  'Query.table': [
    '(rows: { descendants: { level: DISTRICT } }, metrics: ["FISCAL_AID_FUNDS"], period: "2021")',
    '(rows: { pairings: { program: "FS-BJ" } }, metrics: ["FISCAL_AID_FUNDS"], period: "2021")',
  ],
});

let keyed: KeyedApi;
let paths: readonly SchemaPath[];
beforeAll(async () => {
  const limits = { MAX_ALIASES: '1000', MAX_COST: '100000000', MAX_COST_AT_ONCE: '100000000', MAX_TOKENS: '100000' };
  keyed = await startKeyedApi({ ...limits, MAX_BODY_BYTES: '4000000' });
  const observation = await queryValue(
    keyed.database.url,
    `select key::text from observation where locator = 'FOREIGN' limit 1`,
  );
  const samples = SAMPLES(key('Observation', String(observation)));
  const schema = await buildApi();
  const isProtected = (type: string): boolean => !REFERENCE.test(type);
  const all = [...pathsTo(schema, isProtected, samples, DEPTH), ...pathsTo(schema, isProtected, samples, 6, 'edges')];
  paths = [...new Map(all.map((path) => [path.text, path])).values()];
});
afterAll(() => keyed.stop());

/** The data of each path; null where the whole of it was refused. */
async function answersOf(some: readonly SchemaPath[], bearer: string): Promise<readonly (readonly [string, string])[]> {
  const query = `{ ${some.map(({ text }, at) => `p${at.toString()}: ${text}`).join(' ')} }`;
  const { data, errors, text } = await keyed.ask(query, bearer);
  if (!data && some.length > 1) {
    const half = Math.ceil(some.length / 2);
    return [...(await answersOf(some.slice(0, half), bearer)), ...(await answersOf(some.slice(half), bearer))];
  }
  const [first] = errors ?? [];
  if (first && ['INTERNAL', 'GRAPHQL_VALIDATION_FAILED'].includes(first.extensions.code)) {
    throw new Error(`${some.map(({ name }) => name).join(', ')}: ${text.slice(0, 2_000)}`);
  }
  return some.map(({ name }, at) => [name, JSON.stringify(data?.[`p${at.toString()}`] ?? null)]);
}

async function allAnswers(bearer: string): Promise<readonly (readonly [string, string])[]> {
  const bundles = Array.from({ length: Math.ceil(paths.length / BUNDLE) }, (_, at) =>
    paths.slice(at * BUNDLE, (at + 1) * BUNDLE),
  );
  const answers: (readonly [string, string])[] = [];
  for (const bundle of bundles) answers.push(...(await answersOf(bundle, bearer)));
  return answers;
}

const isForeign = (text: string): boolean => text.includes(FOREIGN) || text.includes(FOREIGN_VALUE);

describe('every path of the schema to a protected type', () => {
  it('shows what is foreign to the administrator, on many of them', async () => {
    const shown = (await allAnswers(TOKEN)).filter(([, text]) => isForeign(text));
    expect(paths.length).toBeGreaterThan(300);
    expect(shown.length).toBeGreaterThan(60);
  });

  it.each(['AGENCY', 'ANALYST', 'IMPORTER'])('shows nothing foreign on any to the role %s', async (role) => {
    const { text: bearer } = await keyed.makeKey(role, ['division:520200']);
    const answers = await allAnswers(bearer);
    expect(answers.filter(([, text]) => isForeign(text)).map(([name]) => name)).toEqual([]);
    // Of its own extent it sees as much as before.
    expect(answers.filter(([, text]) => text.includes('大用小学')).length).toBeGreaterThan(0);
  });
});
