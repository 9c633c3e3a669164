import type { TableRow } from '../../../../reading/table.js';
import { formatPeriod } from '../../../../../kernel/period.js';
import type { CrossSum, SumMeaning } from '../../cross-table.js';
import type { ColumnDraft } from '../../header/column-draft.js';
import type { SumColumn } from '../../header/sum-columns.js';
import type { TablePlan } from '../../header/table-plan.js';
import { joinedPeriod } from '../../words/period-words.js';
import { placeOfSum } from '../../words/sum-words.js';
import { agreesWith, plainTotal, scaledNumber } from './exact-sum.js';
import type { Series, SeriesChoice } from '../series.js';
import { isAmountCell, sumMeaning } from './sum-meaning.js';

/** A row, for the sums across it. */
export interface SummedRow {
  readonly row: TableRow;
  readonly choices: readonly SeriesChoice[];
  readonly place: string | null;
  readonly within: string | null;
  /** Whether it is of what one supporter gives: its sums are no totals of the place. */
  readonly isOfSupporter: boolean;
}

/** Checks the columns of sums, row by row. */
export class ColumnSums {
  constructor(
    private readonly plan: TablePlan,
    private readonly values: readonly ColumnDraft[],
  ) {}

  /** The sums of one row. */
  sumsOf(summed: SummedRow): readonly CrossSum[] {
    return this.plan.sums.flatMap((sum) => {
      const text = summed.row.cells[sum.draft.column] ?? '';
      return isAmountCell(text) ? [this.#sumOf(sum, text, summed)] : [];
    });
  }

  #sumOf(sum: SumColumn, text: string, summed: SummedRow): CrossSum {
    const { draft, over, parts } = sum;
    const { row, choices } = summed;
    const series = parts.flatMap((column) => {
      const choice = choices[this.values.findIndex((one) => one.column === column)];
      return choice?.ok ? [choice.series] : [];
    });
    const filled = parts.map((column) => row.cells[column] ?? '').filter(isAmountCell);
    const total = filled.reduce((sofar, cell) => sofar + (scaledNumber(cell) ?? Number.NaN), 0);
    const isOneUnit = series.length === parts.length && series.every(({ unit }) => unit === series[0]?.unit);
    const computed = filled.length > 0 && isOneUnit ? plainTotal(total) : null;
    return {
      ...{ line: row.line, column: draft.column, text, label: draft.header, over },
      meaning: this.#meaningOf(sum, series, summed),
      parts: ranges(parts).map((columns) => ({ lines: [row.line, row.line] as const, columns })),
      ...{ partsFilled: filled.length, computed, agrees: agreesWith(text, computed) },
    };
  }

  #meaningOf(
    { draft, over }: SumColumn,
    series: readonly Series[],
    { place, within, isOfSupporter }: SummedRow,
  ): SumMeaning | null {
    const [first] = series;
    if (isOfSupporter) return null;
    if (over === 'metric' || !first || !series.every(({ metric }) => metric === first.metric)) return null;
    if (over === 'period') {
      const joined = joinedPeriod(series.map(({ printed }) => printed));
      const where = first.place ?? place;
      if (!joined || where === null || first.metric.nature !== 'FLOW') return null;
      const sum = { ...first, period: formatPeriod(joined), basis: 'CUMULATIVE' as const };
      return sumMeaning(sum, where, first.place === null ? within : first.within);
    }
    // The place of the row is not that of the sum of the places across.
    if (this.plan.rowsAre.includes('place')) return null;
    const group = draft.places.at(-1) ?? null;
    const { place: around, within: outer } = this.plan.title;
    const of = group ?? (draft.sum ? placeOfSum(draft.sum, around) : null);
    const isOne = series.every(({ period }) => period === first.period);
    return of === null || !isOne ? null : sumMeaning(first, of, of === around ? outer : null);
  }
}

/** 3, 4, 5, 8 as 3 to 5 and 8. */
function ranges(columns: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const column of columns) {
    const last = found.at(-1);
    if (last && last[1] === column - 1) last[1] = column;
    else found.push([column, column]);
  }
  return found;
}
