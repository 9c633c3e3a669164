import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { FINDING_CODES, type FindingCode } from '../rules/finding.plan.js';

export const FindingCodeEnum = Object.fromEntries(Object.keys(FINDING_CODES).map((code) => [code, code]));
registerEnumType(FindingCodeEnum, {
  name: 'FindingCode',
  description: 'What a finding is about. More codes may be added; none is removed.',
  valuesConfig: Object.fromEntries(Object.entries(FINDING_CODES).map(([code, { en }]) => [code, { description: en }])),
});

@ObjectType({ description: 'Something that the reader of a roll-up should know. It never changes the value.' })
export class Finding {
  @Field(() => FindingCodeEnum, { description: 'Code for programs; it never changes.' })
  code!: FindingCode;
}

@ObjectType({ description: 'Number of findings of one code.' })
export class FindingCount {
  @Field(() => FindingCodeEnum, { description: 'Code of the findings.' })
  code!: FindingCode;

  @Field(() => Int, { description: 'Number of findings.' })
  count!: number;
}
