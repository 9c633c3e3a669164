import type { TableRow } from '../../../reading/table.js';
import type { Cause, ProblemLog } from '../cross-problem.js';
import type { CrossFigure } from '../cross-table.js';
import type { ColumnDraft } from '../header/column-draft.js';
import type { PeriodSense } from '../words/period-words.js';
import { passesNewYear } from '../words/new-year.js';
import type { OutputBuffer } from './cross-output.js';
import type { FigurePlace } from './row-places.js';
import type { RowReading } from './row-reader.js';
import type { Series } from './series.js';
import type { TableNotes } from './table-notes.js';
import type { TableRecord } from './table-record.js';

/** As many figures wait for the end of their table: a note below it may name the unit, a later row may say the same. */
const MOST_HELD = 100_000;

const NONE: ReadonlySet<string> = new Set();

/** Places of one table that notes may name. */
const MOST_PLACES = 5_000;

interface Held {
  readonly figure: CrossFigure;
  readonly series: Series;
  readonly header: string;
  /** Of a stock at a period that its own row names: it may turn out to be what was added. */
  readonly isAtOwnPeriod: boolean;
  /** Of the period that the title names: neither row nor column names another. */
  readonly isOfTitle: boolean;
}

/** Rows of one place and metric, each of a month or a quarter that says nothing of its year. */
interface MonthRun {
  readonly about: string;
  readonly lines: number[];
  last: readonly PeriodSense[];
  /** Why they are in doubt, once they are. */
  cause: Cause | null;
}

/** Keeps the figures of a table until nothing below can change them any more; those of a very long table until it gets long. */
export class HeldFigures {
  #held: Held[] = [];
  #isStreaming = false;
  readonly #rows = new Map<string, number>();
  readonly #twice = new Map<number, Cause>();
  #run: MonthRun | null = null;
  /** The places of all figures. */
  readonly #places = new Set<string>();
  readonly #summed = new Set<number>();
  /** Of each series that was let go of before the end of a very long table one figure: a note below may contradict it. */
  readonly #gone = new Map<Series, Held>();
  #hasOwnPeriod = false;

  constructor(
    private readonly out: OutputBuffer,
    private readonly problems: ProblemLog,
    private readonly record: TableRecord,
    private readonly notes: TableNotes,
  ) {}

  /** Two rows that say the same are both in doubt. */
  beginRow({ line }: TableRow, reading: RowReading, section: string): void {
    const { metric, periods, place, within, supporter, recipient, isOwn } = reading;
    const period = periods.map(({ text }) => text).join('/');
    const about = [place, within, isOwn, metric?.code, supporter, recipient, section].join('|');
    const key = `${about}|${period}`;
    this.#hasOwnPeriod = periods.length > 0;
    this.#followMonths(line, about, periods);
    const known = this.#rows.get(key);
    if (known === undefined) {
      this.#rows.set(key, line);
      return;
    }
    const cause: Cause = { code: 'SAME_ROW', given: reading.label };
    this.#twice.set(known, cause);
    this.#twice.set(line, cause);
  }

  /** 11月, 12月, 1月 below each other: the rows of one place go past the end of a year, and none of them says of which. */
  #followMonths(line: number, about: string, periods: readonly PeriodSense[]): void {
    const isOpen = periods.length === 1 && periods[0]?.kind === 'in-year';
    if (!isOpen) {
      this.#run = null;
      return;
    }
    if (this.#run?.about !== about) this.#run = { about, lines: [], last: [], cause: null };
    const run = this.#run;
    if (run.cause === null && passesNewYear(run.last, periods)) {
      const given = `${run.last[0]?.text ?? ''} / ${periods[0]?.text ?? ''}`;
      run.cause = { code: 'PERIOD_UNCLEAR', given };
      for (const before of run.lines) this.#twice.set(before, run.cause);
    }
    if (run.cause !== null) this.#twice.set(line, run.cause);
    run.lines.push(line);
    run.last = periods;
  }

  add(
    line: number,
    { column, header: ofHeader, metric: ofColumn, periods }: ColumnDraft,
    series: Series,
    at: FigurePlace,
    text: string,
    unit: string,
  ): void {
    const { metric, period, basis } = series;
    const { place, within, scope, supporter, recipient } = at;
    if (this.#places.size < MOST_PLACES) this.#places.add(place);
    // Where the row names the metric, the column says nothing of units.
    const header = ofColumn === null ? (metric.names[0] ?? metric.code) : ofHeader;
    const figure = {
      line,
      column,
      metric: metric.code,
      place,
      within,
      period,
      basis,
      unit,
      scope,
      supporter,
      recipient,
      text,
    };
    if (
      this.#isStreaming &&
      this.#gone.has(series) &&
      unit !== '' &&
      this.#twice.size === 0 &&
      this.#summed.size === 0
    ) {
      this.out.addFigure(figure);
      return;
    }
    const isAtOwnPeriod = this.#hasOwnPeriod;
    const held = { figure, series, header, isAtOwnPeriod, isOfTitle: !isAtOwnPeriod && periods.length === 0 };
    if (this.#isStreaming) {
      this.#release(held);
      return;
    }
    this.#held.push(held);
    if (this.#held.length >= MOST_HELD) this.#releaseAll(true);
  }

  /** Keeps the figures of some rows back, by their lines. */
  doubt(rows: ReadonlyMap<number, Cause>): void {
    for (const [line, cause] of rows) this.#twice.set(line, cause);
  }

  /** The table adds up the periods of a column: what it says of stocks there is what was added to them. */
  dropStocksOf(column: number): void {
    this.#summed.add(column);
  }

  end(): void {
    for (const held of this.#gone.values()) {
      const cause = this.notes.causeOf(held, NONE);
      if (cause) this.problems.add(cause, { line: held.figure.line, column: held.figure.column });
    }
    this.#releaseAll(false);
  }

  #releaseAll(isStreaming: boolean): void {
    const held = this.#held;
    this.#held = [];
    this.#isStreaming = isStreaming;
    for (const one of held) this.#release(one);
  }

  #release(held: Held): void {
    const { figure } = held;
    const cause = this.#causeOf(held);
    if (!cause) {
      this.out.addFigure(figure.unit === '' ? { ...figure, unit: this.notes.unitOf(held.series.metric) } : figure);
      if (this.#isStreaming && !this.#gone.has(held.series)) this.#gone.set(held.series, held);
      return;
    }
    this.record.counts.figures -= 1;
    this.record.counts.problems += 1;
    this.problems.add(cause, { line: figure.line, column: figure.column });
  }

  #causeOf(held: Held): Cause | null {
    const { figure, series, header, isAtOwnPeriod } = held;
    const { metric } = series;
    const same = this.#twice.size === 0 ? undefined : this.#twice.get(figure.line);
    if (same) return same;
    if (this.#summed.has(figure.column) && isAtOwnPeriod && metric.nature === 'STOCK')
      return { code: 'INCREASE_OF_STOCK', given: figure.period, expected: metric.names[0] ?? metric.code };
    if (figure.unit === '' && this.notes.unitOf(metric) === '')
      return this.notes.foreignCause(metric) ?? { code: 'MONEY_WITHOUT_UNIT', given: header };
    // Of a table that is long gone, any figure may be the one that a note names.
    return this.notes.causeOf(held, this.#gone.size > 0 ? NONE : this.#places);
  }
}
