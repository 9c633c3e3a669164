import { choiceOf, decimalCell, intervalCell, noteCell, textUpTo } from './cell.js';
import type { RowFault } from './fault.js';
import { divisionCell, referenceTo, subjectCell } from './reference.js';
import { optional, required, rowFault, type Values } from './row.js';

export const QUALIFIERS = ['EXACT', 'AT_LEAST', 'AT_MOST', 'ABOUT', 'BETWEEN'] as const;
export const BASES = ['INCREMENT', 'CUMULATIVE', 'STOCK'] as const;
const SCOPES = ['OWN', 'TOTAL'] as const;

export const observationColumns = {
  metric: required(referenceTo('metric')),
  place: optional(divisionCell),
  period: required(intervalCell),
  value: required(decimalCell),
  subject: optional(subjectCell),
  pairing: optional(referenceTo('pairing')),
  basis: optional(choiceOf(BASES)),
  scope: optional(choiceOf(SCOPES)),
  unit: optional(textUpTo(20)),
  qualifier: optional(choiceOf(QUALIFIERS)),
  upper: optional(decimalCell),
  as_printed: optional(textUpTo(200)),
  source: optional(referenceTo('source')),
  locator: optional(textUpTo(500)),
  note: optional(noteCell),
};

export type ObservationValues = Values<typeof observationColumns>;

/** What contradicts itself before the metric is known. */
export function checkObservation({ place, subject, scope, qualifier, upper }: ObservationValues): readonly RowFault[] {
  const faults: RowFault[] = [];
  if (!place && !subject)
    faults.push(rowFault('MISSING_VALUE', 'place', '', 'a division, or a subject that lies in one'));
  if (subject && scope === 'TOTAL') {
    const expected = 'OWN, for only the office of a place speaks for everything below';
    faults.push(rowFault('TOTAL_WITH_SUBJECT', 'scope', scope, expected));
  }
  if (upper && qualifier !== 'BETWEEN') {
    faults.push(rowFault('INVALID_BOUNDS', 'upper', upper.text, 'nothing, or the qualifier BETWEEN'));
  }
  if (!upper && qualifier === 'BETWEEN')
    faults.push(rowFault('MISSING_VALUE', 'upper', '', 'the upper end of BETWEEN'));
  return faults;
}
