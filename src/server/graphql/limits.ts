import type { ApolloServerPlugin } from '@apollo/server';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import type { ValidationContext, ValidationRule } from 'graphql';
import type { RequestContext } from '../../kernel/context.js';
import type { Config } from '../config.js';
import type { ServerContext } from './server-context.js';
import { costOf } from './cost.js';
import { type Introspections, introspectionKey } from './executor.js';
import { limitError } from './limit-error.js';
import { repeatedNames } from './validation/repeated-names.js';

export type QueryLimits = Pick<Config, 'MAX_DEPTH' | 'MAX_ALIASES' | 'MAX_COST'>;

/** Rules for depth, aliases and fields of one name. Introspection is exempt from the depth limit, and a fragment is not a level. */
export function limitRules({ MAX_DEPTH, MAX_ALIASES }: QueryLimits): ValidationRule[] {
  const report = (subject: string, most: number) => ({
    propagateOnRejection: false,
    onReject: [
      (context: ValidationContext | null) => {
        context?.reportError(limitError(subject, most));
      },
    ],
  });
  return [
    repeatedNames,
    maxDepthRule({ n: MAX_DEPTH, ignoreIntrospection: true, flattenFragments: true, ...report('levels', MAX_DEPTH) }),
    maxAliasesRule({ n: MAX_ALIASES, ...report('aliases', MAX_ALIASES) }),
  ];
}

/** A request with this header, or every request if SHOW_COST is set, gets its cost and the limit in `extensions.cost`. */
export const COST_HEADER = 'x-query-cost';

/** Refuses a query that could return more fields than the limit, before it runs; a costly one waits for its turn. */
export function costPlugin(
  { MAX_COST, SHOW_COST }: QueryLimits & Pick<Config, 'SHOW_COST'>,
  introspections: Introspections,
): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () => {
      let requested: number | null = null;
      return Promise.resolve({
        didResolveOperation: async ({
          schema,
          request,
          document,
          operation,
          operationName,
          queryHash,
          contextValue,
        }) => {
          const introspection = introspectionKey(operation, queryHash, request.variables);
          const count = () => costOf(schema, document, operationName, request.variables ?? {});
          requested = introspection === null ? count() : introspections.costFor(introspection, count);
          const { account, admit } = contextValue as Partial<ServerContext>;
          if (account) account.cost = (account.cost ?? 0) + (requested ?? 0);
          if (requested === null) return;
          if (requested > MAX_COST) throw limitError('fields to return', MAX_COST, requested);
          if (introspection === null || !introspections.isAsked(introspection)) await admit?.(requested);
        },
        willSendResponse: ({ request, response }) => {
          const isWanted = SHOW_COST || request.http?.headers.has(COST_HEADER) === true;
          if (isWanted && requested !== null && response.body.kind === 'single') {
            const { singleResult } = response.body;
            singleResult.extensions = { ...singleResult.extensions, cost: { requested, limit: MAX_COST } };
          }
          return Promise.resolve();
        },
      });
    },
  };
}
