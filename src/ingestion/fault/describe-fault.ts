import type { Fault, FaultCode, RowFault } from './fault.js';
import { faultInChinese } from './fault-zh.js';

const LONGEST_GIVEN = 120;

function whatWasGiven(code: FaultCode, given: string): string {
  if (given !== '') return `"${given}" was given`;
  return code === 'PERSONAL_DATA' ? 'what may be about a person was given (it is not repeated)' : 'nothing was given';
}

/** Says a fault in words. */
export function describeFault(place: Pick<Fault, 'file' | 'sheet' | 'row'>, fault: RowFault): Fault {
  const given = fault.given.length > LONGEST_GIVEN ? `${fault.given.slice(0, LONGEST_GIVEN)}…` : fault.given;
  const where = fault.column === null ? '' : `${fault.column}: `;
  const what = whatWasGiven(fault.code, given);
  const message = `${where}${what}, expected ${fault.expected}`;
  const { column, code, expected } = fault;
  return { ...place, column, code, given, expected, message, messageZh: faultInChinese(fault, given) };
}
