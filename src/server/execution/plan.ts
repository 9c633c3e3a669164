import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNullableType,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeInfo,
  TypeNameMetaFieldDef,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import type { RequestContext } from '../../kernel/context.js';
import { isPlainResolver } from '../graphql/plain-resolvers.js';
import { isPaced, unpacedResolver } from '../graphql/paced-schema.js';
import type { TextHolder } from './kept-texts.js';
import { serializerOf } from './leaf.js';

/** What is done with a value, by the type of its field. */
export type Completion = (
  | { readonly kind: 'leaf'; readonly serialize: (value: unknown) => unknown }
  | { readonly kind: 'object'; readonly type: GraphQLObjectType }
  | { readonly kind: 'abstract'; readonly type: GraphQLAbstractType }
  | { readonly kind: 'list'; readonly item: Completion; readonly isOfObjects: boolean }
) & { readonly isNonNull: boolean; readonly named: GraphQLOutputType };

/** A field of a selection, the same for every object of a type. */
export interface FieldPlan extends TextHolder {
  /** The name in the answer. */
  readonly key: string;
  /** What is before its value in a text of JSON. */
  readonly keyText: string;
  readonly name: string;
  /** The position of its arguments among those of the operation; null without arguments. */
  readonly argumentsAt: number | null;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly parentType: GraphQLObjectType;
  readonly nodes: readonly FieldNode[];
  /** Null where a property of the source is the value. */
  readonly resolve: GraphQLFieldResolver<unknown, unknown> | null;
  readonly needsInfo: boolean;
  /** Whether it counts towards the pace and the length of the answer. */
  readonly isPaced: boolean;
  /** Of a `__typename`. */
  readonly constant: string | null;
  readonly constantText: string;
  readonly completion: Completion;
  /** What is selected of an object of this type. */
  readonly selectionOf: (type: GraphQLObjectType) => SelectionPlan;
}

export interface SelectionPlan extends TextHolder {
  readonly fields: readonly FieldPlan[];
  /** How many of the first fields are properties of the source: no resolver, no argument, no selection of their own. */
  readonly propertiesFirst: number;
}

type Variables = Readonly<Record<string, unknown>>;

/** The selections of a document differ by the variables of `@skip` and `@include`; more are planned anew. */
const KEPT_VARIANTS = 64;

/** A query that was worked out once: which resolvers are called in which order, for any variables. */
export class OperationPlan {
  readonly fragments: Record<string, FragmentDefinitionNode>;
  private readonly deciding: readonly string[];
  private readonly befores: readonly Before[];
  private readonly variants = new Map<string, SelectionPlan>();
  private argumentCount = 0;

  private constructor(
    readonly schema: GraphQLSchema,
    document: DocumentNode,
    readonly operation: OperationDefinitionNode,
    private readonly root: GraphQLObjectType,
  ) {
    this.fragments = Object.fromEntries(
      document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
    );
    this.deciding = decidingVariables(document);
    this.befores = beforesOf(schema, document);
  }

  /** What goes before the resolvers of the operation; null if nothing does. */
  prepare(context: RequestContext): Promise<unknown> | null {
    const [first, ...others] = this.befores;
    if (!first) return null;
    return others.length === 0 ? first(context) : Promise.all(this.befores.map((before) => before(context)));
  }

  /** Null where graphql-js executes: mutations, documents without this operation, names that no plain object can have. */
  static of(schema: GraphQLSchema, document: DocumentNode, operationName: string | null): OperationPlan | null {
    const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
    const [operation, ...others] = operations.filter(
      ({ name }) => operationName === null || name?.value === operationName,
    );
    const root = schema.getQueryType();
    if (!operation || others.length > 0 || operation.operation !== OperationTypeNode.QUERY || !root) return null;
    return hasUnusualNames(document) ? null : new OperationPlan(schema, document, operation, root);
  }

