import type { Bilingual, Locale } from '../../kernel/locale.js';
import { describeFault } from '../fault/describe-fault.js';
import { type Fault, type FaultCandidate, type RowFault, stopsImport } from '../fault/fault.js';
import type { ImportKind } from '../fault/import-kind.js';
import type { Notice } from '../fault/notice.js';
import { faultAsPrinted } from '../layout/fault-as-printed.js';
import type { CrossTable } from '../layout/cross/cross-table.js';
import type { NamedColumns } from '../layout/named-column.js';
import { RowPlaces, type SheetCells } from '../layout/row-place.js';
import type { SheetNotice, SheetPart } from '../layout/sheet-part.js';
import type { SheetRow } from '../layout/sheet-row.js';
import { FaultCauses } from './fault-causes.js';
import { placesUnderstood } from './places-understood.js';
import { Refusal } from './refusal.js';
import type { FileReceipt } from './row-counts.js';

interface Reported {
  /** Null for the file as a whole. */
  readonly line: number | null;
  readonly fault: RowFault;
}

/** What identifies a file of an import. */
export interface FileIdentity {
  readonly name: string;
  readonly kind: ImportKind;
  readonly sha256: string;
}

/** The cells of a row that is held in memory, by column; undefined for any other row. */
export type CellLookup = (line: number) => SheetRow['cells'] | undefined;

/** Errors and notices of one file: more than anyone reads, few enough to hold in memory. */
const MOST_LISTED = 10_000;

/**
 * What has happened to the rows of one file so far: errors, notices and counts. A row is identified by its line: the
 * line number in a file without sheets, otherwise a number that encodes sheet and row (see `row-place.ts`).
 */
export class FileProgress {
  readonly name: string;
  readonly kind: ImportKind;
  readonly sha256: string;
  readonly #notices: Notice[] = [];
  /** How many rows have each mark in place of a number, and the first of them. */
  readonly #notReportedMarks = new Map<string, { readonly line: number; rows: number }>();
  readonly #places: RowPlaces;
  readonly #reported: Reported[] = [];
  readonly #causes = new FaultCauses();
  readonly #rejected = new Set<number>();
  readonly #noticed = new Set<string>();
  #read = 0;
  #new = 0;
  #changed = 0;
  #unread = 0;
  #leftOut = 0;
  #notReported = 0;
  /** What of the file cannot be imported. */
  readonly refusal = new Refusal();
  #isUnreadable = false;
  #stopsAll = false;
  #isPersonal = false;
  #isBrokenOff = false;
  #hasCauses = false;
  readonly #tables: CrossTable[] = [];
  readonly #namedPlaces = new Map<string, FaultCandidate>();

  constructor(
    { name, kind, sha256 }: FileIdentity,
    columnsOfKind: NamedColumns,
    private readonly cellsAt: CellLookup,
  ) {
    this.name = name;
    this.kind = kind;
    this.sha256 = sha256;
    this.#places = new RowPlaces(columnsOfKind);
  }

  /** The errors reported so far, the first 10,000 at most. */
  get faults(): readonly Fault[] {
    return this.#reported.map(({ line, fault }) => this.#described(line, fault));
  }

