import { Field, ObjectType } from 'type-graphql';
import type { DivisionLevel } from '../../division/division-level.js';
import { DivisionLevelEnum } from '../../division/division.type.js';
import type { Decimal } from '../../kernel/decimal.js';
import { DecimalScalar } from '../../kernel/scalars.js';

@ObjectType({
  description:
    'What of a value rests on the word of one level: its totals, as far as nothing below them says it too. The shares of an answer add up to its value.',
})
export class LevelShare {
  @Field(() => DivisionLevelEnum, {
    nullable: true,
    description:
      'Level of the places whose totals they are; null for totals of groups of divisions (see `ofGroups`), and for what is no total: figures of projects, institutions, enterprises and 本级.',
  })
  level!: DivisionLevel | null;

  @Field(() => Boolean, { description: 'Whether they are totals of groups of divisions.' })
  ofGroups!: boolean;

  @Field(() => Boolean, { description: 'Whether they are totals of the node itself.' })
  here!: boolean;

  @Field(() => DecimalScalar, { description: 'Amount, in the unit of the roll-up.' })
  value!: Decimal;

  @Field(() => DecimalScalar, { nullable: true, description: 'Lower bound; null as that of a roll-up.' })
  lower!: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Upper bound; null if it is open-ended.' })
  upper!: Decimal | null;
}
