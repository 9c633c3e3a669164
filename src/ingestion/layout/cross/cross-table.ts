import type { LabelRole, LeftOutReason } from './words/header-words.js';
import type { CrossProblem } from './cross-problem.js';

/** The three things that every figure needs: what was counted, where, and when. */
export type Dimension = 'metric' | 'place' | 'period';

/** One cell of a table that was understood, with everything that a row of the long form says. */
export interface CrossFigure {
  /** The row of the sheet, or the line of the file, from 1. */
  readonly line: number;
  /** The column, from 0. */
  readonly column: number;
  /** The code of the metric. */
  readonly metric: string;
  /** The place as the table names it, without numbering and 其中. */
  readonly place: string;
  /** The wider place that the table names for it: 六盘水市 above 其中：水城区. Null where it names none. */
  readonly within: string | null;
  /** A period of the API: `2023`, `2023-01/2023-08`; of a stock the day `2023-08-31`. */
  readonly period: string;
  /** CUMULATIVE where the table says 累计 or counts from January on; empty for other flows and for stocks. */
  readonly basis: 'CUMULATIVE' | '';
  /** The unit that the number is in; a cell may have the same one behind it. */
  readonly unit: string;
  /** OWN for 本级, TOTAL where a person says so; empty leaves it to the import. */
  readonly scope: 'OWN' | 'TOTAL' | '';
  /** Where the table has a column for it, else empty. */
  readonly supporter: string;
  readonly recipient: string;
  /** As it stands in the cell. */
  readonly text: string;
}

/** What a sum would be a figure of. Null where nothing says so. */
export type SumMeaning = Omit<CrossFigure, 'line' | 'column' | 'text'>;

/** A cell that says 合计 of others. It is no figure by itself: the import decides whether it is the total. */
export interface CrossSum {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  /** The label or the header that makes it a sum. */
  readonly label: string;
  readonly over: Dimension;
  readonly meaning: SumMeaning | null;
  /** The cells that it is the sum of, as ranges: rows from 1, columns from 0. */
  readonly parts: readonly { readonly lines: readonly [number, number]; readonly columns: readonly [number, number] }[];
  /** How many of the parts have a number. */
  readonly partsFilled: number;
  /** The sum of the parts in the unit of the cell; null where it cannot be told. */
  readonly computed: string | null;
  /** Null where the parts cannot be added up. */
  readonly agrees: boolean | null;
}

/** What a column was understood as. */
export interface ColumnMeaning {
  /** From 0. */
  readonly column: number;
  /** The texts over it, the widest first, joined by `·`. */
  readonly header: string;
  readonly kind: 'label' | 'figures' | 'sum' | 'left-out' | 'problem';
  /** Of a label. */
  readonly role: LabelRole | null;
  /** What the header says by itself; what it leaves open, the rows or the titles say. */
  readonly metric: string | null;
  readonly place: string | null;
  readonly period: string | null;
  readonly unit: string | null;
  /** The metric that its metric is a part of. */
  readonly partOf: string | null;
  readonly leftOut: LeftOutReason | null;
  readonly problem: CrossProblem | null;
}

/** What the label of a row was understood as. */
export interface RowMeaning {
  readonly line: number;
  readonly label: string;
  readonly kind: 'figures' | 'sum' | 'section' | 'left-out' | 'problem';
  readonly leftOut: LeftOutReason | null;
  readonly metric: string | null;
  readonly place: string | null;
  readonly within: string | null;
  readonly period: string | null;
  readonly unit: string | null;
  readonly partOf: string | null;
}

/** What a table says once for all of its cells, and where it says so. */
export interface Given {
  readonly value: string;
  readonly from: 'title' | 'sheet' | 'file' | 'chapter' | 'note' | 'layout';
}

export interface CellCounts {
  figures: number;
  /** Blank, —, 无 and the like: not reported. */
  missing: number;
  sums: number;
  /** Under columns that are left out, and not blank. */
  leftOut: number;
  /** Cells that a problem keeps from being figures. */
  problems: number;
}

/** How one table was understood. Counts, rows and problems grow while its rows are read. */
export interface CrossTable {
  /** Which table of the sheet it is, from 1. */
  readonly number: number;
  readonly sheet: string | null;
  readonly lines: {
    readonly titles: readonly number[];
    readonly header: readonly number[];
    readonly numbering: readonly number[];
  };
  readonly rowsAre: readonly Dimension[];
  readonly columnsAre: readonly Dimension[];
  readonly given: {
    readonly metric: Given | null;
    readonly place: Given | null;
    readonly period: Given | null;
    readonly units: readonly Given[];
    readonly scope: Given | null;
  };
  readonly columns: readonly ColumnMeaning[];
  /** The first rows, and every row that names a metric. */
  readonly rows: readonly RowMeaning[];
  /** Remarks, signatures and repeated headers among the rows. */
  readonly notes: readonly { readonly line: number; readonly text: string }[];
  readonly counts: CellCounts;
  /** Marks for what was not reported, and how often each stands there. */
  readonly missingMarks: ReadonlyMap<string, number>;
  /** Marks before amounts, such as △, and what they were read as. */
  readonly signs: readonly { readonly mark: string; readonly sign: 'minus' | 'plus' }[];
  readonly sums: { readonly checked: number; readonly differing: number };
  readonly problems: readonly CrossProblem[];
}

/** A table of one figure a row, under 指标, 地区, 期间 and 数值: no cross table, but its surroundings are understood as one's are. */
export interface LongTable {
  readonly lines: CrossTable['lines'];
  /** The first row below the header. */
  readonly body: number;
  readonly given: CrossTable['given'];
  readonly columns: readonly {
    readonly column: number;
    readonly header: string;
    readonly role: LabelRole | 'value' | 'left-out' | 'other';
    /** Of the values: in the header, or in a row of units. */
    readonly unit: string | null;
  }[];
}
