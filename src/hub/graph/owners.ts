import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** Which partner answers a type or a field of a shared type; ours are in none. */
export type Owners = ReadonlyMap<string, string>;

/** A place of an answer that a partner fills: the response keys down to it, without the positions in lists. */
export interface PartnerPlace {
  readonly path: readonly string[];
  readonly service: string;
}

/** The operation of a document that a request asks for. */
export function operationOf(document: DocumentNode, name: string | null): OperationDefinitionNode | undefined {
  return document.definitions.find(
    (node): node is OperationDefinitionNode =>
      node.kind === Kind.OPERATION_DEFINITION && (name === null || node.name?.value === name),
  );
}

/** The places of an operation that partners fill, each the highest of its own; none where only we answer. */
export function partnerPlaces(
  schema: GraphQLSchema,
  document: DocumentNode,
  owners: Owners,
  operationName: string | null = null,
): readonly PartnerPlace[] {
  const operation = operationOf(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!root) return [];
  const found = new Map<string, PartnerPlace>();
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const walk = (set: SelectionSetNode, type: string, path: readonly string[], above: string | undefined): void => {
    for (const { parent, node } of fieldsIn(set, type, fragments)) {
      const { value: name } = node.name;
      const at = [...path, node.alias?.value ?? name];
      const service = name.startsWith('__') ? undefined : ownerOf(schema, parent, name, owners);
      if (service !== undefined && service !== above) found.set(`${service} ${at.join('.')}`, { path: at, service });
      const below = typeOf(schema, parent, name);
      if (node.selectionSet && below !== null) walk(node.selectionSet, below, at, service);
    }
  };
  walk(operation.selectionSet, root.name, [], undefined);
  return [...found.values()];
}

interface Selected {
  readonly parent: string;
  readonly node: FieldNode;
}

/** The fields of a selection set, those of its fragments included, each fragment once. */
function fieldsIn(
  set: SelectionSetNode,
  type: string,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  seen = new Set<string>(),
): readonly Selected[] {
  return set.selections.flatMap((one): readonly Selected[] => {
    if (one.kind === Kind.FIELD) return [{ parent: type, node: one }];
    if (one.kind === Kind.INLINE_FRAGMENT)
      return fieldsIn(one.selectionSet, one.typeCondition?.name.value ?? type, fragments, seen);
    const fragment = fragments.get(one.name.value);
    if (!fragment || seen.has(one.name.value)) return [];
    seen.add(one.name.value);
    return fieldsIn(fragment.selectionSet, fragment.typeCondition.name.value, fragments, seen);
  });
}

function typeOf(schema: GraphQLSchema, parent: string, field: string): string | null {
  const node = schema.getType(parent);
  if (!isObjectType(node) && !isInterfaceType(node)) return null;
  const found = node.getFields()[field];
  const type = found && getNamedType(found.type);
  return isCompositeType(type) ? type.name : null;
}

/** The partner that answers a field: by its type, by itself, or by adding it to an interface of the type. */
export function ownerOf(schema: GraphQLSchema, type: string, field: string, owners: Owners): string | undefined {
  const own = owners.get(type) ?? owners.get(`${type}.${field}`);
  if (own !== undefined) return own;
  const node = schema.getType(type);
  if (!isObjectType(node) && !isInterfaceType(node)) return undefined;
  return node
    .getInterfaces()
    .map(({ name }) => owners.get(`${name}.${field}`))
    .find((owner) => owner !== undefined);
}

/** Whether an operation only asks for what its fragments and root say of one service: ours. */
export function asksOursOnly(schema: GraphQLSchema, document: DocumentNode, owners: Owners): boolean {
  let isOurs = true;
  visit(document, {
    NamedType: ({ name }) => {
      const type = schema.getType(name.value);
      if (!type || owners.has(getNamedType(type).name)) isOurs = false;
    },
  });
  return isOurs;
}
