import { Field, ObjectType } from 'type-graphql';
import { Node } from '../kernel/node.type.js';
import { LocalDateScalar, PeriodScalar } from '../kernel/scalars.js';

@ObjectType({
  implements: Node,
  description: 'A round of collaboration, such as Zhongshan–Liupanshui since February 2021.',
})
export class Program extends Node {
  @Field(() => String, { description: 'Code, for the `program` arguments.' })
  code!: string;

  @Field(() => String, { description: 'Chinese name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'English name, if one was given.' })
  nameEn!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Earliest day on which it can have begun: the first day of `sincePeriod`.',
  })
  since!: string | null;

  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'When it began, as precisely as known: a day, a month or a year.',
  })
  sincePeriod!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Last day; null if it continues or the end is unknown.',
  })
  until!: string | null;
}

@ObjectType({
  implements: Node,
  description: 'A theme of a program: a cooperation model, a type of village or a field.',
})
export class Theme extends Node {
  @Field(() => String, { description: 'Code chosen by the sender.' })
  code!: string;

  @Field(() => String, { description: 'Kind: COOPERATION_MODEL, VILLAGE_TYPE or COOPERATION_FIELD.' })
  kind!: string;

  @Field(() => String, { description: 'Chinese name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'English name, if one was given.' })
  nameEn!: string | null;
}
