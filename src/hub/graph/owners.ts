import { type DocumentNode, getNamedType, type GraphQLSchema, Kind, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

/** Which partner answers a type or a field of a shared type; ours are in none. */
export type Owners = ReadonlyMap<string, string>;

/** A place of an answer that a partner fills: the response keys down to it, without the positions in lists. */
export interface PartnerPlace {
  readonly path: readonly string[];
  readonly service: string;
}

/** The places of a document that partners fill, each the highest of its own; none where only we answer. */
export function partnerPlaces(schema: GraphQLSchema, document: DocumentNode, owners: Owners): readonly PartnerPlace[] {
  const places: PartnerPlace[] = [];
  const info = new TypeInfo(schema);
  const path: string[] = [];
  const services: (string | undefined)[] = [];
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: {
        enter: (node) => {
          const parent = info.getParentType();
          path.push(node.alias?.value ?? node.name.value);
          const own = owners.get(parent?.name ?? '') ?? owners.get(`${parent?.name ?? ''}.${node.name.value}`);
          const service =
            node.name.value === '__typename'
              ? undefined
              : (own ?? interfaceOwner(schema, parent?.name, node.name.value, owners));
          if (service !== undefined && services.at(-1) !== service) places.push({ path: [...path], service });
          services.push(service);
        },
        leave: () => {
          path.pop();
          services.pop();
        },
      },
    }),
  );
  return places;
}

/** The partner that adds a field to a type by adding it to an interface of that type. */
function interfaceOwner(
  schema: GraphQLSchema,
  type: string | undefined,
  field: string,
  owners: Owners,
): string | undefined {
  const node = type === undefined ? undefined : schema.getType(type);
  if (!node || !('getInterfaces' in node)) return undefined;
  for (const { name } of node.getInterfaces()) {
    const owner = owners.get(`${name}.${field}`);
    if (owner !== undefined) return owner;
  }
  return undefined;
}

/** Whether a document only asks for what its fragments and root say of one service: ours. */
export function asksOursOnly(schema: GraphQLSchema, document: DocumentNode, owners: Owners): boolean {
  if (partnerPlaces(schema, document, owners).length > 0) return false;
  let isOurs = true;
  visit(document, {
    NamedType: ({ name }) => {
      const type = schema.getType(name.value);
      if (!type || owners.has(getNamedType(type).name)) isOurs = false;
    },
    [Kind.FIELD]: () => undefined,
  });
  return isOurs;
}
