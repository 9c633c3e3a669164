import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../kernel/scalars.js';

@ObjectType({ description: 'That a figure was chosen by hand among competing claims, or is no longer: rule 13.' })
export class Preference {
  @Field(() => Boolean, { description: 'Whether it was chosen; false where the choice was taken back.' })
  preferred!: boolean;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}
