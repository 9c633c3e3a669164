import { Field, ID, InputType } from 'type-graphql';
import { DivisionCodeScalar } from '../../division/division-code.scalar.js';
import type { DivisionLevel } from '../../division/division-level.js';
import { DivisionLevelEnum } from '../../division/division.type.js';
import type { Grain } from '../../kernel/grain.js';
import type { Period } from '../../kernel/period.js';
import { PeriodScalar } from '../../kernel/scalars.js';
import type { PairingKind } from '../../pairing/pairing-kind.js';
import { PairingKindEnum, TOPMOST } from '../../pairing/pairing.type.js';
import type { RankingOrder } from '../rules/ranking.plan.js';
import type { TableOrder } from '../table/table.model.js';
import { RankingOrderEnum } from './ranking.type.js';
import { GrainEnum } from './rollup.type.js';
import type { DescendantsAxis, PairingsAxis, PeriodsAxis, RowsAxis } from '../table/table-axis.js';

@InputType({
  description: 'The order of the rows of a table: by the value of a metric, missing values last, equal ones by code.',
})
export class TableOrderInput implements TableOrder {
  @Field(() => ID, { description: 'Id or code of the metric; it need not be a column. Error: UNKNOWN_METRIC.' })
  metric!: string;

  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'The period. The `period` of the table if omitted; rows that are periods are ordered by their own.',
  })
  period?: Period | null;

  @Field(() => RankingOrderEnum, {
    nullable: true,
    defaultValue: 'DESC',
    description: 'The greatest value first if omitted.',
  })
  direction?: RankingOrder | null;
}

@InputType({ description: 'Places of one level or of all levels, in a place or everywhere.' })
export class TableDescendantsAxis implements DescendantsAxis {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'Only below this place; everywhere if omitted.' })
  within?: string | null;

  @Field(() => DivisionLevelEnum, { nullable: true, description: 'Only this level; all levels if omitted.' })
  level?: DivisionLevel | null;
}

@InputType({ description: 'Pairings. An omitted condition excludes nothing.' })
export class TablePairingsAxis implements PairingsAxis {
  @Field(() => String, { nullable: true, description: 'Only in the program with this code.' })
  program?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those directly below this pairing, given by id or code.' })
  parent?: string | null;

  @Field(() => PairingKindEnum, { nullable: true, description: 'Only this kind.' })
  kind?: PairingKind | null;

  @Field(() => Boolean, { nullable: true, description: `${TOPMOST} False if omitted.` })
  topmost?: boolean | null;
}

@InputType({
  description: 'The months, quarters or years of exactly one place, group, pairing or program. At most 600 steps.',
})
export class TablePeriodsAxis implements PeriodsAxis {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'Place of all rows.' })
  division?: string | null;

  @Field(() => ID, { nullable: true, description: 'Group of all rows, by id or code. Error: UNKNOWN_GROUP.' })
  group?: string | null;

  @Field(() => ID, { nullable: true, description: 'Pairing of all rows, by id or code.' })
  pairing?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the program of all rows.' })
  program?: string | null;

  @Field(() => PeriodScalar, {
    nullable: true,
    description:
      'The first step is the one that contains the first day of this period. The `period` of the table if omitted.',
  })
  from?: Period | null;

  @Field(() => PeriodScalar, {
    nullable: true,
    description:
      'The last step is the one that contains the last day of this period. The `period` of the table if omitted.',
  })
  to?: Period | null;

  @Field(() => GrainEnum, { nullable: true, description: 'The step. The `grain` of the table if omitted.' })
  grain?: Grain | null;
}

@InputType({
  description:
    'The rows of a table: exactly one of `children`, `descendants`, `members`, `pairings` and `periods`. Error: INVALID_ARGUMENT.',
})
export class TableAxis implements RowsAxis {
  @Field(() => DivisionCodeScalar, {
    nullable: true,
    description: 'The places directly below this one, ordered by code.',
  })
  children?: string | null;

  @Field(() => TableDescendantsAxis, { nullable: true, description: 'Places at any depth, ordered by code.' })
  descendants?: TableDescendantsAxis | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The members of this group, given by id or code, ordered by code. Error: UNKNOWN_GROUP.',
  })
  members?: string | null;

  @Field(() => TablePairingsAxis, { nullable: true, description: 'Pairings, ordered by code.' })
  pairings?: TablePairingsAxis | null;

  @Field(() => TablePeriodsAxis, { nullable: true, description: 'Periods, the earliest first.' })
  periods?: TablePeriodsAxis | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether to include closed places; false if omitted. Observations of renamed and merged places count at their successors; only places that were split keep theirs.',
  })
  closed?: boolean | null;
}
