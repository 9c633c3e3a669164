import type { FaultCode, RowFault } from '../fault/fault.js';

/** Errors about units: the unit may come from elsewhere than the cell, such as the header. */
const ABOUT_UNITS: ReadonlySet<FaultCode> = new Set(['UNIT_MISMATCH', 'CONFLICTING_UNITS']);

/**
 * The error with the text of its cell in place of what was parsed from it, so that senders recognize their own words.
 */
export function faultAsPrinted(fault: RowFault, cells: Readonly<Record<string, string>> | undefined): RowFault {
  const cell = cells?.[fault.column ?? ''] ?? '';
  // An error in one item of a list shows that item alone.
  if (cell === '' || fault.given === '' || cell.includes(fault.given) || ABOUT_UNITS.has(fault.code)) return fault;
  return { ...fault, given: cell };
}
