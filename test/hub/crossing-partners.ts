import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { LINK } from './fake-partner.js';

const subgraph = (typeDefs: string, resolvers: object) =>
  buildSubgraphSchema([{ typeDefs: parse(`${LINK} ${typeDefs}`), resolvers: resolvers as never }]);

type Reference = { readonly code: string };
const city = (code: string) => ({ __typename: 'City', code });

/** Schools, by a partner on Yoga, which lists our places and one that nobody knows. */
export const SCHOOLS = subgraph(
  `type City @key(fields: "code") { code: String! name: String! @external schools: [School!]! schoolUrl: String @requires(fields: "name") }
   type School { name: String! pupils: Int! place: City! twin: School }
   type Query { schoolCities: [City!]! school(name: String!): School }`,
  {
    Query: {
      schoolCities: () => [city('520200'), city('999999'), city('442000')],
      school: (_root: unknown, { name }: { name: string }) => ({ name, pupils: 3, place: city('520200'), twin: null }),
    },
    City: {
      __resolveReference: (one: Reference) => one,
      schoolUrl: ({ name }: { readonly name: string }) => `/${name}`,
      schools: ({ code }: Reference) => [
        {
          name: `S-${code}`,
          pupils: 7,
          place: city(code),
          twin: { name: 'T', pupils: 1, place: city('442000'), twin: null },
        },
      ],
    },
  },
);
/** Jobs, by a partner on Apollo, on every place at once. */
export const JOBS = subgraph('type Division @key(fields: "code") @interfaceObject { code: String! jobs: Int }', {
  Division: {
    __resolveReference: ({ code }: Reference) => ({ code, jobs: code === 'CN' ? 1 : Number(code.slice(0, 6)) }),
  },
});
