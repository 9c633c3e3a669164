import { GraphQLError, type ValidationRule } from 'graphql';

/** Refuses aliases that GraphQL reserves: a plan over several services tells types by `__typename`. */
export const reservedAliases: ValidationRule = (context) => ({
  Field: (node) => {
    if (node.alias?.value.startsWith('__') === true && node.alias.value !== node.name.value) {
      const message = `alias: ${node.alias.value} was given, expected a name that does not begin with __.`;
      context.reportError(new GraphQLError(message, { nodes: node }));
    }
  },
});
