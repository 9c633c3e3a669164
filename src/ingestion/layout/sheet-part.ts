import type { Bilingual } from '../../kernel/locale.js';
import type { RowFault } from '../fault/fault.js';
import type { NoticeCode } from '../fault/notice.js';
import type { CrossTable } from './cross/cross-table.js';
import type { SheetRow } from './sheet-row.js';

export interface SheetFault extends RowFault {
  readonly line: number | null;
}

export interface SheetNotice {
  readonly code: NoticeCode;
  readonly line: number | null;
  readonly given: string;
  readonly message: Bilingual;
}

/** Where a cell of a cross table stands. */
export interface CellPlace {
  /** The line of its row, as in `row-place.ts`. */
  readonly line: number;
  /** From 0. */
  readonly column: number;
}

/** Some rows of a sheet, with the errors and notices about them. */
export interface SheetPart {
  /** Null for a format without sheets. */
  readonly sheet: string | null;
  /** Index of the sheet in its file, from 0. */
  readonly sheetIndex: number;
  readonly headerLine: number | null;
  /** The columns of the sheet, with their printed names: the stored values of other columns are kept. */
  readonly columns: ReadonlyMap<string, string>;
  /** Which column each cell of its rows is of; absent for cross tables and for a sheet without a header. */
  readonly columnAt?: readonly (string | null)[];
  /** How many rows the part has, those with errors included. */
  readonly read: number;
  /** How many of them were not examined because of an error in the header. */
  readonly unread: number;
  readonly rows: readonly SheetRow[];
  readonly faults: readonly SheetFault[];
  /** Rows rejected for an error that is reported on another row. */
  readonly rejected: readonly number[];
  /** How many rows hold nothing to store; a notice says why. */
  readonly leftOut: number;
  /** Errors of the header or of the sheet as a whole: they reject no row of their own. */
  readonly headerFaults: readonly SheetFault[];
  readonly notices: readonly SheetNotice[];
  /** Whether the file could not be read beyond this part. */
  readonly isBrokenOff: boolean;
  /** Of a cross table: where the cells stand that its rows were made of, in their order. */
  readonly cells?: readonly CellPlace[];
  /** Of a cross table: causes that keep cells from being figures; these are counted in `unread`. */
  readonly causes?: readonly SheetFault[];
  /** How the cross tables of a sheet were understood; in its last part. */
  readonly tables?: readonly CrossTable[];
}
