import type { Bilingual } from '../../kernel/locale.js';
import type { RowFault } from '../fault/fault.js';
import type { Notice } from '../fault/notice.js';
import type { SheetRow } from './sheet-row.js';

export interface SheetFault extends RowFault {
  readonly line: number | null;
}

export type SheetNotice = Omit<Notice, 'file' | 'sheet' | 'row' | 'message' | 'messageZh'> & {
  readonly line: number | null;
  readonly message: Bilingual;
};

/** Some rows of a sheet whose header was understood, and what is wrong with others. */
export interface SheetPart {
  /** Null for a format without sheets. */
  readonly sheet: string | null;
  /** Which of the sheets it is, from 0. */
  readonly sheetIndex: number;
  readonly headerLine: number | null;
  /** Which columns it has, and what they are called in it: what it has no column for is left as it is stored. */
  readonly columns: ReadonlyMap<string, string>;
  /** How many rows stand in this part, those included that are at fault. */
  readonly read: number;
  /** How many of them were not looked at, because the header is at fault. */
  readonly unread: number;
  readonly rows: readonly SheetRow[];
  readonly faults: readonly SheetFault[];
  /** Rows that go no further for a reason that another row is told. */
  readonly rejected: readonly number[];
  /** Rows that hold no figure: they are told in a notice. */
  readonly leftOut: number;
  /** Faults of the header, or of the sheet as a whole: no row of its own is rejected for them. */
  readonly headerFaults: readonly SheetFault[];
  readonly notices: readonly SheetNotice[];
  /** What follows could not be read. */
  readonly isBrokenOff: boolean;
}
