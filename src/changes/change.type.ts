import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionTypes } from '../kernel/connection.type.js';
import { DateTimeScalar } from '../kernel/scalars.js';

export const CHANGE_KINDS = ['NEW', 'CORRECTED', 'RETRACTED', 'PREFERRED'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const ChangeKindEnum = Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, kind]));
registerEnumType(ChangeKindEnum, {
  name: 'ChangeKind',
  description: 'What happened to an observation.',
  valuesConfig: {
    NEW: {
      description:
        'It was recorded, and replaced none that counted: a figure in place of another one that was retracted is new.',
    },
    CORRECTED: {
      description: 'It was recorded as the correction of an earlier one, whose `supersededBy` points to it.',
    },
    RETRACTED: { description: 'It was retracted and no longer counts.' },
    PREFERRED: { description: 'It was chosen among competing claims, or the choice was withdrawn: see `preferred`.' },
  },
});

@ObjectType({ description: 'A change of an observation.' })
export class Change {
  @Field(() => ChangeKindEnum, { description: 'Kind of change.' })
  kind!: ChangeKind;

  @Field(() => DateTimeScalar, { description: 'Time of the change.' })
  at!: Date;
}

export const { Connection: ChangeConnection } = connectionTypes('Change', () => Change);
