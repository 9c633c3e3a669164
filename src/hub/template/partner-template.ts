/** The files of a new partner's subgraph, by name: what `shanshui partner init` writes. */
export function partnerTemplate(name: string, sharedSdl: string): ReadonlyMap<string, string> {
  return new Map([
    ['package.json', packageJson(name)],
    ['schema.graphql', SCHEMA],
    ['server.mjs', SERVER],
    ['compose.test.mjs', TEST],
    ['shared.graphql', sharedSdl],
    ['partners.yaml', partners(name)],
    ['README.md', readme(name)],
  ]);
}

function packageJson(name: string): string {
  const manifest = {
    name,
    private: true,
    type: 'module',
    scripts: { start: 'node server.mjs', test: 'node --test' },
    dependencies: { '@apollo/subgraph': '2.15.1', graphql: '16.15.0', 'graphql-yoga': '5.24.1' },
    devDependencies: { '@theguild/federation-composition': '0.27.0' },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

const SCHEMA = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])

scalar DivisionCode

"A place of the shared graph, found by its code of six digits. Add fields here."
type District @key(fields: "code") {
  code: DivisionCode!
  "Schools in the county; null where we know none."
  schools: [School!]
}

type School {
  name: String!
  pupils: Int
}
`;

const SERVER = `import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { createYoga } from 'graphql-yoga';

/** Replace this by your data: schools by the code of the county. */
const SCHOOLS = {
  520204: [{ name: '水城区第一小学', pupils: 1204 }],
};

export const typeDefs = parse(readFileSync(new URL('schema.graphql', import.meta.url), 'utf8'));

const resolvers = {
  District: {
    // Called with the code of each place that the hub asks about; null for one that you do not know.
    __resolveReference: ({ code }) => (SCHOOLS[code] ? { code, schools: SCHOOLS[code] } : null),
  },
};

const token = process.env.TOKEN;

const yoga = createYoga({
  schema: buildSubgraphSchema([{ typeDefs, resolvers }]),
  plugins: [
    {
      // Only the hub, which knows TOKEN, is answered.
      onRequest: ({ request, fetchAPI, endResponse }) => {
        if (token && request.headers.get('authorization') !== \`Bearer \${token}\`) {
          endResponse(new fetchAPI.Response('{"errors":[{"message":"Who asks?"}]}', { status: 401 }));
        }
      },
    },
  ],
});

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const port = Number(process.env.PORT ?? 4100);
  createServer(yoga).listen(port, () => console.log(\`http://127.0.0.1:\${port}/graphql\`));
}
`;

const TEST = `import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { typeDefs } from './server.mjs';

test('the schema composes with the shared graph', () => {
  const shared = parse(readFileSync(new URL('shared.graphql', import.meta.url), 'utf8'));
  const { errors } = composeServices([
    { name: 'shanshui', typeDefs: shared },
    { name: 'partner', typeDefs },
  ]);
  assert.deepEqual(errors?.map(({ message }) => message) ?? [], []);
});
`;

function partners(name: string): string {
  return `partners:
  - name: ${name}
    url: http://127.0.0.1:4100/graphql
    addresses: [127.0.0.0/8]
    token: env:PARTNER_TOKEN
    owns: [School*]
`;
}

function readme(name: string): string {
  return `# ${name}: a partner of the shared graph

1. \`npm install\`, then \`npm test\`: the schema composes with the shared graph (\`shared.graphql\`).
2. \`TOKEN=choose-one npm start\`: your service answers at http://127.0.0.1:4100/graphql.
3. In the folder of Shanshui: \`PARTNER_TOKEN=choose-one HUB=/path/to/${name}/partners.yaml npm start\`.
4. Open http://127.0.0.1:4000/playground and ask:

\`\`\`graphql
{
  district(code: "520204") {
    name
    schools {
      name
      pupils
    }
  }
}
\`\`\`

\`name\` comes from the shared graph, \`schools\` from you: \`extensions.federation\` of the answer says so.

## Make it yours

- \`schema.graphql\`: your fields on places (\`Province\`, \`City\`, \`District\`, \`Town\`, \`Village\`, each with its own
  \`__resolveReference\`), and your own types. Their names begin with a prefix that the operator of the hub gives you
  (\`School\`): \`owns\` in \`partners.yaml\`. Never a field that \`shared.graphql\` has already.
- \`server.mjs\`: your data. Let a field be null where you do not know: 0 means none.
- Send the operator your address, and the token by a safe way. The operator sees at \`GET /hub/partners\` why a schema is
  not in force: type, field and rule.

The hub compares every answer with its question. It shows \`SERVICE_FAILED\` with a reason where yours differs:
\`TYPE\` (a text for a number), \`KEY\` (another place than was asked for), \`LENGTH\`, \`TIME\` (5 seconds) and others.
`;
}
