import { WorkbookError } from '../workbook-error.js';
import type { WorkbookFile } from '../zip/byte-ranges.js';
import { eventsOfThread } from './reading-thread.js';
import type { SheetRow } from './sheet-row.js';
import type { SheetSurroundings } from './sheet-surroundings.js';
import type { WorkbookEvent } from './workbook-event.js';

/** A sheet of a workbook while it is read. */
export interface SheetReading extends SheetSurroundings {
  /** Index of the sheet in the workbook, from 0. */
  readonly index: number;
  readonly name: string;
  readonly isHidden: boolean;
  /** Row numbers, from 1. Complete only after `rows` has been iterated. */
  readonly hiddenRows: readonly number[];
  /** Yields the rows in batches, without blank ones. To be iterated once. */
  readonly rows: () => AsyncGenerator<readonly SheetRow[]>;
}

/**
 * Yields the sheets of a workbook in order, hidden ones included. Each has to be iterated to its end before the next;
 * rows that are not iterated are skipped. Numbers are text with the digits that were typed, dates and percentages as
 * their format displays them. Throws WorkbookError, for a sheet or while rows are iterated.
 */
export async function* readWorkbook(content: WorkbookFile): AsyncGenerator<SheetReading> {
  const events = eventsOfThread(content);
  try {
    let next = await nextOf(events);
    while (next !== null) {
      if (next.kind !== 'sheet') throw new Error(`rows before a sheet: ${next.kind}`);
      const { kind: _, ...sheet } = next;
      const rows = new RowsOfSheet(events);
      yield { ...sheet, hiddenRows: rows.hiddenRows, rows: () => rows.batches() };
      next = await rows.skip();
    }
  } finally {
    await events.return(undefined);
  }
}

/** The rows of one sheet: all events up to the next sheet. */
class RowsOfSheet {
  readonly hiddenRows: number[] = [];
  #after: WorkbookEvent | null | undefined;

  constructor(private readonly events: AsyncGenerator<WorkbookEvent>) {}

  async *batches(): AsyncGenerator<readonly SheetRow[]> {
    while (this.#after === undefined) {
      const event = await nextOf(this.events);
      if (event?.kind !== 'rows') {
        this.#after = event;
        return;
      }
      this.hiddenRows.push(...event.hiddenRows);
      if (event.rows.length > 0) yield event.rows;
    }
  }

  /** Skips the remaining rows. Returns the event after them; null at the end of the workbook. */
  async skip(): Promise<WorkbookEvent | null> {
    for await (const _ of this.batches());
    return this.#after ?? null;
  }
}

async function nextOf(events: AsyncGenerator<WorkbookEvent>): Promise<WorkbookEvent | null> {
  const next = await events.next();
  if (next.done === true) return null;
  if (next.value.kind === 'refused') throw new WorkbookError(next.value.refusal);
  return next.value;
}
