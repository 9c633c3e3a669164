import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { LocalDateScalar } from '../kernel/scalars.js';

export const SuccessionKindEnum = {
  RENAME: 'RENAME',
  RECODE: 'RECODE',
  RAISE: 'RAISE',
  MERGE: 'MERGE',
  SPLIT: 'SPLIT',
  UNCLEAR: 'UNCLEAR',
} as const;
registerEnumType(SuccessionKindEnum, {
  name: 'SuccessionKind',
  description: 'How a place turned into another. Figures follow all but a split: rule 9 of the domain.',
  valuesConfig: {
    RENAME: { description: 'The same place under another name.' },
    RECODE: { description: 'The same place under another code.' },
    RAISE: { description: 'The same place as a higher kind: a town became a street, a county a city.' },
    MERGE: { description: 'One of several places that became one, or one that was taken in by another.' },
    SPLIT: { description: 'One place that became several. Its figures stay with it.' },
    UNCLEAR: { description: 'The place is gone, and what became of it cannot be told from the data.' },
  },
});

@ObjectType({ description: 'A change by which one place turned into another.' })
export class DivisionSuccession {
  @Field(() => SuccessionKindEnum, { description: 'How it changed.' })
  kind!: string;

  @Field(() => LocalDateScalar, { description: 'First day on which the change can have happened.' })
  earliest!: string;

  @Field(() => LocalDateScalar, {
    description: 'Last day on which the change can have happened. The same as `earliest` where the day is known.',
  })
  latest!: string;

  @Field(() => String, { nullable: true, description: 'How it is known, where that needs saying.' })
  note!: string | null;
}
