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
  description:
    'How a division turned into another. With boundaries CURRENT its observations count for the successor, except after SPLIT and UNCLEAR.',
  valuesConfig: {
    RENAME: { description: 'The same place under another name.' },
    RECODE: { description: 'The same place under another code.' },
    RAISE: { description: 'The same place raised to a higher kind: a town became a street, a county a city.' },
    MERGE: { description: 'The place became part of another, alone or with others.' },
    SPLIT: { description: 'The place became several. Its observations stay with it.' },
    UNCLEAR: { description: 'The place no longer exists, and the data do not say what became of it.' },
  },
});

@ObjectType({ description: 'A change by which one division turned into another.' })
export class DivisionSuccession {
  @Field(() => SuccessionKindEnum, { description: 'Kind of change.' })
  kind!: string;

  @Field(() => LocalDateScalar, { description: 'Earliest day on which the change can have taken effect.' })
  earliest!: string;

  @Field(() => LocalDateScalar, {
    description: 'Latest day on which the change can have taken effect; equals `earliest` if the day is known.',
  })
  latest!: string;

  @Field(() => String, { nullable: true, description: 'How the change is known, if that needs explaining.' })
  note!: string | null;
}
