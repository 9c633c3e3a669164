import type { TableRow } from '../../../reading/table.js';
import type { PrintedPeriod } from '../../../text/period-text.js';
import { formatPeriod } from '../../../../kernel/period.js';
import type { CrossSum, Dimension, SumMeaning } from '../cross-table.js';
import type { ColumnDraft } from '../header/column-draft.js';
import type { SumColumn } from '../header/sum-columns.js';
import type { TablePlan } from '../header/table-plan.js';
import { isMissingMark } from '../words/cell-amount.js';
import { joinedPeriod } from '../words/period-words.js';
import { plainText } from '../words/plain-text.js';
import type { CrossOutput } from './cross-output.js';
import { agreesWith, between, ColumnTotals, plainTotal, scaledNumber, type TotalsSnapshot } from './exact-sum.js';
import type { RowReading } from './row-reader.js';
import type { Section } from './section.js';
import { resolveSeries, type RowSense, type Series, type SeriesChoice } from './series.js';
import type { TableRecord } from './table-record.js';

interface Boundary {
  readonly line: number;
  readonly totals: TotalsSnapshot;
  readonly periods: number;
}

interface SumRow extends Boundary {
  readonly row: TableRow;
  readonly reading: RowReading;
  readonly over: Dimension;
  readonly choices: readonly SeriesChoice[];
  readonly section: Section | null;
  /** Which part of the table, between headings, it stands in. */
  readonly part: number;
}

interface PlaceOfRow {
  readonly place: string | null;
  readonly within: string | null;
}

/** Finds the parts of every sum, adds them up and holds them against it. */
export class SumCheck {
  readonly #totals: ColumnTotals;
  readonly #rows: SumRow[] = [];
  #starts: Boundary[];
  #periods: PrintedPeriod[] = [];
  #line = 0;

  constructor(
    private readonly plan: TablePlan,
    private readonly values: readonly ColumnDraft[],
    private readonly out: CrossOutput,
    private readonly record: TableRecord,
  ) {
    this.#totals = new ColumnTotals(values.length);
    const { grid, block } = plan;
    this.#line = (grid.rows[block.body]?.line ?? 1) - 1;
    this.#starts = [this.#boundary()];
  }

  add(at: number, text: string, isPart: boolean): void {
    if (!isPart) this.#totals.add(at, text);
  }

  /** A heading: sums below it are of the rows below it. */
  begin(): void {
    this.#starts.push(this.#boundary());
  }

  /** A row of figures: sums across it can be checked at once. */
  addRow(row: TableRow, reading: RowReading, choices: readonly SeriesChoice[], place: PlaceOfRow): void {
    this.#line = row.line;
    if (this.plan.rowsAre.length === 1 && this.plan.rowsAre[0] === 'period') {
      const printed = choices.find((choice) => choice.ok)?.series.printed;
      if (printed) this.#periods.push(printed);
    }
    for (const sum of this.plan.sums) {
      const text = row.cells[sum.draft.column] ?? '';
      if (!isAmount(text)) continue;
      this.record.counts.sums += 1;
      this.#tell(this.#across(row, sum, text, { reading, choices, place }));
    }
  }

