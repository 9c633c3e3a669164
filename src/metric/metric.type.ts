import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Decimal } from '../kernel/decimal.js';
import { Node } from '../kernel/node.type.js';
import type { MetricNature } from './nature.js';

export const MetricNatureEnum = { FLOW: 'FLOW', STOCK: 'STOCK', RATE: 'RATE', NONE: 'NONE' } as const;
registerEnumType(MetricNatureEnum, {
  name: 'MetricNature',
  description: 'How a metric adds up: rule 3 of the domain.',
  valuesConfig: {
    FLOW: { description: 'Adds over time and over places.' },
    STOCK: { description: 'The latest figure in time; adds over places.' },
    RATE: { description: 'Computed from its two parts after they are rolled up, never averaged.' },
    NONE: { description: 'Does not add. A roll-up above its own figure is refused.' },
  },
});

/** A metric as its loaders give it. */
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
  readonly family: string | null;
  readonly note: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType({ implements: Node, description: 'What is measured, in which unit, and how it adds up.' })
export class Metric extends Node {
  @Field(() => ID, { description: 'Stable code, as the `metric` arguments take it: FISCAL_AID_FUNDS.' })
  code!: string;

  @Field(() => String, { description: 'Name in Chinese.' })
  name!: string;

  @Field(() => String, { description: 'Name in English.' })
  nameEn!: string;

  @Field(() => String, { description: 'Unit of every value of this metric: 元, 人, 户, 个 …' })
  unit!: string;

  @Field(() => Int, { description: 'Digits after the decimal point that its figures may have.' })
  scale!: number;

  @Field(() => MetricNatureEnum, { description: 'How it adds up.' })
  nature!: MetricNature;

  @Field(() => String, { nullable: true, description: 'Group in the catalogue: FUNDS, INDUSTRY, LABOR …' })
  family!: string | null;

  @Field(() => Boolean, { description: 'Whether small counts of it could point at households or persons.' })
  sensitive!: boolean;
}
