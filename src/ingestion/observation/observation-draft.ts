import type { Reference } from '../column/reference.js';
import type { Known } from '../column/row.js';
import type { ObservationValues } from '../kind/observation.row.js';
import type { SheetContext } from '../layout/sheet-context.js';
import type { SheetRow } from '../layout/sheet-row.js';
import type { FileProgress } from '../session/file-progress.js';
import type { RowTemplateCache } from './fast-path/row-template-cache.js';

/**
 * A row that was read; what it names is not looked up yet. It may be rejected already: then it is looked up all the same,
 * as far as it is known, so that all that is wrong with it is told at once.
 */
export interface ObservationDraft {
  readonly file: FileProgress;
  /** Which of the import's files it is, from 0. */
  readonly fileOrd: number;
  readonly line: number;
  /** Which columns its sheet has: what it has no column for is left as it is stored. */
  readonly columns: ReadonlyMap<string, string>;
  /** What its sheet says once for all rows. */
  readonly context: SheetContext;
  readonly values: Known<ObservationValues>;
  /** As it stands in the file, by column. */
  readonly cells: Readonly<Record<string, string>>;
  /** The one given, or the file itself. */
  readonly source: Reference<'source'>;
  /** What its place says where it is a row of sums: it counts only if it agrees with its rows. */
  readonly sum: string | null;
  readonly row: SheetRow;
  /** To be told what the row turned out to say. */
  readonly templates: RowTemplateCache;
}

/** What reads the rows of one file. */
export interface RowParser {
  readonly file: FileProgress;
  /** Which of the import's files it is, from 0. */
  readonly fileOrd: number;
  /** The row as it goes the long way; null if it holds no figure. */
  parseRow(row: SheetRow): ObservationDraft | null;
}