  /** A row of sums; how many of its cells have a number. */
  mapRow(
    row: TableRow,
    reading: RowReading,
    over: Dimension,
    choices: readonly SeriesChoice[],
    section: Section | null,
  ): number {
    this.#rows.push({
      ...this.#boundary(),
      line: row.line,
      row,
      reading,
      over,
      choices,
      section,
      part: this.#starts.length - 1,
    });
    this.#line = row.line;
    return this.values.filter(({ column }) => isAmount(row.cells[column] ?? '')).length;
  }

  end(): void {
    const last = { ...this.#boundary(), line: this.#line + 1 };
    for (const sum of this.#rows) this.#tellRow(sum, last);
  }

  #boundary(): Boundary {
    return { line: this.#line, totals: this.#totals.snapshot(), periods: this.#periods.length };
  }

  #tell(sum: CrossSum): void {
    this.out.sums.push(sum);
    if (sum.agrees !== null) this.record.sums.checked += 1;
    if (sum.agrees === false) this.record.sums.differing += 1;
  }

  #tellRow(sum: SumRow, last: Boundary): void {
    const { row, over, reading } = sum;
    const start = this.#starts[sum.part] ?? last;
    const stop = this.#starts[sum.part + 1] ?? last;
    const partial = reading.sum?.isPartial === true;
    const beside = this.#rows.filter(
      (one) => one.part === sum.part && one !== sum && (!partial || one.reading.sum?.isPartial === true),
    );
    const above = (partial ? beside.findLast(({ line }) => line < sum.line) : undefined) ?? start;
    const below = (partial ? beside.find(({ line }) => line > sum.line) : undefined) ?? stop;
    const isCountable = this.plan.rowsAre.length === 1 && over !== 'metric';
    const cells = this.values.flatMap((draft, at) => {
      const text = row.cells[draft.column] ?? '';
      return isAmount(text) ? [{ draft, at, text }] : [];
    });
    const check = (from: Boundary, to: Boundary) =>
      cells.map(({ at, text }) => agreesWith(text, between(from.totals, to.totals, at).sum));
    const filled = (from: Boundary, to: Boundary) =>
      cells.some(({ at }) => between(from.totals, to.totals, at).filled > 0);
    const isAbove = filled(above, sum) && !(filled(sum, below) && check(sum, below).every((one) => one === true));
    const [from, to] = isAbove ? [above, sum] : [sum, below];
    const periods = this.#periods.slice(from.periods, to.periods);
    for (const { draft, at, text } of cells) {
      const { sum: computed, filled: partsFilled } = between(from.totals, to.totals, at);
      const isKnown = isCountable && (over !== 'period' || joinedPeriod(periods) !== null);
      this.#tell({
        ...{ line: row.line, column: draft.column, text, label: reading.label || this.#labelOf(row), over },
        meaning: this.#meaningOf(sum, at, periods),
        parts: isKnown ? [{ lines: [from.line + 1, to.line - 1], columns: [draft.column, draft.column] }] : [],
        partsFilled: isKnown ? partsFilled : 0,
        computed: isKnown ? computed : null,
        agrees: isKnown ? agreesWith(text, computed) : null,
      });
    }
  }

  #labelOf(row: TableRow): string {
    return plainText(row.cells.find((cell) => cell !== '') ?? '');
  }

  #meaningOf(
    { over, reading, choices, section }: SumRow,
    at: number,
    periods: readonly PrintedPeriod[],
  ): SumMeaning | null {
    const choice = choices[at];
    const { title } = this.plan;
    if (over === 'metric') return null;
    if (over === 'period') {
      const part = this.values[at] && this.#seriesOfParts(at, section);
      const joined = joinedPeriod(periods);
      const place = part?.place ?? section?.place ?? title.place;
      if (!part || !joined || place === null || part.metric.nature !== 'FLOW') return null;
      return meaning({ ...part, period: formatPeriod(joined), basis: 'CUMULATIVE' }, place, part.within);
    }
    const named = reading.sum?.of ?? null;
    const place = named ?? (reading.sum?.isPartial === true ? null : (section?.place ?? title.place));
    if (!choice?.ok || place === null || choice.series.place !== null) return null;
    return meaning(choice.series, place, named === null ? title.within : null);
  }

  /** Of a table of months, what one of its columns says in any row, but for the month. */
  #seriesOfParts(at: number, section: Section | null): Series | null {
    const draft = this.values[at];
    const [printed] = this.#periods;
    if (!draft || !printed) return null;
    const sense: RowSense = {
      metric: section?.metric ?? null,
      periods: [{ kind: 'full', period: printed, text: '' }],
      unit: section?.unit ?? null,
    };
    const choice = resolveSeries(draft, sense, { title: this.plan.title, addsPeriods: false });
    return choice.ok ? choice.series : null;
  }

  #across(
    row: TableRow,
    { draft, over, parts }: SumColumn,
    text: string,
    { reading, choices, place }: { reading: RowReading; choices: readonly SeriesChoice[]; place: PlaceOfRow },
  ): CrossSum {
    const ats = parts.map((column) => this.values.findIndex((one) => one.column === column));
    const series = ats.flatMap((at) => {
      const choice = choices[at];
      return choice?.ok ? [choice.series] : [];
    });
    let total = 0;
    let partsFilled = 0;
    for (const column of parts) {
      const cell = row.cells[column] ?? '';
      if (!isAmount(cell)) continue;
      partsFilled += 1;
      total += scaledNumber(cell) ?? Number.NaN;
    }
    const isOneUnit = series.length === parts.length && series.every(({ unit }) => unit === series[0]?.unit);
    const computed = parts.length > 0 && partsFilled > 0 && isOneUnit ? plainTotal(total) : null;
    return {
      ...{ line: row.line, column: draft.column, text, label: draft.header, over, partsFilled, computed },
      meaning: this.#acrossMeaning({ draft, over, parts }, reading, series, place),
      parts: ranges(parts).map((columns) => ({ lines: [row.line, row.line] as const, columns })),
      agrees: agreesWith(text, computed),
    };
  }

  #acrossMeaning(
    { draft, over }: SumColumn,
    reading: RowReading,
    series: readonly Series[],
    { place, within }: PlaceOfRow,
  ): SumMeaning | null {
    const [first] = series;
    if (over === 'metric' || !first || reading.sum) return null;
    if (over === 'period') {
      const joined = joinedPeriod(series.map(({ printed }) => printed));
      if (
        !joined ||
        place === null ||
        first.metric.nature !== 'FLOW' ||
        !series.every(({ metric }) => metric === first.metric)
      )
        return null;
      return meaning(
        { ...first, period: formatPeriod(joined), basis: 'CUMULATIVE' },
        first.place ?? place,
        first.place === null ? within : first.within,
      );
    }
    const named = draft.sum?.of ?? draft.places.at(-1) ?? null;
    const of = named ?? (draft.sum?.isPartial === true ? null : this.plan.title.place);
    const isOne = series.every(({ metric, period }) => metric === first.metric && period === first.period);
    return of === null || !isOne ? null : meaning(first, of, named === null ? this.plan.title.within : null);
  }
}

function meaning(
  { metric, period, basis, unit }: Pick<Series, 'metric' | 'period' | 'basis' | 'unit'>,
  place: string,
  within: string | null,
): SumMeaning | null {
  const isAdded = metric.nature === 'FLOW' || metric.nature === 'STOCK';
  if (!isAdded || unit === '') return null;
  const addsUp = { place, within, period, basis, unit, scope: '', supporter: '', recipient: '' } as const;
  return { metric: metric.code, ...addsUp };
}

function isAmount(text: string): boolean {
  return text !== '' && /\d/u.test(text) && !isMissingMark(text);
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
