import { Field, ObjectType } from 'type-graphql';
import type { Decimal } from '../../kernel/decimal.js';
import { DecimalScalar } from '../../kernel/scalars.js';
import type { Change } from '../rules/change.plan.js';
import type { RollupModel } from '../query/rollup.model.js';
import { Rollup } from './rollup.type.js';

@ObjectType({
  description:
    'By how much a roll-up differs from an earlier one. All of it is null while either side is missing: never 0 for unknown.',
})
export class RollupChange implements Change {
  @Field(() => Rollup, { description: 'What it is compared with.' })
  previous!: RollupModel;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "The difference, in the roll-up's unit (percentage points for a rate in %). Null if a side is missing.",
  })
  value!: Decimal | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What the difference is at least; null where the earlier figure is open ("over 2,000") or missing.',
  })
  lower!: Decimal | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What the difference is at most; null where the later figure is open ("over 2,000") or missing.',
  })
  upper!: Decimal | null;

  @Field(() => Boolean, {
    description: 'Whether both figures are exact: if not, `value` and `rate` are differences of inexact figures.',
  })
  exact!: boolean;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'The difference in percent of the earlier value, rounded half away from zero to two decimal places: "12.5" is 12.5%. Null where a side is missing or the earlier value is not above zero.',
  })
  rate!: Decimal | null;
}
