/**
 * What of a file cannot be imported for an error that is not one of a row: the whole file, or some of its sheets. In
 * PARTIAL mode the rest of the import is written without it.
 */
export class Refusal {
  #isWhole = false;
  /** Names of the refused sheets by their index; null in a file without sheets. */
  readonly #sheets = new Map<number, string | null>();
  /** The sheets that rows were taken from. */
  readonly #read = new Set<number>();

  refuseFile(): void {
    this.#isWhole = true;
  }

  refuseSheet(sheetIndex: number, name: string | null): void {
    this.#sheets.set(sheetIndex, name);
  }

  noteRowsOf(sheetIndex: number): void {
    this.#read.add(sheetIndex);
  }

  has(sheetIndex: number): boolean {
    return this.#isWhole || this.#sheets.has(sheetIndex);
  }

  /** Whether nothing of the file can be imported. */
  get isOfFile(): boolean {
    return this.#isWhole || (this.#sheets.size > 0 && [...this.#read].every((index) => this.#sheets.has(index)));
  }

  /** Names of the refused sheets, where others were read. */
  get sheets(): readonly string[] {
    return this.isOfFile ? [] : [...this.#sheets.values()].flatMap((name) => name ?? []);
  }

  /** Whether rows were taken from what turned out to be refused: they are to be left out in another attempt. */
  get isLate(): boolean {
    return [...this.#read].some((index) => this.has(index));
  }
}
