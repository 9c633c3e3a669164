import { choiceOf, intervalCell, noteCell } from './cell.js';
import type { RowFault } from './fault.js';
import { divisionCell } from './reference.js';
import { nullable, optional, required, rowFault, type Values } from './row.js';

export const successionColumns = {
  predecessor: required(divisionCell),
  successor: nullable(divisionCell),
  kind: required(choiceOf(['RENAME', 'RECODE', 'RAISE', 'MERGE', 'SPLIT', 'UNCLEAR'])),
  date: required(intervalCell),
  note: optional(noteCell),
};

export type SuccessionValues = Values<typeof successionColumns>;

export function checkSuccession({ kind, successor }: SuccessionValues): readonly RowFault[] {
  if (kind === 'UNCLEAR' && successor) {
    return [rowFault('UNEXPECTED_VALUE', 'successor', successor.code, 'nothing, for it is unclear what followed')];
  }
  return kind !== 'UNCLEAR' && !successor
    ? [rowFault('MISSING_VALUE', 'successor', '', 'the code of a division, or kind UNCLEAR')]
    : [];
}
