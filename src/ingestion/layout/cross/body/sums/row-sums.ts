import type { TableRow } from '../../../../reading/table.js';
import type { PrintedPeriod } from '../../../../text/period-text.js';
import { formatPeriod } from '../../../../../kernel/period.js';
import type { CrossSum, Dimension, SumMeaning } from '../../cross-table.js';
import type { ColumnDraft } from '../../header/column-draft.js';
import type { TablePlan } from '../../header/table-plan.js';
import { joinedPeriod } from '../../words/period-words.js';
import { plainText } from '../../words/plain-text.js';
import { placeOfSum } from '../../words/sum-words.js';
import { agreesWith, between, ColumnTotals, type TotalsSnapshot } from './exact-sum.js';
import type { ColumnWhole, HalfTotals } from './half-sums.js';
import type { RowReading } from '../row-reader.js';
import type { Section } from '../section.js';
import { resolveSeries, type SeriesChoice } from '../series.js';
import { isAmountCell, sumMeaning } from './sum-meaning.js';

/** How far the table has come: what stands above, added up by column. */
interface Boundary {
  readonly line: number;
  readonly totals: TotalsSnapshot;
  readonly periods: number;
}

/** A row of sums, kept until its parts are known: they may stand below it. */
interface SumRow extends Boundary {
  readonly row: TableRow;
  readonly reading: RowReading;
  readonly over: Dimension;
  readonly choices: readonly SeriesChoice[];
  readonly section: Section | null;
  /** Which part of the table, between headings, it stands in. */
  readonly part: number;
  /** Which run of rows below one city; null where it is of no single one. */
  readonly group: number | null;
}

/** Adds up the rows of a table and holds its rows of sums against them. */
export class RowSums {
  readonly #totals: ColumnTotals;
  readonly #sums: SumRow[] = [];
  readonly #starts: Boundary[];
  readonly #groups: Boundary[] = [];
  readonly #hasGroups: boolean;
  #group: string | null = null;
  readonly #periods: PrintedPeriod[] = [];
  /** What the columns are of; null where that changes from row to row. */
  #choices: readonly SeriesChoice[] | null | undefined;
  #line: number;
  /** The last place that lies below no other of the table. */
  #wider: string | null = null;
  /** A place and places below it both have figures: added up, they would count twice. */
  #overlaps = false;
  /** 水城区（1-9月） among places of the whole year: of which period a sum of them is, nobody says. */
  #hasOwnPeriods = false;

  constructor(
    private readonly plan: TablePlan,
    private readonly values: readonly ColumnDraft[],
  ) {
    this.#totals = new ColumnTotals(values.length);
    this.#hasGroups = plan.labels.place.length > 1;
    this.#line = (plan.grid.rows[plan.block.body]?.line ?? 1) - 1;
    this.#starts = [this.#boundary()];
  }

  /** A heading: sums below it are of the rows below it. */
  begin(): void {
    this.#starts.push(this.#boundary());
  }