  /** The selection for these variables; null if a directive has no usable value, which graphql-js reports. */
  selectionFor(variables: Variables): SelectionPlan | null {
    let key = '';
    for (const name of this.deciding) {
      const value = variables[name];
      if (typeof value !== 'boolean') return null;
      key += value ? '1' : '0';
    }
    let selection = this.variants.get(key);
    if (!selection) {
      if (this.variants.size >= KEPT_VARIANTS) this.variants.clear();
      const decided = Object.fromEntries(this.deciding.map((name) => [name, variables[name]]));
      const fields = collectFields(this.schema, this.fragments, decided, this.root, this.operation.selectionSet);
      selection = this.plan(this.root, fields, decided);
      this.variants.set(key, selection);
    }
    return selection;
  }

  private plan(
    type: GraphQLObjectType,
    fields: ReadonlyMap<string, readonly FieldNode[]>,
    decided: Variables,
  ): SelectionPlan {
    const plans: FieldPlan[] = [];
    for (const [key, nodes] of fields) {
      const definition = this.definitionOf(type, nodes[0]?.name.value ?? '');
      if (!definition) continue;
      const keyText = `${plans.length === 0 ? '{' : ','}${JSON.stringify(key)}:`;
      plans.push({ ...this.planField(key, type, definition, nodes, decided), keyText });
    }
    const others = plans.findIndex((one) => !isProperty(one));
    return { fields: plans, propertiesFirst: others < 0 ? plans.length : others, texts: null };
  }

  private planField(
    key: string,
    parentType: GraphQLObjectType,
    definition: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
    decided: Variables,
  ): Omit<FieldPlan, 'keyText'> {
    const resolve = unpacedResolver(definition) ?? null;
    const selections = new Map<GraphQLObjectType, SelectionPlan>();
    return {
      ...{ key, name: definition.name, definition, parentType, nodes, resolve },
      argumentsAt: definition.args.length === 0 ? null : this.argumentCount++,
      needsInfo: resolve !== null && !isPlainResolver(resolve),
      isPaced: isPaced(definition),
      constant: definition === TypeNameMetaFieldDef ? parentType.name : null,
      constantText: JSON.stringify(parentType.name),
      completion: completionOf(definition.type),
      texts: null,
      selectionOf: (type) => {
        let selection = selections.get(type);
        if (!selection) {
          selection = this.plan(type, collectSubfields(this.schema, this.fragments, decided, type, nodes), decided);
          selections.set(type, selection);
        }
        return selection;
      },
    };
  }

  private definitionOf(type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> | undefined {
    if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
    if (type === this.root && name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (type === this.root && name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    return type.getFields()[name];
  }
}

const isProperty = ({ constant, resolve, argumentsAt, completion }: FieldPlan): boolean =>
  constant !== null || (resolve === null && argumentsAt === null && completion.kind === 'leaf');

function completionOf(type: GraphQLOutputType): Completion {
  const [named, isNonNull] = [getNullableType(type) as GraphQLOutputType, isNonNullType(type)];
  const own = { named, isNonNull };
  if (isListType(named)) {
    const item = completionOf(named.ofType as GraphQLOutputType);
    return { kind: 'list', item, isOfObjects: item.kind === 'object' || item.kind === 'abstract', ...own };
  }
  if (isLeafType(named)) return { kind: 'leaf', serialize: serializerOf(named), ...own };
  if (isAbstractType(named)) return { kind: 'abstract', type: named, ...own };
  if (isObjectType(named)) return { kind: 'object', type: named, ...own };
  throw new Error(`A field cannot return ${String(type)}.`);
}

/** What a field has done once for an operation that selects it, before any resolver: its extension `before`. Never rejects. */
type Before = (context: RequestContext) => Promise<void>;

function beforesOf(schema: GraphQLSchema, document: DocumentNode): readonly Before[] {
  const found = new Set<Before>();
  const types = new TypeInfo(schema);
  const enter = (): void => {
    const before = types.getFieldDef()?.extensions['before'] as Before | undefined;
    if (before) found.add(before);
  };
  visit(document, visitWithTypeInfo(types, { Field: { enter } }));
  return [...found];
}

/** The variables that decide what is selected. */
function decidingVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ arguments: given = [] }) => {
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/** `__proto__` names no property that an object of its own could have. */
function hasUnusualNames(document: DocumentNode): boolean {
  let isUnusual = false;
  visit(document, {
    Field: ({ alias, name }) => {
      isUnusual ||= (alias ?? name).value === '__proto__';
    },
  });
  return isUnusual;
}
