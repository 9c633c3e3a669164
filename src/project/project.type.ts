import { Field, ObjectType } from 'type-graphql';
import { connectionTypes } from '../kernel/connection.type.js';
import { Node } from '../kernel/node.type.js';
import { LocalDateScalar, PeriodScalar } from '../kernel/scalars.js';

@ObjectType({
  implements: Node,
  description:
    'A project: something built or run with collaboration funds or by an introduced enterprise, such as a co-built park, an aid workshop, a plant or a demonstration site.',
})
export class Project extends Node {
  @Field(() => String, { description: 'Code chosen by the sender.' })
  code!: string;

  @Field(() => String, { description: 'Chinese name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'English name, if one was given.' })
  nameEn!: string | null;

  @Field(() => String, { description: 'Kind: PARK, WORKSHOP, PLANT, DEMONSTRATION_SITE, PROJECT or another.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'Line of business.' })
  sector!: string | null;

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

  @Field(() => String, { nullable: true, description: 'State of the project, in the words of the sender.' })
  status!: string | null;

  @Field(() => String, { nullable: true, description: 'Remarks.' })
  note!: string | null;
}

export const { Connection: ProjectConnection } = connectionTypes('Project', () => Project);
