import { Field, ObjectType } from 'type-graphql';
import { Party } from '../division/party.type.js';
import { connectionTypes } from '../kernel/connection.type.js';
import { Node } from '../kernel/node.type.js';
import { LocalDateScalar, PeriodScalar } from '../kernel/scalars.js';
@ObjectType({
  implements: [Node, Party],
  description: 'An enterprise: a party of pairings, a participant in projects, or the subject of observations.',
})
export class Enterprise extends Party {
  @Field(() => String, { description: 'Code chosen by the sender.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'English name, if one was given.' })
  nameEn!: string | null;

  @Field(() => String, { nullable: true, description: 'Line of business.' })
  sector!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Earliest day on which it can have settled there: the first day of `sincePeriod`.',
  })
  since!: string | null;

  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'When it settled there, as precisely as known: a day, a month or a year.',
  })
  sincePeriod!: string | null;

  @Field(() => String, { nullable: true, description: 'Unified social credit code (统一社会信用代码).' })
  creditCode!: string | null;

  @Field(() => String, { description: 'Pinyin of the name, without tones.' })
  pinyin!: string;

  @Field(() => String, { nullable: true, description: 'Remarks.' })
  note!: string | null;
}

export const { Connection: EnterpriseConnection } = connectionTypes('Enterprise', () => Enterprise);
