import { Field, ObjectType } from 'type-graphql';
import { connectionTypes } from '../kernel/connection.type.js';
import { Node } from '../kernel/node.type.js';
import { LocalDateScalar, PeriodScalar } from '../kernel/scalars.js';

@ObjectType({
  implements: Node,
  description:
    'Something built or run with collaboration funds or by an introduced firm: a co-built park, an aid workshop, a plant, a demonstration site.',
})
export class Project extends Node {
  @Field(() => String, { description: 'Code chosen by whoever sent it.' })
  code!: string;

  @Field(() => String, { description: 'Name in Chinese.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Name in English, where one was given.' })
  nameEn!: string | null;

  @Field(() => String, { description: 'PARK, WORKSHOP, PLANT, DEMONSTRATION_SITE, PROJECT …' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'Line of business.' })
  sector!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day on which it can have begun.' })
  since!: string | null;

  @Field(() => PeriodScalar, { nullable: true, description: 'When it began, as precisely as is known.' })
  sincePeriod!: string | null;

  @Field(() => String, { nullable: true, description: 'How far it is, in the words of whoever sent it.' })
  status!: string | null;

  @Field(() => String, { nullable: true, description: 'What else is known, and what is not.' })
  note!: string | null;
}

export const { Connection: ProjectConnection } = connectionTypes('Project', () => Project);
