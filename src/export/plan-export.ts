import {
  type DocumentNode,
  getVariableValues,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type ValidationRule,
} from 'graphql';
import { invalid } from '../kernel/errors.js';
import { columnsOf, columnsOfRoot, type PlannedColumn } from './document/columns.js';
import { allLists, type FoundList, outermostLists } from './document/lists.js';
import { pickFields } from './document/pick.js';
import { hasPageArguments, type Picked } from './document/picked.js';
import { AFTER, FIRST, writeDocument } from './document/write-document.js';
import type { ExportRequest } from './export-request.js';
import { markFault } from './mark-fault.js';
import type { PagedQuery } from './answer-pages.js';

/** One sheet: the query that fills it, and its columns. */
export interface PlannedSheet {
  /** Null for the sheet of the fields that are in no list. */
  readonly list: FoundList | null;
  /** Keys of the list whose items are the rows. */
  readonly path: readonly string[];
  readonly query: PagedQuery;
  readonly columns: readonly PlannedColumn[];
}

export interface ExportPlan {
  readonly operation: OperationDefinitionNode;
  readonly fields: readonly Picked[];
  readonly sheets: readonly PlannedSheet[];
}

/** What a query must keep to before it is planned: beyond these limits, walking it would take too long or too deep. */
export interface PlanLimits {
  readonly maxTokens: number;
  readonly rules: readonly ValidationRule[];
}

/**
 * Plans the sheets of an export. Null for a query that cannot be parsed or is not valid: its executor reports that. Throws
 * INVALID_ARGUMENT for a mutation or an unknown list, LIMIT_EXCEEDED for too many fields.
 */
export function planExport(schema: GraphQLSchema, request: ExportRequest, limits: PlanLimits): ExportPlan | null {
  const document = parseDocument(schema, request.query, limits);
  const operation = document && chooseOperation(document, request.operationName);
  if (!operation) return null;
  if (operation.operation !== OperationTypeNode.QUERY) {
    throw invalid('query', operation.operation, 'a query');
  }
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables).coerced;
  if (!coerced) return null;
  const fields = pickFields(schema, document, operation, coerced);
  const outermost = outermostLists(fields);
  const chosen = choose(request, fields, outermost);
  const planned = chosen.map((list) => planList(list, { request, fields, operation, outermost }));
  const single = request.list === null ? planSingle({ request, fields, operation, outermost }) : null;
  // Without lists, the fields outside lists are the only sheet; with lists, an overview before them.
  if (planned.length === 0 && single) return { operation, fields, sheets: [single] };
  const overview = request.format === 'xlsx' && single && addsColumns(single, planned) ? [single] : [];
  return { operation, fields, sheets: [...overview, ...planned] };
}

function parseDocument(schema: GraphQLSchema, query: string, { maxTokens, rules }: PlanLimits): DocumentNode | null {
  try {
    const document = parse(query, { maxTokens });
    return validate(schema, document, [...specifiedRules, ...rules]).length === 0 ? document : null;
  } catch {
    return null;
  }
}

function chooseOperation(document: DocumentNode, name: string | null): OperationDefinitionNode | null {
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (name !== null) return operations.find((one) => one.name?.value === name) ?? null;
  return operations.length === 1 ? (operations[0] ?? null) : null;
}

function choose(
  request: ExportRequest,
  fields: readonly Picked[],
  outermost: readonly FoundList[],
): readonly FoundList[] {
  const { list, format } = request;
  if (list === null) return format === 'xlsx' ? outermost : outermost.slice(0, 1);
  const all = allLists(fields);
  const found = all.find(({ key }) => key === list);
  if (found) return [found];
  const expected = all.length === 0 ? 'no list: the query has none' : `one of ${all.map(({ key }) => key).join(', ')}`;
  throw invalid('list', list, expected);
}

/** Whether a sheet has any column that the others do not have. */
function addsColumns({ columns }: PlannedSheet, others: readonly PlannedSheet[]): boolean {
  const pathsOf = (one: readonly PlannedColumn[]): readonly string[] =>
    one.map((column) => ('leaf' in column ? column.leaf.path : column.spread.path).join('\n'));
  const shown = new Set(others.flatMap((other) => pathsOf(other.columns)));
  return pathsOf(columns).some((path) => !shown.has(path));
}

interface Planning {
  readonly request: ExportRequest;
  readonly fields: readonly Picked[];
  readonly operation: OperationDefinitionNode;
  readonly outermost: readonly FoundList[];
}

function planList(list: FoundList, planning: Planning): PlannedSheet {
  const { fields, outermost } = planning;
  const others = outermost.filter(({ path }) => !list.path.some((step) => step === path.at(-1)));
  const isOutermost = outermost.includes(list);
  return {
    list,
    path: list.path.map(({ key }) => key),
    query: queryOf(planning, others, isOutermost ? list : null),
    columns: columnsOf(list, fields, others),
  };
}

function planSingle(planning: Planning): PlannedSheet {
  const { fields, outermost } = planning;
  return { list: null, path: [], query: queryOf(planning, outermost, null), columns: columnsOfRoot(fields, outermost) };
}

function queryOf(
  { request, fields, operation }: Planning,
  without: readonly FoundList[],
  list: FoundList | null,
): PagedQuery {
  const paged = list && isFollowed(list, operation) ? list.connection : null;
  const written = { fields, operation, without, paged };
  const steps = list?.path.slice(0, -1).map(({ key }) => key) ?? [];
  return {
    document: writeDocument({ ...written, withSources: false }),
    withSources: request.format === 'xlsx' ? writeDocument({ ...written, withSources: true }) : null,
    variables: request.variables,
    mark: markFault(fields, request.variables),
    paged: paged ? steps : null,
  };
}

/** Whether a connection is read to its end: not if the query chooses a page itself. */
function isFollowed({ connection }: FoundList, operation: OperationDefinitionNode): boolean {
  if (!connection) return false;
  const usesPageVariables = (operation.variableDefinitions ?? []).some(({ variable }) =>
    [FIRST, AFTER].includes(variable.name.value),
  );
  return !usesPageVariables && !hasPageArguments(connection);
}
