import type { GraphQLError } from 'graphql';
import {
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  getVariableValues,
  type GraphQLScalarType,
  type GraphQLSchema,
  isScalarType,
  Kind,
} from 'graphql';
import type { Service } from '../border/service.js';
import { serviceError } from '../border/service-failure.js';
import { OUR_SERVICE } from '../partner/partner-file.js';
import { Calls } from './calls.js';
import { completeAnswer } from './complete.js';
import { asksOursOnly, operationOf, type Owners, type PartnerPlace, partnerPlaces } from './owners.js';
import { openPlanner, type Planner } from './planner.js';
import { withServices } from './with-services.js';
import { clientPath, plannedDocument } from './plan-document.js';

export interface OurRequest {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: unknown;
  /** The text of the document, where the client sent it. */
  readonly text?: string | undefined;
}

/** Executes a document on the shared graph: in this process, or over HTTP. */
export type OurExecutor = (request: OurRequest) => Promise<ExecutionResult>;

export interface GraphParts {
  readonly supergraphSdl: string;
  /** The schema that clients see. */
  readonly publicSdl: string;
  readonly owners: Owners;
  readonly services: ReadonlyMap<string, Service>;
  readonly scalars: ReadonlyMap<string, GraphQLScalarType>;
  readonly ours: OurExecutor;
  readonly onCall?: (call: Parameters<Calls['add']>[0]) => void;
}

export interface HubRequest extends OurRequest {
  /** Distinguishes the document from every other. */
  readonly key: string;
}

interface Prepared {
  readonly isOurs: boolean;
  /** Null where nothing but the schema is asked for. */
  readonly planned: DocumentNode | null;
  readonly places: readonly PartnerPlace[];
}

/** Documents whose plans are kept. A plan takes some 20 kB, in the planner's own memory too. */
const KEPT_DOCUMENTS = 500;

interface PlanContext {
  readonly request: HubRequest;
  readonly calls: Calls;
}

/** One composed graph in force: plans what crosses services, and leaves to us alone what is ours alone. */
export class HubGraph {
  /** What clients ask, with the scalars of the shared graph. */
  readonly schema: GraphQLSchema;
  /** The same without them: values arrive in the form in which they leave. */
  private readonly plain: GraphQLSchema;
  private readonly prepared = new Map<string, Prepared>();

  private constructor(
    readonly parts: GraphParts,
    private readonly planner: Planner,
  ) {
    const build = (): GraphQLSchema => withServices(buildSchema(parts.publicSdl, { assumeValid: true }), parts.owners);
    this.schema = withScalars(build(), parts.scalars);
    this.plain = build();
  }

  static async open(parts: GraphParts): Promise<HubGraph> {
    const { supergraphSdl } = parts;
    const planner = await openPlanner(supergraphSdl, (name, request) =>
      executeOn(parts, name, request as SubgraphRequest),
    );
    return new HubGraph(parts, planner);
  }

  /** Number of documents whose plans are kept. */
  get plans(): number {
    return this.prepared.size;
  }

  /** Whether the shared graph alone answers a document, whatever its variables. */
  isOurs(request: Pick<HubRequest, 'key' | 'document' | 'operationName'>): boolean {
    return this.prepare(request).isOurs;
  }

  async execute(request: HubRequest): Promise<ExecutionResult> {
    const { isOurs, planned, places } = this.prepare(request);
    if (isOurs) return this.parts.ours(request);
    const unusable = this.unusableVariables(request);
    if (unusable) return { errors: unusable };
    const calls = new Calls();
    const result = planned === null ? { data: {} } : await this.plan(planned, request, calls);
    const completed = await completeAnswer({
      schema: this.plain,
      document: request.document,
      variables: request.variables,
      operationName: request.operationName,
      planned: {
        ...result,
        ...(result.errors ? { errors: result.errors.map((error) => this.named(error, places)) } : {}),
      },
    });
    if (places.length === 0) return completed;
    const federation = calls.describe(places, completed, new Date());
    return { ...completed, extensions: { ...completed.extensions, federation } };
  }

  /** What is wrong with the variables, in the words of graphql-js; null if nothing is. */
  private unusableVariables({ document, operationName, variables }: HubRequest): readonly GraphQLError[] | null {
    const { variableDefinitions = [] } = operationOf(document, operationName) ?? {};
    if (variableDefinitions.length === 0) return null;
    return getVariableValues(this.schema, variableDefinitions, variables, { maxErrors: 50 }).errors ?? null;
  }

