import { Field, Int, ObjectType } from 'type-graphql';
import { connectionTypes } from '../kernel/connection.type.js';
import { Node } from '../kernel/node.type.js';
import type { Interval } from '../kernel/period.js';
import { PeriodScalar } from '../kernel/scalars.js';

@ObjectType({
  implements: Node,
  description: 'An activity: a visit, meeting, charter flight or bus, or training course.',
})
export class Activity extends Node {
  @Field(() => String, { description: 'Code chosen by the sender.' })
  code!: string;

  @Field(() => String, { description: 'Kind: VISIT, MEETING, CHARTER_FLIGHT, CHARTER_BUS, TRAINING or another.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'Chinese name, if one was given.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'English name, if one was given.' })
  nameEn!: string | null;

  @Field(() => PeriodScalar, { description: 'When it took place, as precisely as known.' })
  period!: Interval;

  @Field(() => Int, { nullable: true, description: 'Number of participants; null if unknown.' })
  persons!: number | null;

  @Field(() => String, { nullable: true, description: 'Remarks.' })
  note!: string | null;
}

export const { Connection: ActivityConnection } = connectionTypes('Activity', () => Activity);
