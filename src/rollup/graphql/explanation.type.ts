import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { OMISSION_REASONS, type OmissionReason } from '../rules/explain/omission.plan.js';

export const ExplainByEnum = { PLACE: 'PLACE', SOURCE: 'SOURCE', PERIOD: 'PERIOD' } as const;
registerEnumType(ExplainByEnum, {
  name: 'ExplainBy',
  description: 'How the observations of an explanation are folded.',
  valuesConfig: {
    PLACE: { description: 'By the places directly below, level by level; of pairings and programs by pairing.' },
    SOURCE: { description: 'By source.' },
    PERIOD: { description: 'By the days that they count for, the earliest first.' },
  },
});

export const OmissionReasonEnum = Object.fromEntries(Object.keys(OMISSION_REASONS).map((reason) => [reason, reason]));
registerEnumType(OmissionReasonEnum, {
  name: 'OmissionReason',
  description: 'Why an observation in reach of an answer does not count in it. No reason is added or removed.',
  valuesConfig: Object.fromEntries(
    Object.entries(OMISSION_REASONS).map(([reason, { en }]) => [reason, { description: en }]),
  ),
});

@ObjectType({
  description:
    'An answer taken apart. Each observation in reach, which is at the node or below it on either side and shares days with the period, is counted or left out. The amounts of `counted` add up to `value` exactly.',
})
export class Explanation {
  @Field(() => Boolean, {
    description:
      'Whether every observation in reach is listed. False for more than 500: the parts of places are not listed then, and can be explained at these places.',
  })
  complete!: boolean;
}

@ObjectType({
  description: 'A summand of an answer: an observation, or several folded by place, source or period.',
})
export class Contribution {}

@ObjectType({ description: 'An observation in reach of an answer that does not count in it.' })
export class Omission {
  @Field(() => OmissionReasonEnum, { description: 'Why it does not count.' })
  reason!: OmissionReason;
}
