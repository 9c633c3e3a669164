import type { FaultCode, RowFault } from '../fault/fault.js';

/** These speak of units, which may be written down elsewhere than in the cell. */
const ABOUT_UNITS: ReadonlySet<FaultCode> = new Set(['UNIT_MISMATCH', 'CONFLICTING_UNITS']);

/** A fault that speaks of what its cell says: the words of the sender, not what was read into them. */
export function asItStands(fault: RowFault, cells: Readonly<Record<string, string>> | undefined): RowFault {
  const cell = cells?.[fault.column ?? ''] ?? '';
  // Of a list only the part that is at fault is told.
  if (cell === '' || fault.given === '' || cell.includes(fault.given) || ABOUT_UNITS.has(fault.code)) return fault;
  return { ...fault, given: cell };
}
