import { Directive, Field, ObjectType } from 'type-graphql';
import { Party } from '../division/party.type.js';
import { connectionTypes } from '../kernel/connection.type.js';
import { Node } from '../kernel/node.type.js';
import { LocalDateScalar, PeriodScalar } from '../kernel/scalars.js';
@Directive('@key(fields: "id")')
@ObjectType({ implements: [Node, Party], description: 'A firm.' })
export class Enterprise extends Party {
  @Field(() => String, { description: 'Code chosen by whoever sent it.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Name in English, where one was given.' })
  nameEn!: string | null;

  @Field(() => String, { nullable: true, description: 'Line of business.' })
  sector!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day on which it can have settled there.' })
  since!: string | null;

  @Field(() => PeriodScalar, { nullable: true, description: 'Since when, as precisely as is known.' })
  sincePeriod!: string | null;

  @Field(() => String, { nullable: true, description: 'Unified social credit code (统一社会信用代码).' })
  creditCode!: string | null;

  @Field(() => String, { description: 'Reading of the name, without tones.' })
  pinyin!: string;

  @Field(() => String, { nullable: true, description: 'What else is known, and what is not.' })
  note!: string | null;
}

export const { Connection: EnterpriseConnection } = connectionTypes('Enterprise', () => Enterprise);
