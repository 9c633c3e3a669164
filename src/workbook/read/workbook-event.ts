import type { Refusal } from '../workbook-error.js';
import type { RowBatch } from './sheet-row.js';
import type { SheetSurroundings } from './sheet-surroundings.js';

/** What reading a workbook yields: a sheet, its rows, the next sheet …, or why it cannot be read any further. */
export type WorkbookEvent =
  | ({
      readonly kind: 'sheet';
      readonly index: number;
      readonly name: string;
      readonly isHidden: boolean;
    } & SheetSurroundings)
  | ({ readonly kind: 'rows' } & RowBatch)
  | { readonly kind: 'refused'; readonly refusal: Refusal };
