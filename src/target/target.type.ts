import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionTypes } from '../kernel/connection.type.js';
import type { Decimal } from '../kernel/decimal.js';
import { Node } from '../kernel/node.type.js';
import type { Interval } from '../kernel/period.js';
import { DecimalScalar, PeriodScalar } from '../kernel/scalars.js';

export const TARGET_COMPARISONS = ['AT_LEAST', 'AT_MOST', 'AT_LEAST_PREVIOUS_ROUND'] as const;
export type TargetComparison = (typeof TARGET_COMPARISONS)[number];
export const TargetComparisonEnum = Object.fromEntries(TARGET_COMPARISONS.map((one) => [one, one]));
registerEnumType(TargetComparisonEnum, {
  name: 'TargetComparison',
  description: 'How the actual value is compared with a target.',
  valuesConfig: {
    AT_LEAST: { description: 'The target value or more.' },
    AT_MOST: { description: 'The target value or less.' },
    AT_LEAST_PREVIOUS_ROUND: { description: 'Not less than in the previous round of collaboration.' },
  },
});

@ObjectType({
  implements: Node,
  description: 'A target: what was agreed for a metric at a division, and how the actual value compares.',
})
export class Target extends Node {
  @Field(() => String, { description: 'Code chosen by the sender.' })
  code!: string;

  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'Period for which it was agreed; null if the source states none.',
  })
  period!: Interval | null;

  @Field(() => TargetComparisonEnum, { description: 'How the actual value is compared with it.' })
  comparison!: TargetComparison;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Target value, in the metric's unit; null for AT_LEAST_PREVIOUS_ROUND.",
  })
  value!: Decimal | null;
}

export const { Connection: TargetConnection } = connectionTypes('Target', () => Target);
