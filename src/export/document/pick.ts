import {
  type DocumentNode,
  type FieldNode,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import { CodedError } from '../../kernel/errors.js';
import type { Picked } from './picked.js';

/** Fragments may nest, so that a short query can select any number of fields. */
const GREATEST_SELECTION = 5_000;

/**
 * The fields that a valid query selects, as a tree, without those that `@skip` and `@include` exclude. Throws
 * LIMIT_EXCEEDED for more than 5,000 fields.
 */
export function pickFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): readonly Picked[] {
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
  let picked = 0;

  const isLeftOut = (node: SelectionNode): boolean =>
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true ||
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] === false;

  const pick = (selections: readonly SelectionNode[], parent: GraphQLNamedType, on: readonly string[]): Picked[] =>
    selections.flatMap((selection): Picked[] => {
      picked += 1;
      if (picked > GREATEST_SELECTION) throw tooMany();
      if (isLeftOut(selection)) return [];
      if (selection.kind === Kind.FIELD) return pickField(selection, parent, on);
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (!fragment) return [];
      const condition = fragment.typeCondition?.name.value;
      const type = condition === undefined ? parent : (schema.getType(condition) ?? parent);
      return pick(fragment.selectionSet.selections, type, type.name === parent.name ? on : [...on, type.name]);
    });

  const pickField = (node: FieldNode, parent: GraphQLNamedType, on: readonly string[]): Picked[] => {
    const name = node.name.value;
    const field =
      name === TypeNameMetaFieldDef.name
        ? TypeNameMetaFieldDef
        : isObjectType(parent) || isInterfaceType(parent)
          ? parent.getFields()[name]
          : undefined;
    if (!field) return [];
    const type = getNamedType(field.type);
    return [
      {
        key: node.alias?.value ?? name,
        name,
        args: node.arguments ?? [],
        on,
        parent: parent.name,
        type,
        isList: isListType(getNullableType(field.type)),
        children: node.selectionSet ? merge(pick(node.selectionSet.selections, type, [])) : null,
        description: field.description ?? null,
      },
    ];
  };

  const root = schema.getQueryType();
  return root ? merge(pick(operation.selectionSet.selections, root, [])) : [];
}

/** Merges fields that are selected twice into one with both selections. */
function merge(fields: readonly Picked[]): readonly Picked[] {
  const merged = new Map<string, Picked>();
  for (const field of fields) {
    const id = `${field.on.join('/')}/${field.key}`;
    const before = merged.get(id);
    const children = before?.children && field.children ? merge([...before.children, ...field.children]) : null;
    merged.set(id, before ? { ...before, children } : field);
  }
  return [...merged.values()];
}

function tooMany(): CodedError {
  const most = GREATEST_SELECTION.toString();
  return new CodedError('LIMIT_EXCEEDED', `The query selects too many fields: expected at most ${most}.`, {
    subject: 'fields',
    expected: `at most ${most}`,
  });
}
