import type { GraphQLError } from 'graphql';
import { type DocumentNode, type ExecutionResult, Kind, print } from 'graphql';
import type { AnswerSchema } from './answer-schema.js';
import { type AnswerFault, checkAnswer, type Path } from './check-answer.js';
import type { Guarded } from './guarded.js';
import { operationIn, OWN_ALIAS, withKeys } from './outgoing.js';
import type { Variables } from './selected-fields.js';
import { serviceError, ServiceFailure } from './service-failure.js';

export interface Ask {
  readonly document: DocumentNode;
  readonly query: string;
  readonly variables: Variables;
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

/** Reported errors that are looked at: a service may report one for each place. */
const MOST_REPORTED = 50;

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
      const { body, at } = await guarded.call(() => source({ document, query, variables }));
      const { data, errors } = envelope(body);
      const reported = reportedPaths(errors);
      const checked = checkAnswer(answers, document, variables, data, reported);
      const found: AnswerFault[] = [...checked.faults];
      for (const path of reported) {
        const known = within(path, document);
        // An error without a place concerns all of them.
        const at = known.length === 0 ? places(document, variables) : [known];
        found.push(...at.map((one) => ({ path: one, reason: 'REPORTED' as const })));
      }
      const result = { data: checked.data, ...errorsOf(this.name, found) };
      return { result, call: call(found.length === 0 ? 'OK' : 'PARTIAL', at) };
    } catch (error) {
      const failure = error instanceof ServiceFailure ? error : new ServiceFailure('NOT_JSON');
      const found = places(document, variables).map((path) => ({ path, reason: failure.reason }));
      const data = Object.fromEntries(rootKeys(document).map((key) => [key, null]));
      return { result: { data, ...errorsOf(this.name, found) }, call: call('FAILED', new Date()) };
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
  return errors.slice(0, MOST_REPORTED).map((error) => {
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

/** Each place of an answer that fails as a whole: every root field, and every entity below one. */
function places(document: DocumentNode, variables: Variables): readonly Path[] {
  return (operationIn(document)?.selectionSet.selections ?? []).flatMap((one): Path[] => {
    if (one.kind !== Kind.FIELD) return [];
    const key = one.alias?.value ?? one.name.value;
    const value = one.arguments?.find(({ name }) => name.value === 'representations')?.value;
    const given = value?.kind === Kind.VARIABLE ? variables[value.name.value] : null;
    return Array.isArray(given) ? given.slice(0, MOST_REPORTED).map((_, index) => [key, index]) : [[key]];
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
