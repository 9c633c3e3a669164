import { type DocumentNode, type ExecutionResult, type FieldNode, type GraphQLError, Kind, print } from 'graphql';
import type { AnswerSchema } from './answer-schema.js';
import { type Shape, shapeOf } from './answer-shape.js';
import { type AnswerFault, checkAnswer, type Path } from './check-answer.js';
import type { Guarded } from './guarded.js';
import { isEntities, operationIn, OWN_ALIAS, withKeys } from './outgoing.js';
import type { Variables } from './selected-fields.js';
import { MOST_PLACES, type Reason, serviceError, ServiceFailure } from './service-failure.js';

export interface Ask {
  readonly document: DocumentNode;
  readonly query: string;
  readonly variables: Variables;
  /** What is read of the answer. */
  readonly shape: Shape;
}

/** What a source said: whatever is in it, none of it is believed yet. */
export interface Said {
  readonly body: unknown;
  /** When the data were read. */
  readonly at: Date;
}

/** Where the answers of a service come from: its address, or a table. Throws a ServiceFailure. */
export type Source = (ask: Ask) => Promise<Said>;

export type CallState = 'OK' | 'PARTIAL' | 'FAILED';

export interface Call {
  readonly service: string;
  readonly state: CallState;
  readonly at: Date;
  readonly milliseconds: number;
}

/** Faults of entities that are shown at each of their fields. */
const MOST_AT_FIELDS = 100;

export interface ServiceOptions {
  readonly name: string;
  readonly answers: AnswerSchema;
  readonly source: Source;
  readonly guarded: Guarded;
}

export interface ServiceAnswer {
  readonly result: ExecutionResult;
  readonly call: Call;
}

/** A service of a partner: asked with its own token alone, and believed where it answers what it was asked. */
export class Service {
  readonly name: string;
  private readonly sent = new WeakMap<DocumentNode, { readonly document: DocumentNode; readonly query: string }>();

  constructor(private readonly options: ServiceOptions) {
    this.name = options.name;
  }

  /** The answer, with an error for each place where the service failed. Never throws. */
  async ask(asked: DocumentNode, variables: Variables): Promise<ServiceAnswer> {
    const { source, guarded, answers } = this.options;
    const start = performance.now();
    const { document, query } = this.outgoing(asked);
    const call = (state: CallState, at: Date): Call => ({
      ...{ service: this.name, state, at, milliseconds: performance.now() - start },
    });
    try {
      const { body, at } = await guarded.call(() =>
        source({ document, query, variables, shape: shapeOf(document, answers, variables) }),
      );
      const { data, errors } = envelope(body);
      const reported = reportedPaths(errors);
      const checked = checkAnswer(answers, document, variables, data, reported);
      const found: AnswerFault[] = [...checked.faults];
      const known = reported.map((path) => within(path, document));
      // An error without a place concerns all of them.
      const named = known.some((path) => path.length === 0) ? places(document, variables) : known;
      found.push(...faultsAt(named, 'REPORTED'));
      const result = { data: checked.data, ...errorsOf(this.name, atFields(found, document, variables)) };
      return { result, call: call(found.length === 0 ? 'OK' : 'PARTIAL', at) };
    } catch (error) {
      const failure = error instanceof ServiceFailure ? error : new ServiceFailure('NOT_JSON');
      const found = faultsAt(places(document, variables), failure.reason);
      const data = Object.fromEntries(rootKeys(document).map((key) => [key, null]));
      const errors = errorsOf(this.name, atFields(found, document, variables));
      return { result: { data, ...errors }, call: call('FAILED', new Date()) };
    }
  }

  private outgoing(asked: DocumentNode): { readonly document: DocumentNode; readonly query: string } {
    let known = this.sent.get(asked);
    if (!known) {
      const document = withKeys(asked, this.options.answers);
      known = { document, query: print(document) };
      this.sent.set(asked, known);
    }
    return known;
  }
}

function envelope(body: unknown): { readonly data: unknown; readonly errors: readonly unknown[] } {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new ServiceFailure('NOT_JSON');
  const { data, errors } = body as { readonly data?: unknown; readonly errors?: unknown };
  const list = Array.isArray(errors) ? (errors as unknown[]) : [];
  if ((typeof data !== 'object' || data === null) && list.length === 0) throw new ServiceFailure('NOT_JSON');
  return { data, errors: list };
}

/** The places where the service reports errors; the root for one without a place. */
function reportedPaths(errors: readonly unknown[]): readonly Path[] {
  return errors.slice(0, MOST_PLACES).map((error) => {
    const { path } = (error ?? {}) as { readonly path?: unknown };
    const isPath = Array.isArray(path) && path.every((one) => typeof one === 'string' || Number.isSafeInteger(one));
    return isPath ? (path as Path) : [];
  });
}

