import { type PeriodSense, readPeriodSense } from '../words/period-words.js';
import { plainText } from '../words/plain-text.js';
import type { LabelCells } from './label-cells.js';

/** The years in a column beside that of the months. */
export class YearCells {
  #month = 0;
  #isLost = false;

  /**
   * A month with its year; null if nobody can tell which. A blank cell repeats the year above it, while the months go on:
   * January below December may be of the next one.
   */
  with(cell: ReturnType<LabelCells['text']>, month: PeriodSense): readonly PeriodSense[] | null {
    const number = Number(/^第?(\d{1,2})/u.exec(month.text)?.[1] ?? '');
    if (!cell.isCarried || cell.isMerged) this.#isLost = false;
    else if (number <= this.#month) this.#isLost = true;
    this.#month = number;
    const year = this.#isLost ? null : yearOf(plainText(cell.text));
    return year === null ? null : [year, month];
  }
}

/** 2020, 2020年, 2020年度 */
function yearOf(text: string): PeriodSense | null {
  const sense = readPeriodSense(text);
  return sense?.kind === 'full' && /^\d{4}年?度?$/u.test(sense.text) ? sense : null;
}
