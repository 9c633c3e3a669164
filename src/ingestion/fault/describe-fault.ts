import { faultInChinese } from './fault-zh.js';
import type { Fault, FaultCode, RowFault } from './fault.js';

const LONGEST_GIVEN = 120;

function givenInEnglish(code: FaultCode, given: string): string {
  if (given !== '') return `"${given}" was given`;
  return code === 'PERSONAL_DATA' ? 'possible personal data was given (not repeated here)' : 'nothing was given';
}

/** Adds the location and the messages to an error. A long given text is shortened. */
export function describeFault(place: Pick<Fault, 'file' | 'sheet' | 'row'>, fault: RowFault): Fault {
  const { column, code, expected, candidates = [] } = fault;
  const choice = candidates.length === 0 ? {} : { candidates };
  const given = fault.given.length > LONGEST_GIVEN ? `${fault.given.slice(0, LONGEST_GIVEN)}…` : fault.given;
  if (fault.sentence) {
    const { en, zh } = fault.sentence;
    return { ...place, column, code, given, expected, message: en, messageZh: zh, ...choice };
  }
  const where = column === null ? '' : `${column}: `;
  const message = `${where}${givenInEnglish(code, given)}, expected ${expected}`;
  return { ...place, column, code, given, expected, message, messageZh: faultInChinese(fault, given), ...choice };
}
