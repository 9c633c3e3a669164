import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionTypes } from '../kernel/connection.type.js';
import { DateTimeScalar } from '../kernel/scalars.js';

export const CHANGE_KINDS = ['NEW', 'CORRECTED', 'RETRACTED', 'PREFERRED'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const ChangeKindEnum = Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, kind]));
registerEnumType(ChangeKindEnum, {
  name: 'ChangeKind',
  description: 'What happened to a figure.',
  valuesConfig: {
    NEW: { description: 'It came in.' },
    CORRECTED: { description: 'It came in and took the place of an earlier one, which names it in `supersededBy`.' },
    RETRACTED: { description: 'It was withdrawn and counts no longer.' },
    PREFERRED: { description: 'It was chosen among competing claims, or is no longer: `preferred` says which.' },
  },
});

@ObjectType({ description: 'Something that happened to a figure.' })
export class Change {
  @Field(() => ChangeKindEnum, { description: 'What happened.' })
  kind!: ChangeKind;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date;
}

export const { Connection: ChangeConnection } = connectionTypes('Change', () => Change);
