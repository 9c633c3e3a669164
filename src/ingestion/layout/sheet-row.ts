import type { Layout } from './header.js';
import type { SheetContext } from './sheet-context.js';
import { isSum, NUMBERING } from './sum-row.js';

/** A row below a header that was understood. */
export class SheetRow {
  constructor(
    /** Line of a file without sheets, else a number that says sheet and row (`row-place.ts`). */
    readonly line: number,
    /** In the order of the layout; at the end some may be missing. */
    readonly texts: readonly string[],
    readonly layout: Layout,
    /** Which cells were told to be at fault already: what they say is not known. Null for most rows. */
    readonly faultyAt: readonly number[] | null = null,
  ) {}

  get context(): SheetContext {
    return this.layout.context;
  }

  /** The columns of the cells at fault. */
  get faulty(): ReadonlySet<string> {
    return new Set(this.faultyAt?.flatMap((at) => this.layout.columnAt[at] ?? []));
  }

  /** By the name of the column: made when asked for, because most rows of figures go without. */
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
