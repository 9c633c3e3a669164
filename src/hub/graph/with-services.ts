import { type GraphQLSchema, isInterfaceType, isIntrospectionType, isObjectType } from 'graphql';
import { ownerOf, type Owners } from './owners.js';

/** Lets the descriptions of a schema say which partner answers a type or a field: editors show them. */
export function withServices(schema: GraphQLSchema, owners: Owners): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    const owner = owners.get(type.name);
    if (owner !== undefined) {
      type.description = described(type.description, owner);
    } else if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        const service = ownerOf(schema, type.name, field.name, owners);
        if (service !== undefined) field.description = described(field.description, service);
      }
    }
  }
  return schema;
}

function described(description: string | null | undefined, service: string): string {
  return [description ?? '', `From the service \`${service}\`.`].filter((text) => text !== '').join('\n\n');
}
