import { Field, ID, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../kernel/connection.type.js';
import type { Period } from '../../kernel/period.js';
import { PeriodScalar } from '../../kernel/scalars.js';

@ObjectType({ description: 'A column of a table: a metric, and its period where the rows are not periods.' })
export class TableColumn {
  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'The period of all its cells; null where the rows are the periods.',
  })
  period!: Period | null;
}

@ObjectType({ description: 'A row of a table: a place, a pairing or a period.' })
export class TableRow {
  @Field(() => ID, {
    description:
      'What tells it from other rows of the table, the same whenever it is asked: code of the place or pairing (for a closed place whose code lives on with its last day, "520221~2020-07-30"), or the period.',
  })
  key!: string;

  @Field(() => PeriodScalar, { nullable: true, description: 'Its period, where the rows are periods; else null.' })
  period!: Period | null;
}

@ObjectType({
  description: 'A pivot for dashboards and exports: rows are places, pairings or periods, columns are metrics.',
})
export class Table {}

export const { Connection: TableRowConnection } = connectionTypes('TableRow', () => TableRow);
