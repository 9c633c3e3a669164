import type { Reference } from '../column/reference.js';
import type { Known } from '../column/row.js';
import type { ObservationValues } from '../kind/observation.row.js';
import type { SheetContext } from '../layout/sheet-context.js';
import type { SheetRow } from '../layout/sheet-row.js';
import type { FileProgress } from '../session/file-progress.js';
import type { RowTemplateCache } from './fast-path/row-template.js';

/**
 * A parsed row whose references have not been looked up. It may be rejected already: then its known values are
 * processed further, so that all its errors are found at once.
 */
export interface ObservationDraft {
  readonly file: FileProgress;
  /** Index of the file in its import, from 0. */
  readonly fileOrd: number;
  readonly line: number;
  /** The columns of the sheet: the stored values of other columns are kept. */
  readonly columns: ReadonlyMap<string, string>;
  readonly context: SheetContext;
  readonly values: Known<ObservationValues>;
  /** The texts of the cells, by column. */
  readonly cells: Readonly<Record<string, string>>;
  /** The stated source, or the file itself. */
  readonly source: Reference<'source'>;
  /** The text of the place in a total row, which counts only if it agrees with its items; null for other rows. */
  readonly sum: string | null;
  readonly row: SheetRow;
  /** The cache to which a template for similar rows is added. */
  readonly templates: RowTemplateCache;
}

/** Parses rows of one file on the slow path. */
export interface RowParser {
  readonly file: FileProgress;
  /** Index of the file in its import, from 0. */
  readonly fileOrd: number;
  /** Returns null for a row without an observation. */
  parseRow(row: SheetRow): ObservationDraft | null;
}
