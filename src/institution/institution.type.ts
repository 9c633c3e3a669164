import { Field, ObjectType } from 'type-graphql';
import { Party } from '../division/party.type.js';
import { connectionTypes } from '../kernel/connection.type.js';
import { Node } from '../kernel/node.type.js';

@ObjectType({
  implements: [Node, Party],
  description: 'A school, hospital, social organization, government body, museum, training or research centre.',
})
export class Institution extends Party {
  @Field(() => String, { description: 'Code chosen by the sender.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'English name, if one was given.' })
  nameEn!: string | null;

  @Field(() => String, {
    description:
      'Kind: SCHOOL, HOSPITAL, SOCIAL_ORGANIZATION, GOVERNMENT, MUSEUM, TRAINING_CENTRE, RESEARCH_CENTRE or another.',
  })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'Unified social credit code (统一社会信用代码).' })
  creditCode!: string | null;

  @Field(() => String, { description: 'Pinyin of the name, without tones.' })
  pinyin!: string;

  @Field(() => String, { nullable: true, description: 'Remarks.' })
  note!: string | null;
}

export const { Connection: InstitutionConnection } = connectionTypes('Institution', () => Institution);
