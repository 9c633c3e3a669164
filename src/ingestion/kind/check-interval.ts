import { firstDayOf, lastDayOf } from '../../kernel/partial-date.js';
import { type RowFault, rowFault } from '../fault/fault.js';

/**
 * Returns ENDS_BEFORE_START if the end is certainly before the start. Dates may be partial (2021, 2021-02); undefined
 * is a cell with an error.
 */
export function checkInterval(
  start: string | null | undefined,
  end: string | null | undefined,
  column: string,
): readonly RowFault[] {
  const first = firstDayOf(start ?? null);
  const last = lastDayOf(end ?? null);
  if (first === null || last === null || first <= last) return [];
  return [
    rowFault('ENDS_BEFORE_START', column, end ?? '', {
      en: `a date not before ${start ?? ''}`,
      zh: `应不早于${start ?? ''}。`,
    }),
  ];
}
