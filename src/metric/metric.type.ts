import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Decimal } from '../kernel/decimal.js';
import { Node } from '../kernel/node.type.js';
import type { MetricNature } from './nature.js';

export const MetricNatureEnum = { FLOW: 'FLOW', STOCK: 'STOCK', RATE: 'RATE', NONE: 'NONE' } as const;
registerEnumType(MetricNatureEnum, {
  name: 'MetricNature',
  description: 'How a metric adds up over time and over places.',
  valuesConfig: {
    FLOW: { description: 'Adds over time and over places.' },
    STOCK: { description: 'The latest value in time, added over places.' },
    RATE: { description: 'Numerator divided by denominator after both are rolled up; never averaged.' },
    NONE: { description: 'Does not add: it has a value only where it was reported.' },
  },
});

/** A metric as its loaders return it. */
export interface MetricModel {
  readonly rowId: number;
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly scale: number;
  readonly nature: MetricNature;
  readonly partOfId: number | null;
  readonly numeratorId: number | null;
  readonly denominatorId: number | null;
  readonly factor: Decimal | null;
  readonly sensitive: boolean;
  readonly threshold: number;
  readonly suppressZero: boolean;
  /** Whether a value below zero was ever reported. */
  readonly signed: boolean;
  readonly family: string | null;
  readonly note: string | null;
}

@ObjectType({ implements: Node, description: 'A metric: what is measured, its unit, and how it adds up.' })
export class Metric extends Node {
  @Field(() => ID, { description: 'Stable code, for the `metric` arguments: FISCAL_AID_FUNDS.' })
  code!: string;

  @Field(() => String, { description: 'Chinese name.' })
  name!: string;

  @Field(() => String, { description: 'English name.' })
  nameEn!: string;

  @Field(() => String, { description: 'Unit of all values of this metric: 元, 人, 户, 个 …' })
  unit!: string;

  @Field(() => Int, { description: 'Most decimal places of a value.' })
  scale!: number;

  @Field(() => MetricNatureEnum, { description: 'How the metric adds up.' })
  nature!: MetricNature;

  @Field(() => String, { nullable: true, description: 'Family in the catalogue: FUNDS, INDUSTRY, LABOR …' })
  family!: string | null;

  @Field(() => Boolean, {
    description:
      'Whether small counts could identify households or persons. They are SUPPRESSED for callers without clearance, along with other counts from which they could be computed.',
  })
  sensitive!: boolean;

  @Field(() => Boolean, {
    description: 'Of a sensitive metric: whether zero is suppressed as small counts are. False for other metrics.',
  })
  suppressZero!: boolean;
}
