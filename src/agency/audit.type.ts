import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes } from '../kernel/connection.type.js';
import { DateTimeScalar } from '../kernel/scalars.js';
import type { AuditRow, AuditVerdict } from './audit.store.js';

@ObjectType({
  description:
    'A request in the audit: who, when, which query, over which extent, how much, how it ended. Never values or secrets.',
})
export class AuditedRequest implements AuditRow {
  @Field(() => ID, { description: 'Its place in the chain.' })
  seq!: string;

  @Field(() => DateTimeScalar, { description: 'When it arrived.' })
  at!: Date;

  @Field(() => ID, { description: 'The id in the answer and in the log of the server.' })
  requestId!: string;

  @Field(() => String, { description: 'Name of the agency; `public` without a key.' })
  caller!: string;

  @Field(() => String, { description: 'Role of the caller.' })
  role!: string;

  @Field(() => ID, { nullable: true, description: 'Id of the key or subject of the token; null without one.' })
  keyId!: string | null;

  @Field(() => String, { description: 'Method and address, without parameters.' })
  action!: string;

  @Field(() => String, { nullable: true, description: 'Digest of the query; null for a request without one.' })
  documentHash!: string | null;

  @Field(() => String, { description: 'What the caller might read: row ids by dimension, or `everything`.' })
  extent!: string;

  @Field(() => Int, { description: 'Rows that the database returned for it.' })
  rows!: number;

  @Field(() => String, { description: '`ok`, or the codes of its errors.' })
  outcome!: string;

  @Field(() => String, { description: 'Digest of this entry, of those written with it and of all before them.' })
  hash!: string;
}

export const { Connection: AuditConnection } = connectionTypes('Audit', () => AuditedRequest);

@ObjectType({ description: 'Whether the audit is as it was written.' })
export class AuditCheck implements AuditVerdict {
  @Field(() => Int, { description: 'Entries whose hash follows from those before them.' })
  entries!: number;

  @Field(() => ID, {
    nullable: true,
    description:
      'The first of entries written together one of which was changed, or before which one is missing; null if all are as they were written.',
  })
  brokenAt!: string | null;
}
