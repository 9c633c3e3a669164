import { createRequire } from 'node:module';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { ComplexityEstimator } from 'graphql-query-complexity';
import {
  COST_OF_COUNTING,
  COST_OF_COUNTING_ALL,
  COST_OF_EXPLAINING,
  COST_OF_MOMENT,
  COST_OF_RECOMPUTING,
  COST_OF_SEARCHING,
  USUAL_LENGTH,
  usualLength,
} from '../../federation/usual-cost.js';
import { countSteps, type Grain, GREATEST_STEPS } from '../../kernel/grain.js';
import { DEFAULT_PAGE, GREATEST_PAGE } from '../../kernel/page.js';
import type { Period } from '../../kernel/period.js';
import { badArguments, limitError } from './limit-error.js';

// Its ESM build loads a second copy of graphql, which rejects types of the first; the CommonJS build shares ours.
const { getComplexity } = createRequire(import.meta.url)(
  'graphql-query-complexity',
) as typeof import('graphql-query-complexity');

/** How many selections are counted, after fragments are spread. More is refused: nothing runs uncounted. */
const GREATEST_SELECTIONS = 10_000;

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

interface Counted {
  readonly fragments: Fragments;
  /** The moments that answers are asked as of, each once. */
  readonly moments: Set<string>;
}

/**
 * The number of fields a query may return; null if its variables are invalid, for which the executor refuses the whole
 * query. Throws LIMIT_EXCEEDED for more selections than are counted and INVALID_ARGUMENT for arguments without a value.
 */
export function costOf(
  schema: GraphQLSchema,
  query: DocumentNode,
  operationName: string | null,
  variables: Readonly<Record<string, unknown>>,
): number | null {
  const operation = operationOf(query, operationName);
  const { errors } = getVariableValues(schema, operation?.variableDefinitions ?? [], variables, { maxErrors: 1 });
  if (!operation || errors) return null;
  const fragments: Fragments = new Map(
    query.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
  const context: Counted = { fragments, moments: new Set() };
  const named = operation.name ? { operationName: operation.name.value } : {};
  try {
    const fields = getComplexity({
      schema,
      query,
      variables,
      ...named,
      context,
      maxQueryNodes: GREATEST_SELECTIONS,
      estimators: [fieldCost],
    });
    const cost = fields + context.moments.size * COST_OF_MOMENT;
    // What cannot be added up is over every limit.
    return Number.isFinite(cost) ? Math.min(cost, Number.MAX_SAFE_INTEGER) : Number.MAX_SAFE_INTEGER;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw error.message.includes('number of nodes')
      ? limitError('selections after fragments are spread', GREATEST_SELECTIONS)
      : badArguments(error);
  }
}

function operationOf(query: DocumentNode, name: string | null): OperationDefinitionNode | undefined {
  return query.definitions.find(
    (one) => one.kind === Kind.OPERATION_DEFINITION && (name === null || one.name?.value === name),
  ) as OperationDefinitionNode | undefined;
}

/** The schema as text is as long as thousands of fields. */
const COST_OF_SDL = 5_000;

/** The arguments whose values {@link fieldCost} reads; of others it matters at most that there is a text. */
export const COSTED_ARGUMENTS: ReadonlySet<string> = new Set([
  ...['first', 'last', 'metrics', 'ids', 'representations', 'without'],
  ...['from', 'to', 'grain', 'period', 'rows'],
]);

/** The cost of a field: itself and what is below it, as often as it can be returned. */
const fieldCost: ComplexityEstimator = ({ type, field, args, childComplexity, node, context }) => {
  const { fragments, moments } = context as Counted;
  const asOf: unknown = args['asOf'];
  if (asOf instanceof Date) moments.add(asOf.toISOString());
  const returned = field.type.toString();
  const ofType = `${type.name}.${field.name}`;
  if (returned.includes('Connection')) {
    const counted = selectsTotal(node, fragments);
    const isOfRoot = type.name === 'Query';
    return (
      1 +
      (counted ? (isOfRoot ? COST_OF_COUNTING_ALL : COST_OF_COUNTING) : 0) +
      (isOfRoot && typeof args['name'] === 'string' ? COST_OF_SEARCHING : 0) +
      pageSize(args['first'] ?? args['last'] ?? DEFAULT_PAGE) * childComplexity
    );
  }
  if (ofType === '_Service.sdl') return COST_OF_SDL;
  if (ofType === 'Rollup.explain') {
    const anew = Array.isArray(args['without']) && args['without'].length > 0;
    return COST_OF_EXPLAINING + (anew ? COST_OF_RECOMPUTING : 0) + childComplexity;
  }
  const list = ['metrics', 'ids', 'representations'].map((name): unknown => args[name]).find(Array.isArray);
  if (list) return 1 + list.length * columnsEach(field.name, args) * childComplexity;
  if (field.name === 'series') return 1 + stepsBetween(args['from'], args['to'], args['grain']) * childComplexity;
  const isList = returned.startsWith('[');
  const usual = usualLength(type.name, field.name, isList);
  if (usual !== undefined) return 1 + usual * childComplexity;
  if (type.name.endsWith('Connection')) {
    // Edges, nodes and the total were counted with their connection.
    if (['edges', 'nodes'].includes(field.name)) return childComplexity;
    return field.name === 'totalCount' ? 0 : 1 + childComplexity;
  }
  if (isList) {
    const hasSize = field.args.some(({ name }) => name === 'first');
    return 1 + (hasSize ? pageSize(args['first'] ?? DEFAULT_PAGE) : USUAL_LENGTH) * childComplexity;
  }
  return 1 + childComplexity;
};

/** A page size within its bounds, and at least 1: the field refuses others, but the rest of the query would run. */
function pageSize(first: unknown): number {
  return typeof first === 'number' ? Math.min(Math.max(first, 1), GREATEST_PAGE) : DEFAULT_PAGE;
}

/** Whether a connection's own selections, with fragments spread, contain `totalCount`; aliases share one count. */
function selectsTotal(connection: FieldNode, fragments: Fragments): boolean {
  const seen = new Set<string>();
  const isIn = (set: SelectionSetNode | undefined): boolean =>
    (set?.selections ?? []).some((one) => {
      if (one.kind === Kind.FIELD) return one.name.value === 'totalCount';
      if (one.kind === Kind.INLINE_FRAGMENT) return isIn(one.selectionSet);
      if (seen.has(one.name.value)) return false;
      seen.add(one.name.value);
      return isIn(fragments.get(one.name.value)?.selectionSet);
    });
  return isIn(connection.selectionSet);
}

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
