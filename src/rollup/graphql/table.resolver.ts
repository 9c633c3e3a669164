import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Division } from '../../division/division.type.js';
import { PageArgs } from '../../kernel/connection.type.js';
import type { RequestContext } from '../../kernel/context.js';
import type { Grain } from '../../kernel/grain.js';
import { ALL, type Period } from '../../kernel/period.js';
import { PeriodScalar } from '../../kernel/scalars.js';
import { Metric } from '../../metric/metric.type.js';
import { Group } from '../../pairing/group.type.js';
import { Pairing } from '../../pairing/pairing.type.js';
import { type Side, SideEnum } from '../../pairing/side.type.js';
import { PERIOD_ARGUMENT, SIDE_ARGUMENT } from './rollup-arguments.js';
import { BoundariesArgs } from './rollup-args.type.js';
import { GrainEnum, Rollup } from './rollup.type.js';
import { loadLabel } from '../table/row-label.loader.js';
import { loadCells, loadNotes, loadTable, type TableModel, type TableNoteModel } from '../table/table.loader.js';
import type { TableOrder, TableRowModel, TableTotals } from '../table/table.model.js';
import { describeReasons } from '../rules/table/total-note.plan.js';
import type { TableColumnModel } from '../rules/table/table.plan.js';
import { Table, TableColumn, TableNote, TableRow, TableRowConnection, TableTotalsEnum } from './table.type.js';
import { TableAxis, TableOrderInput } from './table-axis.type.js';

@Resolver()
export class TableQuery {
  @Query(() => Table, {
    nullable: true,
    description:
      'A pivot table, page by page. At most 100 metrics, 600 columns and 500 rows on a page. Null with an error: UNKNOWN_METRIC, LIMIT_EXCEEDED, INVALID_PAGE_SIZE.',
  })
  table(
    @Arg('metrics', () => [ID], { description: 'Ids or codes of the metrics that are the columns, in this order.' })
    metrics: string[],
    @Arg('rows', () => TableAxis, { description: 'The rows.' }) rows: TableAxis,
    @Arg('period', () => PeriodScalar, { nullable: true, defaultValue: ALL, description: PERIOD_ARGUMENT })
    period: Period | null,
    @Arg('grain', () => GrainEnum, {
      nullable: true,
      description:
        'Divides the period: every metric has a column for each step. If the rows are periods without a step of their own, it is theirs.',
    })
    grain: Grain | null,
    @Arg('side', () => SideEnum, {
      nullable: true,
      defaultValue: 'RECIPIENT',
      description: `${SIDE_ARGUMENT} Only for rows that are places; pairings and programs have no sides.`,
    })
    side: Side | null,
    @Arg('orderBy', () => TableOrderInput, {
      nullable: true,
      description: 'Orders the rows by value. By code, and periods from the earliest, if omitted.',
    })
    orderBy: TableOrder | null,
    @Arg('totals', () => [TableTotalsEnum], { nullable: true, description: 'Totals to add; none if omitted.' })
    totals: TableTotals[] | null,
    @Args() { boundaries, asOf }: BoundariesArgs,
    @Ctx() context: RequestContext,
  ) {
    return loadTable(context, {
      ...{ metrics, rows, period: period ?? ALL, grain, side: side ?? 'RECIPIENT' },
      ...{ boundaries: boundaries ?? 'CURRENT', asOf: asOf ?? null },
      ...{ orderBy: orderBy ?? null, totals: totals ?? [] },
    });
  }
}

@Resolver(() => Table)
export class TableResolver {
  @FieldResolver(() => [TableColumn], { description: 'Columns, in the order of the cells of every row.' })
  columns(@Root() table: TableModel) {
    return table.columns;
  }

  @FieldResolver(() => TableRowConnection, {
    description:
      'Rows: places and pairings ordered by code, periods from the earliest, unless `orderBy` says otherwise; then subtotals and the total, if asked for.',
  })
  rows(@Root() table: TableModel, @Args() page: PageArgs) {
    return table.page(page);
  }

  @FieldResolver(() => TableRow, {
    nullable: true,
    description:
      'The total over all rows, whatever page is shown; null unless asked for by `totals: ROWS`, and where the rows have nothing in common.',
  })
  total(@Root() table: TableModel) {
    return table.total;
  }
}

@Resolver(() => TableColumn)
export class TableColumnResolver {
  @FieldResolver(() => Metric, { description: 'Metric of its cells.' })
  metric(@Root() column: TableColumnModel) {
    return column.metric;
  }

  @FieldResolver(() => String, { description: 'Heading: the name of the metric.' })
  name(@Root() column: TableColumnModel) {
    return column.metric.name;
  }

  @FieldResolver(() => String, { description: 'Unit of all its values: 元, 人, 户, 个 …' })
  unit(@Root() column: TableColumnModel) {
    return column.metric.unit;
  }
}

@Resolver(() => TableRow)
export class TableRowResolver {
  @FieldResolver(() => String, {
    description:
      'Label: the name of the place, "supporter → recipient" of the pairing, or the period; of totals 合计 and 小计 with that.',
  })
  label(@Root() row: TableRowModel, @Ctx() context: RequestContext): Promise<string> {
    return loadLabel(context, row);
  }

  @FieldResolver(() => Division, { nullable: true, description: 'Place of the row; null for a pairing or a program.' })
  division(@Root() row: TableRowModel) {
    return row.division;
  }

  @FieldResolver(() => Group, {
    nullable: true,
    description: 'Group that a total over members, or a row that is a period, is about; else null.',
  })
  group(@Root() row: TableRowModel) {
    return row.group ?? null;
  }

  @FieldResolver(() => Pairing, { nullable: true, description: 'Pairing of the row; null for a place or a program.' })
  pairing(@Root() row: TableRowModel) {
    return row.pairing;
  }

  @FieldResolver(() => [Rollup], {
    nullable: 'items',
    description:
      'One roll-up for each column, in their order; null with an error where it cannot be answered, such as OUTSIDE_EXTENT and LIMIT_EXCEEDED. A metric that does not add up is NOT_APPLICABLE in rows for which it was not reported.',
  })
  cells(@Root() row: TableRowModel, @Ctx() context: RequestContext) {
    return loadCells(context, row);
  }

  @FieldResolver(() => [TableNote], {
    nullable: true,
    description:
      'Of a total, the cells that are not the sum of those of its rows, and why. Null for other rows, and for more than 20,000 cells, which are not added up.',
  })
  notes(@Root() row: TableRowModel, @Ctx() context: RequestContext) {
    return loadNotes(context, row);
  }
}

@Resolver(() => TableNote)
export class TableNoteResolver {
  @FieldResolver(() => String, { description: 'The reasons as a sentence.' })
  message(
    @Root() note: TableNoteModel,
    @Arg('locale', () => String, {
      nullable: true,
      defaultValue: 'zh',
      description: 'Language tag: "zh" (the default) or "en".',
    })
    locale: string | null,
  ): string {
    return describeReasons(note.reasons, locale ?? 'zh');
  }
}
