import { Field, ID, InputType } from 'type-graphql';
import { DivisionCodeScalar } from '../../division/division-code.scalar.js';
import type { DivisionLevel } from '../../division/division-level.js';
import { DivisionLevelEnum } from '../../division/division.type.js';
import type { Grain } from '../../kernel/grain.js';
import type { Period } from '../../kernel/period.js';
import { PeriodScalar } from '../../kernel/scalars.js';
import type { PairingKind } from '../../pairing/pairing-kind.js';
import { PairingKindEnum, TOPMOST } from '../../pairing/pairing.type.js';
import { GrainEnum } from './rollup.type.js';
import type { DescendantsAxis, PairingsAxis, PeriodsAxis, RowsAxis } from '../table/table-axis.js';

@InputType({ description: 'All places of one level, or of all levels, in a place or everywhere.' })
export class TableDescendantsAxis implements DescendantsAxis {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'Only below this place; everywhere if not given.' })
  within?: string | null;

  @Field(() => DivisionLevelEnum, { nullable: true, description: 'Only this level; all levels if not given.' })
  level?: DivisionLevel | null;
}

@InputType({ description: 'Pairings. Conditions that are not given leave nothing out.' })
export class TablePairingsAxis implements PairingsAxis {
  @Field(() => String, { nullable: true, description: 'Only in the program with this code.' })
  program?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those directly under this pairing: its id or code.' })
  parent?: string | null;

  @Field(() => PairingKindEnum, { nullable: true, description: 'Only this kind.' })
  kind?: PairingKind | null;

  @Field(() => Boolean, { nullable: true, description: `${TOPMOST} False if not given.` })
  topmost?: boolean | null;
}

@InputType({
  description:
    'The months, quarters or years of one place, pairing or program: exactly one of the three. At most 600 steps.',
})
export class TablePeriodsAxis implements PeriodsAxis {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'The place that every row is about.' })
  division?: string | null;

  @Field(() => ID, { nullable: true, description: 'The pairing that every row is about: its id or code.' })
  pairing?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the program that every row is about.' })
  program?: string | null;

  @Field(() => PeriodScalar, {
    nullable: true,
    description: "The step that holds its first day is the first. The table's `period` if not given.",
  })
  from?: Period | null;

  @Field(() => PeriodScalar, {
    nullable: true,
    description: "The step that holds its last day is the last. The table's `period` if not given.",
  })
  to?: Period | null;

  @Field(() => GrainEnum, { nullable: true, description: "The step. The table's `grain` if not given." })
  grain?: Grain | null;
}

@InputType({
  description:
    'What the rows of a table are: exactly one of `children`, `descendants`, `pairings` and `periods`; else INVALID_ARGUMENT.',
})
export class TableAxis implements RowsAxis {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'The places directly under this one, by code.' })
  children?: string | null;

  @Field(() => TableDescendantsAxis, { nullable: true, description: 'Places at any depth, by code.' })
  descendants?: TableDescendantsAxis | null;

  @Field(() => TablePairingsAxis, { nullable: true, description: 'Pairings, by code.' })
  pairings?: TablePairingsAxis | null;

  @Field(() => TablePeriodsAxis, { nullable: true, description: 'Periods, the earliest first.' })
  periods?: TablePeriodsAxis | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether closed places are rows too; false if not given. Figures of renamed and merged places count at their successors: only places that were split keep theirs.',
  })
  closed?: boolean | null;
}
