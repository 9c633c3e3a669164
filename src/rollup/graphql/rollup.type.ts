import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Decimal } from '../../kernel/decimal.js';
import type { Period } from '../../kernel/period.js';
import { DateTimeScalar, DecimalScalar, LocalDateScalar, PeriodScalar } from '../../kernel/scalars.js';
import type { RollupBasis } from '../rules/reconcile.plan.js';
import { ROLLUP_STATUSES, type RollupStatus, type ShownRollup } from '../query/rollup.model.js';

export const RollupBasisEnum = { REPORTED: 'REPORTED', ITEMIZED: 'ITEMIZED', MIXED: 'MIXED', NONE: 'NONE' } as const;
registerEnumType(RollupBasisEnum, {
  name: 'RollupBasis',
  description: 'What the resolved value rests on: rule 2 of the domain.',
  valuesConfig: {
    REPORTED: { description: "Only the office's own total for exactly this node; nothing below it is itemized." },
    ITEMIZED: { description: 'Only what lies below; no total was reported for exactly this node.' },
    MIXED: { description: 'Both: the total counts as what it adds to what its parts already say.' },
    NONE: { description: 'Nothing was reported.' },
  },
});

export const RollupStatusEnum = Object.fromEntries(ROLLUP_STATUSES.map((status) => [status, status]));
registerEnumType(RollupStatusEnum, {
  name: 'RollupStatus',
  description: 'Whether there is a value. Missing is not zero: rule 6 of the domain.',
  valuesConfig: {
    OBSERVED: { description: 'There is a value, and zero is a value.' },
    MISSING: { description: 'Nothing was reported: `value` is null, never 0.' },
    SUPPRESSED: { description: 'There is a value, but it is too small a count to be shown to you: `value` is null.' },
    NOT_APPLICABLE: {
      description:
        'There can be no value: a rate whose denominator is zero or, among many answers, a metric that does not add up where it was not reported.',
    },
  },
});

export const BoundariesEnum = { AS_REPORTED: 'AS_REPORTED', CURRENT: 'CURRENT' } as const;
registerEnumType(BoundariesEnum, {
  name: 'Boundaries',
  description: 'Where figures of a place that no longer exists are put: rule 9 of the domain.',
  valuesConfig: {
    AS_REPORTED: { description: 'At the place that existed when they were reported.' },
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
    'The answer for one metric, one node and one period: what was reported and what is itemized, reconciled so that nothing counts twice and nothing is thrown away.',
})
export class Rollup implements ShownRollup {
  @Field(() => PeriodScalar, { description: 'The period that was asked for.' })
  period!: Period;

  @Field(() => RollupStatusEnum, { description: 'Whether there is a value.' })
  status!: RollupStatus;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The resolved value, in `unit`; null when MISSING, SUPPRESSED or NOT_APPLICABLE, never 0 for missing.',
  })
  value!: Decimal | null;

  @Field(() => Boolean, {
    description: 'Whether the value is one exact number: false for "over 2,000". True when missing.',
  })
  exact!: boolean;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'What it is at least. Null, as `upper`, where an open figure was taken off another: then no bounds can be told.',
  })
  lower!: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'What it is at most; null when open ("over 2,000").' })
  upper!: Decimal | null;

  @Field(() => String, { description: 'Unit of all values here: 元, 人, 户, 个 …' })
  unit!: string;

  @Field(() => RollupBasisEnum, { description: 'What the value rests on.' })
  basis!: RollupBasis;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "The office's own total for exactly this node and period; null if there is none.",
  })
  reported!: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true, description: LOWER('reported') })
  reportedLower!: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true, description: UPPER('reported') })
  reportedUpper!: Decimal | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Summed from below, leaving out the total of this very node; null if there is nothing.',
  })
  itemized!: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true, description: LOWER('itemized') })
  itemizedLower!: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true, description: UPPER('itemized') })
  itemizedUpper!: Decimal | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'What the reported total adds to its parts: reported − itemized in its own region. Null unless both are there.',
  })
  gap!: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true, description: LOWER('gap') })
  gapLower!: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true, description: UPPER('gap') })
  gapUpper!: Decimal | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Share of the reported total that is itemized: 0 when nothing is, 1 when all is, above 1 when the parts exceed it. Null without a reported total.',
  })
  coverage!: number | null;

  @Field(() => Int, { description: 'How many figures made it.' })
  observationCount!: number;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day that any of its figures speaks about.' })
  latestPeriodEnd!: string | null;

  @Field(() => DateTimeScalar, { description: 'When this answer was computed.' })
  computedAt!: Date;
}
