import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionTypes } from '../kernel/connection.type.js';
import type { Decimal } from '../kernel/decimal.js';
import { Node } from '../kernel/node.type.js';
import type { Interval } from '../kernel/period.js';
import { DateTimeScalar, DecimalScalar, PeriodScalar } from '../kernel/scalars.js';

export const OBSERVATION_BASES = ['INCREMENT', 'CUMULATIVE', 'STOCK'] as const;
export type ObservationBasis = (typeof OBSERVATION_BASES)[number];
export const ObservationBasisEnum = Object.fromEntries(OBSERVATION_BASES.map((basis) => [basis, basis]));
registerEnumType(ObservationBasisEnum, {
  name: 'ObservationBasis',
  description: 'What the period of a figure means: rules 3 and 4 of the domain.',
  valuesConfig: {
    INCREMENT: { description: 'What happened in the period.' },
    CUMULATIVE: { description: 'What has happened since the start of the period: "January to August".' },
    STOCK: { description: 'What there was on the day.' },
  },
});

export const OBSERVATION_SCOPES = ['OWN', 'TOTAL'] as const;
export type ObservationScope = (typeof OBSERVATION_SCOPES)[number];
export const ObservationScopeEnum = Object.fromEntries(OBSERVATION_SCOPES.map((scope) => [scope, scope]));
registerEnumType(ObservationScopeEnum, {
  name: 'ObservationScope',
  description: 'What a figure speaks for: rule 2 of the domain.',
  valuesConfig: {
    OWN: { description: 'An item: a part of every total above it.' },
    TOTAL: { description: "An office's total for all that lies below, in its pairing and its period." },
  },
});

@ObjectType({
  implements: Node,
  description:
    'One figure as it was reported. Never overwritten: a correction supersedes it, a retraction withdraws it.',
})
export class Observation extends Node {
  @Field(() => PeriodScalar, { description: 'The stretch that it speaks about; of a stock the day.' })
  period!: Interval;

  @Field(() => ObservationBasisEnum, { description: 'What the period means.' })
  basis!: ObservationBasis;

  @Field(() => ObservationScopeEnum, { description: 'Whether it is an item or a total.' })
  scope!: ObservationScope;

  @Field(() => DecimalScalar, { nullable: true, description: "What counts as the value, in the metric's unit." })
  value!: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'What it is at least.' })
  lower!: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'What it is at most; null for "more than".' })
  upper!: Decimal | null;

  @Field(() => Boolean, { description: 'Whether it is one exact number.' })
  exact!: boolean;

  @Field(() => String, { nullable: true, description: 'The figure as sent, with its unit: 1.6775亿元.' })
  asPrinted!: string | null;

  @Field(() => String, { nullable: true, description: 'Where in its source it is found.' })
  locator!: string | null;

  @Field(() => String, { nullable: true, description: 'Whatever else was sent with it.' })
  note!: string | null;

  @Field(() => DateTimeScalar, { description: 'When this server took it in.' })
  recordedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was withdrawn; null if it was not.' })
  retractedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  retractionReason!: string | null;

  @Field(() => Boolean, { description: 'Whether it is chosen by hand to count among competing claims: rule 13.' })
  preferred!: boolean;
}

export const { Connection: ObservationConnection } = connectionTypes('Observation', () => Observation);
