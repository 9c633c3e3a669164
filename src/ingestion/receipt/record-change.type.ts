import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionTypes } from '../../kernel/connection.type.js';
import { DateTimeScalar } from '../../kernel/scalars.js';

export const RECORD_CHANGE_KINDS = ['NEW', 'CHANGED', 'REMOVED'] as const;
export type RecordChangeKind = (typeof RECORD_CHANGE_KINDS)[number];

export const RecordChangeKindEnum = Object.fromEntries(RECORD_CHANGE_KINDS.map((kind) => [kind, kind]));
registerEnumType(RecordChangeKindEnum, {
  name: 'RecordChangeKind',
  description: 'What happened to a record of the catalogue.',
  valuesConfig: {
    NEW: { description: 'It was recorded.' },
    CHANGED: { description: 'It says something else than before.' },
    REMOVED: { description: 'A member of it was removed: only members ever are.' },
  },
});

@ObjectType({ description: 'A field of a record that was changed.' })
export class RecordFieldChange {
  @Field(() => String, {
    description: 'Name of the column, mostly as in import files: supporter, parent, members, published …',
  })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it said before: text, or the code of what it referred to with its kind if that can differ.',
  })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'What it says since.' })
  after!: string | null;
}

@ObjectType({
  description: 'A change of a record of the catalogue: a division, pairing, cluster, institution, source, metric …',
})
export class RecordChange {
  @Field(() => RecordChangeKindEnum, { description: 'Kind of change.' })
  change!: RecordChangeKind;

  @Field(() => DateTimeScalar, { description: 'When it was recorded; `asOf` earlier times shows what was before.' })
  at!: Date;

  @Field(() => String, { nullable: true, description: 'Who made it, according to the token; null if unknown.' })
  actor!: string | null;

  @Field(() => String, { description: 'Code of the record; of a succession, that of the predecessor.' })
  code!: string;
}

export const { Connection: RecordChangeConnection } = connectionTypes('RecordChange', () => RecordChange);
