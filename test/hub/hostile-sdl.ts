import { LINK } from './fake-partner.js';

/** An SDL that a partner sends, and the rule by which it is refused; null if it is taken. */
export interface SentSdl {
  readonly title: string;
  readonly sdl: string;
  readonly rule: string | null;
  /** Where it never becomes an SDL of the partner. */
  readonly status?: number;
}

const CITY = `${LINK} scalar DivisionCode type City @key(fields: "code") { code: DivisionCode!`;
const OWN = `${CITY} jobs: Int }`;

/** As {@link LINK}, with directives that it does not import, or imports under another name. */
const linked = (imports: string): string =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", ${imports}]) scalar DivisionCode type City @key(fields: "code") { code: DivisionCode!`;

/** What partners send by malice or carelessness, over the real shared graph. All that is taken still answers `City.jobs`. */
export const SENT_SDLS: readonly SentSdl[] = [
  { title: 'a field that shadows ours', rule: 'SHADOW', sdl: `${CITY} jobs: Int name: String }` },
  {
    title: 'a roll-up of its own',
    rule: 'SHADOW',
    sdl: `${CITY} jobs: Int rollup(metric: ID!): Int @shareable }`,
  },
  {
    title: 'a field that takes over ours',
    rule: 'OVERRIDE',
    sdl: `${CITY} jobs: Int name: String! @override(from: "shanshui") @shareable }`,
  },
  {
    title: 'a field that takes over ours under another name',
    rule: 'OVERRIDE',
    sdl: `${linked('{ name: "@override", as: "@helpful" }')} jobs: Int name: String! @helpful(from: "shanshui") @shareable }`,
  },
  {
    title: 'a field on every place that shadows ours',
    rule: 'SHADOW',
    sdl: `${OWN} type Division @key(fields: "code") @interfaceObject { code: DivisionCode! rollup: String }`,
  },
  {
    title: 'a root field of ours',
    rule: 'SHADOW',
    sdl: `${OWN} type Query { city(code: String): Int }`,
  },
  { title: 'a mutation', rule: 'ROOT_MUTATION', sdl: `${OWN} type Mutation { steal: Int }` },
  {
    title: 'a mutation under another name',
    rule: 'ROOT_MUTATION',
    sdl: `${OWN} schema { query: Query mutation: Innocent } type Innocent { steal: Int } type Query { jobCount: Int }`,
  },
  { title: 'a subscription', rule: 'ROOT_SUBSCRIPTION', sdl: `${OWN} type Subscription { jobs: Int }` },
  {
    title: 'a type outside its names',
    rule: 'FOREIGN_TYPE',
    sdl: `${OWN} type School { name: String } type Query { school: School }`,
  },
  {
    title: 'a key that we do not have',
    rule: 'KEY',
    sdl: `${OWN} type Town @key(fields: "name") { name: String! jobs: Int }`,
  },
  { title: 'a type of ours without a key', rule: 'KEY', sdl: `${OWN} type Town { code: DivisionCode! jobs: Int }` },
  {
    title: 'a type of ours that it hides',
    rule: 'DIRECTIVE',
    sdl: `${OWN} type Town @key(fields: "code") @inaccessible { code: DivisionCode! jobs: Int }`,
  },
  {
    title: 'a value that it may not read',
    rule: 'READS',
    sdl: `${CITY} jobs: Int validTo: LocalDate @external jobShare: Int @requires(fields: "validTo") } scalar LocalDate`,
  },
  {
    title: 'a value added to an enum of ours',
    rule: 'SHARED_TYPE',
    sdl: `${CITY} jobs: Int jobLevel: DivisionLevel } enum DivisionLevel { CITY MOON }`,
  },
  {
    title: 'an input of ours narrowed',
    rule: 'SHARED_TYPE',
    sdl: `${OWN} input TableAxis { moon: Int } type Query { jobCount(rows: TableAxis): Int }`,
  },
  {
    title: 'a field on a value of ours',
    rule: 'SHARED_TYPE',
    sdl: `${OWN} type Rollup { extra: Int } type Query { jobRollup: Rollup }`,
  },
  {
    title: 'authorization that the hub does not enforce',
    rule: 'DIRECTIVE',
    sdl: `${linked('"@authenticated"')} jobs: Int wage: Int @authenticated }`,
  },
  { title: 'a name that is reserved', rule: 'NAME', sdl: `${OWN} type Query { _jobs: Int }` },
  {
    title: 'no link to Federation 2',
    rule: 'FEDERATION_2',
    sdl: 'schema @link(url: "https://example.org/other/v1.0") { query: Query } type Query { jobCount: Int }',
  },
  { title: 'a page of HTML', rule: 'SYNTAX', sdl: '<html>@link</html>' },
  { title: 'half of an SDL', rule: 'SYNTAX', sdl: OWN.slice(0, -2) },
  { title: 'nothing', rule: null, status: 400, sdl: '' },
  {
    title: 'more than an SDL may hold',
    rule: null,
    status: 413,
    sdl: `${OWN} ${'type JobA { a: Int } '.repeat(60_000)}`,
  },
  {
    title: 'a type that is used and not declared',
    rule: 'COMPOSITION',
    sdl: `${CITY} jobs: Int list: Nowhere }`,
  },
  {
    title: 'a field that must not be null',
    rule: null,
    sdl: `${CITY} jobs: Int! }`,
  },
  {
    title: 'a field of every place by interfaceObject',
    rule: null,
    sdl: `${OWN} type Division @key(fields: "code") @interfaceObject { code: DivisionCode! jobSeekers: Int }`,
  },
  {
    title: 'a name that both may answer, and a description of our type',
    rule: null,
    sdl: OWN.replace('type City', '"""Lies.""" type City').replace('jobs', 'name: String! @shareable jobs'),
  },
  {
    title: 'fields with the names of what every object has',
    rule: null,
    sdl: `${CITY} jobs: Int constructor: Int toString: Int hasOwnProperty: Int }`,
  },
  {
    title: 'lists in lists without end',
    rule: 'COMPOSITION',
    sdl: `${CITY} jobs: Int lists: ${'['.repeat(60)}Int${']'.repeat(60)} }`,
  },
  { title: 'another field', rule: null, sdl: `${CITY} jobs: Int jobSeekers: Int }` },
];
