import type { Layout } from './header.js';
import { isSum, NUMBERING } from './row-marks.js';
import type { SheetContext } from './sheet-context.js';

/** A row below a header that was parsed without an error. */
export class SheetRow {
  constructor(
    /** The line number in a file without sheets, otherwise a number that encodes sheet and row (see `row-place.ts`). */
    readonly line: number,
    /** The cells in the order of the layout; cells at the end may be missing. */
    readonly texts: readonly string[],
    readonly layout: Layout,
    /** Indexes of the cells whose errors have been reported: their text is not reliable. Null for most rows. */
    readonly faultyAt: readonly number[] | null = null,
  ) {}

  get context(): SheetContext {
    return this.layout.context;
  }

  /** The columns of the cells at `faultyAt`. */
  get faulty(): ReadonlySet<string> {
    return new Set(this.faultyAt?.flatMap((at) => this.layout.columnAt[at] ?? []));
  }

  /** The texts by column. Built on request, because most rows of observations do not need it. */
  get cells(): Readonly<Record<string, string>> {
    const { columnAt } = this.layout;
    const byColumn: Record<string, string> = {};
    for (let at = 0; at < columnAt.length; at++) {
      const column = columnAt[at];
      const text = this.texts[at] ?? '';
      if (column !== null && column !== undefined) byColumn[column] = text;
      else if (isSum(text)) byColumn[NUMBERING] = text;
    }
    return byColumn;
  }
}

/**
 * Copies the text of a cell, for a cache. V8 keeps the whole of a longer string in memory as long as a slice of it is
 * referenced: caching a few cells would keep every piece of the file.
 */
export function ownText(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
