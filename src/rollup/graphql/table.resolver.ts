import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Division } from '../../division/division.type.js';
import { PageArgs } from '../../kernel/connection.type.js';
import type { RequestContext } from '../../kernel/context.js';
import type { Grain } from '../../kernel/grain.js';
import { ALL, formatPeriod, type Period } from '../../kernel/period.js';
import { PeriodScalar } from '../../kernel/scalars.js';
import { Metric } from '../../metric/metric.type.js';
import { Pairing } from '../../pairing/pairing.type.js';
import { loadParty } from '../../pairing/party.loader.js';
import { type Side, SideEnum } from '../../pairing/side.type.js';
import { PERIOD_ARGUMENT, SIDE_ARGUMENT } from './rollup-arguments.js';
import { BoundariesArgs } from './rollup-args.type.js';
import { GrainEnum, Rollup } from './rollup.type.js';
import { loadCells, loadTable, type TableModel, type TableRowModel } from '../table/table.loader.js';
import type { TableColumnModel } from '../rules/table.plan.js';
import { Table, TableColumn, TableRow, TableRowConnection } from './table.type.js';
import { TableAxis } from './table-axis.type.js';

@Resolver()
export class TableQuery {
  @Query(() => Table, {
    description:
      'A pivot table, page by page. At most 100 metrics, 600 columns and 500 rows on a page. Errors: LIMIT_EXCEEDED, INVALID_PAGE_SIZE.',
  })
  table(
    @Arg('metrics', () => [ID], { description: 'Codes of the metrics that are the columns, in this order.' })
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
    @Args() { boundaries, asOf }: BoundariesArgs,
    @Ctx() context: RequestContext,
  ) {
    return loadTable(context, {
      ...{ metrics, rows, period: period ?? ALL, grain, side: side ?? 'RECIPIENT' },
      ...{ boundaries: boundaries ?? 'CURRENT', asOf: asOf ?? null },
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
    description: 'Rows: places and pairings ordered by code, periods from the earliest.',
  })
  rows(@Root() table: TableModel, @Args() page: PageArgs) {
    return table.page(page);
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
    description: 'Label: the name of the place, "supporter → recipient" of the pairing, or the period.',
  })
  async label(@Root() row: TableRowModel, @Ctx() context: RequestContext): Promise<string> {
    if (row.period) return formatPeriod(row.period);
    if (!row.pairing) return row.division?.name ?? row.key;
    const ends = [row.pairing.supporter, row.pairing.recipient];
    const names = await Promise.all(ends.map(async (end) => (await loadParty(context, end))?.name ?? ''));
    return names.join(' → ');
  }

  @FieldResolver(() => Division, { nullable: true, description: 'Place of the row; null for a pairing or a program.' })
  division(@Root() row: TableRowModel) {
    return row.division;
  }

  @FieldResolver(() => Pairing, { nullable: true, description: 'Pairing of the row; null for a place or a program.' })
  pairing(@Root() row: TableRowModel) {
    return row.pairing;
  }

  @FieldResolver(() => [Rollup], {
    description:
      'One roll-up for each column, in their order. A metric that does not add up is NOT_APPLICABLE in rows for which it was not reported.',
  })
  cells(@Root() row: TableRowModel, @Ctx() context: RequestContext) {
    return loadCells(context, row);
  }
}
