import { Directive, Field, ObjectType } from 'type-graphql';
import { Party } from '../division/party.type.js';
import { Node } from '../kernel/node.type.js';
import { LocalDateScalar } from '../kernel/scalars.js';

@Directive('@key(fields: "id")')
@ObjectType({
  implements: [Node, Party],
  description: 'A dated set of towns of one city that supports together (组团).',
})
export class Cluster extends Party {
  @Field(() => String, { description: 'Code chosen by whoever sent it.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Name in English, where one was given.' })
  nameEn!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day on which it can have existed.' })
  validFrom!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of it; null while it goes on or unknown.' })
  validTo!: string | null;
}
