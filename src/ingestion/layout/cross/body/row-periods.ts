import type { TableRow } from '../../../reading/table.js';
import type { Cause } from '../cross-problem.js';
import type { TablePlan } from '../header/table-plan.js';
import { DatedMonths } from '../words/dated-months.js';
import { leftOutReason, type LeftOutReason } from '../words/header-words.js';
import { type PeriodSense, readPeriodSense, withRecentYear, yearOf } from '../words/period-words.js';
import { plainText, takeLabelApart } from '../words/plain-text.js';
import { readSum } from '../words/sum-words.js';
import type { LabelCells } from './label-cells.js';
import { YearCells } from './year-cells.js';

/** What the column of periods says of a row. */
export interface PeriodLabel {
  readonly senses: readonly PeriodSense[];
  readonly isSum: boolean;
  /** 累计 below the months from January on. */
  readonly isToDate: boolean;
  readonly leftOut: LeftOutReason | null;
  readonly problem: Cause | null;
}

/** Reads the periods of rows in their order. */
export class RowPeriods {
  readonly #known = new Map<string, PeriodSense | null>();
  readonly #years = new YearCells();
  readonly #months = new DatedMonths();
  /** What the last row with a period was about. */
  #about = '';

  constructor(
    private readonly plan: TablePlan,
    private readonly cells: LabelCells,
    private readonly near: number | null,
  ) {}

  /** A heading begins something new. */
  begin(): void {
    this.#months.begin();
  }

  /** `about`: what the row is of, but for its period. */
  read(row: TableRow, column: number, about: string): PeriodLabel {
    const none = { senses: [], isSum: false, isToDate: false, leftOut: null, problem: null };
    const { text } = this.cells.text(row, column);
    if (text === '') return { ...none, problem: { code: 'ROW_WITHOUT_LABEL', given: '' } };
    let sense = this.#known.get(text);
    if (sense === undefined) {
      // In a column of days eight digits are one, which they are not in a header.
      const name = takeLabelApart(plainText(text)).name.replace(/^(\d{4})(\d{2})(\d{2})$/u, '$1-$2-$3');
      // Below 截止时间 a month is the end of what was counted, not all of it.
      const isEnd = /截[至止]/u.test(this.plan.drafts[column]?.header ?? '') && !/^截[至止]/u.test(name);
      sense = readPeriodSense(isEnd ? `截至${name}` : name);
      this.#known.set(text, sense);
    }
    if (sense) {
      const { year } = this.plan.labels;
      if (year === null) return { ...none, ...this.#datedMonth(sense, about) };
      const senses = this.#years.with(this.cells.text(row, year), sense);
      return senses
        ? { ...none, senses }
        : { ...none, problem: { code: 'PERIOD_WITHOUT_YEAR', given: plainText(text) } };
    }
    if (readSum(plainText(text)) !== null) return { ...none, isSum: true };
    const leftOut = leftOutReason(plainText(text));
    return leftOut ? { ...none, leftOut } : { ...none, problem: { code: 'PERIOD_UNCLEAR', given: plainText(text) } };
  }

  /** 12月 below 2021年11月 of the same place. */
  #datedMonth(sense: PeriodSense, about: string): Partial<PeriodLabel> {
    if (about !== this.#about) this.#months.begin();
    this.#about = about;
    const { period } = this.plan.title;
    const dated = this.#months.next(sense, period === null ? null : yearOf(period));
    const isToDate = dated.ok && dated.sense.kind === 'relative' && dated.sense.base !== undefined;
    if (isToDate) return { isSum: true, isToDate };
    return dated.ok ? { senses: [dated.sense], problem: null } : { senses: [], problem: dated.cause };
  }

  /** 23年 is a recent one, where nothing around the table names a year. */
  recent(senses: readonly PeriodSense[]): readonly PeriodSense[] {
    if (this.plan.title.period !== null) return senses;
    return senses.map((sense) => withRecentYear(sense, this.near));
  }
}
