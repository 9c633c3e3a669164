import { columnName } from '../cell-reference.js';
import { overLimit } from '../workbook-error.js';
import { WORKBOOK_LIMITS } from '../workbook-limits.js';
import { raised } from '../xml/raised-text.js';
import { utf8Pieces } from '../xml/utf8-pieces.js';
import { type Attributes, XmlReader } from '../xml/xml-reader.js';
import type { ZipArchive } from '../zip/zip-archive.js';
import { numberText } from './number-text.js';
import { CONTENT, repeatsOf } from './open-document-sheets.js';
import type { OpenDocumentStyles } from './open-document-styles.js';
import { BATCH_ROWS, type CellProblem, type CellProblemKind, type RowBatch, type SheetRow } from './sheet-row.js';

/** Rows of one sheet, or the beginning of the next. */
export type OpenDocumentPart = { readonly sheet: number } | { readonly rows: RowBatch };

/** Yields the rows of all sheets of an OpenDocument table, without blank ones. Throws WorkbookError. */
export async function* openDocumentRows(
  archive: ZipArchive,
  styles: OpenDocumentStyles,
): AsyncGenerator<OpenDocumentPart> {
  const reader = new ContentReader(styles);
  for await (const piece of utf8Pieces(archive.unpack(CONTENT))) {
    reader.push(piece);
    yield* reader.drain();
  }
  reader.end();
  yield* reader.drain();
}

/** A cell until it ends. */
interface OpenCell {
  readonly attributes: Attributes;
  readonly depth: number;
  text: string;
  paragraphs: number;
}

class ContentReader {
  readonly #xml: XmlReader;
  #parts: (OpenDocumentPart | SheetRow)[] = [];
  #hidden: number[] = [];
  #cellsLeft: number = WORKBOOK_LIMITS.cells;
  #isInBody = false;
  #depth = 0;
  #tables = 0;
  #sheet = -1;
  #line = 0;
  #row: Attributes = {};
  #column = 0;
  #cells: string[] = [];
  #problems: CellProblem[] = [];
  #cell: OpenCell | null = null;
  #columnStyles: { readonly from: number; readonly style: string | undefined }[] = [];
  #columns = 0;

