import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionTypes } from '../../kernel/connection.type.js';
import type { Decimal } from '../../kernel/decimal.js';
import type { Period } from '../../kernel/period.js';
import { DecimalScalar, PeriodScalar } from '../../kernel/scalars.js';
import { ROW_KINDS, type RowKind, TABLE_TOTALS } from '../table/table.model.js';
import { TOTAL_REASONS, type TotalReason } from '../rules/table/total-note.plan.js';

export const TableTotalsEnum = Object.fromEntries(TABLE_TOTALS.map((one) => [one, one]));
registerEnumType(TableTotalsEnum, {
  name: 'TableTotals',
  description: 'The totals of a table. Each is rolled up where its rows meet, never a sum of cells.',
  valuesConfig: {
    ROWS: {
      description:
        'A total over all rows, after the last of them: of children and descendants their place, of members their group, of pairings their parent or program, of periods the whole period. None where the rows have nothing in common.',
    },
    COLUMNS: { description: 'For each metric a column for the whole period, where `grain` divides it.' },
    LEVELS: {
      description:
        'Subtotals after the rows, the nearest level first: of towns their districts and cities, of months their quarters and years.',
    },
  },
});

export const TableRowKindEnum = Object.fromEntries(ROW_KINDS.map((one) => [one, one]));
registerEnumType(TableRowKindEnum, {
  name: 'TableRowKind',
  description: 'What a row of a table is.',
  valuesConfig: {
    ROW: { description: 'A row of the table.' },
    SUBTOTAL: { description: 'The total over the rows of one place or period in between.' },
    TOTAL: { description: 'The total over all rows.' },
  },
});

export const TotalReasonEnum = Object.fromEntries(Object.keys(TOTAL_REASONS).map((one) => [one, one]));
registerEnumType(TotalReasonEnum, {
  name: 'TotalReason',
  description: 'Why a total is not the sum of its rows. More reasons may be added; none is removed.',
  valuesConfig: Object.fromEntries(
    Object.entries(TOTAL_REASONS).map(([reason, { en }]) => [reason, { description: en }]),
  ),
});

@ObjectType({ description: 'A column of a table: a metric, and a period unless the rows are periods.' })
export class TableColumn {
  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'Period of all its cells; null if the rows are periods.',
  })
  period!: Period | null;

  @Field(() => Boolean, {
    description: 'Whether it is the total of the columns of its metric, asked for by `totals: COLUMNS`.',
  })
  isTotal!: boolean;
}

@ObjectType({ description: 'A row of a table: a place, a pairing or a period.' })
export class TableRow {
  @Field(() => ID, {
    description:
      'Identifies the row in the table, the same in every query: the code of the place or pairing, or the period. For a closed place whose code is in use again, the code and its last day: "520221~2020-07-30".',
  })
  key!: string;

  @Field(() => TableRowKindEnum, { description: 'Whether it is a row, or a total over rows.' })
  kind!: RowKind;

  @Field(() => PeriodScalar, { nullable: true, description: 'Period of the row, if the rows are periods; else null.' })
  period!: Period | null;
}

@ObjectType({ description: 'Why one cell of a total is not the sum of the cells of its rows.' })
export class TableNote {
  @Field(() => Int, { description: 'Index of the column, from 0.' })
  column!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What the rows with a value add up to, in the unit of the metric; null if none has one.',
  })
  sum!: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The total less the sum; null if either is missing.' })
  difference!: Decimal | null;

  @Field(() => Int, { description: 'Number of rows without a value.' })
  missingRows!: number;

  @Field(() => [TotalReasonEnum], { description: 'The reasons; the first explains most.' })
  reasons!: TotalReason[];
}

@ObjectType({
  description: 'A pivot table: the rows are places, pairings or periods, the columns are metrics.',
})
export class Table {}

export const { Connection: TableRowConnection } = connectionTypes('TableRow', () => TableRow);
