import type { TableRow } from '../../../reading/table.js';
import { type Sign, signMarkOf, withoutSignMark } from '../words/sign-words.js';

/** Reads the marks before amounts as the table says: △120 is -120 where △ is stated to mean a minus. */
export class SignedCells {
  /** The marks that were read. */
  readonly read = new Map<string, Sign>();

  constructor(private readonly stated: ReadonlyMap<string, Sign>) {}

  /** The row with a minus, or nothing, in the place of every mark that is explained. */
  apply(row: TableRow): TableRow {
    if (this.stated.size === 0) return row;
    return { ...row, cells: row.cells.map((cell) => this.#signed(cell)) };
  }

  #signed(cell: string): string {
    const mark = signMarkOf(cell);
    const sign = mark === null ? undefined : this.stated.get(mark);
    if (mark === null || sign === undefined) return cell;
    this.read.set(mark, sign);
    return `${sign === 'minus' ? '-' : ''}${withoutSignMark(cell)}`;
  }
}
