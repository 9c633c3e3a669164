import { type FieldNode, Kind } from 'graphql';
import { operationIn } from '../border/outgoing.js';
import type { Ask } from '../border/service.js';

export type Row = Readonly<Record<string, unknown>>;

/**
 * The rows of a source for a key, values by the name of the field: none, one, or more, which is an error at its place, as is
 * null for a key that could not be asked for.
 */
export type RowsOf = (key: string) => readonly Row[] | null;

/** The keys that a request asks for. */
export function keysAsked({ variables }: Ask, key: string): readonly string[] {
  const keys = Object.values(variables).flatMap((value) =>
    Array.isArray(value) ? value.map((one: Readonly<Record<string, unknown>>) => String(one[key])) : [],
  );
  return [...new Set(keys)];
}

/** Answers a request of the planner for entities from rows, as a subgraph would. */
export function answerEntities({ document, variables }: Ask, key: string, rowsOf: RowsOf): unknown {
  const data: Record<string, unknown> = {};
  const errors: { readonly path: readonly (string | number)[] }[] = [];
  for (const field of operationIn(document)?.selectionSet.selections ?? []) {
    if (field.kind !== Kind.FIELD) continue;
    const given = field.arguments?.find(({ name }) => name.value === 'representations')?.value;
    const asked = given?.kind === Kind.VARIABLE ? variables[given.name.value] : null;
    const list = Array.isArray(asked) ? (asked as Readonly<Record<string, unknown>>[]) : [];
    const at = field.alias?.value ?? field.name.value;
    data[at] = list.map((one, index) => {
      const rows = rowsOf(String(one[key]));
      const isClear = rows !== null && rows.length <= 1;
      if (!isClear) errors.push({ path: [at, index] });
      return isClear ? entity(field, one, key, rows[0]) : null;
    });
  }
  return { data, ...(errors.length > 0 ? { errors } : {}) };
}

function entity(
  field: FieldNode,
  asked: Readonly<Record<string, unknown>>,
  key: string,
  row: Row | undefined,
): unknown {
  if (!row) return null;
  const result: Record<string, unknown> = {};
  for (const fragment of field.selectionSet?.selections ?? []) {
    if (fragment.kind !== Kind.INLINE_FRAGMENT) continue;
    for (const one of fragment.selectionSet.selections) {
      if (one.kind !== Kind.FIELD) continue;
      const name = one.name.value;
      const value = name === '__typename' ? asked['__typename'] : name === key ? asked[key] : (row[name] ?? null);
      result[one.alias?.value ?? name] = value;
    }
  }
  return result;
}
