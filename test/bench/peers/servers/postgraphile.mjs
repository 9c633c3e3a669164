// PostGraphile over the tables of the product. Smart tags add the references that the tables do not declare; no column is hidden.
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { makeV4Preset } from 'postgraphile/presets/v4';
import { jsonPgSmartTags } from 'postgraphile/utils';

const port = Number(process.env.PORT);
const references = (...columns) => ({
  tags: { foreignKey: columns.map(([column, table]) => `(${column}) references ${table} (id)`) },
});
const tags = {
  division: references(...['province_id', 'city_id', 'district_id', 'town_id'].map((column) => [column, 'division'])),
  rollup_cube: references(['node', 'division'], ['metric_id', 'metric']),
};

const instance = postgraphile({
  extends: [
    PostGraphileAmberPreset,
    makeV4Preset({ simpleCollections: 'both', disableDefaultMutations: true, subscriptions: false, dynamicJson: true }),
  ],
  plugins: [jsonPgSmartTags({ version: 1, config: { class: tags } })],
  pgServices: [
    makePgService({ connectionString: process.env.DATABASE_URL, schemas: ['public'], poolConfig: { max: 10 } }),
  ],
  grafserv: {
    port,
    host: '127.0.0.1',
    graphiql: false,
    watch: false,
    graphqlPath: '/graphql',
    maxRequestLength: 200_000,
  },
  grafast: { explain: false },
});
const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(port, '127.0.0.1', () => console.log('is ready'));
