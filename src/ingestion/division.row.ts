import { kindOfDivision } from '../division/division-kind.js';
import { levelOfCode } from '../division/division-code.js';
import { DIVISION_LEVELS } from '../division/division-level.js';
import { shortDivisionName } from '../division/division-name.js';
import { firstDayOf, lastDayOf } from '../kernel/partial-date.js';
import type { Day } from '../kernel/day.js';
import { choiceOf, nameCell, partialDateCell } from './cell.js';
import type { RowFault } from './fault.js';
import { divisionCell } from './reference.js';
import { nullable, optional, readRow, required, rowFault, type RowReading, type Values } from './row.js';
import { endsBeforeStart } from './stretch.js';

export const divisionColumns = {
  code: required(divisionCell),
  name: required(nameCell),
  level: required(choiceOf(DIVISION_LEVELS)),
  parent: nullable(divisionCell),
  kind: optional(nameCell),
  name_en: optional(nameCell),
  valid_from: optional(partialDateCell),
  valid_to: optional(partialDateCell),
};

/** A division as its row says it. */
export interface DivisionDraft {
  readonly code: string;
  readonly officialName: string;
  readonly name: string;
  /** 1 for a province to 5 for a village. */
  readonly level: number;
  readonly parentCode: string | null;
  /** As given, or as name and code show it. */
  readonly kind: string;
  readonly kindGiven: boolean;
  readonly nameEn: string | null;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  /** First day on which it can have ended, where only a stretch is known. */
  readonly endsFrom: Day | null;
}

export function readDivision(cells: Readonly<Record<string, string>>): RowReading<DivisionDraft> {
  const reading = readRow(divisionColumns, cells);
  if (!reading.ok) return reading;
  const { values } = reading;
  const faults = [...checkLevel(values), ...endsBeforeStart(values.valid_from, values.valid_to, 'valid_to')];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, values: toDraft(values) };
}

function toDraft({ code: { code }, name, level, parent, kind, name_en, ...valid }: Row): DivisionDraft {
  return {
    code,
    officialName: name,
    name: shortDivisionName(name, level),
    level: DIVISION_LEVELS.indexOf(level) + 1,
    parentCode: parent?.code ?? null,
    kind: kind ?? kindOfDivision(name, code),
    kindGiven: kind !== null,
    nameEn: name_en,
    validFrom: firstDayOf(valid.valid_from),
    validTo: lastDayOf(valid.valid_to),
    endsFrom: firstDayOf(valid.valid_to),
  };
}

type Row = Values<typeof divisionColumns>;

function checkLevel({ code: { code }, level, parent }: Row): readonly RowFault[] {
  const own = levelOfCode(code);
  if (own !== level) return [rowFault('LEVEL_MISMATCH', 'level', level, `${own}, as the code ${code} has it`)];
  if (level === 'PROVINCE') {
    return parent ? [rowFault('UNEXPECTED_VALUE', 'parent', parent.code, 'nothing: a province stands under none')] : [];
  }
  return parent ? [] : [rowFault('MISSING_VALUE', 'parent', '', 'the code of the division that it stands under')];
}
