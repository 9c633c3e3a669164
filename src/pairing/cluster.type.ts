import { Field, ObjectType } from 'type-graphql';
import { Party } from '../division/party.type.js';
import { Node } from '../kernel/node.type.js';
import { LocalDateScalar } from '../kernel/scalars.js';

@ObjectType({
  implements: [Node, Party],
  description: 'A cluster (组团): towns of one city that support together, during a period.',
})
export class Cluster extends Party {
  @Field(() => String, { description: 'Code chosen by the sender.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'English name, if one was given.' })
  nameEn!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Earliest day on which it can have existed; null if unknown.',
  })
  validFrom!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Last day; null if it continues or the end is unknown.',
  })
  validTo!: string | null;
}
