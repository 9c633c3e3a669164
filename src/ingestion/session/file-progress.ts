import type { Bilingual, Locale } from '../../kernel/locale.js';
import { describeFault } from '../fault/describe-fault.js';
import { type Fault, type RowFault, stopsImport } from '../fault/fault.js';
import type { ImportKind } from '../fault/import-kind.js';
import type { Notice } from '../fault/notice.js';
import { faultAsPrinted } from '../layout/fault-as-printed.js';
import type { NamedColumns } from '../layout/named-column.js';
import { RowPlaces } from '../layout/row-place.js';
import type { SheetNotice, SheetPart } from '../layout/sheet-part.js';
import type { SheetRow } from '../layout/sheet-row.js';
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
  readonly notices: Notice[] = [];
  readonly #places: RowPlaces;
  readonly #reported: Reported[] = [];
  readonly #rejected = new Set<number>();
  readonly #noticed = new Set<string>();
  #read = 0;
  #new = 0;
  #changed = 0;
  #unread = 0;
  #leftOut = 0;
  #notReported = 0;
  #isUnreadable = false;
  #isPersonal = false;
  #isBrokenOff = false;

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
    return this.#reported.map(({ line, fault }) => {
      const column = this.#places.columnName(line, fault.column);
      return describeFault({ file: this.name, ...this.#places.placeOf(line) }, { ...fault, column });
    });
  }

  /** How many errors there are beyond those in `faults`. */
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

  /** Whether the file seems to hold personal data: then nothing of it may be stored. */
  get isPersonal(): boolean {
    return this.#isPersonal;
  }

  /** Whether reading stopped before the end of the file. */
  get isBrokenOff(): boolean {
    return this.#isBrokenOff;
  }

  get rejectedRows(): ReadonlySet<number> {
    return this.#rejected;
  }

  /** The place of a row in words: `line 7`, `第7行`, `row 7 of sheet "Data"`. */
  describeLine(line: number, locale: Locale): string {
    return this.#places.describe(line, locale);
  }

  /** Records an error and rejects its row; `line` is null for an error of the file as a whole. */
  report(line: number | null, fault: RowFault): void {
    this.#add(line, fault);
    if (line === null) this.#isUnreadable = true;
    else this.reject(line);
  }

  /** Rejects a row without an error of its own: it refers to a row with an error. */
  reject(line: number): void {
    this.#rejected.add(line);
  }

  isRejected(line: number): boolean {
    return this.#rejected.has(line);
  }

  /** Records something that is not an error but that the sender should know. */
  notice(line: number | null, { code, given, message }: Omit<SheetNotice, 'line'>): void {
    if (this.notices.length >= MOST_LISTED) return;
    const place = this.#places.placeOf(line);
    this.notices.push({ file: this.name, ...place, code, given, message: message.en, messageZh: message.zh });
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

  /** Adds the counts, errors and notices of a part. To be called once for each part. */
  addPart(part: SheetPart): void {
    const { read, unread, faults, rejected, leftOut, headerFaults, notices, isBrokenOff } = part;
    this.#places.add(part);
    if (isBrokenOff) this.#isBrokenOff = true;
    this.#read += read;
    this.#unread += unread;
    this.#leftOut += leftOut;
    for (const line of rejected) this.reject(line);
    for (const { line, ...fault } of headerFaults) this.#add(line, fault);
    if (headerFaults.length > 0) this.#isUnreadable = true;
    for (const { line, ...fault } of faults) this.report(line, fault);
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
    };
  }

  #add(line: number | null, fault: RowFault): void {
    if (stopsImport(fault)) this.#isPersonal = true;
    if (this.#reported.length >= MOST_LISTED) {
      this.#notReported += 1;
      return;
    }
    const cells = line === null ? undefined : this.cellsAt(line);
    this.#reported.push({ line, fault: faultAsPrinted(fault, cells) });
  }
}
