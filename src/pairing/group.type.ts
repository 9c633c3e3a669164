import { Field, ObjectType } from 'type-graphql';
import { Party } from '../division/party.type.js';
import { Node } from '../kernel/node.type.js';
import { LocalDateScalar } from '../kernel/scalars.js';

@ObjectType({
  implements: [Node, Party],
  description:
    'A group (地区组): a named set of divisions of any level during a period, such as the ten western provinces or the 160 key counties. Its roll-ups cover its members and all below them, each once.',
})
export class Group extends Party {
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
