import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../kernel/scalars.js';

@ObjectType({ description: 'The choice of an observation among competing claims, or its withdrawal.' })
export class Preference {
  @Field(() => Boolean, { description: 'Whether it was chosen; false if the choice was withdrawn.' })
  preferred!: boolean;

  @Field(() => DateTimeScalar, { description: 'Time of the choice.' })
  at!: Date;

  @Field(() => String, { description: 'Reason given.' })
  reason!: string;
}
