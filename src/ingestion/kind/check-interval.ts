import { firstDayOf, lastDayOf } from '../../kernel/partial-date.js';
import { type RowFault, rowFault } from '../fault/fault.js';

/** A fault if the end lies wholly before the start, as precisely as both are known; undefined is what is at fault itself. */
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
      en: `a date from ${start ?? ''} on`,
      zh: `应不早于${start ?? ''}。`,
    }),
  ];
}
