import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  Kind,
  OperationTypeNode,
  print,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** A document in which identical fields are asked once, and where the answers of the others are copied from. */
export interface MergedDocument {
  readonly document: DocumentNode;
  /** The response names of the fields left out, with the name whose answer is theirs; empty in most documents. */
  readonly copies: readonly Copy[];
}

interface Copy {
  readonly name: string;
  readonly from: string;
  /** The response name before it; null for the first. */
  readonly after: string | null;
}

/**
 * Leaves out fields that differ from another of the same selection in their alias alone. Only response names that occur
 * once in the document are merged: whatever else merges with a field bears its name.
 */
export function mergeSameFields(document: DocumentNode): MergedDocument {
  if (!hasSameNames(document)) return { document, copies: [] };
  const copies: Copy[] = [];
  const uses = new Map<string, number>();
  visit(document, {
    Field: (field) => void uses.set(nameOf(field), (uses.get(nameOf(field)) ?? 0) + 1),
  });
  const isAlone = (field: FieldNode): boolean => uses.get(nameOf(field)) === 1;
  const merged = visit(document, {
    SelectionSet: (set) => mergedSelection(set, isAlone, copies),
  });
  return copies.length === 0 ? { document, copies } : { document: merged, copies };
}

/** Whether any selection asks one field under several names, and nothing is written. */
function hasSameNames(document: DocumentNode): boolean {
  const isWrite = document.definitions.some(
    (one) => one.kind === Kind.OPERATION_DEFINITION && one.operation !== OperationTypeNode.QUERY,
  );
  if (isWrite) return false;
  const selections: SelectionSetNode[] = [];
  visit(document, { SelectionSet: (set) => void selections.push(set) });
  return selections.some((set) => {
    const names = set.selections.flatMap((one) => (one.kind === Kind.FIELD ? [one.name.value] : []));
    return new Set(names).size < names.length;
  });
}

function mergedSelection(
  set: SelectionSetNode,
  isAlone: (field: FieldNode) => boolean,
  copies: Copy[],
): SelectionSetNode | undefined {
  const names = new Map<string, number>();
  for (const one of set.selections) {
    if (one.kind === Kind.FIELD) names.set(one.name.value, (names.get(one.name.value) ?? 0) + 1);
  }
  const firsts = new Map<string, string>();
  let before: string | null = null;
  const selections = set.selections.filter((one) => {
    if (one.kind !== Kind.FIELD) return true;
    const name = nameOf(one);
    const after = before;
    before = name;
    if (names.get(one.name.value) === 1 || !isAlone(one)) return true;
    const asked = print({ ...one, alias: undefined });
    const from = firsts.get(asked);
    if (from === undefined) {
      firsts.set(asked, name);
      return true;
    }
    copies.push({ name, from, after });
    return false;
  });
  return selections.length === set.selections.length ? undefined : { ...set, selections };
}

const nameOf = (field: FieldNode): string => (field.alias ?? field.name).value;

/** The answer to the document as it was written. Copies are the same objects. */
export function copyAnswers<T>(data: T, copies: readonly Copy[]): T {
  if (copies.length === 0) return data;
  const sources = new Set(copies.map(({ from }) => from));
  const following = Map.groupBy(copies, ({ after }) => after);
  const written = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(written);
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== null && prototype !== Object.prototype) return value;
    return writtenObject(value as Record<string, unknown>);
  };
  const writtenObject = (object: Record<string, unknown>): Record<string, unknown> => {
    const keys = Object.keys(object);
    const answers: Record<string, unknown> = Object.fromEntries(keys.map((key) => [key, written(object[key])]));
    if (!keys.some((key) => sources.has(key))) return answers;
    const ordered: Record<string, unknown> = {};
    const put = (name: string, value: unknown): void => {
      ordered[name] = value;
      for (const copy of following.get(name) ?? []) if (copy.from in answers) put(copy.name, answers[copy.from]);
    };
    for (const key of keys) put(key, answers[key]);
    // Those after a field that was skipped.
    for (const { name, from } of copies) if (from in answers && !(name in ordered)) ordered[name] = answers[from];
    return ordered;
  };
  return written(data) as T;
}

/** The errors of the document as it was written: those of a merged field count for its copies as well. */
export function copyErrors(errors: readonly GraphQLError[], copies: readonly Copy[]): readonly GraphQLError[] {
  if (copies.length === 0) return errors;
  const bySource = Map.groupBy(copies, ({ from }) => from);
  return errors.flatMap((error) => {
    const at = error.path?.findIndex((step) => typeof step === 'string' && bySource.has(step)) ?? -1;
    if (at === -1) return [error];
    const names = bySource.get(String(error.path?.[at])) ?? [];
    return [error, ...names.map(({ name }) => withPath(error, error.path?.with(at, name)))];
  });
}

function withPath(error: GraphQLError, path: GraphQLError['path']): GraphQLError {
  const { message, nodes, source, positions, extensions } = error;
  return new GraphQLError(message, {
    ...{ nodes: nodes ?? null, source: source ?? null, positions: positions ?? null, path: path ?? null },
    ...{ originalError: error.originalError ?? error, extensions },
  });
}
