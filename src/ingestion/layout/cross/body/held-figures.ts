import type { Bilingual } from '../../../../kernel/locale.js';
import type { TableRow } from '../../../reading/table.js';
import type { PrintedPeriod } from '../../../text/period-text.js';
import { isMoney, type UnitText } from '../../../text/unit-text.js';
import type { Cause, ProblemLog } from '../cross-problem.js';
import type { CrossFigure } from '../cross-table.js';
import type { ColumnDraft } from '../header/column-draft.js';
import type { CrossMetric } from '../words/cross-metric.js';
import { type PeriodSense, refinePeriod } from '../words/period-words.js';
import { passesNewYear } from '../words/new-year.js';
import { chooseUnit, isForeign, nounOf, unitName } from '../words/unit-words.js';
import type { OutputBuffer } from './cross-output.js';
import type { FigurePlace } from './row-places.js';
import type { RowReading } from './row-reader.js';
import { type Series, unitMismatch } from './series.js';
import type { TableRecord } from './table-record.js';

/** As many figures wait for the end of their table: a note below it may name the unit, a later row may say the same. */
const MOST_HELD = 100_000;

interface Held {
  readonly figure: CrossFigure;
  readonly series: Series;
  readonly header: string;
  /** Of a stock at a period that its own row names: it may turn out to be what was added. */
  readonly isAtOwnPeriod: boolean;
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
  readonly #noted: UnitText[] = [];
  #plan: string | null = null;
  readonly #until: PeriodSense[] = [];
  readonly #summed = new Set<number>();
  /** Of each series that was let go of before the end of a very long table one figure: a note below may contradict it. */
  readonly #gone = new Map<Series, Held>();
  #hasOwnPeriod = false;

  constructor(
    private readonly out: OutputBuffer,
    private readonly problems: ProblemLog,
    private readonly record: TableRecord,
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
    { column, header: ofHeader, metric: ofColumn }: ColumnDraft,
    series: Series,
    at: FigurePlace,
    text: string,
    unit: string,
  ): void {
    const { metric, period, basis } = series;
    const { place, within, scope, supporter, recipient } = at;
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
    const held = { figure, series, header, isAtOwnPeriod: this.#hasOwnPeriod };
    if (this.#isStreaming) {
      this.#release(held);
      return;
    }
    this.#held.push(held);
    if (this.#held.length >= MOST_HELD) this.#releaseAll(true);
  }

  /** A note below the table names a unit. */
  addUnit(unit: UnitText): void {
    this.#noted.push(unit);
  }

  /** A note below the table says on which day its figures end: 数据截至9月30日. */
  addEnd(sense: PeriodSense): void {
    this.#until.push(sense);
  }

  /** A note below the table says that its figures are planned or expected. */
  addPlan(remark: string): void {
    this.#plan ??= remark;
  }

  /** The table adds up the periods of a column: what it says of stocks there is what was added to them. */
  dropStocksOf(column: number): void {
    this.#summed.add(column);
  }

  end(): void {
    for (const held of this.#gone.values()) {
      const cause = this.#contradictionOf(held);
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
      this.out.addFigure(figure.unit === '' ? { ...figure, unit: this.#noteUnit(held.series.metric) } : figure);
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
    if (figure.unit === '' && this.#noteUnit(metric) === '')
      return this.#foreignCause(metric) ?? { code: 'MONEY_WITHOUT_UNIT', given: header };
    return this.#contradictionOf(held);
  }

  /** What the notes below the table say against a figure. */
  #contradictionOf({ figure, series }: Held): Cause | null {
    const until = this.#until.find((sense) => endsWithin(sense, series.printed));
    if (this.#plan !== null) return { code: 'TITLE_OF_PLAN', given: this.#plan, text: explainNote(this.#plan) };
    if (until) return { code: 'PERIOD_CONFLICT', given: `${figure.period} / ${until.text}` };
    if (figure.unit === '') return null;
    const foreign = this.#foreignCause(series.metric);
    if (foreign) return foreign;
    const other = this.#noted
      .filter(({ noun }) => noun === nounOf(figure.unit))
      .map(({ multiple, noun }) => `${multiple}${noun ?? ''}`)
      .find((name) => name !== figure.unit);
    return other === undefined ? null : { code: 'CONFLICTING_UNITS', given: `${figure.unit} / ${other}` };
  }

  /** A note that names another currency leaves open which of the amounts are in it. */
  #foreignCause(metric: CrossMetric): Cause | null {
    const own = nounOf(metric.unit);
    const foreign = isMoney(own) ? this.#noted.find((unit) => isForeign(unit, own)) : undefined;
    return foreign ? unitMismatch(unitName(foreign), metric) : null;
  }

  #noteUnit(metric: CrossMetric): string {
    if (this.#noted.length === 0) return '';
    const choice = chooseUnit(metric, { row: null, column: null, table: this.#noted });
    return choice.ok ? choice.unit : '';
  }
}

/** Whether a day is before the end of a period that it lies in: 9月30日 in 2023年. */
function endsWithin(sense: PeriodSense, period: PrintedPeriod): boolean {
  const choice = refinePeriod(period, sense);
  if (!choice.ok) return false;
  const { end } = choice.period;
  return period.start <= end && end < period.end;
}

function explainNote(note: string): Bilingual {
  return {
    en: `The note "${note}" says that figures of the table are planned, estimated or of an earlier period. Put the final figures in and clear the note; if it is about none of the figures, say so in a layout (rows: heading).`,
    zh: `表注“${note}”说明表中有计划数、估计数或以前时期的数。请改填当期实际数并删去该说明；如该说明与表中数据无关，请在版式中将该行设为 heading。`,
  };
}