  private async plan(document: DocumentNode, request: HubRequest, calls: Calls): Promise<ExecutionResult> {
    const { variables, operationName } = request;
    const context: PlanContext = { request, calls };
    // No signal: a client that leaves during planning would leave a failed plan behind for all others.
    return this.planner({
      document,
      variables,
      ...(operationName === null ? {} : { operationName }),
      context,
    });
  }

  private prepare({ key, document, operationName }: Pick<HubRequest, 'key' | 'document' | 'operationName'>): Prepared {
    const known = this.prepared.get(key);
    if (known) {
      this.prepared.delete(key);
      this.prepared.set(key, known);
      return known;
    }
    const { owners } = this.parts;
    const asksSchema = rootFields(document).some((name) => name === '__schema' || name === '__type');
    const places = partnerPlaces(this.schema, document, owners, operationName);
    const isOurs = !asksSchema && places.length === 0 && asksOursOnly(this.schema, document, owners);
    const prepared = {
      isOurs,
      planned: isOurs ? null : withoutSchema(plannedDocument(this.schema, document)),
      places,
    };
    const [oldest] = this.prepared.keys();
    if (this.prepared.size >= KEPT_DOCUMENTS && oldest !== undefined) this.prepared.delete(oldest);
    this.prepared.set(key, prepared);
    return prepared;
  }

  /** Names the partner of a place that the shared graph does not know. */
  private named(error: GraphQLError, places: readonly PartnerPlace[]): GraphQLError {
    if (error.extensions['reason'] !== 'UNKNOWN_KEY') return error;
    const keys = clientPath(error.path ?? []).filter((one) => typeof one === 'string');
    const place = places
      .filter(({ path }) => path.every((one, at) => keys[at] === one))
      .sort((one, other) => other.path.length - one.path.length)[0];
    return serviceError(place?.service ?? OUR_SERVICE, 'UNKNOWN_KEY', error.path ?? null);
  }
}

interface SubgraphRequest {
  readonly document: DocumentNode;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly context: PlanContext;
}

async function executeOn(
  { services, ours, onCall }: GraphParts,
  name: string,
  { document, variables = {}, context }: SubgraphRequest,
): Promise<ExecutionResult> {
  if (name.toLowerCase() === OUR_SERVICE) {
    const result = await ours({ document, variables, operationName: null, context: context.request.context });
    return withUnknownKeys(result);
  }
  const service = services.get(name);
  if (!service) return { errors: [serviceError(name, 'CONNECTION', null)] };
  const { result, call } = await service.ask(document, variables);
  context.calls.add(call);
  onCall?.(call);
  return result;
}

/** An entity that the shared graph does not have was named by a partner: an error at its place. */
function withUnknownKeys(result: ExecutionResult): ExecutionResult {
  const reported = new Set((result.errors ?? []).map(({ path }) => (path ?? []).slice(0, 2).join('.')));
  const errors = Object.entries(result.data ?? {}).flatMap(([key, list]) =>
    (key === '_entities' || /^_e\d+$/.test(key)) && Array.isArray(list)
      ? list.flatMap((entity: unknown, index) =>
          entity === null && !reported.has(`${key}.${index.toString()}`)
            ? [serviceError(OUR_SERVICE, 'UNKNOWN_KEY', [key, index])]
            : [],
        )
      : [],
  );
  return errors.length === 0 ? result : { ...result, errors: [...(result.errors ?? []), ...errors] };
}

/** Lets a schema made from text read and write the scalars of the shared graph. */
function withScalars(schema: GraphQLSchema, scalars: ReadonlyMap<string, GraphQLScalarType>): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    const own = scalars.get(type.name);
    if (!isScalarType(type) || !own) continue;
    type.parseValue = own.parseValue.bind(own);
    type.parseLiteral = own.parseLiteral.bind(own);
    type.serialize = own.serialize.bind(own);
  }
  return schema;
}

function rootFields(document: DocumentNode): readonly string[] {
  return document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION
      ? node.selectionSet.selections.flatMap((one) => (one.kind === Kind.FIELD ? [one.name.value] : []))
      : [],
  );
}

/** A document without what the schema answers by itself; null if nothing remains. */
function withoutSchema(document: DocumentNode): DocumentNode | null {
  const definitions = document.definitions.map((node) => {
    if (node.kind !== Kind.OPERATION_DEFINITION) return node;
    const selections = node.selectionSet.selections.filter(
      (one) => one.kind !== Kind.FIELD || !['__schema', '__type', '__typename'].includes(one.name.value),
    );
    return { ...node, selectionSet: { ...node.selectionSet, selections } };
  });
  const isEmpty = definitions.every(
    (node) => node.kind !== Kind.OPERATION_DEFINITION || node.selectionSet.selections.length === 0,
  );
  return isEmpty ? null : { ...document, definitions };
}
