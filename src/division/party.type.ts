import { Field, InterfaceType } from 'type-graphql';
import { Node, typeNameOf } from '../kernel/node.type.js';

@InterfaceType({
  implements: Node,
  resolveType: typeNameOf,
  description: 'Supporter or recipient of a pairing: a division, group, cluster, institution or enterprise.',
})
export abstract class Party extends Node {
  @Field(() => String, { description: 'Chinese name.' })
  name!: string;
}
