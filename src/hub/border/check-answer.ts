import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { AnswerSchema } from './answer-schema.js';
import { checkScalar } from './check-scalar.js';
import { KEY_ALIAS, operationIn, TYPE_ALIAS } from './outgoing.js';
import { SelectedFields, type Variables } from './selected-fields.js';
import { MOST_PLACES, type Reason } from './service-failure.js';

export type Path = readonly (string | number)[];

export interface AnswerFault {
  readonly path: Path;
  readonly reason: Reason;
}

export interface CheckedAnswer {
  readonly data: Readonly<Record<string, unknown>>;
  readonly faults: readonly AnswerFault[];
}

/** A value that must not be null and is: what holds it becomes null. */
const REFUSED = Symbol('refused');

type Given = Readonly<Record<string, unknown>>;

/**
 * Compares the data of an answer with what was asked: only fields that were asked for, each of its type, entities of the
 * type and key asked for, in order and number. Returns what is right, and a fault for each place that is not, where the
 * data has null.
 */
export function checkAnswer(
  answers: AnswerSchema,
  document: DocumentNode,
  variables: Variables,
  data: unknown,
  reported: readonly Path[] = [],
): CheckedAnswer {
  return new Check(answers, document, variables, reported).run(data);
}

class Check {
  private readonly faults: AnswerFault[] = [];
  /** The places where the service reports errors, and all that hold one. */
  private readonly reported = new Set<string>();
  private readonly holding = new Set<string>();

  private readonly selected: SelectedFields;

  constructor(
    private readonly answers: AnswerSchema,
    private readonly document: DocumentNode,
    private readonly variables: Variables,
    reported: readonly Path[],
  ) {
    this.selected = new SelectedFields(answers.schema, document, variables);
    for (const path of reported) {
      this.reported.add(keyOf(path));
      path.forEach((_, at) => this.holding.add(keyOf(path.slice(0, at))));
    }
  }

  run(data: unknown): CheckedAnswer {
    const root = this.answers.schema.getQueryType();
    const selections = operationIn(this.document)?.selectionSet;
    if (!root || !selections) return { data: {}, faults: [] };
    if (!isRecord(data)) {
      const keys = [...this.selected.of(root, [selections]).keys()];
      if (this.reported.size === 0) for (const key of keys) this.fault([key], 'NOT_JSON');
      return { data: Object.fromEntries(keys.map((key) => [key, null])), faults: this.faults };
    }
    const checked = this.object(root, [selections], data, []);
    return { data: checked, faults: this.faults };
  }

  private fault(path: Path, reason: Reason): void {
    if (this.faults.length < MOST_PLACES) this.faults.push({ path, reason });
    else if (this.faults.length === MOST_PLACES) this.faults.push({ path: path.slice(0, 1), reason: 'MANY' });
  }

  private object(
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    given: Given,
    path: Path,
  ): Record<string, unknown> {
    const fields = this.selected.of(type, sets);
    const result: Record<string, unknown> = {};
    let refused = false;
    for (const key of Object.keys(given)) {
      if (!fields.has(key)) {
        this.fault(path, 'EXTRA');
        break;
      }
    }
    for (const [key, nodes] of fields) {
      const value = Object.hasOwn(given, key) ? given[key] : undefined;
      const checked = this.field(type, nodes, value, [...path, key]);
      if (checked === REFUSED) refused = true;
      result[key] = checked === REFUSED ? null : checked;
    }
    if (refused && path.length > 0) throw new Refusal();
    return result;
  }

  private field(type: GraphQLObjectType, nodes: readonly FieldNode[], value: unknown, path: Path): unknown {
    const [node] = nodes;
    if (!node) return null;
    if (node.name.value === '__typename') {
      if (value === type.name) return value;
      this.fault(path.slice(0, -1), 'TYPENAME');
      return REFUSED;
    }
    if (node.name.value === '_entities') return this.entities(node, value, path);
    const field = type.getFields()[node.name.value];
    if (!field) return null;
    if (value === undefined) {
      this.fault(path, 'MISSING');
      return isNonNullType(field.type) ? REFUSED : null;
    }
    return this.value(field.type, nodes, value, path);
  }

