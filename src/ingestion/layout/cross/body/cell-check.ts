import type { TableRow } from '../../../reading/table.js';
import { amountProblem } from '../../../text/amount-problem.js';
import { explainForeignCurrency } from '../../../text/foreign-currency.js';
import type { Cause } from '../cross-problem.js';
import type { TablePlan } from '../header/table-plan.js';
import { isPlainNumber, readCellAmount } from '../words/cell-amount.js';
import type { PeriodSense } from '../words/period-words.js';
import { signMarkOf } from '../words/sign-words.js';
import { cellUnitFits, isForeign, nounOf, unitName, type UnitWords } from '../words/unit-words.js';
import { agreesWith, plainTotal, scaledNumber } from './sums/exact-sum.js';
import { MergedValues } from './merged-values.js';
import { type Series, unitMismatch } from './series.js';
import { isAmountCell } from './sums/sum-meaning.js';

/** Tells whether a cell that is not blank is an amount of its series. */
export class CellCheck {
  readonly #merged: MergedValues;
  /** Of a column, those that must add up to it. */
  readonly #addends: ReadonlyMap<number, readonly number[]>;

  /** 累计 behind months. */
  readonly #toDate: ReadonlySet<number>;

  constructor(
    plan: TablePlan,
    columns: readonly number[],
    private readonly units: UnitWords,
  ) {
    this.#merged = new MergedValues(plan, columns);
    this.#toDate = new Set(plan.drafts.filter(({ periods }) => periods.some(isOfMonths)).map(({ column }) => column));
    this.#addends = new Map(
      plan.drafts.filter(({ addends }) => addends.length > 0).map(({ column, addends }) => [column, addends]),
    );
  }

  /** Why a cell is none; null for nearly all. */
  causeFor(text: string, series: Series, row: TableRow, column: number): Cause | null {
    const fault = row.faults?.find(({ at }) => at === column);
    if (fault) return { code: 'CELL_AT_FAULT', given: fault.given, expected: fault.expected };
    if (this.#merged.covers(row.line, column)) return { code: 'MERGED_VALUE', given: text };
    const differs = this.#addends.size === 0 ? null : this.#differenceIn(row, column, text);
    if (differs) return differs;
    if (isPlainNumber(text)) return null;
    if (signMarkOf(text) !== null) return { code: 'SIGN_UNCLEAR', given: text };
    const amount = readCellAmount(text, this.units);
    if (!amount) return notAnAmount(text.replace(/\s+/gu, ' ').trim().slice(0, 40));
    if (amount.unit === null) return null;
    const declared = series.unit === '' ? series.metric.unit : series.unit;
    if (series.unit === '' && amount.unit.noun === null) return null;
    if (cellUnitFits(amount.unit, declared)) return null;
    if (isForeign(amount.unit, nounOf(series.metric.unit)))
      return { ...unitMismatch(unitName(amount.unit), series.metric), given: text, text: explainForeignCurrency(text) };
    return { code: 'CONFLICTING_UNITS', given: `${text} / ${declared}` };
  }

  /** A whole, or 累计 behind months, that is not what its batches add up to; one without any number among its batches stands for itself. */
  #differenceIn({ cells }: TableRow, column: number, text: string): Cause | null {
    const parts = (this.#addends.get(column) ?? []).map((at) => cells[at] ?? '').filter(isAmountCell);
    if (parts.length === 0) return null;
    const computed = plainTotal(parts.reduce((sum, part) => sum + (scaledNumber(part) ?? Number.NaN), 0));
    if (agreesWith(text, computed) === true) return null;
    if (this.#toDate.has(column)) return toDateDiffers(text, computed ?? '?');
    return { code: 'BATCHES_DIFFER', given: `${parts.join(' + ')} / ${text}` };
  }

  /** The unit of a cell: money that has it behind every number needs no other. */
  unitOf(text: string, { unit, metric }: Series): string {
    if (unit !== '') return unit;
    return readCellAmount(text, this.units)?.unit?.noun == null ? '' : metric.unit;
  }

  /** Whether a cell has words where a number should be: so do the headers of the next table. */
  isWords(text: string): boolean {
    const isYear = /^(?:19|20)\d\d$/.test(text);
    if (isPlainNumber(text)) return isYear;
    return readCellAmount(text, this.units) === null || /[年月季]/u.test(text);
  }
}

function isOfMonths(sense: PeriodSense): boolean {
  return sense.kind === 'relative' && sense.base !== undefined;
}

function toDateDiffers(given: string, computed: string): Cause {
  return {
    code: 'PERIOD_UNCLEAR',
    given,
    text: {
      en: `"${given}" is given as the sum so far, but the months before it add up to ${computed}: since when is not said. Write the months from the first to the last, such as 2023年1-8月.`,
      zh: `累计数“${given}”与此前各月之和${computed}不符，起点不明：请写明起止月份，如“2023年1-8月”，或改正数值。`,
    },
  };
}

function notAnAmount(given: string): Cause {
  const expected = amountProblem(given);
  if (!expected) return { code: 'NOT_AN_AMOUNT', given };
  const text = {
    en: `"${given}" is no number: expected ${expected.en}.`,
    zh: `“${given}”不能作为数值：${expected.zh}`,
  };
  return { code: 'NOT_AN_AMOUNT', given, text };
}
