import { addDays } from '../../../../kernel/day.js';
import type { PrintedPeriod } from '../../../text/period-text.js';
import type { Cause } from '../cross-problem.js';
import { isWithin, type PeriodSense, refinePeriod, yearOf } from './period-words.js';

/** A month, or what else is said of time, with its year where the months before it tell; else why it is in doubt. */
export type DatedMonth =
  { readonly ok: true; readonly sense: PeriodSense } | { readonly ok: false; readonly cause: Cause };

/** Follows months that stand in a row, of which only some name their year: 2021年11月, 12月, 2022年1月, 2月. */
export class DatedMonths {
  /** The last one of which the year is known. */
  #last: PrintedPeriod | null = null;
  /** From January to the last month so far, without a gap. */
  #sofar: PrintedPeriod | null = null;

  /** Something else begins. */
  begin(): void {
    this.#last = null;
    this.#sofar = null;
  }

  /** From January to the last month so far; null where the months begin later, or leave one out. */
  get sofar(): PrintedPeriod | null {
    return this.#sofar;
  }

  /** `title`: the year that the title names, null if it names none or several. */
  next(sense: PeriodSense, title: number | null): DatedMonth {
    if (sense.kind === 'relative' && sense.of === 'to-date' && this.#sofar !== null)
      return { ok: true, sense: { ...sense, base: this.#sofar } };
    const found = this.#dated(sense, title);
    if (found.ok) this.#follow(found.sense, title);
    return found;
  }

  /** January, February …: what 累计 behind them adds up. */
  #follow(sense: PeriodSense, title: number | null): void {
    const period =
      sense.kind === 'full' ? sense.period : sense.kind === 'in-year' && title !== null ? inYear(sense, title) : null;
    if (period === null || !isShort(period)) return;
    if (period.start.endsWith('-01-01')) this.#sofar = { ...period, isCumulative: true };
    else if (this.#sofar !== null && period.start === addDays(this.#sofar.end, 1))
      this.#sofar = { ...this.#sofar, end: period.end };
    else if (this.#sofar === null || !isWithin(period, this.#sofar)) this.#sofar = null;
  }

  #dated(sense: PeriodSense, title: number | null): DatedMonth {
    const known: DatedMonth = { ok: true, sense };
    if (sense.kind === 'full') this.#last = isShort(sense.period) ? sense.period : null;
    if (sense.kind !== 'in-year' || this.#last === null) return known;
    const last = this.#last;
    const year = yearOf(last);
    if (year === null) return known;
    const same = inYear(sense, year);
    // Behind December it may be January of the next year, which only the title can tell.
    const period = same !== null && follows(same, last) ? same : title === year + 1 ? inYear(sense, title) : null;
    if (period === null) return { ok: false, cause: undated(sense.text, last) };
    if (isShort(period)) this.#last = period;
    return { ok: true, sense: { kind: 'full', period, text: `${period.end.slice(0, 4)}年${sense.text}` } };
  }
}

function inYear(sense: PeriodSense, year: number): PrintedPeriod | null {
  const [start, end] = [`${year.toString()}-01-01`, `${year.toString()}-12-31`];
  const choice = refinePeriod({ start, end, isCumulative: false, isAsOf: false }, sense);
  return choice.ok ? choice.period : null;
}

/** A later one, or one that has it in: 1-12月 behind 12月. */
function follows(next: PrintedPeriod, last: PrintedPeriod): boolean {
  return next.end > last.end || (next.end === last.end && next.start < last.start);
}

/** A month or a quarter. */
function isShort({ start, end }: PrintedPeriod): boolean {
  const months = Number(end.slice(5, 7)) - Number(start.slice(5, 7));
  return start.slice(0, 4) === end.slice(0, 4) && (months === 0 || (months === 2 && Number(end.slice(5, 7)) % 3 === 0));
}

function undated(given: string, last: PrintedPeriod): Cause {
  const [year, month] = [Number(last.end.slice(0, 4)), Number(last.end.slice(5, 7))];
  const before = `${year.toString()}年${month.toString()}月`;
  const next = `${(year + 1).toString()}年${given}`;
  return {
    code: 'PERIOD_WITHOUT_YEAR',
    given,
    text: {
      en: `"${given}" stands behind ${before} and names no year. If it is ${next}, write it so.`,
      zh: `“${given}”排在${before}之后，没有写明年份：如为${next}，请写成“${next}”。`,
    },
  };
}
