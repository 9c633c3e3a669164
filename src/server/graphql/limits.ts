import { createRequire } from 'node:module';
import type { ApolloServerPlugin } from '@apollo/server';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import type { ComplexityEstimator } from 'graphql-query-complexity';
import type { Config } from '../config.js';
import { countSteps, type Grain, GREATEST_STEPS } from '../../kernel/grain.js';
import { DEFAULT_PAGE } from '../../kernel/page.js';
import type { Period } from '../../kernel/period.js';

// Its ESM build loads a second copy of graphql, which rejects types of the first; the CommonJS build shares ours.
const { getComplexity } = createRequire(import.meta.url)(
  'graphql-query-complexity',
) as typeof import('graphql-query-complexity');

export type QueryLimits = Pick<Config, 'MAX_DEPTH' | 'MAX_ALIASES' | 'MAX_COST'>;

/** The error of a query over a limit: LIMIT_EXCEEDED, status 400. */
export function limitError(subject: string, most: number, given?: number): GraphQLError {
  const found = given === undefined ? '' : `, found ${given.toString()}`;
  return new GraphQLError(
    `The query has too many or too deep ${subject}: expected at most ${most.toString()}${found}.`,
    {
      extensions: {
        code: 'LIMIT_EXCEEDED',
        stableCode: 'LIMIT_EXCEEDED',
        subject,
        ...(given === undefined ? {} : { given }),
        expected: `at most ${most.toString()}`,
        http: { status: 400 },
      },
    },
  );
}

/** Rules for depth and aliases. Introspection is exempt from the depth limit, and a fragment is not a level. */
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
    maxDepthRule({ n: MAX_DEPTH, ignoreIntrospection: true, flattenFragments: true, ...report('levels', MAX_DEPTH) }),
    maxAliasesRule({ n: MAX_ALIASES, ...report('aliases', MAX_ALIASES) }),
  ];
}

/** Refuses a query that could return more fields than the limit, before it runs. */
export function costPlugin(schema: GraphQLSchema, { MAX_COST }: QueryLimits): ApolloServerPlugin {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ request, document, operationName }) => {
          const cost = costOf(schema, document, operationName, request.variables ?? {});
          if (cost !== null && cost > MAX_COST) throw limitError('fields to return', MAX_COST, cost);
          return Promise.resolve();
        },
      }),
  };
}

/** The number of fields a query may return; null if its variables are invalid, which the executor reports better. */
export function costOf(
  schema: GraphQLSchema,
  query: DocumentNode,
  operationName: string | null,
  variables: Record<string, unknown>,
): number | null {
  try {
    const named = operationName === null ? {} : { operationName };
    return getComplexity({ schema, query, variables, ...named, estimators: [fieldCost] });
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

/** Usual lengths of lists without a `first`, or much shorter than their limit. */
const USUAL_LENGTHS: Readonly<Record<string, number>> = {
  'Rollup.sources': 2,
  'Rollup.findings': 2,
  'Report.families': 12,
  'ReportFamily.rollups': 10,
  'Report.pairings': 300,
  'Report.activities': 200,
};

/** The cost of a field: itself and what is below it, as often as it can be returned. */
const fieldCost: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  const returned = field.type.toString();
  if (returned.includes('Connection')) {
    const first: unknown = args['first'];
    return 1 + (typeof first === 'number' ? first : DEFAULT_PAGE) * childComplexity;
  }
  const list = ['metrics', 'ids', 'representations'].map((name): unknown => args[name]).find(Array.isArray);
  if (list) return 1 + list.length * columnsEach(field.name, args) * childComplexity;
  if (field.name === 'series') return 1 + stepsBetween(args['from'], args['to'], args['grain']) * childComplexity;
  const usual = USUAL_LENGTHS[`${type.name}.${field.name}`];
  if (usual !== undefined) return 1 + usual * childComplexity;
  const first: unknown = args['first'];
  if (returned.startsWith('[') && typeof first === 'number') return 1 + Math.max(first, 0) * childComplexity;
  // Edges and nodes were counted with their connection.
  return type.name.endsWith('Connection') ? childComplexity : 1 + childComplexity;
};

/** Columns of a table per metric: one for each step. The cells are counted at the table, which knows its columns. */
function columnsEach(field: string, args: Readonly<Record<string, unknown>>): number {
  const rows = args['rows'] as { readonly periods?: unknown } | undefined;
  return field === 'table' && rows?.periods == null ? stepsBetween(args['period'], args['period'], args['grain']) : 1;
}

/** The steps of a series: 1 if they cannot be counted, at most the limit of the field, which reports an excess better. */
function stepsBetween(from: unknown, to: unknown, grain: unknown): number {
  const start = (from as Period | undefined)?.start;
  const end = (to as Period | undefined)?.end;
  if (start == null || end == null || grain == null) return 1;
  return Math.min(Math.max(countSteps({ start, end }, grain as Grain), 1), GREATEST_STEPS);
}
