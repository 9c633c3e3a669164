import type { SumMeaning } from '../../cross-table.js';
import { isMissingMark } from '../../words/cell-amount.js';
import type { Series } from '../series.js';

/** What a sum would be a figure of; null where its metric does not add up, or its unit is not known. */
export function sumMeaning(
  { metric, period, basis, unit }: Pick<Series, 'metric' | 'period' | 'basis' | 'unit'>,
  place: string,
  within: string | null,
): SumMeaning | null {
  const isAdded = metric.nature === 'FLOW' || metric.nature === 'STOCK';
  if (!isAdded || unit === '') return null;
  return { metric: metric.code, place, within, period, basis, unit, scope: '', supporter: '', recipient: '' };
}

/** Whether a cell may hold a sum, or a part of one. */
export function isAmountCell(text: string): boolean {
  return text !== '' && /\d/u.test(text) && !isMissingMark(text);
}
