import { rowFault } from '../fault/fault.js';
import type { TableRow } from '../reading/table.js';
import { type UnitText } from '../text/unit-text.js';
import type { Layout } from './header.js';
import { peekSheet } from './peek.js';
import { isNote } from './row-marks.js';
import { statedUnits, withUnitsBelow } from './sheet-context.js';
import type { SheetFault } from './sheet-part.js';

/** A table with more rows than this has its unit above it: nobody reads that far for it. */
const MOST_ROWS = 5_000;

/** Reads ahead for remarks at the head or the foot of a table that state its unit: 注：金额单位为万元. */
export async function withUnitNotes(
  layout: Layout,
  rows: () => AsyncIterable<readonly TableRow[]>,
): Promise<{ readonly layout: Layout; readonly rows: AsyncIterable<readonly TableRow[]> }> {
  const { first, isAll, rowsAfter } = await peekSheet({ rows }, MOST_ROWS);
  const start = first.findIndex((row) => !isNote(row));
  const last = isAll ? first.findLastIndex((row) => !isNote(row)) : first.length;
  const around = start === -1 ? first : [...first.slice(0, start), ...first.slice(last + 1)];
  const stated = around.flatMap(statedUnits);
  return { layout: { ...layout, context: withUnitsBelow(layout.context, stated) }, rows: rowsAfter(0) };
}

/** A unit that is stated among the rows may be that of the rows before it, or of those after it. */
export function strayUnits(
  rows: readonly TableRow[],
  { context }: Layout,
  place: (row: number) => number | null,
): readonly SheetFault[] {
  return rows.flatMap((row) => {
    const stray = isNote(row) ? statedUnits(row).find((unit) => !isIn(context.titleUnits, unit)) : undefined;
    if (!stray) return [];
    const fault = rowFault('CONFLICTING_UNITS', null, row.cells.find((cell) => cell !== '') ?? '', {
      en: 'the unit of each row in the column unit, or one unit above the table',
      zh: '表中间注明的单位不知适用于哪些行，请逐行填写“单位”列，或在表格上方统一注明。',
    });
    return [{ ...fault, line: place(row.line) }];
  });
}

function isIn(units: readonly UnitText[], { multiple, noun }: UnitText): boolean {
  return units.some((one) => one.multiple === multiple && one.noun === noun);
}