  private value(type: GraphQLOutputType, nodes: readonly FieldNode[], value: unknown, path: Path): unknown {
    if (isNonNullType(type)) {
      const inner = this.value(type.ofType, nodes, value, path);
      if (inner !== null) return inner;
      if (value === null && !this.isReported(path)) this.fault(path, 'NULL');
      return REFUSED;
    }
    if (value === null) return null;
    if (isListType(type)) {
      if (!Array.isArray(value)) return this.wrong(path);
      return this.items(type.ofType, nodes, value, path);
    }
    if (isScalarType(type)) return checkScalar(type, value, this.answers.scalars) ?? this.wrong(path);
    if (isEnumType(type)) return typeof value === 'string' && type.getValue(value) ? value : this.wrong(path);
    if (!isRecord(value)) return this.wrong(path);
    return this.composite(type, nodes, value, path);
  }

  /** The items of a list; null, without a look at the others, once one that must not be null is. */
  private items(type: GraphQLOutputType, nodes: readonly FieldNode[], given: readonly unknown[], path: Path): unknown {
    const items: unknown[] = [];
    for (const [index, item] of given.entries()) {
      const checked = this.value(type, nodes, item, [...path, index]);
      if (checked === REFUSED && isNonNullType(type)) return null;
      items.push(checked === REFUSED ? null : checked);
    }
    return items;
  }

  /** Whether the service reported an error at a place, below it, or at what holds it. */
  private isReported(path: Path): boolean {
    if (this.holding.has(keyOf(path))) return true;
    return path.some((_, at) => this.reported.has(keyOf(path.slice(0, at + 1)))) || this.reported.has('');
  }

  private wrong(path: Path, reason: Reason = 'TYPE'): null {
    this.fault(path, reason);
    return null;
  }

  private composite(type: GraphQLCompositeType, nodes: readonly FieldNode[], value: Given, path: Path): unknown {
    const sets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
    let concrete = isObjectType(type) ? type : null;
    if (!concrete && isAbstractType(type)) {
      const named = this.answers.schema.getType(String(this.typenameIn(sets, value)));
      if (!isObjectType(named) || !this.answers.schema.isSubType(type, named)) return this.wrong(path, 'TYPENAME');
      concrete = named;
    }
    if (!concrete) return null;
    return this.within(() => this.object(concrete, sets, value, path));
  }

  /** The type that a value names under whatever key the selection asks for it. */
  private typenameIn(sets: readonly SelectionSetNode[], value: Given): unknown {
    for (const { selections } of sets) {
      for (const one of selections) {
        if (one.kind === Kind.FIELD && one.name.value === '__typename') return value[one.alias?.value ?? '__typename'];
      }
    }
    return value['__typename'];
  }

  /** The result, or null if something in it must not be null and is. */
  private within(make: () => unknown): unknown {
    try {
      return make();
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  }

  private entities(node: FieldNode, value: unknown, path: Path): unknown {
    const asked = this.representations(node);
    const all = (reason: Reason): null[] => {
      asked.forEach((_, index) => {
        this.fault([...path, index], reason);
      });
      return asked.map(() => null);
    };
    if (value === null || value === undefined)
      return asked.some((_, at) => this.isReported([...path, at])) || this.isReported(path)
        ? asked.map(() => null)
        : all('NULL');
    if (!Array.isArray(value)) return all('TYPE');
    if (value.length !== asked.length) return all('LENGTH');
    return value.map((item: unknown, index) => {
      const at = [...path, index];
      return item === null ? null : this.within(() => this.entity(node, asked[index] ?? {}, item, at));
    });
  }

  private representations(node: FieldNode): readonly Given[] {
    const value = node.arguments?.find(({ name }) => name.value === 'representations')?.value;
    const given = value?.kind === Kind.VARIABLE ? this.variables[value.name.value] : null;
    return Array.isArray(given) ? (given as Given[]) : [];
  }

  private entity(node: FieldNode, asked: Given, given: unknown, path: Path): unknown {
    if (!isRecord(given)) return this.wrong(path);
    const type = this.answers.schema.getType(String(asked['__typename']));
    if (!isObjectType(type) || given[TYPE_ALIAS] !== type.name) return this.wrong(path, 'TYPENAME');
    const { selectionSet } = node;
    if (!selectionSet) return null;
    const checked = this.object(type, [selectionSet], given, path);
    const result: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(checked)) {
      if (key === TYPE_ALIAS) continue;
      if (!key.startsWith(KEY_ALIAS)) {
        result[key] = value;
        continue;
      }
      const expected = asked[key.slice(KEY_ALIAS.length)];
      if (expected !== undefined && textOf(expected) !== textOf(value)) return this.wrong(path, 'KEY');
    }
    return result;
  }
}

function keyOf(path: Path): string {
  return path.join('\0');
}

class Refusal extends Error {}

function isRecord(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A key as text, for services that write numbers as they like. */
function textOf(key: unknown): string {
  return typeof key === 'string' ? key : JSON.stringify(key);
}
