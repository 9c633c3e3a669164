import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { AnswerSchema } from './answer-schema.js';
import { operationIn } from './outgoing.js';
import type { Variables } from './selected-fields.js';
import { MOST_PLACES } from './service-failure.js';

/** What is kept of a JSON text. A list has the shape of its items. */
export interface Shape {
  /** `LEAF`: texts, numbers and other values without fields; `OBJECT`: the fields listed. */
  readonly kind: 'ANYTHING' | 'LEAF' | 'OBJECT';
  readonly fields?: ReadonlyMap<string, Shape>;
  /** Most items of a list. */
  readonly most?: number;
  /** Greatest length of a text in bytes, if another than that of all. */
  readonly mostText?: number;
}

export const ANYTHING: Shape = { kind: 'ANYTHING' };
export const LEAF: Shape = { kind: 'LEAF' };

export function objectOf(fields: Readonly<Record<string, Shape>>): Shape {
  return { kind: 'OBJECT', fields: new Map(Object.entries(fields)) };
}

/** Of errors only their places are read. */
const ERRORS: Shape = { ...objectOf({ path: LEAF }), most: MOST_PLACES };

const shapes = new WeakMap<DocumentNode, ReadonlyMap<string, Shape>>();

/**
 * The shape of an answer to a document: whatever some type of an object may be asked for, and one entity more than was asked
 * for, by which a list that is too long is recognized.
 */
export function shapeOf(document: DocumentNode, answers: AnswerSchema, variables: Variables): Shape {
  let fields = shapes.get(document);
  if (!fields) shapes.set(document, (fields = new Shapes(answers, document).root()));
  const operation = operationIn(document);
  const bounded = new Map(fields);
  for (const node of operation?.selectionSet.selections ?? []) {
    if (node.kind !== Kind.FIELD || node.name.value !== '_entities') continue;
    const key = node.alias?.value ?? node.name.value;
    const shape = fields.get(key);
    const given = node.arguments?.find(({ name }) => name.value === 'representations')?.value;
    const asked = given?.kind === Kind.VARIABLE ? variables[given.name.value] : null;
    if (shape && Array.isArray(asked)) bounded.set(key, { ...shape, most: asked.length + 1 });
  }
  return objectOf({ data: { kind: 'OBJECT', fields: bounded }, errors: ERRORS });
}

class Shapes {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  private readonly schema: GraphQLSchema;

  constructor(
    private readonly answers: AnswerSchema,
    private readonly document: DocumentNode,
  ) {
    this.schema = answers.schema;
    this.fragments = new Map(
      document.definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
      ),
    );
  }

  root(): ReadonlyMap<string, Shape> {
    const selections = operationIn(this.document)?.selectionSet;
    return selections ? this.fields([[selections, this.schema.getQueryType()?.name ?? 'Query']]) : new Map();
  }

  private fields(sets: readonly (readonly [SelectionSetNode, string])[]): ReadonlyMap<string, Shape> {
    const nodes = new Map<string, (readonly [FieldNode, string])[]>();
    for (const [set, type] of sets) this.collect(set, type, nodes);
    const fields = new Map([...nodes].map(([key, all]) => [key, this.shape(all)] as const));
    // The type of an object of several types.
    if (!fields.has('__typename')) fields.set('__typename', LEAF);
    return fields;
  }

  private collect(set: SelectionSetNode, type: string, nodes: Map<string, (readonly [FieldNode, string])[]>): void {
    for (const one of set.selections) {
      if (one.kind === Kind.FIELD) {
        const key = one.alias?.value ?? one.name.value;
        nodes.set(key, [...(nodes.get(key) ?? []), [one, type]]);
      } else if (one.kind === Kind.INLINE_FRAGMENT) {
        this.collect(one.selectionSet, one.typeCondition?.name.value ?? type, nodes);
      } else {
        const fragment = this.fragments.get(one.name.value);
        if (fragment) this.collect(fragment.selectionSet, fragment.typeCondition.name.value, nodes);
      }
    }
  }

  private shape(all: readonly (readonly [FieldNode, string])[]): Shape {
    const sets = all.flatMap(([node, parent]) => {
      const type = this.typeOf(parent, node.name.value);
      return node.selectionSet ? [[node.selectionSet, type?.name ?? ''] as const] : [];
    });
    if (sets.length > 0) return { kind: 'OBJECT', fields: this.fields(sets) };
    // A scalar of the partner may be of any form.
    const isOpen = all.some(([node, parent]) => {
      const type = this.typeOf(parent, node.name.value);
      return isScalarType(type) && !isSpecifiedScalarType(type) && !this.answers.scalars.has(type.name);
    });
    return isOpen ? ANYTHING : LEAF;
  }

  private typeOf(parent: string, field: string): GraphQLNamedType | undefined {
    if (field === '_entities') return this.schema.getType('_Entity');
    const type = this.schema.getType(parent);
    const found = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field] : undefined;
    return found && getNamedType(found.type);
  }
}
