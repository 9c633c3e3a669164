import { GraphQLError, type ValidationRule } from 'graphql';
import type { Config } from '../config.js';

/** Without introspection, the schema as text for gateways is closed too. */
export function hiddenSchemaRules({ INTROSPECTION }: Pick<Config, 'INTROSPECTION'>): ValidationRule[] {
  if (INTROSPECTION) return [];
  return [
    (context) => ({
      Field: (node) => {
        if (node.name.value !== '_service') return;
        const message =
          'The schema is not shown by this server: expected a query without _service (INTROSPECTION=false).';
        context.reportError(new GraphQLError(message, { nodes: [node] }));
      },
    }),
  ];
}
