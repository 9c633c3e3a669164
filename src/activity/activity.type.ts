import { Field, Int, ObjectType } from 'type-graphql';
import { connectionTypes } from '../kernel/connection.type.js';
import { Node } from '../kernel/node.type.js';
import type { Interval } from '../kernel/period.js';
import { PeriodScalar } from '../kernel/scalars.js';

@ObjectType({ implements: Node, description: 'A visit, meeting, charter flight or bus, training course.' })
export class Activity extends Node {
  @Field(() => String, { description: 'Code chosen by whoever sent it.' })
  code!: string;

  @Field(() => String, { description: 'VISIT, MEETING, CHARTER_FLIGHT, CHARTER_BUS, TRAINING …' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'Name in Chinese, where one was given.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Name in English, where one was given.' })
  nameEn!: string | null;

  @Field(() => PeriodScalar, { description: 'When it was, as precisely as is known.' })
  period!: Interval;

  @Field(() => Int, { nullable: true, description: 'How many persons took part; null if not told.' })
  persons!: number | null;

  @Field(() => String, { nullable: true, description: 'What else is known, and what is not.' })
  note!: string | null;
}

export const { Connection: ActivityConnection } = connectionTypes('Activity', () => Activity);
