import type { TableRow } from '../../../reading/table.js';
import { amountProblem } from '../../../text/amount-problem.js';
import { explainForeignCurrency } from '../../../text/foreign-currency.js';
import type { Cause } from '../cross-problem.js';
import type { TablePlan } from '../header/table-plan.js';
import { isPlainNumber, readCellAmount } from '../words/cell-amount.js';
import { signMarkOf } from '../words/sign-words.js';
import { cellUnitFits, isForeign, nounOf, unitName, type UnitWords } from '../words/unit-words.js';
import { agreesWith, plainTotal, scaledNumber } from './exact-sum.js';
import { MergedValues } from './merged-values.js';
import { type Series, unitMismatch } from './series.js';
import { isAmountCell } from './sum-meaning.js';

/** Tells whether a cell that is not blank is an amount of its series. */
export class CellCheck {
  readonly #merged: MergedValues;
  /** Of a column, those that must add up to it. */
  readonly #addends: ReadonlyMap<number, readonly number[]>;

  constructor(
    plan: TablePlan,
    columns: readonly number[],
    private readonly units: UnitWords,
  ) {
    this.#merged = new MergedValues(plan, columns);
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

  /** A whole that is not what its batches add up to; one without any number among its batches stands for itself. */
  #differenceIn({ cells }: TableRow, column: number, text: string): Cause | null {
    const parts = (this.#addends.get(column) ?? []).map((at) => cells[at] ?? '').filter(isAmountCell);
    if (parts.length === 0) return null;
    const computed = plainTotal(parts.reduce((sum, part) => sum + (scaledNumber(part) ?? Number.NaN), 0));
    if (agreesWith(text, computed) === true) return null;
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

function notAnAmount(given: string): Cause {
  const expected = amountProblem(given);
  if (!expected) return { code: 'NOT_AN_AMOUNT', given };
  const text = {
    en: `"${given}" is no number: expected ${expected.en}.`,
    zh: `“${given}”不能作为数值：${expected.zh}`,
  };
  return { code: 'NOT_AN_AMOUNT', given, text };
}
