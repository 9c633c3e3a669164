import { Directive, Field, ObjectType } from 'type-graphql';
import { Node } from '../kernel/node.type.js';
import { LocalDateScalar, PeriodScalar } from '../kernel/scalars.js';

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description: 'A round of collaboration, for example Zhongshan–Liupanshui since 2021-02.',
})
export class Program extends Node {
  @Field(() => String, { description: 'Code, as the `program` arguments take it.' })
  code!: string;

  @Field(() => String, { description: 'Name in Chinese.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Name in English, where one was given.' })
  nameEn!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day on which it can have begun.' })
  since!: string | null;

  @Field(() => PeriodScalar, { nullable: true, description: 'When it began, as precisely as is known.' })
  sincePeriod!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of it; null while it goes on or unknown.' })
  until!: string | null;
}

@ObjectType({ implements: Node, description: 'What a program is about: a cooperation model, village type or field.' })
export class Theme extends Node {
  @Field(() => String, { description: 'Code chosen by whoever sent it.' })
  code!: string;

  @Field(() => String, { description: 'COOPERATION_MODEL, VILLAGE_TYPE or COOPERATION_FIELD.' })
  kind!: string;

  @Field(() => String, { description: 'Name in Chinese.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Name in English, where one was given.' })
  nameEn!: string | null;
}