  /** A row of figures begins. */
  beginRow({ line }: TableRow, { place, within, isPart, periods }: RowReading, choices: readonly SeriesChoice[]): void {
    this.#line = line;
    if (this.#choices === undefined) this.#choices = choices;
    else if (this.#choices !== choices) this.#choices = null;
    this.#hasOwnPeriods ||= periods.length > 0 && !this.plan.rowsAre.includes('period');
    if (isPart) return;
    if (within === null) this.#wider = place;
    else if (within === this.#wider) this.#overlaps = true;
    this.#enter(within, line - 1);
    if (!this.plan.rowsAre.includes('period')) return;
    const printed = choices.find((choice) => choice.ok)?.series.printed;
    if (printed) this.#periods.push(printed);
  }

  /** `at`: which of the columns with figures. What is part of a row above is not added once more. */
  add(at: number, text: string, isPart: boolean): void {
    if (!isPart) this.#totals.add(at, text);
  }

  /** A cell, or a row where no column is given, of which nobody knows whether it is a part. */
  addUnknown(row: TableRow, at?: number): void {
    for (const [column, draft] of this.values.entries())
      if ((at === undefined || at === column) && isAmountCell(row.cells[draft.column] ?? ''))
        this.#totals.addUnknown(column);
  }

  /** A row of sums; how many of its cells have a number. */
  addSum(
    row: TableRow,
    reading: RowReading,
    { choices, section }: { choices: readonly SeriesChoice[]; section: Section | null },
  ): number {
    const of = reading.sum?.of ?? null;
    if (of !== null) this.#enter(of, row.line - 1);
    const group = of === null || !this.#hasGroups ? null : this.#groups.length - 1;
    const over = reading.sum?.over ?? 'place';
    const part = this.#starts.length - 1;
    this.#sums.push({ ...this.#boundary(), line: row.line, row, reading, over, choices, section, part, group });
    this.#line = row.line;
    return this.values.filter(({ column }) => isAmountCell(row.cells[column] ?? '')).length;
  }

  /** All rows have come. */
  end(): readonly CrossSum[] {
    const last = { ...this.#boundary(), line: this.#line + 1 };
    return this.#sums.flatMap((sum) => this.#sumsOf(sum, last));
  }

  /** What all rows of the table add up to, for sums that stand in a table nearby. */
  halfTotals(): HalfTotals {
    const [start] = this.#starts;
    const isKnown =
      this.#starts.length === 1 &&
      this.plan.rowsAre.length === 1 &&
      !this.#hasGroups &&
      !this.#overlaps &&
      this.#choices;
    return {
      hasSums: this.#sums.length > 0,
      wholes: start && isKnown ? this.values.flatMap((_draft, at) => this.#wholeOf(at, start) ?? []) : null,
    };
  }

  /** What one column adds up to; null where that is not known. */
  wholeOf(column: number): ColumnWhole | null {
    const at = this.values.findIndex((draft) => draft.column === column);
    const [start] = this.#starts;
    return at === -1 || !start || this.halfTotals().wholes === null ? null : this.#wholeOf(at, start);
  }

  #wholeOf(at: number, start: Boundary): ColumnWhole | null {
    const choice = this.#choices?.[at];
    return choice?.ok ? { series: choice.series, ...between(start.totals, this.#totals.snapshot(), at) } : null;
  }

  #enter(group: string | null, line: number): void {
    if (!this.#hasGroups || (group === this.#group && this.#groups.length > 0)) return;
    this.#group = group;
    this.#groups.push({ ...this.#boundary(), line });
  }

  #boundary(): Boundary {
    return { line: this.#line, totals: this.#totals.snapshot(), periods: this.#periods.length };
  }

  #sumsOf(sum: SumRow, last: Boundary): readonly CrossSum[] {
    const { row, over, reading } = sum;
    const cells = this.values.flatMap((draft, at) => {
      const text = row.cells[draft.column] ?? '';
      return isAmountCell(text) ? [{ draft, at, text }] : [];
    });
    const [from, to] = this.#partsOf(sum, last, cells);
    const periods = this.#periods.slice(from.periods, to.periods);
    const isCountable = this.plan.rowsAre.length === 1 && over !== 'metric' && !this.#overlaps;
    const isKnown = isCountable && (over !== 'period' || joinedPeriod(periods) !== null);
    return cells.map(({ draft, at, text }) => {
      const { sum: computed, filled } = between(from.totals, to.totals, at);
      const isLastState = reading.sum?.isToDate === true && draft.metric?.nature === 'STOCK';
      const check =
        isKnown && !isLastState
          ? { partsFilled: filled, computed, agrees: filled === 0 ? null : agreesWith(text, computed) }
          : { partsFilled: 0, computed: null, agrees: null };
      return {
        ...{ line: row.line, column: draft.column, text, label: reading.label || labelOf(row), over, ...check },
        meaning: this.#meaningOf(sum, at, periods),
        parts: isKnown ? [{ lines: [from.line + 1, to.line - 1], columns: [draft.column, draft.column] }] : [],
      };
    });
  }

  /** Between which boundaries the parts of a sum stand: above it, or below it where only that adds up. */
  #partsOf(
    sum: SumRow,
    last: Boundary,
    cells: readonly { readonly at: number; readonly text: string }[],
  ): readonly [Boundary, Boundary] {
    const isPartial = sum.reading.sum?.isPartial === true;
    const start = this.#starts[sum.part] ?? last;
    const stop = this.#starts[sum.part + 1] ?? last;
    const nearby = this.#sums.filter(({ part, reading }) => part === sum.part && reading.sum?.isPartial === true);
    const group = sum.group === null ? undefined : this.#groups[sum.group];
    const next = sum.group === null ? undefined : this.#groups[sum.group + 1];
    const before = isPartial ? nearby.findLast(({ line }) => line < sum.line) : undefined;
    const after = isPartial ? nearby.find(({ line }) => line > sum.line) : undefined;
    const above = group ?? before ?? start;
    const below = group ? (next ?? stop) : (after ?? stop);
    const filled = (from: Boundary, to: Boundary): boolean =>
      cells.some(({ at }) => between(from.totals, to.totals, at).filled > 0);
    const isBelow =
      filled(sum, below) &&
      cells.every(({ at, text }) => agreesWith(text, between(sum.totals, below.totals, at).sum) === true);
    return filled(above, sum) && !isBelow ? [above, sum] : [sum, below];
  }

  #meaningOf(
    { over, reading, choices, section }: SumRow,
    at: number,
    periods: readonly PrintedPeriod[],
  ): SumMeaning | null {
    const { title } = this.plan;
    const draft = this.values[at];
    if (over === 'metric' || !draft || !reading.sum) return null;
    const around = section?.place ?? title.place;
    if (over === 'place') {
      const choice = choices[at];
      const place = placeOfSum(reading.sum, around);
      if (!choice?.ok || place === null || choice.series.place !== null || this.#hasOwnPeriods) return null;
      return sumMeaning(choice.series, place, place === title.place ? title.within : null);
    }
    const joined = joinedPeriod(periods);
    if (!joined) return null;
    const sense = {
      metric: section?.metric ?? null,
      periods: [{ kind: 'full', period: joined, text: '' } as const],
      unit: section?.unit ?? null,
    };
    const choice = resolveSeries(draft, sense, { title, addsPeriods: false });
    if (!choice.ok || choice.series.metric.nature !== 'FLOW') return null;
    const place = choice.series.place ?? reading.place ?? around;
    const sum = { ...choice.series, period: formatPeriod(joined), basis: 'CUMULATIVE' as const };
    return place === null ? null : sumMeaning(sum, place, choice.series.within);
  }
}

function labelOf({ cells }: TableRow): string {
  return plainText(cells.find((cell) => cell !== '') ?? '');
}
