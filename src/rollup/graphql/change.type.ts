import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { Decimal } from '../../kernel/decimal.js';
import { DecimalScalar } from '../../kernel/scalars.js';
import { type Change, CHANGE_DIRECTIONS } from '../rules/change.plan.js';
import type { RollupModel } from '../query/rollup.model.js';
import { Rollup } from './rollup.type.js';

export const ChangeDirectionEnum = Object.fromEntries(CHANGE_DIRECTIONS.map((direction) => [direction, direction]));
registerEnumType(ChangeDirectionEnum, {
  name: 'ChangeDirection',
  description: 'Which way a value changed.',
  valuesConfig: {
    RISE: { description: 'The later value is greater.' },
    FALL: { description: 'The later value is less.' },
    NONE: { description: 'Both values are exact and equal.' },
  },
});

@ObjectType({
  description:
    'Difference of a roll-up from an earlier one. Its amounts are null, never 0, if either value is missing.',
})
export class RollupChange implements Change {
  @Field(() => Rollup, { description: 'The earlier roll-up that it is compared with.' })
  previous!: RollupModel;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Difference, in the unit of the roll-up (percentage points for a rate in %). Null if either value is missing.',
  })
  value!: Decimal | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Lower bound of the difference; null if the earlier value has no upper bound ("over 2,000") or either is missing.',
  })
  lower!: Decimal | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Upper bound of the difference; null if the later value has no upper bound ("over 2,000") or either is missing.',
  })
  upper!: Decimal | null;

  @Field(() => Boolean, {
    description: 'Whether both values are exact. If not, `value` and `rate` are computed from inexact values.',
  })
  exact!: boolean;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Difference in percent of the earlier value, rounded half away from zero to two decimal places: "12.5" is 12.5%. Null if either value is missing or the earlier one is not above zero.',
  })
  rate!: Decimal | null;
}
