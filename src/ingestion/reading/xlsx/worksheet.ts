import type { CellFault, TableRow } from '../table.js';
import { BATCH_ROWS } from '../table.js';
import type { Archive } from './archive.js';
import { columnName, columnOf } from './cell-name.js';
import type { NumberFormat } from './number-format.js';
import { numberText } from './number-text.js';
import { count, invalidWorkbook, overLimit } from './refuse-workbook.js';
import { decodeEscapes, RichText } from './shared-strings.js';
import { utf8Pieces } from './utf8-pieces.js';
import { WORKBOOK_LIMITS } from './workbook-limits.js';
import { type Attributes, XmlReader } from './xml.js';

/** What the cells of a sheet are read with. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly is1904: boolean;
}

/** Some rows of a sheet, and which of them are hidden. */
export interface RowBatch {
  readonly rows: readonly TableRow[];
  readonly hiddenRows: readonly number[];
}

const PLAIN: NumberFormat = { kind: 'number', unit: '' };

/** The rows of one sheet in batches; blank ones are left out. */
export async function* worksheetRows(archive: Archive, part: string, context: CellContext): AsyncGenerator<RowBatch> {
  const sheet = new WorksheetReader(context);
  for await (const piece of utf8Pieces(archive.unpack(part))) {
    sheet.push(piece);
    if (sheet.size >= BATCH_ROWS) yield sheet.take();
  }
  sheet.end();
  yield sheet.take();
}

/** Takes a sheet apart as its text comes. */
class WorksheetReader {
  readonly #xml: XmlReader;
  readonly #inline = new RichText();
  #rows: TableRow[] = [];
  #hidden: number[] = [];
  #cellsLeft: number = WORKBOOK_LIMITS.cells;
  #line = 0;
  #isHidden = false;
  #cells: string[] = [];
  #faults: CellFault[] = [];
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

  take(): RowBatch {
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
    else this.#inline.open(name);
  }

  #close(name: string): void {
    if (name === 'c') this.#endCell();
    else if (name === 'v') this.#isValue = false;
    else if (name === 'row') this.#endRow();
    else this.#inline.close(name);
  }

  #beginRow(attributes: Attributes): void {
    const given = attributes.get('r');
    const line = given === null ? this.#line + 1 : Number(given);
    if (!Number.isInteger(line) || line <= this.#line) throw invalidWorkbook(`a row out of order: ${given ?? ''}`);
    if (line > WORKBOOK_LIMITS.rows)
      throw overLimit(`row ${line.toString()}`, count(WORKBOOK_LIMITS.rows, 'rows', '行'));
    this.#line = line;
    this.#isHidden = /^(?:1|true)$/.test(attributes.get('hidden') ?? '');
    this.#cells = [];
    this.#faults = [];
    this.#column = -1;
  }

  #endRow(): void {
    if (this.#cells.length === 0) return;
    const row = { line: this.#line, cells: this.#cells };
    this.#rows.push(this.#faults.length === 0 ? row : { ...row, faults: this.#faults });
    if (this.#isHidden) this.#hidden.push(this.#line);
  }

  #beginCell(attributes: Attributes): void {
    const name = attributes.get('r');
    this.#column = name === null ? this.#column + 1 : columnOf(name);
    if (this.#column < 0) throw invalidWorkbook(`a cell without a place: ${name ?? ''}`);
    this.#type = attributes.get('t') ?? 'n';
    this.#style = Number(attributes.get('s') ?? -1);
    this.#value = null;
    this.#isFormula = false;
    this.#inline.begin();
  }

  #endCell(): void {
    this.#cellsLeft -= 1;
    if (this.#cellsLeft < 0)
      throw overLimit('more', count(WORKBOOK_LIMITS.cells, 'cells in a sheet', '格（每个工作表）'));
    const text = this.#text().trim();
    if (text === '') return;
    if (this.#column >= WORKBOOK_LIMITS.columns) {
      const given = `a cell at ${columnName(this.#column)}${this.#line.toString()}`;
      throw overLimit(given, count(WORKBOOK_LIMITS.columns, 'columns', '列'));
    }
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column] = text;
  }

  #text(): string {
    const value = this.#value ?? '';
    if (this.#isFormula && this.#value === null && this.#type !== 'str') {
      return this.#fault(
        'NO_CACHED_VALUE',
        'formula',
        'a stored result: open the file in Excel or WPS, recalculate and save it',
      );
    }
    switch (this.#type) {
      case 's':
        return this.context.strings[Number(value)] ?? this.#unknownString(value);
      case 'inlineStr':
        return this.#inline.end();
      case 'str':
        return decodeEscapes(value);
      case 'e':
        return this.#fault('ERROR_CELL', value, 'a value: the formula behind it shows an error');
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
    throw invalidWorkbook(`a cell with a text that is not there: ${value}`);
  }

  #number(raw: string): string {
    const format = this.context.formats[this.#style] ?? PLAIN;
    const text = numberText({ raw, isFormula: this.#isFormula, format, is1904: this.context.is1904 });
    if (text !== null) return text;
    const expected = 'at most 15 digits, or all of them as text: set the cell to "Text" and type the number again';
    return this.#fault('TOO_MANY_DIGITS', raw, expected);
  }

  #fault(code: CellFault['code'], given: string, expected: string): string {
    this.#faults.push({ at: this.#column, code, given, expected });
    return given;
  }
}
