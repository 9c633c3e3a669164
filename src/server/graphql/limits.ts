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

// Its module build brings a second graphql, which refuses the types of the first: the other build shares ours.
const { getComplexity } = createRequire(import.meta.url)(
  'graphql-query-complexity',
) as typeof import('graphql-query-complexity');

export type QueryLimits = Pick<Config, 'MAX_DEPTH' | 'MAX_ALIASES' | 'MAX_COST'>;

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

/** Depth and aliases are refused before anything runs. Introspection is as deep as it is and may be; a fragment is no level. */
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

/** Refuses a query that could return more fields than the limit. */
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

/** How many fields a query may return. Null where the variables do not fit: execution refuses them, and says why. */
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

/** Of lists that are long though nobody says how long, or much shorter than the most they may be: about how long they are. */
const USUAL_LENGTHS: Readonly<Record<string, number>> = {
  'Rollup.sources': 2,
  'Rollup.findings': 2,
  'Report.families': 12,
  'ReportFamily.rollups': 10,
  'Report.pairings': 300,
  'Report.activities': 200,
};

/** A field counts as itself and what is below it, as often as it can be returned. */
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

/** The cells of a table are counted at the table, which alone knows its columns: a metric has one for each step. */
function columnsEach(field: string, args: Readonly<Record<string, unknown>>): number {
  const rows = args['rows'] as { readonly periods?: unknown } | undefined;
  return field === 'table' && rows?.periods == null ? stepsBetween(args['period'], args['period'], args['grain']) : 1;
}

/** One where there are none to count, and never more than the field gives: beyond that it refuses, and says better why. */
function stepsBetween(from: unknown, to: unknown, grain: unknown): number {
  const start = (from as Period | undefined)?.start;
  const end = (to as Period | undefined)?.end;
  if (start == null || end == null || grain == null) return 1;
  return Math.min(Math.max(countSteps({ start, end }, grain as Grain), 1), GREATEST_STEPS);
}
