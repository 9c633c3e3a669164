import { Field, ID, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../kernel/connection.type.js';
import type { Period } from '../../kernel/period.js';
import { PeriodScalar } from '../../kernel/scalars.js';

@ObjectType({ description: 'A column of a table: a metric, and a period unless the rows are periods.' })
export class TableColumn {
  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'Period of all its cells; null if the rows are periods.',
  })
  period!: Period | null;
}

@ObjectType({ description: 'A row of a table: a place, a pairing or a period.' })
export class TableRow {
  @Field(() => ID, {
    description:
      'Identifies the row in the table, the same in every query: the code of the place or pairing, or the period. For a closed place whose code is in use again, the code and its last day: "520221~2020-07-30".',
  })
  key!: string;

  @Field(() => PeriodScalar, { nullable: true, description: 'Period of the row, if the rows are periods; else null.' })
  period!: Period | null;
}

@ObjectType({
  description: 'A pivot table: the rows are places, pairings or periods, the columns are metrics.',
})
export class Table {}

export const { Connection: TableRowConnection } = connectionTypes('TableRow', () => TableRow);
