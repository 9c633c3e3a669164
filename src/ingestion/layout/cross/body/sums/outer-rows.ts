import type { TableRow } from '../../../../reading/table.js';
import type { Cause } from '../../cross-problem.js';
import type { ColumnDraft } from '../../header/column-draft.js';
import { plainTotal, scaledNumber } from './exact-sum.js';
import type { RowReading } from '../row-reader.js';
import { isAmountCell } from './sum-meaning.js';

/** What a table says of one city: in rows of its own, and of its counties. */
interface Outer {
  readonly own: { readonly line: number; readonly values: readonly (number | null)[] }[];
  readonly sums: number[];
}

/**
 * Follows rows that name a city and leave the county beside it blank. Such a row is the total of the city, unless it is less
 * than its counties in the same table: then it may be the city's own level.
 */
export class OuterRows {
  readonly #byPath = new Map<string, Outer>();

  constructor(private readonly values: readonly ColumnDraft[]) {}

  add({ line, cells }: TableRow, reading: RowReading): void {
    const { place, within, isOuter, isPart, isOwn, metric, periods, unit } = reading;
    if (place === null || isPart || isOwn || (!isOuter && within === null)) return;
    const about = [metric?.code, unit?.multiple, ...periods.map(({ text }) => text)].join('|');
    const path = isOuter ? `${within ?? ''}${place}` : (within ?? '');
    const outer = this.#outerAt(`${path}|${about}`);
    const values = this.values.map(({ column }) => numberIn(cells[column] ?? ''));
    if (isOuter) outer.own.push({ line, values });
    else for (const [at, value] of values.entries()) outer.sums[at] = (outer.sums[at] ?? 0) + (value ?? 0);
  }

  /** The rows that are less than their parts, by their lines. */
  inDoubt(): ReadonlyMap<number, Cause> {
    const causes = new Map<number, Cause>();
    for (const [path, { own, sums }] of this.#byPath)
      for (const { line, values } of own) {
        const at = values.findIndex((value, column) => value !== null && value < (sums[column] ?? 0));
        if (at !== -1) causes.set(line, lessThanParts(path.split('|')[0] ?? '', plainTotal(sums[at] ?? 0) ?? ''));
      }
    return causes;
  }

  #outerAt(path: string): Outer {
    const known = this.#byPath.get(path);
    if (known) return known;
    const outer: Outer = { own: [], sums: [] };
    this.#byPath.set(path, outer);
    return outer;
  }
}

function numberIn(text: string): number | null {
  return isAmountCell(text) ? scaledNumber(text) : null;
}

function lessThanParts(path: string, computed: string): Cause {
  return {
    code: 'NOT_A_PLACE',
    given: path,
    place: path,
    text: {
      en: `The row "${path}" names no county, and is less than its counties add up to (${computed}): it may be the city's own level. Write 本级 or 小计 in place of the blank, or correct the numbers.`,
      zh: `“${path}”一行未写县区，数值又小于其下各县区之和（${computed}），可能是本级数：请在空格处写明“本级”或“小计”，或改正数值。`,
    },
  };
}
