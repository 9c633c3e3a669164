import type { Bilingual, Locale } from '../../kernel/locale.js';
import { asItStands } from '../layout/as-it-stands.js';
import { faultOf } from '../fault/describe-fault.js';
import { type Fault, type RowFault, stopsImport, rowFault } from '../fault/fault.js';
import type { ImportFile } from './import-file.js';
import type { ImportKind } from '../fault/import-kind.js';
import type { Notice } from '../fault/notice.js';
import type { ReadingOptions } from '../reading/reading-options.js';
import type { FileReceipt } from './row-counts.js';
import { NO_ROW, placeOfLine } from '../layout/row-place.js';
import type { SheetNotice, SheetPart } from '../layout/sheet-part.js';
import type { SheetRow } from '../layout/sheet-row.js';

/** Where a row stands. */
interface Place {
  readonly sheet: string | null;
  readonly row: number | null;
}

interface Reported {
  /** Null: the file as a whole. */
  readonly line: number | null;
  readonly fault: RowFault;
}

/** More faults than anybody will read, few enough to hold. */
const MOST_KEPT = 10_000;

/**
 * A file on its way into the database, with what has become of its rows so far. Rows are told apart by their line: the
 * line of a file without sheets, else a number that says sheet and row.
 */
export class OpenedFile {
  readonly name: string;
  readonly kind: ImportKind;
  readonly notices: Notice[] = [];
  /** Columns and rows of a kind that is held whole; of figures there may be too many, so they come in parts. */
  readonly sheet: { columns: ReadonlyMap<string, string>; readonly rows: SheetRow[] } = {
    columns: new Map(),
    rows: [],
  };
  /** Codes of rows that turned out to be at fault when all had been written once: who names them is told nothing more. */
  readonly codesLeftOut: string[] = [];
  readonly #reported: Reported[] = [];
  readonly #rejected = new Set<number>();
  readonly #noticed = new Set<string>();
  readonly #sheets: string[] = [];
  /** What the columns are called, sheet by sheet. */
  readonly #printed: ReadonlyMap<string, string>[] = [];
  #read = 0;
  #new = 0;
  #changed = 0;
  #unread = 0;
  #leftOut = 0;
  #notReported = 0;
  #isUnreadable = false;
  #isPersonal = false;
  #isBrokenOff = false;
  #cells: ReadonlyMap<number, SheetRow['cells']> | null = null;

  constructor(
    { name, kind }: Pick<ImportFile, 'name' | 'kind'>,
    readonly sha256: string,
    /** What its sender declared about how it is to be read: the same bytes read otherwise are another import. */
    readonly reading: ReadingOptions,
    readonly parts: () => AsyncIterable<SheetPart>,
    private readonly chineseNames: ReadonlyMap<string, string> = new Map(),
  ) {
    this.name = name;
    this.kind = kind;
  }

  /** The first of them, if there are very many. */
  get faults(): readonly Fault[] {
    return this.#reported.map(({ line, fault }) => {
      const sheetIndex = line === null || this.#sheets.length === 0 ? 0 : placeOfLine(line).sheetIndex;
      const column = this.#nameOf(fault.column, this.#printed[sheetIndex]);
      return faultOf({ file: this.name, ...this.#place(line) }, { ...fault, column });
    });
  }

