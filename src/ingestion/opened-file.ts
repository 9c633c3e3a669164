import { type Fault, faultOf, type RowFault } from './fault.js';
import type { ImportKind } from './import-kind.js';
import type { FileReceipt } from './receipt.js';
import type { Sheet } from './sheet.js';

/** A file on its way into the database, with what has become of its rows so far. */
export class OpenedFile {
  readonly faults: Fault[] = [];
  readonly #rejected = new Set<number>();
  #new = 0;
  #changed = 0;
  #unread = 0;

  constructor(
    readonly name: string,
    readonly kind: ImportKind,
    readonly sha256: string,
    readonly sheet: Sheet,
  ) {}

  /** A fault of the file, or of one of its rows: that row goes no further. */
  report(line: number | null, fault: RowFault): void {
    this.faults.push(faultOf(this.name, line, fault));
    if (line !== null) this.reject(line);
  }

  /** A row that goes no further because it needs another that is at fault. */
  reject(line: number): void {
    this.#rejected.add(line);
  }

  isRejected(line: number): boolean {
    return this.#rejected.has(line);
  }

  /** Rows that never became rows, for they had too few cells or too many. */
  countUnread(rows: number): void {
    this.#unread += rows;
  }

  countNew(rows: number): void {
    this.#new += rows;
  }

  countChanged(rows: number): void {
    this.#changed += rows;
  }

  receipt(): FileReceipt {
    const read = this.sheet.rows.length + this.#unread;
    return {
      name: this.name,
      kind: this.kind,
      sha256: this.sha256,
      read,
      new: this.#new,
      changed: this.#changed,
      unchanged:
        this.sheet.rows.length -
        this.sheet.rows.filter((row) => this.#rejected.has(row.line)).length -
        this.#new -
        this.#changed,
      rejected: this.#unread + this.sheet.rows.filter((row) => this.#rejected.has(row.line)).length,
    };
  }
}
