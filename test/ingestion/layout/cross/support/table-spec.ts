import type { CrossMetric } from '../../../../../src/ingestion/layout/cross/words/cross-metric.js';
import type { KnownPeriod } from './known-figure.js';
import type { HeaderCell } from './sheet-writer.js';

/** What is known of a row, a column, or a whole table. */
export interface KnownSense {
  readonly metric?: CrossMetric;
  readonly place?: string;
  readonly period?: KnownPeriod;
  /** The unit of money, as it is written. */
  readonly moneyUnit?: string;
}

export interface ColumnSpec extends KnownSense {
  readonly path: readonly HeaderCell[];
  readonly kind: 'figures' | 'sum' | 'other';
  /** Columns that are the parts of a sum, by a name that they share. */
  readonly addsUp?: string;
  readonly partOf?: string;
  /** Nobody can be sure what it is. */
  readonly isOdd?: boolean;
  /** What stands in a column that holds no figures. */
  readonly cell?: () => string;
}

export interface RowSpec extends KnownSense {
  readonly labels: readonly string[];
  readonly kind: 'figures' | 'sum' | 'heading';
  /** A part of the place above: it is not added once more. */
  readonly isPart?: boolean;
}

/** A table before it is written. */
export interface TableSpec {
  /** Above the header, a row each. */
  readonly titles: readonly (readonly string[])[];
  /** The headers of the columns that label the rows. */
  readonly labels: readonly (readonly HeaderCell[])[];
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly RowSpec[];
  readonly given: KnownSense;
  /** The place that all the others lie in. */
  readonly around?: string;
  readonly hasNumbering: boolean;
  /** Below the table, a row each. */
  readonly notes: readonly (readonly string[])[];
  /** How numbers are written. */
  readonly style: NumberStyle;
  /** Cells that nobody can be sure of: none of them may become a figure. */
  readonly isUnsure?: (row: RowSpec, column: ColumnSpec, metric: CrossMetric | undefined) => boolean;
  /** What a cell says in place of its number; null for the number. */
  readonly textOf?: (row: RowSpec, column: ColumnSpec) => string | null;
}

export interface NumberStyle {
  readonly separators: boolean;
  readonly missing: number;
  /** Money has its unit behind every number. */
  readonly unitInCells: boolean;
}
