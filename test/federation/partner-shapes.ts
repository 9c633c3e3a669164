/** A subgraph as a partner would write it, and why it does not compose with ours if it does not. */
export interface PartnerShape {
  readonly what: string;
  readonly sdl: string;
  readonly refusal?: RegExp;
}

const link = (version: string, ...imports: string[]): string =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/${version}", import: [${imports.map((one) => `"@${one}"`).join(', ')}])\n`;
const CODE = 'scalar DivisionCode\n';
const PAGE_INFO =
  'type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }\n';
const FORESTS =
  'type City @key(fields: "code") { code: DivisionCode! forestShare: Float }\ntype Query { forestCities: [City!]! }';

/** Forty shapes: by version of the specification, key, type and habit of those who write them. */
export const PARTNER_SHAPES: readonly PartnerShape[] = [
  ...['v2.0', 'v2.1', 'v2.2', 'v2.3', 'v2.4', 'v2.5', 'v2.6', 'v2.7', 'v2.8', 'v2.9'].map((version) => ({
    what: `a field of a city by its code, Federation ${version}`,
    sdl: link(version, 'key') + CODE + FORESTS,
  })),
  {
    what: 'Federation 1, without a link',
    sdl: `${CODE}extend type City @key(fields: "code") { code: DivisionCode! @external forestShare: Float }`,
  },
  {
    what: 'a field of a city by its id',
    sdl: `${link('v2.3', 'key')}type City @key(fields: "id") { id: ID! forestShare: Float }`,
  },
  {
    what: 'both keys of a village',
    sdl: `${link('v2.3', 'key')}${CODE}type Village @key(fields: "id") @key(fields: "code") { id: ID! code: DivisionCode! wells: Int }`,
  },
  {
    what: 'a key of two fields',
    sdl: `${link('v2.3', 'key')}${CODE}type Town @key(fields: "id code") { id: ID! code: DivisionCode! markets: Int }`,
  },
  {
    what: 'a reference that is not resolved there',
    sdl: `${link('v2.3', 'key')}${CODE}type District @key(fields: "code", resolvable: false) { code: DivisionCode! }\ntype Query { clinics: [Clinic!]! }\ntype Clinic { name: String! district: District! }`,
  },
  {
    what: 'an extension of a type',
    sdl: `${link('v2.3', 'key')}${CODE}extend type Province @key(fields: "code") { code: DivisionCode! rivers: [String!]! }`,
  },
  {
    what: 'a field of every place',
    sdl: `${link('v2.3', 'key', 'interfaceObject')}${CODE}type Division @key(fields: "code") @interfaceObject { code: DivisionCode! floodRisk: Float }`,
  },
  {
    what: 'a field of every place by its id',
    sdl: `${link('v2.9', 'key', 'interfaceObject')}type Division @key(fields: "id") @interfaceObject { id: ID! floodRisk: Float }`,
  },
  {
    what: 'a list of places of any level',
    sdl: `${link('v2.3', 'key', 'interfaceObject')}${CODE}type Division @key(fields: "code") @interfaceObject { code: DivisionCode! floodRisk: Float }\ntype Query { floodedPlaces: [Division!]! }`,
  },
  {
    what: 'a field of every party',
    sdl: `${link('v2.3', 'key', 'interfaceObject')}type Party @key(fields: "id") @interfaceObject { id: ID! contact: String }`,
  },
  {
    what: 'a field of the country',
    sdl: `${link('v2.3', 'key')}${CODE}type Country @key(fields: "code") { code: DivisionCode! anthem: String }`,
  },
  {
    what: 'schools by their code',
    sdl: `${link('v2.3', 'key')}type Institution @key(fields: "code") { code: String! pupils: Int }`,
  },
  {
    what: 'schools by their credit code',
    sdl: `${link('v2.3', 'key')}type Institution @key(fields: "creditCode") { creditCode: String! pupils: Int }`,
  },
  {
    what: 'firms by their credit code',
    sdl: `${link('v2.3', 'key')}type Enterprise @key(fields: "creditCode") { creditCode: String! jobs: Int }\ntype Query { hiringFirms: [Enterprise!]! }`,
  },
  {
    what: 'pairings by their code',
    sdl: `${link('v2.3', 'key')}type Pairing @key(fields: "code") { code: String! minutes: [String!]! }`,
  },
  {
    what: 'projects and their progress',
    sdl: `${link('v2.3', 'key')}type Project @key(fields: "code") { code: String! progress: Progress! }\ntype Progress { percent: Int! photo: String }`,
  },
  {
    what: 'metrics by their code',
    sdl: `${link('v2.3', 'key')}type Metric @key(fields: "code") { code: ID! definitionUrl: String }`,
  },
  {
    what: 'programs, clusters, themes, activities and targets by their codes',
    sdl: `${link('v2.3', 'key')}type Program @key(fields: "code") { code: String! logo: String }\ntype Cluster @key(fields: "code") { code: String! map: String }\ntype Theme @key(fields: "code") { code: String! color: String }\ntype Activity @key(fields: "code") { code: String! photos: [String!]! }\ntype Target @key(fields: "code") { code: String! signedBy: String }`,
  },
  {
    what: 'sources by their code',
    sdl: `${link('v2.3', 'key')}type Source @key(fields: "code") { code: String! scan: String }`,
  },
  {
    what: 'Relay: node, Node, PageInfo and connections',
    sdl: `${link('v2.3', 'key', 'shareable')}${PAGE_INFO}interface Node { id: ID! }\ntype Clinic implements Node { id: ID! name: String! }\ntype ClinicEdge { cursor: String! node: Clinic! }\ntype ClinicConnection { edges: [ClinicEdge!]! pageInfo: PageInfo! }\ntype Query { node(id: ID!): Node @shareable clinics(first: Int, after: String): ClinicConnection! }`,
  },
  {
    what: 'Relay with cursors that are never null',
    sdl: `${link('v2.3', 'shareable')}type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String! endCursor: String! }\ntype Query { wells: WellConnection! }\ntype WellConnection { pageInfo: PageInfo! }`,
  },
  {
    what: 'nodes of several ids',
    sdl: `${link('v2.3', 'shareable')}interface Node { id: ID! }\ntype Well implements Node { id: ID! depth: Float }\ntype Query { nodes(ids: [ID!]!): [Node]! @shareable wells: [Well!]! }`,
  },
  {
    what: 'names and codes that it knows as well',
    sdl: `${link('v2.3', 'key', 'shareable')}${CODE}type City @key(fields: "code") { code: DivisionCode! name: String! @shareable nameEn: String @shareable forestShare: Float }`,
  },
  {
    what: 'a field that needs one of ours',
    sdl: `${link('v2.3', 'key', 'external', 'requires')}${CODE}type City @key(fields: "code") { code: DivisionCode! pinyin: String! @external weatherUrl: String @requires(fields: "pinyin") }`,
  },
  {
    what: 'its own entity that points to a place',
    sdl: `${link('v2.3', 'key')}${CODE}type Clinic @key(fields: "id") { id: ID! village: Village! }\ntype Village @key(fields: "code") { code: DivisionCode! clinics: [Clinic!]! }\ntype Query { clinic(id: ID!): Clinic }`,
  },
  {
    what: 'exact numbers, days and periods in our scalars',
    sdl: `${link('v2.3', 'key')}${CODE}scalar Decimal\nscalar LocalDate\nscalar DateTime\nscalar Period\ntype City @key(fields: "code") { code: DivisionCode! budget(period: Period!): Decimal approvedOn: LocalDate updatedAt: DateTime }`,
  },
  {
    what: 'enums, unions and inputs of its own',
    sdl: `${link('v2.3', 'key')}${CODE}enum Crop { TEA RICE }\nunion Harvest = Tea | Rice\ntype Tea { kilograms: Int }\ntype Rice { kilograms: Float }\ninput CropFilter { crop: Crop }\ntype Town @key(fields: "code") { code: DivisionCode! crops(filter: CropFilter): [Crop!]! }\ntype Query { harvests: [Harvest!]! }`,
  },
  {
    what: 'tags, inaccessible fields and scopes',
    sdl: `${link('v2.5', 'key', 'tag', 'inaccessible', 'requiresScopes', 'authenticated')}${CODE}type City @key(fields: "code") { code: DivisionCode! internal: String @inaccessible draft: String @tag(name: "internal") budget: Float @requiresScopes(scopes: [["budget:read"]]) audit: String @authenticated }`,
  },
  {
    what: 'a division code that is declared as a String',
    sdl: `${link('v2.3', 'key')}type City @key(fields: "code") { code: String! forestShare: Float }`,
    refusal: /DivisionCode/,
  },
  {
    what: 'Relay with a scalar of its own for cursors',
    sdl: `${link('v2.3', 'shareable')}scalar Cursor\ntype PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: Cursor endCursor: Cursor }\ntype Query { wells: WellConnection! }\ntype WellConnection { pageInfo: PageInfo! }`,
    refusal: /PageInfo/,
  },
];