  /** As it is called in the sheet; where it is not there, in the language of those that are. */
  #nameOf(column: string | null, printed: ReadonlyMap<string, string> | undefined): string | null {
    if (column === null || !printed) return column;
    const isChinese = [...printed.values()].some((name) => /\p{Script=Han}/u.test(name));
    return printed.get(column) ?? (isChinese ? this.chineseNames.get(column) : undefined) ?? column;
  }

  /** How many faults there are beyond those. */
  get faultsNotKept(): number {
    return this.#notReported;
  }

  /** As they were reported, with the rows that they are about. */
  get reported(): readonly Reported[] {
    return this.#reported;
  }

  /** Whether something is wrong with the file as such, not only with some of its rows. */
  get isUnreadable(): boolean {
    return this.#isUnreadable;
  }

  /** Whether something in it looks like a person's data: then nothing of it may be stored, not even the rest. */
  get isPersonal(): boolean {
    return this.#isPersonal;
  }

  /** Whether some of it was never looked at, because nothing could be read from some place on. */
  get isBrokenOff(): boolean {
    return this.#isBrokenOff;
  }

  get rejectedRows(): ReadonlySet<number> {
    return this.#rejected;
  }

  /** Where a row stands, as people say it. */
  lineInWords(line: number, locale: Locale): string {
    const { sheet, row } = this.#place(line);
    const number = (row ?? 0).toString();
    if (locale === 'zh') return `${sheet === null ? '' : `工作表“${sheet}”`}第${number}行`;
    return sheet === null ? `line ${number}` : `row ${number} of sheet "${sheet}"`;
  }

  /** A fault of the file, or of one of its rows: that row goes no further. */
  report(line: number | null, fault: RowFault): void {
    this.#fault(line, fault);
    if (line === null) this.#isUnreadable = true;
    else this.reject(line);
  }

  /** A row that goes no further because it needs another that is at fault. */
  reject(line: number): void {
    this.#rejected.add(line);
  }

  isRejected(line: number): boolean {
    return this.#rejected.has(line);
  }

  /** Something that is not wrong, but that the sender should know. */
  notice(line: number | null, { code, given, message }: Omit<SheetNotice, 'line'>): void {
    if (this.notices.length < MOST_KEPT)
      this.notices.push({
        file: this.name,
        ...this.#place(line),
        code,
        given,
        message: message.en,
        messageZh: message.zh,
      });
  }

  /** A row that holds nothing to store. */
  leaveOut(line: number, code: Notice['code'], given: string, message: Bilingual): void {
    this.#leftOut += 1;
    this.notice(line, { code, given, message });
  }

  /** The same, but only the first time that it is said. */
  noticeOnce(line: number, notice: Omit<SheetNotice, 'line'>): void {
    const key = `${notice.code} ${notice.given}`;
    if (this.#noticed.has(key)) return;
    this.#noticed.add(key);
    this.notice(line, notice);
  }

  /** Takes down what a part says about the file: every part goes through here once. */
  take({
    sheet,
    sheetIndex,
    columns,
    read,
    unread,
    faults,
    rejected,
    leftOut,
    headerFaults,
    notices,
    isBrokenOff,
  }: SheetPart): void {
    if (isBrokenOff) this.#isBrokenOff = true;
    if (sheet !== null) this.#sheets[sheetIndex] = sheet;
    this.#printed[sheetIndex] = columns;
    this.#read += read;
    this.#unread += unread;
    this.#leftOut += leftOut;
    for (const line of rejected) this.reject(line);
    for (const { line, ...fault } of headerFaults) this.#fault(line, fault);
    if (headerFaults.length > 0) this.#isUnreadable = true;
    for (const { line, ...fault } of faults) this.report(line, fault);
    for (const notice of notices) this.notice(notice.line, notice);
  }

  /** Holds the rows of a part, for kinds that are held whole. */
  hold({ columns, rows, headerLine }: SheetPart): void {
    const { sheet } = this;
    if (sheet.columns.size === 0) sheet.columns = columns;
    else if (columns.size > 0 && !isSame(columns, sheet.columns)) {
      this.report(headerLine, differentColumns(columns, sheet.columns));
      return;
    }
    for (const row of rows) sheet.rows.push(row);
  }

  countNew(rows: number): void {
    this.#new += rows;
  }

  countChanged(rows: number): void {
    this.#changed += rows;
  }

  receipt(): FileReceipt {
    const rejected = this.#unread + this.#rejected.size;
    return {
      name: this.name,
      kind: this.kind,
      sha256: this.sha256,
      read: this.#read,
      new: this.#new,
      corrected: this.#changed,
      unchanged: this.#read - rejected - this.#leftOut - this.#new - this.#changed,
      rejected,
      leftOut: this.#leftOut,
    };
  }

  #fault(line: number | null, fault: RowFault): void {
    if (stopsImport(fault)) this.#isPersonal = true;
    if (this.#reported.length < MOST_KEPT) this.#reported.push({ line, fault: asItStands(fault, this.#cellsAt(line)) });
    else this.#notReported += 1;
  }

  /** Of a kind that is held whole. */
  #cellsAt(line: number | null): SheetRow['cells'] | undefined {
    if (line === null || this.sheet.rows.length === 0) return undefined;
    this.#cells ??= new Map(this.sheet.rows.map((row) => [row.line, row.cells]));
    return this.#cells.get(line);
  }

  #place(line: number | null): Place {
    if (line === null) return { sheet: null, row: null };
    const { sheetIndex, row } = this.#sheets.length === 0 ? { sheetIndex: 0, row: line } : placeOfLine(line);
    return { sheet: this.#sheets[sheetIndex] ?? null, row: row === NO_ROW ? null : row };
  }
}

function isSame(columns: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): boolean {
  return columns.size === others.size && [...columns.keys()].every((column) => others.has(column));
}

function differentColumns(columns: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): RowFault {
  const expected = `the columns of the sheets before it: ${[...others.keys()].join(', ')}`;
  const detail = `前面工作表的列：${[...others.values()].join('、')}。`;
  return rowFault('DIFFERENT_COLUMNS', null, [...columns.values()].join(', '), expected, detail);
}
