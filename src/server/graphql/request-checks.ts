import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, GraphQLError, visit } from 'graphql';
import { isStorableText, TEXT_FORM } from '../../kernel/text.js';

/** Refuses, before anything runs, texts that no database holds and operations that the schema does not have. */
export function requestChecks(): ApolloServerPlugin {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ schema, request, document, operation }) => {
          if (operation && !schema.getRootType(operation.operation)) {
            const expected = 'a query or a mutation';
            throw refusal('OPERATION_RESOLUTION_FAILURE', 'operation', `${operation.operation} was given`, expected);
          }
          const where = unusableLiteral(document) ?? unusableVariable(request.variables ?? {});
          if (where !== null) throw refusal('INVALID_ARGUMENT', where, 'another text was given', TEXT_FORM);
          return Promise.resolve();
        },
      }),
  };
}

/** An error in the words of `invalid`, with status 400. */
function refusal(code: string, subject: string, given: string, expected: string): GraphQLError {
  return new GraphQLError(`${subject}: ${given}, expected ${expected}.`, {
    extensions: { code, stableCode: code, subject, expected, http: { status: 400 } },
  });
}

/** Names the argument or field of the first unusable text in a document; null if there is none. */
function unusableLiteral(document: DocumentNode): string | null {
  let found: string | null = null;
  const names: string[] = [];
  const named = {
    enter: ({ name }: { readonly name: { readonly value: string } }) => void names.push(name.value),
    leave: () => void names.pop(),
  };
  visit(document, {
    Argument: named,
    ObjectField: named,
    StringValue: ({ value }) => {
      if (!isStorableText(value)) found ??= names.at(-1) ?? 'text';
    },
  });
  return found;
}

/** Names the variable that holds the first unusable text; null if there is none. Walks without recursion. */
export function unusableVariable(variables: Readonly<Record<string, unknown>>): string | null {
  for (const [name, value] of Object.entries(variables)) {
    const open: unknown[] = [value];
    while (open.length > 0) {
      const next = open.pop();
      if (typeof next === 'string' && !isStorableText(next)) return `$${name}`;
      if (typeof next === 'object' && next !== null) {
        for (const one of Object.values(next)) open.push(one);
      }
    }
  }
  return null;
}