/** A path as far as the document has it: a service cannot smuggle words into one. */
function within(path: Path, document: DocumentNode): Path {
  const names = namesIn(document);
  const end = path.findIndex((one) => typeof one === 'string' && !names.has(one));
  const known = end < 0 ? path : path.slice(0, end);
  const [first] = known;
  return known.length > 1 && typeof first === 'string' && rootKeys(document).includes(first) ? known : [];
}

const namesOf = new WeakMap<DocumentNode, ReadonlySet<string>>();

/** The response keys anywhere in a document. */
function namesIn(document: DocumentNode): ReadonlySet<string> {
  const known = namesOf.get(document);
  if (known) return known;
  const names = new Set<string>();
  const open: unknown[] = [...document.definitions];
  while (open.length > 0) {
    const node = open.pop() as {
      readonly kind?: Kind;
      readonly name?: { readonly value: string };
      readonly alias?: { readonly value: string };
      readonly selectionSet?: { readonly selections: readonly unknown[] };
    };
    if (node.kind === Kind.FIELD) names.add(node.alias?.value ?? node.name?.value ?? '');
    open.push(...(node.selectionSet?.selections ?? []));
  }
  namesOf.set(document, names);
  return names;
}

function rootKeys(document: DocumentNode): readonly string[] {
  return (operationIn(document)?.selectionSet.selections ?? []).flatMap((one) =>
    one.kind === Kind.FIELD ? [one.alias?.value ?? one.name.value] : [],
  );
}

/** Each place of an answer that fails as a whole: every root field, or every entity below one. */
function places(document: DocumentNode, variables: Variables): readonly Path[] {
  return (operationIn(document)?.selectionSet.selections ?? []).flatMap((one): Path[] => {
    if (one.kind !== Kind.FIELD) return [];
    const key = one.alias?.value ?? one.name.value;
    return representationsOf(one, variables)?.map((_, index) => [key, index]) ?? [[key]];
  });
}

/** The entities that a field asks for; null for another field. */
function representationsOf(
  field: FieldNode,
  variables: Variables,
): readonly Readonly<Record<string, unknown>>[] | null {
  const value = field.arguments?.find(({ name }) => name.value === 'representations')?.value;
  const given = value?.kind === Kind.VARIABLE ? variables[value.name.value] : null;
  return Array.isArray(given) ? (given as Readonly<Record<string, unknown>>[]) : null;
}

/** A fault for each place; beyond the most that have one, a single one for all others. */
function faultsAt(all: readonly Path[], reason: Reason): readonly AnswerFault[] {
  const [first] = all;
  const faults: readonly AnswerFault[] = all.slice(0, MOST_PLACES).map((path) => ({ path, reason }));
  return all.length > MOST_PLACES && first ? [...faults, { path: first.slice(0, 1), reason: 'MANY' }] : faults;
}

/** The faults of whole entities at the fields that were asked for of them: an entity is ours, its fields are the partner's. */
function atFields(
  faults: readonly AnswerFault[],
  document: DocumentNode,
  variables: Variables,
): readonly AnswerFault[] {
  // Of very many, the entities are enough.
  if (faults.length > MOST_AT_FIELDS) return faults;
  return faults.flatMap((fault): readonly AnswerFault[] => {
    const [key, index] = fault.path;
    if (fault.path.length !== 2 || typeof index !== 'number' || fault.reason === 'EXTRA') return [fault];
    const field = operationIn(document)?.selectionSet.selections.find(
      (one): one is FieldNode => isEntities(one) && (one.alias?.value ?? one.name.value) === key,
    );
    const given = field && representationsOf(field, variables)?.[index];
    const fragments = (field?.selectionSet?.selections ?? []).filter((one) => one.kind === Kind.INLINE_FRAGMENT);
    const ofType = fragments.filter((one) => one.typeCondition?.name.value === given?.['__typename']);
    const names = (ofType.length > 0 ? ofType : fragments).flatMap(({ selectionSet }) =>
      selectionSet.selections.flatMap((one) => (one.kind === Kind.FIELD ? [one.alias?.value ?? one.name.value] : [])),
    );
    const own = [...new Set(names)].filter((name) => !name.startsWith(OWN_ALIAS) && name !== '__typename');
    return own.length === 0 ? [fault] : own.map((name) => ({ ...fault, path: [...fault.path, name] }));
  });
}

function errorsOf(service: string, faults: readonly AnswerFault[]): { readonly errors?: readonly GraphQLError[] } {
  const seen = new Set<string>();
  const errors = faults.flatMap(({ path: at, reason }) => {
    // What the hub itself asked for is no place of the client's.
    const own = at.findIndex((one) => typeof one === 'string' && one.startsWith(OWN_ALIAS));
    const path = own < 0 ? at : at.slice(0, own);
    const key = `${reason} ${path.join('.')}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [serviceError(service, reason, path)];
  });
  return errors.length === 0 ? {} : { errors };
}
