import type { Bilingual } from '../../kernel/locale.js';
import type { RowFault } from '../fault/fault.js';
import type { NoticeCode } from '../fault/notice.js';
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

/** Some rows of a sheet, with the errors and notices about them. */
export interface SheetPart {
  /** Null for a format without sheets. */
  readonly sheet: string | null;
  /** Index of the sheet in its file, from 0. */
  readonly sheetIndex: number;
  readonly headerLine: number | null;
  /** The columns of the sheet, with their printed names: the stored values of other columns are kept. */
  readonly columns: ReadonlyMap<string, string>;
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
}
