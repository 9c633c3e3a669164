import type { Fault, RowFault } from '../fault/fault.js';

interface ReportedFault {
  /** Null for the file as a whole. */
  readonly line: number | null;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly fault: RowFault;
}

interface FaultCause extends Pick<ReportedFault, 'line' | 'fault'> {
  rows: number;
  lastRow: number | null;
  readonly first: number[];
  /** Lines of the cells that it hits, for those who look at the table. */
  readonly lines: number[];
}

/** More causes than anyone reads, few enough to hold in memory. */
const MOST_CAUSES = 10_000;

/** How many rows of a cause are named. */
const MOST_NAMED = 5;

/** How many cells of a cause are marked. */
const MOST_MARKED = 200;

/** Errors by their cause: the same wrong word in every row is one error, which is corrected once. */
export class FaultCauses {
  readonly #byKey = new Map<string, FaultCause>();

  /** Returns whether the error is listed. */
  add({ line, sheet, row, fault }: ReportedFault): boolean {
    const { code, column, given, expected } = fault;
    const key = JSON.stringify([sheet, code, column, given, expected]);
    const known = this.#byKey.get(key);
    if (!known && this.#byKey.size >= MOST_CAUSES) return false;
    const cause = known ?? { line, fault, rows: 0, lastRow: null, first: [], lines: [] };
    if (!known) this.#byKey.set(key, cause);
    if (line !== null && cause.lines.length < MOST_MARKED) cause.lines.push(line);
    // Several cells of a row may have the same error.
    if (row !== null && row === cause.lastRow) return true;
    cause.rows += 1;
    cause.lastRow = row;
    if (row !== null && cause.first.length < MOST_NAMED) cause.first.push(row);
    return true;
  }

  /** `cellOf`: the name of the cell of a line that a column stands for, such as A5. */
  describe(
    describeFault: (line: number | null, fault: RowFault) => Fault,
    cellOf: (line: number, column: string | null) => string | null,
  ): readonly Fault[] {
    return [...this.#byKey.values()].map(({ line, fault, rows, first, lines }) => {
      const own = lines.flatMap((one) => cellOf(one, fault.column) ?? []);
      const described = { ...describeFault(line, fault), cells: fault.cells ?? [...new Set(own)] };
      if (first.length < 2) return described;
      const named = first.map((row) => row.toString());
      const hasMore = rows > first.length;
      return {
        ...described,
        rows,
        message: `${described.message} (${rows.toString()} rows: ${named.join(', ')}${hasMore ? ' …' : ''})`,
        messageZh: `${described.messageZh}（共${rows.toString()}行：第${named.join('、')}行${hasMore ? '等' : ''}）`,
      };
    });
  }
}
