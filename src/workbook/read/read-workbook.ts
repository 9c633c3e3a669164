import { WorkbookError } from '../workbook-error.js';
import type { WorkbookFile } from '../zip/byte-ranges.js';
import { eventsOfThread } from './reading-thread.js';
import type { SheetRow } from './sheet-row.js';
import type { SheetSurroundings } from './sheet-surroundings.js';
import type { WorkbookEvent } from './workbook-events.js';

/** One sheet of a workbook that is being read. */
export interface SheetReading extends SheetSurroundings {
  /** Which of the sheets of the workbook it is, from 0. */
  readonly index: number;
  readonly name: string;
  readonly isHidden: boolean;
  /** Grows as the rows are read. */
  readonly hiddenRows: readonly number[];
  /** In batches, blank rows left out. To be read once. */
  readonly rows: () => AsyncGenerator<readonly SheetRow[]>;
}

/**
 * The sheets of a workbook, hidden ones included; to be read one after the other, each to its end. Every number comes as
 * text with the digits that were typed, a date or a percentage as its format shows it. Throws WorkbookError, between sheets
 * and among rows.
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

/** The rows of one sheet, up to the event that begins the next. */
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

  /** Passes over the rows that nobody has read. */
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
