import { type RowFault, rowFault } from '../fault/fault.js';
import type { CrossWords } from '../layout/cross/cross-reader.js';
import type { NamedColumns } from '../layout/named-column.js';
import type { SheetPart } from '../layout/sheet-part.js';
import type { SheetRow } from '../layout/sheet-row.js';
import { readSheets } from '../layout/sheet.js';
import type { FileContent } from '../reading/file-content.js';
import type { ReadingOptions } from '../reading/table.js';
import { placeOfLine } from '../layout/row-place.js';
import { type FileIdentity, FileProgress } from './file-progress.js';
import type { Refusal } from './refusal.js';

/**
 * The rows of one file. Rows of records are held in memory as a whole, because they may name each other; observations
 * can be too many for that and are read part by part.
 */
export class ParsedFile {
  readonly progress: FileProgress;
  /** The columns of the held rows, with the names they have in the file. */
  columns: ReadonlyMap<string, string> = new Map();
  /** The held rows; empty for observations. */
  readonly rows: SheetRow[] = [];
  /**
   * Codes of rows that an earlier attempt at the same import rejected. Rows that name them are rejected without an
   * error of their own.
   */
  readonly rejectedCodes: string[] = [];
  #cells: ReadonlyMap<number, SheetRow['cells']> | null = null;

  constructor(
    identity: FileIdentity,
    private readonly content: FileContent,
    private readonly columnsOfKind: NamedColumns,
    /** How the sender asked for the file to be read: the same bytes read differently are a different import. */
    readonly reading: ReadingOptions,
    /** What of it an earlier attempt at the same import refused: its rows are counted, but not taken again. */
    private readonly refused: Refusal | null = null,
  ) {
    this.progress = new FileProgress(identity, columnsOfKind, (line) => this.#cellsAt(line));
  }

  /** Reads the file part by part, cross tables too if `words` are given. To be iterated once. */
  async *parts(words: CrossWords | null = null): AsyncGenerator<SheetPart> {
    const cross = words && { words, file: this.progress.name };
    for await (const part of readSheets(this.content, this.columnsOfKind, this.reading, cross)) {
      const own = this.refused?.has(part.sheetIndex) === true ? this.#withoutRows(part) : part;
      this.progress.addPart(own);
      yield own;
    }
  }

  #withoutRows(part: SheetPart): SheetPart {
    this.#noteCodes(part.rows);
    return { ...part, rows: [], faults: [], rejected: [], causes: [], notices: [], leftOut: 0, unread: part.read };
  }

  #noteCodes(rows: readonly SheetRow[]): void {
    if (this.progress.kind !== 'observations') for (const { cells } of rows) this.rejectedCodes.push(cells.code ?? '');
  }

  /** Keeps the rows of a part. Reports an error when its columns differ from those of the parts before. */
  hold(part: SheetPart): void {
    const { columns, rows } = part;
    if (this.columns.size === 0) this.columns = columns;
    else if (columns.size > 0 && !haveSameNames(columns, this.columns)) {
      const lost = rows.filter(({ line }) => !this.progress.isRejected(line));
      this.progress.refuseSheet(part, differentColumns(columns, this.columns), lost.length);
      this.#noteCodes(rows);
      return;
    }
    for (const row of rows) this.rows.push(row);
  }

  /** Rejects the rows that an earlier attempt rejected, with the same errors, and drops them from the held rows. */
  dropRejected({ reported, rejectedRows, refusal }: FileProgress): void {
    const { progress, rows } = this;
    const isOwn = (line: number): boolean => !refusal.has(placeOfLine(line).sheetIndex);
    for (const { line, fault } of reported) {
      if (line !== null && isOwn(line) && !progress.isRejected(line)) progress.report(line, fault);
    }
    for (const line of rejectedRows) if (isOwn(line)) progress.reject(line);
    const left = rows.filter(({ line }) => !progress.isRejected(line));
    for (const { line, cells } of rows) if (progress.isRejected(line)) this.rejectedCodes.push(cells.code ?? '');
    rows.splice(0, rows.length, ...left);
  }

  #cellsAt(line: number): SheetRow['cells'] | undefined {
    if (this.rows.length === 0) return undefined;
    this.#cells ??= new Map(this.rows.map((row) => [row.line, row.cells]));
    return this.#cells.get(line);
  }
}

function haveSameNames(columns: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): boolean {
  return columns.size === others.size && [...columns.keys()].every((column) => others.has(column));
}

function differentColumns(columns: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): RowFault {
  const expected = `the columns of the sheets before it: ${[...others.keys()].join(', ')}`;
  const detail = `前面工作表的列：${[...others.values()].join('、')}。`;
  return rowFault('DIFFERENT_COLUMNS', null, [...columns.values()].join(', '), { en: expected, zh: detail });
}