  /** The errors, one for each cause: it names the first of the rows that it hits. */
  get causes(): readonly Fault[] {
    return this.#causes.describe(
      (line, fault) => this.#described(line, fault),
      (line, column) => this.#places.cellOf(line, column, this.#tables),
    );
  }

  /** How many errors there are beyond those in `causes`. */
  get faultsNotListed(): number {
    return this.#notReported;
  }

  /** The errors of `faults` in the same order, with their line numbers. */
  get reported(): readonly Reported[] {
    return this.#reported;
  }

  /** Whether an error concerns the file or one of its headers, not just a row. */
  get isUnreadable(): boolean {
    return this.#isUnreadable;
  }

  /** Whether an error belongs to no row, sheet or file alone: then nothing of the import can be stored. */
  get stopsAll(): boolean {
    return this.#stopsAll;
  }

  /** Whether the file seems to hold personal data: then nothing of it may be stored. */
  get isPersonal(): boolean {
    return this.#isPersonal;
  }

  /** Whether reading stopped before the end of the file. */
  get isBrokenOff(): boolean {
    return this.#isBrokenOff;
  }

  /** Whether cells of cross tables were rejected of which only the cause and the first few are known. */
  get hasCauses(): boolean {
    return this.#hasCauses;
  }

  /** How its cross tables were understood. */
  get tables(): readonly CrossTable[] {
    return this.#tables;
  }

  /** What is known of the cells of a sheet, for those who look at it. `lines`: the rows that are looked at. */
  cellsOfSheet(sheetIndex: number, lines: ReadonlySet<number>): SheetCells {
    return this.#places.cellsOfSheet(sheetIndex, lines, (line) => this.isRejected(line));
  }

  /** What the names of places in it were taken for. */
  get namedPlaces(): ReadonlyMap<string, FaultCandidate> {
    return this.#namedPlaces;
  }

  recordPlace(given: string, place: FaultCandidate): void {
    if (this.#namedPlaces.size < MOST_LISTED) this.#namedPlaces.set(given, place);
  }

  /** The line of the row that a line stands in: cells of a cross table have lines of their own. */
  rowOf(line: number): number {
    return this.#places.rowOf(line);
  }

  get rejectedRows(): ReadonlySet<number> {
    return this.#rejected;
  }

  /** The place of a row in words: `line 7`, `第7行`, `row 7 of sheet "Data"`. */
  describeLine(line: number, locale: Locale): string {
    return this.#places.describe(line, locale);
  }

  /** Records an error and rejects its row; with null for `line`, the import: the error belongs to no row or file. */
  report(line: number | null, fault: RowFault): void {
    this.#add(line, fault);
    if (line === null) this.#isUnreadable = this.#stopsAll = true;
    else this.reject(line);
  }

  /** Records an error of the file as a whole, of which nothing can be imported then. */
  refuse(fault: RowFault): void {
    this.#add(null, fault);
    this.#isUnreadable = true;
    this.refusal.refuseFile();
  }

  /** Records an error of a sheet as a whole, after a part of it has been added of which `unread` rows are lost to it. */
  refuseSheet({ sheet, sheetIndex, headerLine }: SheetPart, fault: RowFault, unread: number): void {
    this.#add(headerLine, fault);
    this.#isUnreadable = true;
    this.refusal.refuseSheet(sheetIndex, sheet);
    this.#unread += unread;
  }

  /** Rejects a row without an error of its own: it refers to a row with an error. */
  reject(line: number): void {
    this.#rejected.add(line);
  }

  isRejected(line: number): boolean {
    return this.#rejected.has(line);
  }

  /** Records something that is not an error but that the sender should know. */
  notice(line: number | null, notice: Omit<SheetNotice, 'line'>): void {
    if (this.#notices.length < MOST_LISTED) this.#notices.push(this.#noticeAt(line, notice));
  }

  /** Like {@link notice}, but only once for each code and given text. */
  noticeOnce(line: number, notice: Omit<SheetNotice, 'line'>): void {
    const key = `${notice.code} ${notice.given}`;
    if (this.#noticed.has(key)) return;
    this.#noticed.add(key);
    this.notice(line, notice);
  }

  /** Counts a row that holds nothing to store, with a notice that says why. */
  leaveOut(line: number, code: Notice['code'], given: string, message: Bilingual): void {
    this.#leftOut += 1;
    this.notice(line, { code, given, message });
  }

  /** Counts a row whose number is a mark such as —: not reported. */
  passOver(line: number, mark: string): void {
    this.#leftOut += 1;
    const known = this.#notReportedMarks.get(mark);
    if (known) known.rows += 1;
    else if (this.#notReportedMarks.size < MOST_LISTED) this.#notReportedMarks.set(mark, { line, rows: 1 });
  }

  /** The notices so far: one of former and customary names, and one for each mark of what was not reported. */
  get notices(): readonly Notice[] {
    const marks = [...this.#notReportedMarks].map(([mark, { line, rows }]): Notice => {
      const message = {
        en: `${rows.toString()} ${rows === 1 ? 'row has' : 'rows have'} ${mark === '' ? 'no number' : `"${mark}" in place of a number`}: not reported, nothing was stored.`,
        zh: `${rows.toString()}行的数值${mark === '' ? '为空' : `为“${mark}”`}，视为未报送，未写入。`,
      };
      return this.#noticeAt(line, { code: 'NOT_REPORTED', given: mark, message });
    });
    const places = placesUnderstood(this.#namedPlaces);
    const named = places === null ? [] : [this.#noticeAt(null, { code: 'PLACES_UNDERSTOOD', ...places })];
    return [...this.#notices, ...named, ...marks];
  }

  #noticeAt(line: number | null, { code, given, message }: Omit<SheetNotice, 'line'>): Notice {
    return { file: this.name, ...this.#places.placeOf(line), code, given, message: message.en, messageZh: message.zh };
  }

  /** Adds the counts, errors and notices of a part. To be called once for each part. */
  addPart(part: SheetPart): void {
    const { sheet, sheetIndex, rows, read, unread, faults, rejected, leftOut, headerFaults, notices, isBrokenOff } =
      part;
    const { causes = [], tables = [] } = part;
    this.#places.add(part);
    if (isBrokenOff) this.#isBrokenOff = true;
    if (isBrokenOff) this.refusal.refuseFile();
    if (rows.length > 0) this.refusal.noteRowsOf(sheetIndex);
    this.#read += read;
    this.#unread += unread;
    this.#leftOut += leftOut;
    for (const line of rejected) this.reject(line);
    for (const { line, ...fault } of headerFaults) this.#add(line, fault);
    if (headerFaults.length > 0) this.#isUnreadable = true;
    if (headerFaults.length > 0) this.refusal.refuseSheet(sheetIndex, sheet);
    for (const { line, ...fault } of faults) this.report(line, fault);
    for (const { line, ...fault } of causes) this.#add(line, fault);
    if (causes.length > 0) this.#hasCauses = true;
    this.#tables.push(...tables);
    for (const notice of notices) this.notice(notice.line, notice);
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
      ...(this.refusal.isOfFile ? { isRefused: true } : {}),
      ...(this.refusal.sheets.length > 0 ? { refusedSheets: this.refusal.sheets } : {}),
    };
  }

  #described(line: number | null, fault: RowFault): Fault {
    const column = this.#places.columnName(line, fault.column);
    return describeFault({ file: this.name, ...this.#places.placeOf(line) }, { ...fault, column });
  }

  #add(line: number | null, fault: RowFault): void {
    if (stopsImport(fault)) this.#isPersonal = true;
    const cells = line === null ? undefined : this.cellsAt(line);
    const printed = faultAsPrinted(fault, cells);
    if (this.#reported.length < MOST_LISTED) this.#reported.push({ line, fault: printed });
    const { sheet, row } = this.#places.placeOf(line);
    if (!this.#causes.add({ line, sheet, row, fault: printed })) this.#notReported += 1;
  }
}
