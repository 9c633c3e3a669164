import type { FileContent } from '../file-content.js';
import { ReadingStopped } from '../reading-stopped.js';
import type { RawSheet, ReadingNotice, TableRow } from '../table.js';
import { columnName } from './cell-name.js';
import type { XlsxEvent } from './xlsx-events.js';
import { xlsxThreadEvents } from './xlsx-thread.js';

type SheetEvent = Extract<XlsxEvent, { kind: 'sheet' }>;

/** The sheets of a workbook, hidden ones included. To be gone through one after the other, each to its end. */
export async function* readXlsx(content: FileContent): AsyncGenerator<RawSheet> {
  const events = xlsxThreadEvents(content);
  try {
    let next = await nextOf(events);
    while (next !== null) {
      if (next.kind !== 'sheet') throw new Error(`rows before a sheet: ${next.kind}`);
      const rows = new SheetRows(events);
      yield rawSheet(next, rows);
      next = await rows.skip();
    }
  } finally {
    await events.return(undefined);
  }
}

function rawSheet({ index, name, isHidden, merged, hiddenColumns }: SheetEvent, rows: SheetRows): RawSheet {
  return {
    sheetIndex: index,
    sheet: name,
    isHidden,
    notices: hiddenColumns.length === 0 ? [] : [hiddenColumnsNotice(hiddenColumns)],
    mayBeShort: true,
    isCommaAmbiguous: false,
    merged,
    hiddenRows: rows.hiddenRows,
    rows: () => rows.batches(),
  };
}

function hiddenColumnsNotice(columns: readonly number[]): ReadingNotice {
  const given = columns.map(columnName).join(', ');
  const message = { en: `Columns ${given} are hidden; they were read.`, zh: `${given}列是隐藏列，已照常读取。` };
  return { line: null, code: 'HIDDEN_COLUMNS', given, message };
}

/** The rows of one sheet, up to the event that begins the next. */
class SheetRows {
  readonly hiddenRows: number[] = [];
  #after: XlsxEvent | null | undefined;

  constructor(private readonly events: AsyncGenerator<XlsxEvent>) {}

  async *batches(): AsyncGenerator<readonly TableRow[]> {
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

  /** Passes over what nobody has read. */
  async skip(): Promise<XlsxEvent | null> {
    for await (const _ of this.batches());
    return this.#after ?? null;
  }
}

async function nextOf(events: AsyncGenerator<XlsxEvent>): Promise<XlsxEvent | null> {
  const next = await events.next();
  if (next.done === true) return null;
  if (next.value.kind === 'stopped') throw new ReadingStopped(next.value.fault);
  return next.value;
}
