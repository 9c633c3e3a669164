import { Field, InterfaceType } from 'type-graphql';
import { Node, typeNameOf } from '../kernel/node.type.js';

@InterfaceType({
  implements: Node,
  resolveType: typeNameOf,
  description: 'Anything that can stand at an end of a pairing: a division, cluster, institution or enterprise.',
})
export abstract class Party extends Node {
  @Field(() => String, { description: 'Name in Chinese.' })
  name!: string;
}
