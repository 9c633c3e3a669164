import {
  defaultTypeResolver,
  getArgumentValues,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  locatedError,
} from 'graphql';
import type { RequestContext } from '../../kernel/context.js';
import { type Pace, paceOf } from '../../kernel/pace/pace.js';
import { answerTooLong } from '../graphql/limit-error.js';
import { AROUND_THE_TEXT } from '../graphql/paced-schema.js';
import { type AnswerPath, FieldErrors, stepsOf } from './field-errors.js';
import { ignoreFailures, put } from './awaited.js';
import { isPromise } from './is-promise.js';
import { runtimeType } from './runtime-type.js';
import { arrayOf, charactersOf, type ListToComplete, missing, serialized } from './value.js';
import type { Completion, FieldPlan, OperationPlan, SelectionPlan } from './plan.js';

type Variables = Readonly<Record<string, unknown>>;

const NO_ARGUMENTS = {};

/**
 * Executes one query by its plan, with the results of graphql-js: the same data, errors and null propagation. A promise is
 * made only where a resolver returns one, or where a slice is full. What the answer is made of, objects or text, is up to
 * those that extend it.
 */
export abstract class Execution {
  readonly errors = new FieldErrors();
  protected readonly pace: Pace;
  /** Of the properties that were written last; see {@link property}. */
  protected characters = 0;
  private readonly given: (Variables | undefined)[] = [];
  /** A null of the answer. */
  protected abstract readonly nothing: unknown;

  constructor(
    private readonly plan: OperationPlan,
    private readonly variables: Variables,
    private readonly context: RequestContext,
    /** Greatest number of characters of the answer. */
    private readonly most: number,
  ) {
    this.pace = paceOf(context);
  }

  /** Throws, or rejects, with the error that leaves nothing of the answer. */
  abstract select(selection: SelectionPlan, source: unknown, path: AnswerPath | undefined): unknown;
  /** A `__typename`. */
  protected abstract constant(field: FieldPlan, name: string): unknown;
  /** A serialized leaf. */
  protected abstract written(value: unknown): unknown;
  protected abstract list(list: ListToComplete): unknown;
  /** What was kept of a list, or is from now on; null where nothing can be. */
  protected abstract lasting(list: Omit<ListToComplete, 'entries'>, value: unknown): unknown;

  protected field(field: FieldPlan, source: unknown, parent: AnswerPath | undefined): unknown {
    if (field.constant !== null) return this.constant(field, field.constant);
    if (field.isPaced && this.pace.isStopped) return this.pace.never;
    let path: AnswerPath | undefined;
    const at = (): AnswerPath => (path ??= { prev: parent, key: field.key, typename: field.parentType.name });
    try {
      const value = this.resolve(field, source, at);
      const { completion } = field;
      if (!isPromise(value)) {
        if (completion.kind === 'leaf') return this.leaf(field, completion, value);
        const completed = this.composite(field, completion, value, at());
        return isPromise(completed)
          ? completed.then(undefined, (error: unknown) => this.failed(error, field, at()))
          : completed;
      }
      return value.then(
        (found) => {
          try {
            const completed =
              completion.kind === 'leaf'
                ? this.leaf(field, completion, found)
                : this.composite(field, completion, found, at());
            return isPromise(completed)
              ? completed.then(undefined, (error: unknown) => this.failed(error, field, at()))
              : completed;
          } catch (error) {
            return this.failed(error, field, at());
          }
        },
        (error: unknown) => this.failed(error, field, at()),
      );
    } catch (error) {
      return this.failed(error, field, at());
    }
  }

  private resolve(field: FieldPlan, source: unknown, at: () => AnswerPath): unknown {
    const { resolve, name, argumentsAt } = field;
    const given = argumentsAt === null ? NO_ARGUMENTS : this.argumentsOf(field, argumentsAt);
    if (resolve !== null) {
      const info = field.needsInfo ? this.infoOf(field, at()) : (undefined as never);
      return resolve(source, given, this.context, info);
    }
    if ((typeof source !== 'object' || source === null) && typeof source !== 'function') return undefined;
    const value = (source as Record<string, unknown>)[name];
    if (typeof value !== 'function') return value;
    return (source as Record<string, (...all: unknown[]) => unknown>)[name]?.(
      ...[given, this.context, this.infoOf(field, at())],
    );
  }

  /** The same for every object that the field is read from. Throws as often as it is asked. */
  private argumentsOf({ definition, nodes: [node] }: FieldPlan, at: number): Variables {
    if (!node) throw new Error('a field without a node');
    return (this.given[at] ??= getArgumentValues(definition, node, this.variables));
  }

  private leaf(
    field: FieldPlan,
    { serialize, isNonNull, named }: Completion & { kind: 'leaf' },
    value: unknown,
  ): unknown {
    if (field.isPaced) {
      this.count(charactersOf(field, value));
      if (this.pace.isStopped) return this.pace.never;
    }
    if (value === null || value === undefined) {
      if (isNonNull) throw missing(field);
      return this.nothing;
    }
    return this.written(serialized(serialize, named, value));
  }

  /**
   * Writes a leaf that is a property of an object, and adds what it counts to `characters`; undefined where it is none, or
   * stands for an error: then it is to be completed as any other.
   */
  protected property(field: FieldPlan, source: Readonly<Record<string, unknown>>): unknown {
    const { constant, completion, name } = field;
    if (constant !== null) return this.constant(field, constant);
    if (completion.kind !== 'leaf') return undefined;
    try {
      const value = source[name];
      if (typeof value === 'function' || isPromise(value)) return undefined;
      const isNull = value === null || value === undefined;
      if (isNull && completion.isNonNull) return undefined;
      const written = isNull ? this.nothing : this.written(serialized(completion.serialize, completion.named, value));
      if (field.isPaced) this.characters += charactersOf(field, value);
      return written;
    } catch {
      return undefined;
    }
  }

