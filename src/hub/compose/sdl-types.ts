import {
  type ConstDirectiveNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ScalarTypeDefinitionNode,
  type TypeDefinitionNode,
  type UnionTypeDefinitionNode,
} from 'graphql';

export type FieldsNode = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

export const DEFINITIONS = {
  ObjectTypeExtension: Kind.OBJECT_TYPE_DEFINITION,
  InterfaceTypeExtension: Kind.INTERFACE_TYPE_DEFINITION,
  InputObjectTypeExtension: Kind.INPUT_OBJECT_TYPE_DEFINITION,
  EnumTypeExtension: Kind.ENUM_TYPE_DEFINITION,
  UnionTypeExtension: Kind.UNION_TYPE_DEFINITION,
  ScalarTypeExtension: Kind.SCALAR_TYPE_DEFINITION,
} as const;

export type Types = ReadonlyMap<string, TypeDefinitionNode>;

interface Parts {
  readonly fields?: readonly unknown[];
  readonly values?: readonly unknown[];
  readonly types?: readonly unknown[];
  readonly interfaces?: readonly unknown[];
  readonly directives?: readonly unknown[];
}

/** The types of an SDL, each definition together with its extensions. */
export function typesOf(document: DocumentNode): Types {
  const types = new Map<string, TypeDefinitionNode>();
  for (const node of document.definitions) {
    const kind = (DEFINITIONS as Readonly<Record<string, Kind>>)[node.kind] ?? node.kind;
    if (!(Object.values(DEFINITIONS) as Kind[]).includes(kind)) continue;
    const given = { ...node, kind } as TypeDefinitionNode;
    const known = types.get(given.name.value);
    types.set(given.name.value, known ? merged(known, given) : given);
  }
  return types;
}

function merged(one: TypeDefinitionNode, other: TypeDefinitionNode): TypeDefinitionNode {
  const [a, b] = [one as Parts, other as Parts];
  const joined = Object.fromEntries(
    (['fields', 'values', 'types', 'interfaces', 'directives'] as const)
      .filter((part) => a[part] !== undefined || b[part] !== undefined)
      .map((part) => [part, [...(a[part] ?? []), ...(b[part] ?? [])]]),
  );
  return { ...one, ...joined };
}

export function hasFields(node: TypeDefinitionNode | undefined): node is FieldsNode {
  return node?.kind === Kind.OBJECT_TYPE_DEFINITION || node?.kind === Kind.INTERFACE_TYPE_DEFINITION;
}

export function isComposite(node: TypeDefinitionNode | undefined): node is FieldsNode | UnionTypeDefinitionNode {
  return hasFields(node) || node?.kind === Kind.UNION_TYPE_DEFINITION;
}

export function isScalar(node: TypeDefinitionNode): node is ScalarTypeDefinitionNode {
  return node.kind === Kind.SCALAR_TYPE_DEFINITION;
}

export function isEnum(node: TypeDefinitionNode | undefined): node is EnumTypeDefinitionNode {
  return node?.kind === Kind.ENUM_TYPE_DEFINITION;
}

export function isInput(node: TypeDefinitionNode | undefined): node is InputObjectTypeDefinitionNode {
  return node?.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION;
}

export function fieldOf(node: TypeDefinitionNode | undefined, name: string): FieldDefinitionNode | undefined {
  return hasFields(node) ? node.fields?.find((field) => field.name.value === name) : undefined;
}

interface Directed {
  readonly directives?: readonly ConstDirectiveNode[];
}

export function directivesOf(node: Directed, name: string): readonly ConstDirectiveNode[] {
  return (node.directives ?? []).filter((directive) => directive.name.value === name);
}

export function hasDirective(node: Directed, name: string): boolean {
  return directivesOf(node, name).length > 0;
}

/** The text of an argument of a directive; the empty text without one. */
export function textArgument(directive: ConstDirectiveNode, name: string): string {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : '';
}

/** The keys of a type, each as its fields in order: `code`, `id year`. */
export function keysOf(node: TypeDefinitionNode | undefined): readonly string[] {
  return node ? directivesOf(node, 'key').map((key) => fieldSet(textArgument(key, 'fields'))) : [];
}

/** A set of fields in one form: words separated by a space, in order. */
export function fieldSet(text: string): string {
  const parts = text
    .replaceAll(/[{}]/g, ' $& ')
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  return parts.includes('{') ? parts.join(' ') : parts.sort().join(' ');
}