  constructor(private readonly styles: OpenDocumentStyles) {
    this.#xml = new XmlReader({
      open: (name, attributes) => {
        this.#depth += 1;
        this.#open(name, attributes);
      },
      close: (name) => {
        this.#close(name);
        this.#depth -= 1;
      },
      text: (text) => {
        // Remarks and shapes have paragraphs of their own, deeper down.
        if (this.#cell && this.#isParagraph) this.#cell.text += this.#raisedAt === null ? text : raised(text);
      },
    });
  }

  #isParagraph = false;
  /** How deep the part of a paragraph is that stands raised; null outside of one. */
  #raisedAt: number | null = null;

  push(piece: string): void {
    this.#xml.push(piece);
  }

  end(): void {
    this.#xml.end();
  }

  /** What is complete, in batches; forgets it. */
  *drain(): Generator<OpenDocumentPart> {
    const parts = this.#parts;
    this.#parts = [];
    let rows: SheetRow[] = [];
    for (const part of parts) {
      if ('line' in part) rows.push(part);
      if (rows.length > 0 && (!('line' in part) || rows.length >= BATCH_ROWS)) {
        yield { rows: { rows, hiddenRows: this.#takeHidden() } };
        rows = [];
      }
      if (!('line' in part)) yield part;
    }
    if (rows.length > 0) yield { rows: { rows, hiddenRows: this.#takeHidden() } };
  }

  #takeHidden(): readonly number[] {
    const hidden = this.#hidden;
    this.#hidden = [];
    return hidden;
  }

  #open(name: string, attributes: Attributes): void {
    if (name === 'spreadsheet') this.#isInBody = true;
    if (!this.#isInBody) return;
    if (name === 'table') this.#beginTable();
    if (this.#tables !== 1) return;
    if (this.#cell) this.#openInCell(this.#cell, name, attributes);
    else if (name === 'table-column') this.#addColumns(attributes);
    else if (name === 'table-row') this.#beginRow(attributes);
    else if (name === 'table-cell' || name === 'covered-table-cell')
      this.#cell = { attributes, depth: this.#depth, text: '', paragraphs: 0 };
  }

  #openInCell(cell: OpenCell, name: string, attributes: Attributes): void {
    if (name === 'p' && this.#depth === cell.depth + 1) {
      this.#isParagraph = true;
      if (cell.paragraphs > 0) cell.text += '\n';
      cell.paragraphs += 1;
    } else if (name === 'annotation' || name === 'frame') this.#isParagraph = false;
    else if (!this.#isParagraph) return;
    else if (name === 'span' && this.styles.isRaised(attributes['text:style-name'])) this.#raisedAt ??= this.#depth;
    else if (name === 's') cell.text += ' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, 1_000));
    else if (name === 'tab') cell.text += '\t';
    else if (name === 'line-break') cell.text += '\n';
  }

  #close(name: string): void {
    if (!this.#isInBody) return;
    const cell = this.#cell;
    if (this.#depth === this.#raisedAt) this.#raisedAt = null;
    if (cell && name === 'p' && this.#depth === cell.depth + 1) this.#isParagraph = false;
    if (cell && this.#depth === cell.depth) this.#endCell(cell);
    else if (name === 'table-row' && this.#tables === 1 && !cell) this.#endRow();
    else if (name === 'table') this.#tables -= 1;
    else if (name === 'spreadsheet') this.#isInBody = false;
  }

  #beginTable(): void {
    this.#tables += 1;
    if (this.#tables > 1) return;
    this.#sheet += 1;
    this.#line = 0;
    this.#columns = 0;
    this.#columnStyles = [];
    this.#parts.push({ sheet: this.#sheet });
  }

  #addColumns(attributes: Attributes): void {
    const style = attributes['table:default-cell-style-name'];
    this.#columnStyles.push({ from: this.#columns, style });
    this.#columns += repeatsOf(attributes, 'columns');
  }

  #beginRow(attributes: Attributes): void {
    this.#row = attributes;
    this.#column = 0;
    this.#cells = [];
    this.#problems = [];
  }

  #endRow(): void {
    const times = repeatsOf(this.#row, 'rows');
    const first = this.#line + 1;
    this.#line += times;
    // Empty rows go on to the end of the sheet.
    if (this.#cells.length === 0) return;
    if (this.#line > WORKBOOK_LIMITS.rows) throw overLimit(`row ${this.#line.toString()}`, 'rows');
    this.#countCells(this.#cells.length * (times - 1));
    const isHidden = /^(?:collapse|filter)$/.test(this.#row['table:visibility'] ?? '');
    const row = { cells: this.#cells, ...(this.#problems.length === 0 ? {} : { problems: this.#problems }) };
    for (let line = first; line <= this.#line; line++) {
      this.#parts.push({ line, ...row });
      if (isHidden) this.#hidden.push(line);
    }
  }

  #endCell(cell: OpenCell): void {
    this.#cell = null;
    this.#isParagraph = false;
    const times = repeatsOf(cell.attributes, 'columns');
    const first = this.#column;
    this.#column += times;
    const text = this.#textOf(cell, first).trim();
    // Empty cells go on to the end of the row.
    if (text === '') return;
    if (this.#column > WORKBOOK_LIMITS.columns)
      throw overLimit(`a cell at ${columnName(this.#column - 1)}${(this.#line + 1).toString()}`, 'columns');
    this.#countCells(times);
    while (this.#cells.length < first) this.#cells.push('');
    for (let nth = 0; nth < times; nth++) this.#cells.push(text);
  }

  #countCells(cells: number): void {
    this.#cellsLeft -= cells;
    if (this.#cellsLeft < 0) throw overLimit('more', 'cells');
  }

  #textOf({ attributes, text }: OpenCell, column: number): string {
    const type = attributes['office:value-type'];
    const isFormula = attributes['table:formula'] !== undefined;
    if (attributes['calcext:value-type'] === 'error') return this.#problem('ERROR_VALUE', text.trim(), column);
    if (isFormula && type === undefined && text === '') return this.#problem('NO_STORED_RESULT', 'formula', column);
    const format = this.styles.formatOf(attributes['table:style-name'] ?? this.#styleOf(column));
    switch (type) {
      case 'float':
      case 'percentage':
      case 'currency': {
        const raw = attributes['office:value'] ?? '';
        const kind = type === 'percentage' ? 'percent' : 'number';
        const unit = kind === 'percent' ? '' : (currencyOf(attributes) ?? format?.unit ?? '');
        const scale = format?.scale ?? 0;
        const shown = numberText({ raw, isFormula, format: { kind, unit, scale }, is1904: false });
        return shown ?? this.#problem('LOST_DIGITS', raw, column);
      }
      case 'date': {
        const day = (attributes['office:date-value'] ?? '').slice(0, 10);
        return format?.kind === 'month' ? day.slice(0, 7) : format?.kind === 'year' ? day.slice(0, 4) : day;
      }
      case 'boolean':
        return attributes['office:boolean-value'] === 'true' ? 'TRUE' : 'FALSE';
      default:
        return attributes['office:string-value'] ?? text;
    }
  }

  #styleOf(column: number): string | undefined {
    return this.#columnStyles.findLast(({ from }) => from <= column)?.style;
  }

  #problem(kind: CellProblemKind, given: string, at: number): string {
    this.#problems.push({ at, kind, given });
    return given;
  }
}

/** Yuan say no more than the sheet does; any other currency must not become yuan. */
function currencyOf(attributes: Attributes): string | null {
  const currency = attributes['office:currency'] ?? '';
  return /^(?:CNY|RMB|[¥￥])?$/.test(currency) ? null : currency;
}
