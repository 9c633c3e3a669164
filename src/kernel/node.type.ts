import { Field, ID, InterfaceType } from 'type-graphql';
import { fromGlobalId } from './global-id.js';

/** The GraphQL type of a model: its `__typename`, else the kind in its id. */
export function typeNameOf(model: { readonly id: string; readonly __typename?: string }): string {
  return model.__typename ?? fromGlobalId(model.id).kind;
}

@InterfaceType({
  resolveType: typeNameOf,
  description: 'An object with a global id, which `node(id:)` returns again.',
})
export abstract class Node {
  @Field(() => ID, {
    description: 'Global id, opaque: the same after every import and on every server that has the same data.',
  })
  id!: string;
}
