import {
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { COSTED_ARGUMENTS, costOf } from './cost.js';

/** Characters of all documents kept, each about thirty bytes of memory: some hundred of a dashboard. */
const GREATEST_LENGTH = 512 * 1024;
/** Costs kept for one document, one for each combination of the variables that matter. */
const KEPT_COSTS = 256;
const LONGEST_KEY = 2_000;

/** A query that Apollo has parsed and validated. */
export interface KnownDocument {
  readonly document: DocumentNode;
  readonly hash: string;
  readonly operationName: string | null;
  /** As {@link costOf}, worked out once for all variables that differ in nothing that costs. */
  readonly costFor: (variables: Readonly<Record<string, unknown>>) => number | null;
}

export interface LearntDocument extends Pick<KnownDocument, 'document' | 'hash'> {
  readonly query: string;
  /** As it was asked for. */
  readonly requested: string | null;
  readonly operation: OperationDefinitionNode;
}

/** The queries that were answered before, the latest of a bounded length. */
export class KnownDocuments {
  private readonly documents = new Map<string, KnownDocument>();
  private length = 0;

  constructor(private readonly schema: GraphQLSchema) {}

  find(query: string, operationName: string | null): KnownDocument | null {
    const key = keyOf(query, operationName);
    const found = this.documents.get(key);
    if (!found) return null;
    // The latest are kept.
    this.documents.delete(key);
    this.documents.set(key, found);
    return found;
  }

  learn({ query, requested, document, hash, operation }: LearntDocument): void {
    const key = keyOf(query, requested);
    if (operation.operation !== OperationTypeNode.QUERY || this.documents.has(key)) return;
    if (key.length > GREATEST_LENGTH / 8) return;
    const costFor = rememberedCost(this.schema, document, requested);
    this.documents.set(key, { document, hash, operationName: operation.name?.value ?? null, costFor });
    this.length += key.length;
    for (const oldest of this.documents.keys()) {
      if (this.length <= GREATEST_LENGTH) return;
      this.documents.delete(oldest);
      this.length -= oldest.length;
    }
  }
}

const keyOf = (query: string, operationName: string | null): string =>
  operationName === null ? query : `${operationName}\0${query}`;

function rememberedCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
): KnownDocument['costFor'] {
  const costs = new Map<string, number | null>();
  const names = variablesOf(document);
  return (variables) => {
    let key = '';
    for (const [name, isCosted] of names) {
      const value = variables[name];
      key += isCosted
        ? `${value === undefined ? '' : JSON.stringify(value)} `
        : `${value === null ? 'null' : typeof value} `;
    }
    const known = costs.get(key);
    if (known !== undefined) return known;
    const cost = costOf(schema, document, operationName, variables);
    if (cost === null || key.length > LONGEST_KEY) return cost;
    if (costs.size >= KEPT_COSTS) costs.clear();
    costs.set(key, cost);
    return cost;
  };
}

/** The variables of a document, and whether the cost depends on their values: of others, it matters if there is one. */
function variablesOf(document: DocumentNode): ReadonlyMap<string, boolean> {
  const names = new Map<string, boolean>();
  const use = (name: string, isCosted: boolean): void => void names.set(name, isCosted || names.get(name) === true);
  const inside = (node: ASTNode): void => {
    visit(node, {
      Variable: ({ name }) => {
        use(name.value, true);
      },
    });
  };
  visit(document, {
    VariableDefinition: ({ variable }) => {
      use(variable.name.value, false);
      return false;
    },
    Field: ({ arguments: given = [] }) => {
      for (const { name, value } of given) {
        if (value.kind === Kind.VARIABLE && COSTED_ARGUMENTS.has(name.value)) use(value.name.value, true);
      }
    },
    // Inside of directives, lists and objects.
    Directive: inside,
    ListValue: inside,
    ObjectValue: inside,
  });
  return names;
}
