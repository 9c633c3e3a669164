const CHUNK = 2 ** 16;

/**
 * The rows and columns of cells, in the order in which they were added: there can be millions, which take ten bytes each,
 * and none is copied when more come.
 */
export class CellPlaces {
  readonly #lines: Float64Array[] = [];
  readonly #columns: Uint16Array[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** `line`: of the file, sheets counted in; `column`: from 0. */
  push(line: number, column: number): void {
    const at = this.#length % CHUNK;
    if (at === 0) {
      this.#lines.push(new Float64Array(CHUNK));
      this.#columns.push(new Uint16Array(CHUNK));
    }
    const [lines, columns] = [this.#lines.at(-1), this.#columns.at(-1)];
    if (lines) lines[at] = line;
    if (columns) columns[at] = column;
    this.#length += 1;
  }

  /** Undefined past the last one. */
  lineOf(nth: number): number | undefined {
    return nth < this.#length ? this.#lines[Math.floor(nth / CHUNK)]?.[nth % CHUNK] : undefined;
  }

  /** Undefined past the last one. */
  columnOf(nth: number): number | undefined {
    return nth < this.#length ? this.#columns[Math.floor(nth / CHUNK)]?.[nth % CHUNK] : undefined;
  }
}
