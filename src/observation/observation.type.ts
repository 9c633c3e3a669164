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
  description: 'What the period of an observation means.',
  valuesConfig: {
    INCREMENT: { description: 'The amount of a period: "in August".' },
    CUMULATIVE: {
      description:
        'The amount accumulated since the start of the period: "January to August". It counts as what it adds to the shorter intervals of its series.',
    },
    STOCK: { description: 'The amount that existed on a day: "at the end of August".' },
  },
});

export const OBSERVATION_SCOPES = ['OWN', 'TOTAL'] as const;
export type ObservationScope = (typeof OBSERVATION_SCOPES)[number];
export const ObservationScopeEnum = Object.fromEntries(OBSERVATION_SCOPES.map((scope) => [scope, scope]));
registerEnumType(ObservationScopeEnum, {
  name: 'ObservationScope',
  description:
    'What an observation covers. A total and the items it covers are both stored; the total counts as what it adds to them, so that nothing counts twice.',
  valuesConfig: {
    OWN: { description: 'One item: part of every total that covers it.' },
    TOTAL: { description: 'A total for everything at and below the division, in its pairing and its period.' },
  },
});

@ObjectType({
  implements: Node,
  description:
    'An observation: one value of one metric, as reported. Never overwritten: a correction supersedes it, a retraction withdraws it.',
})
export class Observation extends Node {
  @Field(() => PeriodScalar, { description: 'Period that it covers; for a stock, the day.' })
  period!: Interval;

  @Field(() => ObservationBasisEnum, {
    description: 'Whether it is the amount of the period, accumulated since its start, or the amount on a day.',
  })
  basis!: ObservationBasis;

  @Field(() => ObservationScopeEnum, { description: 'Whether it is one item or a total.' })
  scope!: ObservationScope;

  @Field(() => Boolean, {
    description:
      'Whether its figures are withheld from the caller, because the count is small or others could be computed from it: `value`, `lower`, `upper`, `asPrinted` and `note` are null.',
  })
  suppressed!: boolean;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Value that counts, in the metric's unit; null if it is suppressed.",
  })
  value!: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Lower bound, in the metric's unit." })
  lower!: Decimal | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Upper bound, in the metric\'s unit; null if there is none, as in "more than 2,000".',
  })
  upper!: Decimal | null;

  @Field(() => Boolean, { description: 'Whether the value is exact: both bounds equal it.' })
  exact!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The figure as printed in the source, with its unit: 1.6775亿元.',
  })
  asPrinted!: string | null;

  @Field(() => String, { nullable: true, description: 'Position in the source, such as a page or a section.' })
  locator!: string | null;

  @Field(() => String, { nullable: true, description: 'Remarks of the sender.' })
  note!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded here.' })
  recordedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was retracted; null if it was not.' })
  retractedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was retracted; null if it was not.' })
  retractionReason!: string | null;

  @Field(() => Boolean, {
    description:
      'Whether it was chosen to count among competing claims (values from other sources for the same metric, place, subject, pairing, period and scope).',
  })
  preferred!: boolean;
}

export const { Connection: ObservationConnection } = connectionTypes('Observation', () => Observation);
