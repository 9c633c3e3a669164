import type { DivisionModel } from '../../division/division.type.js';
import type { Connection } from '../../kernel/connection.js';
import type { Grain } from '../../kernel/grain.js';
import type { PageArguments } from '../../kernel/page.js';
import type { Period } from '../../kernel/period.js';
import type { GroupModel } from '../../pairing/group.loader.js';
import type { PairingModel } from '../../pairing/pairing.loader.js';
import type { Side } from '../../pairing/side.type.js';
import type { Boundaries } from '../rules/node.plan.js';
import type { RollupPlace } from '../rules/question.plan.js';
import type { RankingOrder } from '../rules/ranking.plan.js';
import type { TableColumnModel } from '../rules/table/table.plan.js';
import type { RowsAxis } from './table-axis.js';

export const TABLE_TOTALS = ['ROWS', 'COLUMNS', 'LEVELS'] as const;
export type TableTotals = (typeof TABLE_TOTALS)[number];

export interface TableOrder {
  /** Code of the metric to order by. */
  readonly metric: string;
  /** The period of the table if omitted. */
  readonly period?: Period | null;
  readonly direction?: RankingOrder | null;
}

export interface TableQuestion {
  readonly metrics: readonly string[];
  readonly rows: RowsAxis;
  readonly period: Period;
  readonly grain: Grain | null | undefined;
  readonly side: Side;
  readonly boundaries: Boundaries;
  readonly asOf: Date | null;
  readonly orderBy: TableOrder | null;
  readonly totals: readonly TableTotals[];
}

export const ROW_KINDS = ['ROW', 'SUBTOTAL', 'TOTAL'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** What a row is about. */
export interface TableRowBase {
  readonly key: string;
  readonly kind: RowKind;
  readonly division: DivisionModel | null;
  /** Of a group, all its members. */
  readonly group?: GroupModel | null;
  readonly pairing: PairingModel | null;
  readonly period: Period | null;
  readonly place: RollupPlace;
}

export interface TableRowModel extends TableRowBase {
  readonly columns: readonly TableColumnModel[];
  readonly asked: Pick<TableQuestion, 'boundaries' | 'asOf'>;
  /** The rows that a total is over, at most so many; null for more. Null for a row that is no total. */
  readonly over: ((most: number) => Promise<readonly TableRowBase[] | null>) | null;
}

/** Loads a page of rows. */
export type RowPages<Row = TableRowBase> = (args: PageArguments) => Promise<Connection<Row>>;
