import { rowFault } from '../fault/fault.js';
import { looksPersonal } from '../text/personal-data.js';
import { ReadingStopped } from './reading-stopped.js';
import type { TableRow } from './table.js';

export type Delimiter = ',' | ';' | '\t';

/** Keeps an unclosed quote from swallowing the rest of a large file. */
const LONGEST_ROW_CHARACTERS = 1_000_000;
/** As many columns as a spreadsheet has: no table has more. */
const MOST_CELLS = 16_384;
export const LONGEST_BEGINNING_BYTES = 4 * LONGEST_ROW_CHARACTERS + 4;

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** In place of a position: the rest of the record has not arrived yet. */
const NOT_YET = -1;

/**
 * Splits the text of a CSV file into rows as it arrives, by the rules of RFC 4180, with any kind of line ending. Our
 * own parser, because a general one costs more time per row than the rest of an import.
 */
export class CsvRecords {
  #rows: TableRow[] = [];
  #text = '';
  /** The line on which the next record begins. */
  #line = 1;
  #isAtEnd = false;
  /** The cells of the current record: the first `#count` of these. */
  readonly #cells: string[] = [];
  #count = 0;
  #breaks = 0;
  /** The cells of the last record that was not blank. */
  #before: readonly string[] = [];
  readonly #delimiter: number;

  constructor(delimiter: Delimiter) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** The complete rows that have not been drained yet, without blank ones. */
  get rows(): readonly TableRow[] {
    return this.#rows;
  }

  /** Returns the complete rows and forgets them. */
  drain(): readonly TableRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  /** Throws ReadingStopped where the text is not valid CSV, or a row is too long or too wide. */
  add(piece: string): void {
    this.#text += piece;
    let begin = 0;
    while (begin < this.#text.length) {
      const end = this.#record(begin);
      if (end === NOT_YET) break;
      begin = end;
    }
    this.#text = this.#text.slice(begin);
    if (this.#text.length > LONGEST_ROW_CHARACTERS) throw this.#tooLong();
  }

  /** Completes the last row. Throws ReadingStopped for an unclosed quote. */
  end(): void {
    this.#isAtEnd = true;
    this.add('');
  }

  /** Reads the record that begins at a position. Returns the position after it. */
  #record(begin: number): number {
    this.#count = 0;
    this.#breaks = 0;
    let at = begin;
    for (;;) {
      at = this.#text.charCodeAt(at) === QUOTE ? this.#quoted(at) : this.#plain(at);
      if (at === NOT_YET) return NOT_YET;
      if (this.#count > MOST_CELLS) throw tooWide(this.#line);
      if (at === this.#text.length) {
        if (!this.#isAtEnd) return NOT_YET;
        this.#addRow(at - begin);
        return at;
      }
      const code = this.#text.charCodeAt(at);
      at += 1;
      if (code === this.#delimiter) continue;
      // The line feed after this carriage return may come with the next piece.
      if (code === CARRIAGE_RETURN && at === this.#text.length && !this.#isAtEnd) return NOT_YET;
      if (code === CARRIAGE_RETURN && this.#text.charCodeAt(at) === LINE_FEED) at += 1;
      this.#breaks += 1;
      this.#addRow(at - begin);
      return at;
    }
  }

  /** Reads the cell that begins at a position. Returns the position after it. */
  #plain(begin: number): number {
    const text = this.#text;
    const delimiter = this.#delimiter;
    let at = begin;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === delimiter || code === LINE_FEED || code === CARRIAGE_RETURN) break;
      if (code === QUOTE) throw this.#broken(text.slice(begin, at + 1));
    }
    this.#cells[this.#count] = this.#cellAt(begin, at);
    this.#count += 1;
    return at;
  }

  #quoted(begin: number): number {
    const text = this.#text;
    let close = text.indexOf('"', begin + 1);
    while (close !== -1 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf('"', close + 2);
    if (close === -1 || (close + 1 === text.length && !this.#isAtEnd)) {
      if (this.#isAtEnd) throw this.#neverClosed(text.slice(begin));
      return NOT_YET;
    }
    const inner = text.slice(begin + 1, close);
    const next = text.charCodeAt(close + 1);
    const isWhole =
      close + 1 === text.length || next === this.#delimiter || next === LINE_FEED || next === CARRIAGE_RETURN;
    if (!isWhole) throw this.#broken(text.slice(begin, close + 2));
    this.#breaks += breaksIn(inner);
    this.#cells[this.#count] = inner.replaceAll('""', '"').trim();
    this.#count += 1;
    return close + 1;
  }

  /** Adds the record just read, of the given length, unless it is blank. */
  #addRow(length: number): void {
    if (length > LONGEST_ROW_CHARACTERS) throw this.#tooLong();
    if (!this.#isBlank()) {
      const cells = this.#cells.slice(0, this.#count);
      this.#rows.push({ line: this.#line, cells });
      this.#before = cells;
    }
    this.#line += this.#breaks;
  }

  #isBlank(): boolean {
    for (let at = 0; at < this.#count; at++) if (this.#cells[at] !== '') return false;
    return true;
  }

  /** Most cells of a long list repeat the one above: its string is reused then. */
  #cellAt(begin: number, end: number): string {
    const above = this.#before[this.#count];
    if (above?.length === end - begin && this.#text.startsWith(above, begin)) return above;
    return trimmed(this.#text, begin, end);
  }

  #broken(cell: string): ReadingStopped {
    return invalid(this.#line + this.#breaks, `a quote inside a cell: ${shortened(cell)}`);
  }

  #neverClosed(cell: string): ReadingStopped {
    return invalid(this.#line + this.#breaks, `a quote that is never closed: ${shortened(cell)}`);
  }

  #tooLong(): ReadingStopped {
    return rowTooLong(this.#line);
  }
}

/** Whether a file that begins with these bytes has a first row that is too long in any encoding. */
export function beginsTooLong(head: Buffer): boolean {
  return head.length >= LONGEST_BEGINNING_BYTES && !head.includes(LINE_FEED) && !head.includes(CARRIAGE_RETURN);
}

export function rowTooLong(line: number): ReadingStopped {
  return invalid(line, `a row of more than ${LONGEST_ROW_CHARACTERS.toLocaleString('en')} characters`);
}

function tooWide(line: number): ReadingStopped {
  const most = MOST_CELLS.toLocaleString('en');
  return invalid(line, `a row of more than ${most} cells`, `at most ${most} columns, as many as a spreadsheet has`);
}

function invalid(
  line: number,
  given: string,
  expected = 'cells with quotes to be quoted as a whole, and quotes inside them doubled',
): ReadingStopped {
  return new ReadingStopped({ ...rowFault('INVALID_CSV', null, given, expected), line });
}

function shortened(cell: string): string {
  if (looksPersonal(cell, false)) return '(not repeated)';
  return cell.length > 40 ? `${cell.slice(0, 20)}…${cell.slice(-20)}` : cell;
}

function breaksIn(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

/** Few cells have anything to trim: the first and the last character show which. */
function trimmed(text: string, begin: number, end: number): string {
  if (begin === end) return '';
  const cell = text.slice(begin, end);
  return isInk(text.charCodeAt(begin)) && isInk(text.charCodeAt(end - 1)) ? cell : cell.trim();
}

/** Whether a character is certainly not a space; some characters beyond ASCII are. */
function isInk(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}
