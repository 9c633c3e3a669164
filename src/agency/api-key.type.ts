import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../kernel/scalars.js';
import { KEY_ROLES, type ApiKeyModel, type KeyRole, type NewKey } from './api-key.store.js';

/** Enums of GraphQL are objects. */
export const KeyRoleEnum = Object.fromEntries(KEY_ROLES.map((role) => [role, role])) as Record<KeyRole, KeyRole>;
registerEnumType(KeyRoleEnum, {
  name: 'KeyRole',
  description: 'What the bearer of a key may do at all; its extents say where.',
  valuesConfig: {
    AGENCY: { description: 'Reads its extent. A roll-up that reaches beyond it is refused.' },
    ANALYST: {
      description:
        'Reads its extent by queries of its own. A roll-up that reaches beyond it is answered for the part inside, with the finding PART_OF_EXTENT.',
    },
    IMPORTER: { description: 'Reads as an agency; imports, corrects and retracts what its own agency reports.' },
    ADMINISTRATOR: { description: 'Reads and writes everything, makes and revokes keys, reads the audit.' },
  },
});

const WORDS =
  'Words: `everything`; `division:520200`, with all below it; `group:…`, its members; `program:…`; `family:FUNDS` of metrics. Within one of the places, and in one of the programs, and of one of the families.';

@ObjectType({ description: 'A key of an agency. Its secret is not stored and cannot be shown again.' })
export class ApiKey implements ApiKeyModel {
  @Field(() => ID, { description: 'Names the key: the part between `shanshui_` and the secret.' })
  id!: string;

  @Field(() => String, { description: 'Whose key it is; recorded with what it writes.' })
  agency!: string;

  @Field(() => KeyRoleEnum, { description: 'What its bearer may do.' })
  role!: KeyRole;

  @Field(() => [String], { description: `What its bearer may read. ${WORDS}` })
  reading!: readonly string[];

  @Field(() => [String], { description: 'Where its bearer sees sensitive counts however small; empty: nowhere.' })
  clearance!: readonly string[];

  @Field(() => [String], { description: 'Where its bearer may write; empty: nowhere.' })
  writing!: readonly string[];

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => String, { description: 'Who made it.' })
  createdBy!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'From when it is refused; null: never.' })
  expiresAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked; null if it was not.' })
  revokedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who revoked it.' })
  revokedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last used, to the minute; null if never.' })
  lastUsedAt!: Date | null;
}

@ObjectType({ description: 'A key that was just made.' })
export class NewApiKey {
  @Field(() => ApiKey, { description: 'The key.' })
  key!: ApiKeyModel;

  @Field(() => String, {
    description: 'What the agency sends as `Authorization: Bearer …`. Shown this once: only a digest of it is stored.',
  })
  text!: string;

  @Field(() => Int, {
    description:
      'Small counts beyond its clearance that can be worked out with it from what was published before anybody had this clearance; 0 if somebody had. What arrives from now on is hidden from it as well..',
  })
  recoverable!: number;
}

@InputType({ description: 'A key to make.' })
export class ApiKeyInput implements NewKey {
  @Field(() => String, { description: 'Whose key it is, 1 to 100 characters.' })
  agency!: string;

  @Field(() => KeyRoleEnum, { description: 'What its bearer may do.' })
  role!: KeyRole;

  @Field(() => [String], { description: `What its bearer may read. ${WORDS}` })
  reading!: string[];

  @Field(() => [String], { nullable: true, description: 'Where its bearer sees sensitive counts; nowhere if omitted.' })
  clearance?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Where an importer may write; where it may read if omitted. Other roles write nowhere.',
  })
  writing?: string[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'From when it is refused; in a year if omitted.' })
  expiresAt?: Date | null;
}

@ObjectType({ description: 'Who asks.' })
export class Viewer {
  @Field(() => String, { description: 'PUBLIC without a key, else the role of the key.' })
  role!: string;

  @Field(() => String, { description: 'Name of the agency; `public` without a key.' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether the whole of the data may be read.' })
  readsEverything!: boolean;

  @Field(() => Boolean, { description: 'Whether something may be written.' })
  writes!: boolean;
}
