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
  description: 'How the actual figure is held against a target.',
  valuesConfig: {
    AT_LEAST: { description: 'To reach the value or more.' },
    AT_MOST: { description: 'To stay at the value or below.' },
    AT_LEAST_PREVIOUS_ROUND: { description: 'Not less than in the round of collaboration before this one.' },
  },
});

@ObjectType({
  implements: Node,
  description: 'What was agreed for a metric at a place; compared with what came of it.',
})
export class Target extends Node {
  @Field(() => String, { description: 'Code chosen by whoever sent it.' })
  code!: string;

  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'For when it was agreed; null where the source says nothing.',
  })
  period!: Interval | null;

  @Field(() => TargetComparisonEnum, { description: 'How the actual figure is held against it.' })
  comparison!: TargetComparison;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "The figure agreed, in the metric's unit; null where it is the previous round's.",
  })
  value!: Decimal | null;
}

export const { Connection: TargetConnection } = connectionTypes('Target', () => Target);
