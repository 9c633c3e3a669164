import { firstDayOf, lastDayOf } from '../kernel/partial-date.js';
import type { RowFault } from './fault.js';
import { rowFault } from './row.js';

/** A fault if the end lies wholly before the start, as precisely as both are known. */
export function endsBeforeStart(start: string | null, end: string | null, column: string): readonly RowFault[] {
  const first = firstDayOf(start);
  const last = lastDayOf(end);
  if (first === null || last === null || first <= last) return [];
  return [
    rowFault('ENDS_BEFORE_START', column, end ?? '', `a date from ${start ?? ''} on`, `应不早于${start ?? ''}。`),
  ];
}
