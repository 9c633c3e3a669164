import { type CellRange, columnName } from '../cell-reference.js';
import { invalidWorkbook, overLimit, unsupportedFormat } from '../workbook-error.js';
import { WORKBOOK_LIMITS } from '../workbook-limits.js';
import { utf8Pieces } from '../xml/utf8-pieces.js';
import { type Attributes, XmlReader } from '../xml/xml-reader.js';
import type { ZipArchive } from '../zip/zip-archive.js';
import { OpenDocumentStyles } from './open-document-styles.js';
import type { SheetSurroundings } from './sheet-surroundings.js';
import { MOST_COMMENTS } from './workbook-parts.js';

export const CONTENT = 'content.xml';

interface OpenDocumentSheet extends SheetSurroundings {
  readonly name: string;
  readonly isHidden: boolean;
}

export interface OpenDocument {
  readonly sheets: readonly OpenDocumentSheet[];
  readonly styles: OpenDocumentStyles;
}

/** How often a row, a column or a cell stands there. Throws WorkbookError. */
export function repeatsOf(attributes: Attributes, of: 'columns' | 'rows'): number {
  const given = attributes[`table:number-${of}-repeated`];
  const times = given === undefined ? 1 : Number(given);
  if (!Number.isInteger(times) || times < 1) throw invalidWorkbook(`a repetition of ${given ?? ''}`);
  return times;
}

/**
 * Reads what an OpenDocument table states outside its cells: sheets, styles, hidden columns and merged cells. A pass of
 * its own before the rows are read, as for other workbooks. Throws WorkbookError.
 */
export async function readOpenDocument(archive: ZipArchive): Promise<OpenDocument> {
  const manifest = 'META-INF/manifest.xml';
  if (archive.has(manifest) && (await archive.text(manifest)).includes('encryption-data'))
    throw invalidWorkbook('an archive with a password');
  const pass = new SurroundingsReader();
  const reader = new XmlReader({
    open: (name, attributes) => {
      pass.open(name, attributes);
    },
    close: (name) => {
      pass.close(name);
    },
    text: (text) => {
      if (!pass.isInBody) pass.styles.text(text);
    },
  });
  for await (const piece of utf8Pieces(archive.unpack(CONTENT))) reader.push(piece);
  reader.end();
  if (pass.sheets.length === 0) throw unsupportedFormat('OPEN_DOCUMENT_SHEET');
  const sheets = pass.sheets.map(({ commented, ...sheet }) =>
    commented.length === 0 ? sheet : { ...sheet, commented },
  );
  return { sheets, styles: pass.styles };
}

class SurroundingsReader {
  readonly sheets: (OpenDocumentSheet & {
    readonly merged: CellRange[];
    readonly hiddenColumns: number[];
    readonly commented: string[];
  })[] = [];
  readonly styles = new OpenDocumentStyles();
  isInBody = false;
  #tables = 0;
  #columns = 0;
  #row = 0;
  #rows = 1;
  #column = 0;
  /** Where the cell that began last stands. */
  #left = 0;
  #merged = 0;

  open(name: string, attributes: Attributes): void {
    if (name === 'spreadsheet') this.isInBody = true;
    if (!this.isInBody) {
      this.styles.open(name, attributes);
      return;
    }
    if (name === 'table') this.#beginTable(attributes);
    if (this.#tables !== 1) return;
    if (name === 'table-column') this.#addColumns(attributes);
    else if (name === 'table-row') this.#beginRow(attributes);
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#addCell(name, attributes);
    else if (name === 'annotation') this.#addComment();
  }

  close(name: string): void {
    if (!this.isInBody) this.styles.close(name);
    else if (name === 'table') this.#tables -= 1;
    else if (name === 'table-row' && this.#tables === 1) this.#row += this.#rows - 1;
    else if (name === 'spreadsheet') this.isInBody = false;
  }

  #beginTable(attributes: Attributes): void {
    this.#tables += 1;
    // A table within a cell is none of the sheets.
    if (this.#tables > 1) return;
    if (this.sheets.length >= WORKBOOK_LIMITS.sheets) throw overLimit('more', 'sheets');
    const isHidden = this.styles.isHidden(attributes['table:style-name']);
    this.sheets.push({ name: attributes['table:name'] ?? '', isHidden, merged: [], hiddenColumns: [], commented: [] });
    this.#columns = 0;
    this.#row = 0;
  }

  #addColumns(attributes: Attributes): void {
    const last = this.#columns + repeatsOf(attributes, 'columns');
    if (/^(?:collapse|filter)$/.test(attributes['table:visibility'] ?? ''))
      for (let column = this.#columns; column < Math.min(last, WORKBOOK_LIMITS.columns); column++)
        this.sheets.at(-1)?.hiddenColumns.push(column);
    this.#columns = last;
  }

  #beginRow(attributes: Attributes): void {
    this.#row += 1;
    this.#rows = repeatsOf(attributes, 'rows');
    this.#column = 0;
  }

  #addCell(name: string, attributes: Attributes): void {
    const left = (this.#left = this.#column);
    this.#column += repeatsOf(attributes, 'columns');
    const [wide, high] = (['columns', 'rows'] as const).map((of) =>
      Number(attributes[`table:number-${of}-spanned`] ?? 1),
    );
    if (name !== 'table-cell' || !wide || !high || wide * high === 1) return;
    this.#merged += 1;
    if (this.#merged > WORKBOOK_LIMITS.mergedRanges) throw overLimit('more', 'mergedRanges');
    const top = this.#row;
    this.sheets.at(-1)?.merged.push({ top, bottom: top + high - 1, left, right: left + wide - 1 });
  }

  #addComment(): void {
    const commented = this.sheets.at(-1)?.commented;
    if (commented && commented.length < MOST_COMMENTS)
      commented.push(`${columnName(this.#left)}${this.#row.toString()}`);
  }
}
