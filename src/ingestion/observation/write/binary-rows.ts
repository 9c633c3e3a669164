import type { Day } from '../../../kernel/day.js';
import { dayNumber, writeNumeric, writeUuid } from './binary-values.js';

const SIGNATURE = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)]);
/** More than most rows of observations take. */
const ROW_BYTES = 256;

/**
 * Writes rows in COPY's binary format, which saves the server from parsing text and this process from creating strings.
 * A row begins with {@link begin}; its columns are then written one after the other.
 */
export class BinaryRows {
  #bytes: Buffer;
  #view: DataView;
  #at: number;

  /** `rows`: how many rows to allocate memory for; more can be added. */
  constructor(rows = 1) {
    this.#bytes = Buffer.allocUnsafe(SIGNATURE.length + ROW_BYTES * rows);
    this.#view = viewOf(this.#bytes);
    this.#at = SIGNATURE.copy(this.#bytes);
  }

  /** Starts over in the same memory: the buffer that {@link end} returned is overwritten. */
  restart(): void {
    this.#at = SIGNATURE.length;
  }

  /** Begins a row with so many columns. */
  begin(columns: number): void {
    this.#room(2);
    this.#view.setInt16(this.#at, columns);
    this.#at += 2;
  }

  nothing(): void {
    this.#room(4);
    this.#length(-1);
  }

  int2(value: number): void {
    this.#room(6);
    this.#length(2);
    this.#view.setInt16(this.#at, value);
    this.#at += 2;
  }

  int4(value: number | null): void {
    this.#room(8);
    if (value === null) {
      this.#length(-1);
      return;
    }
    this.#length(4);
    this.#view.setInt32(this.#at, value);
    this.#at += 4;
  }

  boolean(value: boolean): void {
    this.#room(5);
    this.#length(1);
    this.#view.setInt8(this.#at, value ? 1 : 0);
    this.#at += 1;
  }

  date(value: Day): void {
    this.int4(dayNumber(value));
  }

  /** A timestamp, to the millisecond. */
  timestamp(value: Date): void {
    this.#room(12);
    this.#length(8);
    this.#view.setBigInt64(this.#at, BigInt(value.getTime() - Date.UTC(2000, 0, 1)) * 1000n);
    this.#at += 8;
  }

  /** A decimal in the form of {@link formatDecimal}. */
  numeric(value: string | null): void {
    if (value === null) {
      this.nothing();
      return;
    }
    this.#room(16 + value.length);
    const end = writeNumeric(value, this.#view, this.#at + 4);
    this.#length(end - this.#at - 4);
    this.#at = end;
  }

  uuid(value: string): void {
    this.#room(20);
    this.#length(16);
    writeUuid(value, this.#view, this.#at);
    this.#at += 16;
  }

  text(value: string | null): void {
    if (value === null) {
      this.nothing();
      return;
    }
    this.#room(4 + 3 * value.length);
    const begin = this.#at + 4;
    const end = this.#characters(value, begin);
    const length = end === null ? this.#bytes.write(value, begin, 'utf8') : end - begin;
    this.#length(length);
    this.#at += length;
  }

  /** Copies columns that are the same in every row, as returned by {@link columns}. */
  same(columns: Buffer): void {
    this.#room(columns.length);
    this.#at += columns.copy(this.#bytes, this.#at);
  }

  /** Returns the bytes of the columns written so far. */
  columns(): Buffer {
    return Buffer.from(this.#bytes.subarray(SIGNATURE.length, this.#at));
  }

  /** Returns all rows, in memory that {@link restart} overwrites. */
  end(): Buffer {
    this.#room(2);
    this.#view.setInt16(this.#at, -1);
    return this.#bytes.subarray(0, this.#at + 2);
  }

  /**
   * Writes a text as UTF-8, faster than Buffer does for short ones. Returns the position after it; null for characters
   * of four bytes.
   */
  #characters(value: string, begin: number): number | null {
    const view = this.#view;
    let to = begin;
    for (let at = 0; at < value.length; at++) {
      const code = value.charCodeAt(at);
      if (code < 0x80) view.setUint8(to++, code);
      else if (code < 0x800) {
        view.setUint8(to++, 0xc0 | (code >> 6));
        view.setUint8(to++, 0x80 | (code & 0x3f));
      } else if (code >= 0xd800 && code < 0xe000) return null;
      else {
        view.setUint8(to++, 0xe0 | (code >> 12));
        view.setUint8(to++, 0x80 | ((code >> 6) & 0x3f));
        view.setUint8(to++, 0x80 | (code & 0x3f));
      }
    }
    return to;
  }

  #length(value: number): void {
    this.#view.setInt32(this.#at, value);
    this.#at += 4;
  }

  #room(bytes: number): void {
    if (this.#at + bytes <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.#bytes.length + bytes));
    this.#bytes.copy(larger, 0, 0, this.#at);
    this.#bytes = larger;
    this.#view = viewOf(larger);
  }
}

function viewOf({ buffer, byteOffset, length }: Buffer): DataView {
  return new DataView(buffer, byteOffset, length);
}
