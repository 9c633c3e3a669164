import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({ description: 'Anything that has an id of its own and can be asked for again with `node(id:)`.' })
export abstract class Node {
  @Field(() => ID, {
    description: 'Opaque and global. The same after every import, and on every server that holds the same thing.',
  })
  id!: string;
}
