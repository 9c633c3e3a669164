import type { GeneratorValue } from 'fast-check';
import fc from 'fast-check';
import {
  type ConstDirectiveNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLSchema,
  isCompositeType,
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  type ValueNode,
  valueFromASTUntyped,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { randomDocument } from './random-document.js';

export interface RandomOperation {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly operationName?: string;
}

/**
 * A random document, its values partly in variables, its selections partly in fragments, under `@skip` and `@include`, and
 * repeated under the same name.
 */
export function randomOperation(schema: GraphQLSchema, gen: GeneratorValue): RandomOperation {
  const isOneIn = (many: number): boolean => gen(fc.integer, { min: 1, max: many }) === 1;
  const variables: Record<string, unknown> = {};
  const definitions: VariableDefinitionNode[] = [];
  const fragments: FragmentDefinitionNode[] = [];

  const named = (value: string) => ({ kind: Kind.NAME, value }) as const;
  const variable = (type: string, value: unknown, fallback?: string): ValueNode => {
    const name = `v${definitions.length.toString()}`;
    const [definition] = parse(`query ($${name}: ${type}${fallback === undefined ? '' : ` = ${fallback}`}) { a }`)
      .definitions as unknown as [{ variableDefinitions: [VariableDefinitionNode] }];
    definitions.push(definition.variableDefinitions[0]);
    if (value !== undefined) variables[name] = value;
    return { kind: Kind.VARIABLE, name: named(name) };
  };
  const condition = (): DirectiveNode => {
    const value = gen(fc.boolean);
    const of: ValueNode = isOneIn(2)
      ? { kind: Kind.BOOLEAN, value }
      : isOneIn(4)
        ? variable('Boolean', undefined, String(value))
        : variable('Boolean!', isOneIn(12) ? null : value);
    const argument = { kind: Kind.ARGUMENT, name: named('if'), value: of } as const;
    return { kind: Kind.DIRECTIVE, name: named(gen(fc.boolean) ? 'skip' : 'include'), arguments: [argument] };
  };
  const directives = (): readonly ConstDirectiveNode[] =>
    (isOneIn(8) ? [condition()] : []) as readonly unknown[] as readonly ConstDirectiveNode[];

  const inFragments = (set: SelectionSetNode, type: string): SelectionSetNode => {
    const selections = set.selections.flatMap((one): SelectionNode[] => {
      if (one.kind !== Kind.FIELD) return [one];
      const own = { ...one, directives: directives() };
      if (isOneIn(10)) {
        const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [own] };
        return [{ kind: Kind.INLINE_FRAGMENT, selectionSet, directives: directives() }];
      }
      if (isOneIn(10)) {
        const name = `F${fragments.length.toString()}`;
        fragments.push({
          kind: Kind.FRAGMENT_DEFINITION,
          name: named(name),
          typeCondition: { kind: Kind.NAMED_TYPE, name: named(type) },
          selectionSet: { kind: Kind.SELECTION_SET, selections: [own] },
        });
        return [{ kind: Kind.FRAGMENT_SPREAD, name: named(name), directives: directives() }];
      }
      return isOneIn(12) ? [own, repeated(own)] : [own];
    });
    return { ...set, selections };
  };
  const repeated = (field: FieldNode): FieldNode => ({
    ...field,
    directives: directives(),
    ...(field.selectionSet
      ? {
          selectionSet: { ...field.selectionSet, selections: [typename, ...field.selectionSet.selections.slice(0, 1)] },
        }
      : {}),
  });
  const typename: FieldNode = { kind: Kind.FIELD, name: named('__typename') };

  const info = new TypeInfo(schema);
  const changed: DocumentNode = visit(
    parse(randomDocument(schema, gen)),
    visitWithTypeInfo(info, {
      Argument: (argument) => {
        const type = info.getInputType();
        if (!type || !isOneIn(3)) return undefined;
        const value: unknown = isOneIn(20) ? 'something else' : valueFromASTUntyped(argument.value);
        return { ...argument, value: variable(String(type), value) };
      },
      SelectionSet: {
        leave: (set) => {
          const type = info.getParentType();
          return type && isCompositeType(getNamedType(type)) ? inFragments(set, type.name) : undefined;
        },
      },
    }),
  );
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      ...changed.definitions.map((one) =>
        one.kind === Kind.OPERATION_DEFINITION ? { ...one, name: named('A'), variableDefinitions: definitions } : one,
      ),
      ...fragments,
    ],
  };
  const other = isOneIn(6) ? '\nquery B { __typename __schema { queryType { name } } }' : '';
  const operationName = other !== '' ? { operationName: isOneIn(4) ? 'B' : isOneIn(8) ? 'C' : 'A' } : {};
  return { query: print(document) + other, variables, ...(isOneIn(10) ? {} : operationName) };
}
