import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Decimal } from '../../kernel/decimal.js';
import type { Period } from '../../kernel/period.js';
import { DateTimeScalar, DecimalScalar, LocalDateScalar, PeriodScalar } from '../../kernel/scalars.js';
import type { RollupBasis } from '../rules/reconcile.plan.js';
import { ROLLUP_STATUSES, type RollupStatus, type ShownRollup } from '../query/rollup.model.js';

export const RollupBasisEnum = { REPORTED: 'REPORTED', ITEMIZED: 'ITEMIZED', MIXED: 'MIXED', NONE: 'NONE' } as const;
registerEnumType(RollupBasisEnum, {
  name: 'RollupBasis',
  description: 'What the value is based on: totals, items or both.',
  valuesConfig: {
    REPORTED: { description: 'Only totals reported for exactly this node; nothing is itemized.' },
    ITEMIZED: { description: 'Only items and totals below; no total was reported for exactly this node.' },
    MIXED: { description: 'Both: a total counts as what it adds to its parts.' },
    NONE: { description: 'Nothing was reported.' },
  },
});

export const RollupStatusEnum = Object.fromEntries(ROLLUP_STATUSES.map((status) => [status, status]));
registerEnumType(RollupStatusEnum, {
  name: 'RollupStatus',
  description: 'Whether there is a value. Missing is not zero.',
  valuesConfig: {
    OBSERVED: { description: 'There is a value, and zero is a value.' },
    MISSING: { description: 'Nothing was reported: `value` is null, never 0.' },
    SUPPRESSED: { description: 'There is a value, but the count is too small to be shown: `value` is null.' },
    NOT_APPLICABLE: {
      description:
        'There can be no value: the denominator of the rate is zero or, among many answers, the metric does not add up and was not reported there.',
    },
  },
});

export const BoundariesEnum = { AS_REPORTED: 'AS_REPORTED', CURRENT: 'CURRENT' } as const;
registerEnumType(BoundariesEnum, {
  name: 'Boundaries',
  description: 'Where observations of a place that no longer exists count.',
  valuesConfig: {
    AS_REPORTED: { description: 'At the place as it was when they were reported.' },
    CURRENT: {
      description: 'At its one successor, if it was renamed, recoded, raised or merged. A split moves nothing.',
    },
  },
});

export const GrainEnum = { MONTH: 'MONTH', QUARTER: 'QUARTER', YEAR: 'YEAR' } as const;
registerEnumType(GrainEnum, {
  name: 'Grain',
  description: 'The step of a series.',
  valuesConfig: {
    MONTH: { description: 'Calendar months.' },
    QUARTER: { description: 'Calendar quarters.' },
    YEAR: { description: 'Calendar years.' },
  },
});

const LOWER = (of: string): string =>
  `Lower bound of \`${of}\`; null without it, or where an open-ended figure was subtracted and no bound can be derived.`;
const UPPER = (of: string): string => `Upper bound of \`${of}\`; null without it, or where it is open-ended.`;

@ObjectType({
  description:
    'One metric at one node in one period: reported totals and itemized observations, reconciled so that nothing counts twice and nothing is lost.',
})
export class Rollup implements ShownRollup {
  @Field(() => PeriodScalar, { description: 'Requested period.' })
  period!: Period;

  @Field(() => RollupStatusEnum, { description: 'Whether there is a value.' })
  status!: RollupStatus;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Value, in `unit`; null, never 0, if the status is not OBSERVED.',
  })
  value!: Decimal | null;

  @Field(() => Boolean, {
    description: 'Whether the value is exact: false for "over 2,000". True if there is no value.',
  })
  exact!: boolean;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Lower bound, in `unit`. Null, as `upper`, if an observation without an upper bound was subtracted: no bounds can be derived then.',
  })
  lower!: Decimal | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Upper bound, in `unit`; null if there is none ("over 2,000").',
  })
  upper!: Decimal | null;

  @Field(() => String, { description: 'Unit of all its values: 元, 人, 户, 个 …' })
  unit!: string;

  @Field(() => RollupBasisEnum, { description: 'What the value is based on.' })
  basis!: RollupBasis;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What the totals for exactly this node and period state, in `unit`; null without any.',
  })
  reported!: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true, description: LOWER('reported') })
  reportedLower!: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true, description: UPPER('reported') })
  reportedUpper!: Decimal | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Sum of everything except the totals of exactly this node, in `unit`; null if there is nothing else.',
  })
  itemized!: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true, description: LOWER('itemized') })
  itemizedLower!: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true, description: UPPER('itemized') })
  itemizedUpper!: Decimal | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "What rests on the office's own word alone, in `unit`: what its totals contribute beyond their parts. Null without `reported`.",
  })
  gap!: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true, description: LOWER('gap') })
  gapLower!: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true, description: UPPER('gap') })
  gapUpper!: Decimal | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Share of the reported total that is itemized: 0 if nothing is, 1 if all is, above 1 if the parts exceed it. Null without a reported total, or if that is zero.',
  })
  coverage!: number | null;

  @Field(() => Int, { description: 'Number of observations that it is computed from.' })
  observationCount!: number;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Last day that its observations cover; null without any.',
  })
  latestPeriodEnd!: string | null;

  @Field(() => DateTimeScalar, { description: 'Time of computation.' })
  computedAt!: Date;
}
