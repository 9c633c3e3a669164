import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { FINDING_CODES, type FindingCode } from '../rules/finding.plan.js';

export const FindingCodeEnum = Object.fromEntries(Object.keys(FINDING_CODES).map((code) => [code, code]));
registerEnumType(FindingCodeEnum, {
  name: 'FindingCode',
  description: 'What an answer wants its reader to know. The list only grows.',
  valuesConfig: Object.fromEntries(Object.entries(FINDING_CODES).map(([code, { en }]) => [code, { description: en }])),
});

@ObjectType({ description: 'Something about an answer that its reader should know. It never changes the value.' })
export class Finding {
  @Field(() => FindingCodeEnum, { description: 'What it is about, stable for programs.' })
  code!: FindingCode;
}

@ObjectType({ description: 'How many findings of one code an answer has.' })
export class FindingCount {
  @Field(() => FindingCodeEnum, { description: 'What they are about.' })
  code!: FindingCode;

  @Field(() => Int, { description: 'How many there are.' })
  count!: number;
}
