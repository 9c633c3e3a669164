import { printSchemaWithDirectives } from '@graphql-tools/utils';
import type { Express } from 'express';
import { type GraphQLSchema, lexicographicSortSchema } from 'graphql';
import { reservedNames } from '../../federation/reserved-names.js';
import { subgraphSdl } from '../../federation/subgraph-sdl.js';

/** `GET /schema/…`: the files of `schema/` as this server has them, for code generators and for composition. */
export function mountSchemas(app: Express, schema: GraphQLSchema): void {
  const files: Readonly<Record<string, () => string>> = {
    'schema.graphql': () => `${printSchemaWithDirectives(lexicographicSortSchema(schema)).trim()}\n`,
    'subgraph.graphql': () => subgraphSdl(schema),
    'reserved-names.json': () => `${JSON.stringify(reservedNames(schema), null, 2)}\n`,
  };
  for (const [name, make] of Object.entries(files)) {
    let text: string | null = null;
    app.get(`/schema/${name}`, (_request, response) => {
      text ??= make();
      response
        .set('cache-control', 'no-cache')
        .type(name.endsWith('.json') ? 'json' : 'text/plain')
        .send(text);
    });
  }
}
