import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { composeGraph } from '../../src/hub/compose/compose-graph.js';
import { LINK } from './fake-partner.js';

/** A small shared graph with the shapes of the real one: composing that takes a second for each case. */
const OURS = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
  scalar DivisionCode
  scalar Decimal
  enum Level { CITY DISTRICT }
  input PlaceFilter { level: Level }
  interface Node { id: ID! }
  interface Division implements Node @key(fields: "id") @key(fields: "code") { id: ID! code: DivisionCode! name: String! rollup(metric: String!): Rollup }
  type City implements Node & Division @key(fields: "id") @key(fields: "code") { id: ID! code: DivisionCode! name: String! @shareable rollup(metric: String!): Rollup secret: Decimal }
  type District implements Node & Division @key(fields: "id") @key(fields: "code") { id: ID! code: DivisionCode! name: String! rollup(metric: String!): Rollup }
  type Rollup { value: Decimal }
  type PageInfo @shareable { hasNextPage: Boolean! endCursor: String }
  union Party = City | District
  type Query { city(code: DivisionCode!): City node(id: ID!): Node @shareable party: Party cities(filter: PlaceFilter): [City!]! }
  type Mutation { retract(id: ID!): Boolean }`;

const composing = (sdl: string, more: Partial<{ owns: string[]; reads: string[] }> = {}) =>
  composeGraph({
    ...{ ours: OURS, ourUrl: 'http://localhost/graphql' },
    partners: [
      {
        partner: { name: 'jobs', owns: ['Job*'], reads: [], ...more },
        ...{ sdl: sdl.includes('@link') ? sdl : `${LINK} ${sdl}`, url: 'https://jobs.example/graphql' },
      },
    ],
  });

const CITY = 'type City @key(fields: "code") { code: DivisionCode!';

const manyFields = (count: number): string =>
  Array.from({ length: count }, (_, at) => `jobs${at.toString()}: Int`).join(' ');

describe('the policy of the hub', () => {
  it.each([
    ['a field of its own on a shared type', `${CITY} jobs: Int }`],
    ['a field that must not be null, which becomes nullable', `${CITY} jobs: Int! }`],
    [
      'a code as String, which the shared graph declares otherwise',
      'type City @key(fields: "code") { code: String! jobs: Int }',
    ],
    ['two keys', 'type City @key(fields: "id") @key(fields: "code") { id: ID! code: DivisionCode! jobs: Int }'],
    [
      'an extension in the manner of Federation 1',
      'extend type City @key(fields: "code") { code: DivisionCode! @external jobs: Int }',
    ],
    ['a description of our type, which is left out', `"""Lies.""" ${CITY} "Jobs." jobs: Int }`],
    [
      'a field on every place by interfaceObject',
      'type Division @key(fields: "code") @interfaceObject { code: DivisionCode! jobs: Int }',
    ],
    [
      'directives under other names',
      `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", as: "fed", import: [{ name: "@key", as: "@id" }]) scalar DivisionCode type City @id(fields: "code") { code: DivisionCode! jobs: Int }`,
    ],
    ['roots under other names', `${LINK} schema { query: Root } type Root { jobCount: Int! } ${CITY} jobs: Int }`],
    [
      'pages in the manner of Relay',
      'type PageInfo @shareable { hasNextPage: Boolean! endCursor: String } type JobPage { pageInfo: PageInfo! } interface Node { id: ID! } type Job implements Node @key(fields: "id") { id: ID! title: String! } type Query { jobs: JobPage! node(id: ID!): Node @shareable }',
    ],
    ['a shared name that both may answer, which ours answers', `${CITY} name: String! @shareable jobs: Int }`],
    ['a value that everybody may read', `${CITY} name: String! @external jobs: Int @requires(fields: "name") }`],
    [
      'a value that everybody may read, below a reference of its own',
      `${CITY} name: String! @external } type Job @key(fields: "id") { id: ID! place: City wage: Int @requires(fields: "place { name }") }`,
    ],
    ['a list of our places', `${CITY} jobs: Int } type Query { jobCities: [City!]! }`],
  ])('takes %s', (_title, sdl) => {
    const { faults, supergraphSdl, publicSdl } = composing(sdl);
    expect(faults).toEqual([]);
    expect(supergraphSdl).toContain('JOBS');
    expect(() => parse(publicSdl)).not.toThrow();
    expect(publicSdl).not.toContain('Lies.');
  });

  it.each([
    ['a field that shadows ours', 'SHADOW', 'City', 'name', `${CITY} name: String }`],
    ['a roll-up of its own', 'SHADOW', 'City', 'rollup', `${CITY} rollup(metric: String!): Int @shareable }`],
    [
      'a field that takes over ours',
      'OVERRIDE',
      'City',
      'name',
      `${CITY} name: String! @override(from: "shanshui") @shareable }`,
    ],
    [
      'a field that takes over ours under another name',
      'OVERRIDE',
      'City',
      'name',
      `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", { name: "@override", as: "@helpful" }]) scalar DivisionCode ${CITY} name: String! @helpful(from: "shanshui") @shareable }`,
    ],
    [
      'a field on every place that shadows ours',
      'SHADOW',
      'Division',
      'name',
      'type Division @key(fields: "code") @interfaceObject { code: DivisionCode! name: String }',
    ],
    [
      'a field of a concrete place on all of them',
      'SHADOW',
      'Division',
      'secret',
      'type Division @key(fields: "code") @interfaceObject { code: DivisionCode! secret: Int }',
    ],
    ['a root field of ours', 'SHADOW', 'Query', 'city', `type Query { city(code: String): Int }`],
    ['a mutation', 'ROOT_MUTATION', 'Mutation', 'steal', 'type Mutation { steal: Int } type Query { jobCount: Int }'],
    [
      'a mutation under another name',
      'ROOT_MUTATION',
      'Mutation',
      'steal',
      `${LINK} schema { query: Query mutation: Innocent } type Innocent { steal: Int } type Query { jobCount: Int }`,
    ],
    [
      'a subscription',
      'ROOT_SUBSCRIPTION',
      'Subscription',
      'jobs',
      'type Subscription { jobs: Int } type Query { jobCount: Int }',
    ],
    [
      'a type outside its names',
      'FOREIGN_TYPE',
      'School',
      null,
      'type School { name: String } type Query { school: School }',
    ],
    ['a key that we do not have', 'KEY', 'City', null, 'type City @key(fields: "name") { name: String! jobs: Int }'],
    ['a shared type without a key', 'KEY', 'City', null, 'type City { code: DivisionCode! jobs: Int }'],
    [
      'a shared type hidden',
      'DIRECTIVE',
      'City',
      null,
      'type City @key(fields: "code") @inaccessible { code: DivisionCode! jobs: Int }',
    ],
    [
      'a key hidden',
      'DIRECTIVE',
      'City',
      'code',
      'type City @key(fields: "code") { code: DivisionCode! @inaccessible jobs: Int }',
    ],
    [
      'a value that it may not read',
      'READS',
      'City',
      'jobs',
      `${CITY} secret: Decimal @external jobs: Int @requires(fields: "secret") }`,
    ],
    [
      'a value that it may not read, below a reference of its own',
      'READS',
      'Job',
      'wage',
      `${CITY} secret: Decimal @external } type Job @key(fields: "id") { id: ID! place: City wage: Int @requires(fields: "place { ... on City { secret } }") }`,
    ],
    [
      'required fields that cannot be read',
      'READS',
      'City',
      'jobs',
      `${CITY} secret: Decimal @external jobs: Int @requires(fields: "secret } }") }`,
    ],
    ['more fields than go live at once', 'SIZE', null, null, `${CITY} ${manyFields(5_000)} }`],
    ['a name without end', 'SIZE', null, null, `${CITY} ${'j'.repeat(201)}: Int }`],
    [
      'lists that the planner cannot read',
      'COMPOSITION',
      null,
      null,
      `${CITY} jobs: ${'['.repeat(50)}Int${']'.repeat(50)} }`,
    ],
    [
      'a value added to an enum of ours',
      'SHARED_TYPE',
      'Level',
      'MOON',
      `${CITY} jobLevel: Level } enum Level { CITY MOON }`,
    ],
    [
      'an input of ours narrowed',
      'SHARED_TYPE',
      'PlaceFilter',
      null,
      `input PlaceFilter { name: String } type Query { jobCount(filter: PlaceFilter): Int }`,
    ],
    [
      'a member added to a union of ours',
      'SHARED_TYPE',
      'Party',
      null,
      'type Job { title: String } union Party = Job type Query { jobParty: Party }',
    ],
    [
      'a field on a value of ours',
      'SHARED_TYPE',
      'Rollup',
      'extra',
      'type Rollup { extra: Int } type Query { jobRollup: Rollup }',
    ],
    [
      'authorization that the hub does not enforce',
      'DIRECTIVE',
      'Job',
      'wage',
      `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated"]) type Job { wage: Int @authenticated } type Query { job: Job }`,
    ],
    ['a name that is reserved', 'NAME', 'Query', '_jobs', 'type Query { _jobs: Int }'],
    [
      'no link to Federation 2',
      'FEDERATION_2',
      null,
      null,
      'schema @link(url: "https://example.org/other/v1.0") { query: Query } type Query { jobCount: Int }',
    ],
    [
      'a type that is used and not declared',
      'COMPOSITION',
      'Employer',
      null,
      `${CITY} jobs: JobList } type JobList { by: Employer }`,
    ],
    ['no SDL', 'SYNTAX', null, null, '<html>@link</html>'],
    ['more than an SDL may hold', 'SYNTAX', null, null, `${LINK} ${'type JobA { a: Int } '.repeat(60_000)}`],
  ])('refuses %s and says where', (_title, rule, type, field, sdl) => {
    const { faults, supergraphSdl } = composing(sdl);
    expect(faults[0]).toMatchObject({ partner: 'jobs', rule, ...(rule === 'COMPOSITION' ? {} : { type, field }) });
    expect(faults[0]?.message).toMatch(/\.$/);
    expect(supergraphSdl).not.toContain('JOBS');
  });

  it('lets the first of two partners have a field', () => {
    const one = `${LINK} scalar DivisionCode ${CITY} jobs: Int }`;
    const partner = (name: string) => ({ partner: { name, owns: [], reads: [] }, sdl: one, url: 'https://a.example/' });
    const { faults, partners } = composeGraph({
      ours: OURS,
      ourUrl: 'http://a',
      partners: [partner('a'), partner('b')],
    });
    expect(partners.map(({ name }) => name)).toEqual(['a']);
    expect(faults).toMatchObject([{ partner: 'b', rule: 'SHADOW', type: 'City', field: 'jobs' }]);
  });
});
