import { columnIndex, columnName } from '../cell-reference.js';
import { invalidWorkbook, overLimit } from '../workbook-error.js';
import { WORKBOOK_LIMITS } from '../workbook-limits.js';
import { decodeEscapes } from '../xml/character-escapes.js';
import { utf8Pieces } from '../xml/utf8-pieces.js';
import { type Attributes, isTrue, XmlReader } from '../xml/xml-reader.js';
import type { ZipArchive } from '../zip/zip-archive.js';
import type { NumberFormat } from './number-format.js';
import { numberText } from './number-text.js';
import { RichText } from './shared-strings.js';
import { BATCH_ROWS, type CellProblem, type CellProblemKind, type RowBatch, type SheetRow } from './sheet-row.js';

/** What it takes to read the cells of a sheet. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly is1904: boolean;
}

const PLAIN: NumberFormat = { kind: 'number', unit: '' };

/** Yields the rows of a sheet in batches, without blank ones. Throws WorkbookError. */
export async function* worksheetRows(
  archive: ZipArchive,
  part: string,
  context: CellContext,
): AsyncGenerator<RowBatch> {
  const sheet = new WorksheetReader(context);
  for await (const piece of utf8Pieces(archive.unpack(part))) {
    sheet.push(piece);
    if (sheet.size >= BATCH_ROWS) yield sheet.drain();
  }
  sheet.end();
  yield sheet.drain();
}

/** Splits the text of a sheet into rows as it arrives. */
class WorksheetReader {
  readonly #xml: XmlReader;
  readonly #inline = new RichText();
  #rows: SheetRow[] = [];
  #hidden: number[] = [];
  #cellsLeft: number = WORKBOOK_LIMITS.cells;
  #line = 0;
  #isHidden = false;
  #cells: string[] = [];
  #problems: CellProblem[] = [];
  #column = -1;
  #type = '';
  #style = -1;
  #value: string | null = null;
  #isFormula = false;
  #isValue = false;

  constructor(private readonly context: CellContext) {
    this.#xml = new XmlReader({
      open: (name, attributes) => {
        this.#open(name, attributes);
      },
      close: (name) => {
        this.#close(name);
      },
      text: (text) => {
        if (this.#isValue) this.#value = (this.#value ?? '') + text;
        else this.#inline.add(text);
      },
    });
  }

  get size(): number {
    return this.#rows.length;
  }

  push(piece: string): void {
    this.#xml.push(piece);
  }

  end(): void {
    this.#xml.end();
  }

  /** Returns the complete rows and forgets them. */
  drain(): RowBatch {
    const batch = { rows: this.#rows, hiddenRows: this.#hidden };
    this.#rows = [];
    this.#hidden = [];
    return batch;
  }

  #open(name: string, attributes: Attributes): void {
    if (name === 'c') this.#beginCell(attributes);
    else if (name === 'v') this.#isValue = true;
    else if (name === 'f') this.#isFormula = true;
    else if (name === 'row') this.#beginRow(attributes);
    else this.#inline.open(name, attributes);
  }

  #close(name: string): void {
    if (name === 'c') this.#endCell();
    else if (name === 'v') this.#isValue = false;
    else if (name === 'row') this.#endRow();
    else this.#inline.close(name);
  }

  #beginRow(attributes: Attributes): void {
    const given = attributes.r;
    const line = given === undefined ? this.#line + 1 : Number(given);
    if (!Number.isInteger(line) || line <= this.#line) throw invalidWorkbook(`a row out of order: ${given ?? ''}`);
    if (line > WORKBOOK_LIMITS.rows) throw overLimit(`row ${line.toString()}`, 'rows');
    this.#line = line;
    this.#isHidden = isTrue(attributes.hidden);
    this.#cells = [];
    this.#problems = [];
    this.#column = -1;
  }

  #endRow(): void {
    if (this.#cells.length === 0) return;
    const row = { line: this.#line, cells: this.#cells };
    this.#rows.push(this.#problems.length === 0 ? row : { ...row, problems: this.#problems });
    if (this.#isHidden) this.#hidden.push(this.#line);
  }

  #beginCell(attributes: Attributes): void {
    const name = attributes.r;
    this.#column = name === undefined ? this.#column + 1 : columnIndex(name);
    if (this.#column < 0) throw invalidWorkbook(`a cell without a position: ${name ?? ''}`);
    this.#type = attributes.t ?? 'n';
    this.#style = Number(attributes.s ?? -1);
    this.#value = null;
    this.#isFormula = false;
    this.#inline.begin();
  }

  #endCell(): void {
    this.#cellsLeft -= 1;
    if (this.#cellsLeft < 0) throw overLimit('more', 'cells');
    const text = this.#text().trim();
    if (text === '') return;
    if (this.#column >= WORKBOOK_LIMITS.columns)
      throw overLimit(`a cell at ${columnName(this.#column)}${this.#line.toString()}`, 'columns');
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column] = text;
  }

  #text(): string {
    const value = this.#value ?? '';
    if (this.#isFormula && this.#value === null && this.#type !== 'str')
      return this.#problem('NO_STORED_RESULT', 'formula');
    switch (this.#type) {
      case 's':
        return this.context.strings[Number(value)] ?? this.#unknownString(value);
      case 'inlineStr':
        return this.#inline.end();
      case 'str':
        return decodeEscapes(value);
      case 'e':
        return this.#problem('ERROR_VALUE', value);
      case 'b':
        return value === '1' ? 'TRUE' : 'FALSE';
      case 'd':
        return value.slice(0, 10);
      default:
        return value === '' ? '' : this.#number(value);
    }
  }

  #unknownString(value: string): string {
    if (value === '') return '';
    throw invalidWorkbook(`a cell with an unknown text: ${value}`);
  }

  #number(raw: string): string {
    const format = this.context.formats[this.#style] ?? PLAIN;
    const text = numberText({ raw, isFormula: this.#isFormula, format, is1904: this.context.is1904 });
    return text ?? this.#problem('LOST_DIGITS', raw);
  }

  #problem(kind: CellProblemKind, given: string): string {
    this.#problems.push({ at: this.#column, kind, given });
    return given;
  }
}
