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
      'A pivot of any size, page by page: every page is rolled up by one statement, however many rows and metrics it has. At most 100 metrics, 600 columns and 500 rows a page: LIMIT_EXCEEDED, INVALID_PAGE_SIZE.',
  })
  table(
    @Arg('metrics', () => [ID], { description: 'Codes of the metrics: the columns, in this order.' }) metrics: string[],
    @Arg('rows', () => TableAxis, { description: 'What the rows are.' }) rows: TableAxis,
    @Arg('period', () => PeriodScalar, { nullable: true, defaultValue: ALL, description: PERIOD_ARGUMENT })
    period: Period | null,
    @Arg('grain', () => GrainEnum, {
      nullable: true,
      description:
        'Divides the period: every metric gets a column for each step. Where the rows are periods, it is their step if they name none.',
    })
    grain: Grain | null,
    @Arg('side', () => SideEnum, {
      nullable: true,
      defaultValue: 'RECIPIENT',
      description: `${SIDE_ARGUMENT} Of rows that are places; pairings and programs have no sides.`,
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
  @FieldResolver(() => [TableColumn], { description: 'The columns, in the order of the cells of every row.' })
  columns(@Root() table: TableModel) {
    return table.columns;
  }

  @FieldResolver(() => TableRowConnection, {
    description: 'The rows: places and pairings by code, periods from the earliest.',
  })
  rows(@Root() table: TableModel, @Args() page: PageArgs) {
    return table.page(page);
  }
}

@Resolver(() => TableColumn)
export class TableColumnResolver {
  @FieldResolver(() => Metric, { description: 'What its cells measure.' })
  metric(@Root() column: TableColumnModel) {
    return column.metric;
  }

  @FieldResolver(() => String, { description: 'What to write above it: the name of the metric.' })
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
      'What to write before it: the name of the place, "supporter → recipient" of the pairing, or the period.',
  })
  async label(@Root() row: TableRowModel, @Ctx() context: RequestContext): Promise<string> {
    if (row.period) return formatPeriod(row.period);
    if (!row.pairing) return row.division?.name ?? row.key;
    const ends = [row.pairing.supporter, row.pairing.recipient];
    const names = await Promise.all(ends.map(async (end) => (await loadParty(context, end))?.name ?? ''));
    return names.join(' → ');
  }

  @FieldResolver(() => Division, { nullable: true, description: 'The place that it is about; null if it is of none.' })
  division(@Root() row: TableRowModel) {
    return row.division;
  }

  @FieldResolver(() => Pairing, { nullable: true, description: 'The pairing that it is about; null if it is of none.' })
  pairing(@Root() row: TableRowModel) {
    return row.pairing;
  }

  @FieldResolver(() => [Rollup], {
    description:
      'A roll-up for each column, in their order. A metric that does not add up is NOT_APPLICABLE in rows that it was not reported for.',
  })
  cells(@Root() row: TableRowModel, @Ctx() context: RequestContext) {
    return loadCells(context, row);
  }
}