  private composite(field: FieldPlan, completion: Completion, value: unknown, path: AnswerPath): unknown {
    const { pace } = this;
    if (!field.isPaced) return this.complete(field, completion, value, path);
    this.count(field.name.length + AROUND_THE_TEXT);
    if (completion.kind !== 'list' && value != null && pace.isDue) {
      return pace.gate().then(() => this.complete(field, completion, value, path));
    }
    if (completion.kind === 'list' && !completion.isOfObjects && Array.isArray(value)) {
      for (const one of value as readonly unknown[]) {
        this.count(AROUND_THE_TEXT + (typeof one === 'string' ? one.length : 0));
      }
      if (pace.isStopped) return pace.never;
    }
    return this.complete(field, completion, value, path);
  }

  protected count(characters: number, fields = 1): void {
    if (this.pace.count(fields, characters) > this.most) this.pace.stop(answerTooLong(this.most));
  }

  private complete(field: FieldPlan, completion: Completion, value: unknown, path: AnswerPath): unknown {
    if (value instanceof Error) throw value;
    if (value === null || value === undefined) {
      if (completion.isNonNull) throw missing(field);
      return this.nothing;
    }
    switch (completion.kind) {
      case 'leaf':
        return this.written(serialized(completion.serialize, completion.named, value));
      case 'list': {
        const list = { field, completion, path };
        return this.lasting(list, value) ?? this.list({ ...list, entries: arrayOf(value, field) });
      }
      default: {
        const type = this.typeOf(field, completion, value, path);
        return isPromise(type)
          ? type.then((found) => this.select(field.selectionOf(found), value, path))
          : this.select(field.selectionOf(type), value, path);
      }
    }
  }

  /** The type of an object, which that of its field leaves open where it is abstract. */
  protected typeOf(
    field: FieldPlan,
    { kind, type: of }: Completion & { readonly kind: 'object' | 'abstract' },
    value: unknown,
    path: AnswerPath,
  ): GraphQLObjectType | Promise<GraphQLObjectType> {
    if (kind === 'object') return of;
    const { resolveType } = of;
    const info = resolveType && resolveType.length <= 2 ? (undefined as never) : this.infoOf(field, path);
    const name = (resolveType ?? defaultTypeResolver)(value, this.context, info, of);
    const typeNamed = (found: unknown) => runtimeType(this.plan.schema, found, { field, of, value });
    return isPromise(name) ? name.then(typeNamed) : typeNamed(name);
  }

  /**
   * Completes a list from an entry on, and puts in `answered` what becomes of each. Resolves when all is there; undefined if
   * nothing is awaited.
   */
  protected fill(list: ListToComplete, start: number, answered: unknown[]): Promise<unknown> | undefined {
    const { entries } = list;
    const pending: Promise<void>[] = [];
    const completeEntry = (at: number): void => {
      const completed = this.entryAt(list, at);
      answered[at - start] = completed;
      if (isPromise(completed)) pending.push(put(completed, answered, at - start));
    };
    try {
      for (let at = start; at < entries.length; at += 1) {
        if (this.isToWait(list)) return this.inSlices(at, entries.length, completeEntry, pending);
        completeEntry(at);
      }
    } catch (error) {
      ignoreFailures(pending);
      throw error;
    }
    return pending.length === 0 ? undefined : Promise.all(pending);
  }

  /** Whether the next entry waits for a later slice. */
  protected isToWait({ field, completion }: ListToComplete): boolean {
    return completion.isOfObjects && field.isPaced && this.pace.isDue;
  }

  protected entryAt({ field, completion, entries, path }: ListToComplete, at: number): unknown {
    return this.entry(field, completion.item, entries[at], { prev: path, key: at, typename: undefined });
  }

  /** Completes the rest of a long list, one slice in each turn that the request has. */
  private async inSlices(
    start: number,
    end: number,
    completeEntry: (at: number) => void,
    pending: Promise<void>[],
  ): Promise<void> {
    try {
      for (let at = start; at < end;) {
        await this.pace.gate();
        do completeEntry(at++);
        while (at < end && !this.pace.isDue);
        ignoreFailures(pending);
      }
    } catch (error) {
      ignoreFailures(pending);
      throw error;
    }
    await Promise.all(pending);
  }

  private entry(field: FieldPlan, item: Completion, value: unknown, path: AnswerPath): unknown {
    try {
      const completed = isPromise(value)
        ? value.then((found) => this.complete(field, item, found, path))
        : this.complete(field, item, value, path);
      return isPromise(completed)
        ? completed.then(undefined, (error: unknown) => this.failed(error, field, path, item))
        : completed;
    } catch (error) {
      return this.failed(error, field, path, item);
    }
  }

  /** Reports an error where the value may be null, and throws it where it may not. */
  private failed(
    error: unknown,
    field: FieldPlan,
    path: AnswerPath,
    completion: Completion = field.completion,
  ): unknown {
    const located = locatedError(error, field.nodes, stepsOf(path));
    if (completion.isNonNull) throw located;
    this.errors.add(located, path);
    return this.nothing;
  }

  private infoOf({ definition, nodes, parentType }: FieldPlan, path: AnswerPath): GraphQLResolveInfo {
    const { schema, fragments, operation } = this.plan;
    return {
      ...{ fieldName: definition.name, fieldNodes: nodes, returnType: definition.type, parentType, path },
      ...{ schema, fragments, rootValue: undefined, operation, variableValues: this.variables },
      // The planner of the hub declares two more, for an executor of its own.
    } as GraphQLResolveInfo;
  }
}
