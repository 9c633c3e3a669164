// A GraphQL server as a good developer writes it by hand: loaders for each request, prepared statements, no ORM.
// node by-hand.mjs apollo|yoga|mercurius
import { createServer } from 'node:http';
import DataLoader from 'dataloader';
import pg from 'pg';
import { isCode, PLACE, RANKING, ROLLUPS, SERIES } from './statements.mjs';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10, options: '-c jit=off' });
const ask = async (name, text, values) => (await pool.query({ name, text, values })).rows;

const typeDefs = `
  enum Level { PROVINCE CITY DISTRICT TOWN VILLAGE }
  type Division {
    id: ID! code: String! name: String! officialName: String! nameEn: String pinyin: String! level: Level! kind: String!
    validFrom: String validTo: String districts: [Division!]! towns: [Division!]! city: Division ancestors: [Division!]!
    pairings: [PairingEnd!]!
  }
  type PairingEnd { code: String! counterpart: Division! }
  type Series { metric: String! values: [String]! }
  type Ranked { value: String! division: Division! }
  type Rollup { metric: String! value: String display: String! basis: String! coverage: Float gap: String }
  type Query {
    division(code: String!): Division
    districts(after: String!, first: Int!): [Division!]!
    within(code: String!, first: Int!): [Division!]!
    villages(city: String!, first: Int!): [Division!]!
    series(code: String!, metrics: [String!]!): [Series!]!
    ranking(metric: String!, year: Int!, first: Int!): [Ranked!]!
    rollups(code: String!, metrics: [String!]!, year: Int!): [Rollup!]!
  }`;

const LEVELS = ['PROVINCE', 'CITY', 'DISTRICT', 'TOWN', 'VILLAGE'];
const today = 'd.valid_to is null order by d.code collate "C"';
const inPlace = (column, level, more = '') =>
  `select ${PLACE} from division d where d.${column} = (select f.id from division f where ${isCode('f', '$1')}) and d.level = ${level} and ${today}${more}`;

/** Lists by the row that they belong to, in the order of the keys. */
function listsOf(keys, rows, column) {
  const lists = Map.groupBy(rows, (row) => row[column]);
  return keys.map((key) => lists.get(key) ?? []);
}

const loadBelow = (name, column, field, level) => async (ids) =>
  listsOf(
    ids,
    await ask(
      name,
      `select ${PLACE} from division d where d.${column} = any($1::int[]) and d.level = ${level} and ${today}`,
      [ids],
    ),
    field,
  );

async function loadPlaces(ids) {
  const rows = await ask('places', `select ${PLACE} from division d where d.id = any($1::int[])`, [ids]);
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id) ?? null);
}

const PAIRINGS = `select * from (
    select p.supporter_division_id as place, p.code, p.recipient_division_id as other from pairing p where p.supporter_division_id = any($1::int[])
    union all select p.recipient_division_id, p.code, p.supporter_division_id from pairing p where p.recipient_division_id = any($1::int[])) ends
  order by code collate "C"`;

/** Each request has its own. */
const context = () => ({
  places: new DataLoader(loadPlaces),
  districts: new DataLoader(loadBelow('districts', 'city_id', 'cityId', 3)),
  towns: new DataLoader(loadBelow('towns', 'district_id', 'districtId', 4)),
  pairings: new DataLoader(async (ids) => listsOf(ids, await ask('pairings', PAIRINGS, [ids]), 'place')),
});

const resolvers = {
  Query: {
    division: async (_, { code }) => {
      const [row] = await ask('division', `select ${PLACE} from division d where ${isCode('d', '$1')}`, [code]);
      return row;
    },
    districts: (_, { after, first }) =>
      ask(
        'page',
        `select ${PLACE} from division d where d.level = 3 and d.code collate "C" > $1 and ${today} limit $2`,
        [after, first],
      ),
    within: (_, { code, first }) => ask('within', inPlace('province_id', 3, ' limit $2'), [code, first]),
    villages: (_, { city, first }) => ask('villages', inPlace('city_id', 5, ' limit $2'), [city, first]),
    series: (_, { code, metrics }) => ask('series', SERIES, [code, metrics]),
    ranking: async (_, { metric, year, first }) =>
      (await ask('ranking', RANKING, [metric, year, first])).map(({ value, ...division }) => ({ value, division })),
    rollups: (_, { code, metrics, year }) => ask('rollups', ROLLUPS, [code, metrics, year]),
  },
  Division: {
    level: ({ level }) => LEVELS[level - 1],
    districts: ({ id }, _, { districts }) => districts.load(id),
    towns: ({ id }, _, { towns }) => towns.load(id),
    city: ({ cityId }, _, { places }) => (cityId === null ? null : places.load(cityId)),
    ancestors: ({ id, provinceId, cityId, districtId, townId }, _, { places }) =>
      places.loadMany([provinceId, cityId, districtId, townId].filter((one) => one !== null && one !== id)),
    pairings: ({ id }, _, { pairings }) => pairings.load(id),
  },
  PairingEnd: { counterpart: ({ other }, _, { places }) => places.load(other) },
};

const at = { port: Number(process.env.PORT), host: '127.0.0.1' };
const START = {
  async apollo() {
    const { ApolloServer } = await import('@apollo/server');
    const { startStandaloneServer } = await import('@apollo/server/standalone');
    const server = new ApolloServer({ typeDefs, resolvers, introspection: false });
    await startStandaloneServer(server, { listen: at, context: async () => context() });
  },
  async yoga() {
    const { createSchema, createYoga } = await import('graphql-yoga');
    const yoga = createYoga({
      schema: createSchema({ typeDefs, resolvers }),
      context,
      logging: false,
      graphiql: false,
    });
    await new Promise((resolve) => createServer(yoga).listen(at, resolve));
  },
  /** Fastify, and documents compiled by graphql-jit from their second time on. */
  async mercurius() {
    const [{ default: fastify }, { default: mercurius }] = await Promise.all([import('fastify'), import('mercurius')]);
    const app = fastify();
    app.register(mercurius, { schema: typeDefs, resolvers, context, jit: 1, path: '/graphql', graphiql: false });
    await app.listen(at);
  },
};
await START[process.argv[2]]();
console.log('is ready');
