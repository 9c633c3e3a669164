import { Field, ID, InterfaceType } from 'type-graphql';
import { fromGlobalId } from './global-id.js';

/** The GraphQL type of a model: what it says itself, else the kind inside its id. */
export function typeNameOf(model: { readonly id: string; readonly __typename?: string }): string {
  return model.__typename ?? fromGlobalId(model.id).kind;
}

@InterfaceType({
  resolveType: typeNameOf,
  description: 'Anything that has an id of its own and can be asked for again with `node(id:)`.',
})
export abstract class Node {
  @Field(() => ID, {
    description: 'Opaque and global. The same after every import, and on every server that holds the same thing.',
  })
  id!: string;
}
