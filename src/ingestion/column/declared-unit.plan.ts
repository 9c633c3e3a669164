import { type RowFault, rowFault } from '../fault/fault.js';
import type { SheetContext } from '../layout/sheet-context.js';
import { combineUnits, formatUnit, parseUnit, type UnitText } from '../text/unit-text.js';

export type DeclaredUnit =
  { readonly ok: true; readonly unit: string } | { readonly ok: false; readonly fault: RowFault };

/** Two contradictory units, and the place of the other one. */
interface Conflict {
  readonly one: UnitText;
  readonly other: UnitText;
  readonly where: string;
}

/** Where a file can state the unit of a value. */
interface StatedUnits {
  /** The unit after the number. */
  readonly cell: UnitText | null;
  /** The text of the unit column. */
  readonly column: string | null;
  readonly context: Pick<SheetContext, 'headerUnits' | 'titleUnits'>;
}

/**
 * Resolves the unit of a value. The row takes precedence over the header, and the header over the title. A multiple that
 * is stated several times is applied once; contradictory units are an error. `own`: the unit of the metric.
 */
export function declaredUnit(name: string, { cell, column, context }: StatedUnits, own: string): DeclaredUnit {
  const ownUnit = parseUnit(own);
  const conflict = (found: Conflict) => contradiction(found, column === null ? name : 'unit', own);
  const given = column === null ? null : parseUnit(column);
  const header = context.headerUnits.get(name) ?? null;
  const nearer = given ?? header;
  if (given && header && !isSame(given, header, ownUnit))
    return conflict({ one: given, other: header, where: 'the header' });
  // A title may state the units of several metrics: the one with the same noun applies.
  const title = context.titleUnits.find(({ noun }) => noun === (nearer?.noun ?? cell?.noun ?? ownUnit.noun)) ?? null;
  if (nearer && title && !isSame(nearer, title, ownUnit))
    return conflict({ one: nearer, other: title, where: 'the title' });
  if (!nearer && !title && !cell?.noun && context.titleUnits.length > 0) {
    const [first] = context.titleUnits;
    if (first) return conflict({ one: { multiple: '', noun: null }, other: first, where: 'the title' });
  }
  const declared = nearer ?? title;
  const combined = combineUnits(cell, declared);
  if (combined === null && cell && declared)
    return conflict({
      one: cell,
      other: declared,
      where: given ? 'the unit column' : header ? 'the header' : 'the title',
    });
  return { ok: true, unit: formatUnit(combined ?? { multiple: '', noun: null }, own) };
}

function isSame(one: UnitText, other: UnitText, own: UnitText): boolean {
  return one.multiple === other.multiple && (one.noun ?? own.noun) === (other.noun ?? own.noun);
}

function contradiction({ one, other, where }: Conflict, column: string, own: string): DeclaredUnit {
  const expected = `${formatUnit(other, own)}, as in ${where}, or only one of the two`;
  return {
    ok: false,
    fault: rowFault('CONFLICTING_UNITS', column, formatUnit(one, own), {
      en: expected,
      zh: `另一处为${formatUnit(other, own)}。`,
    }),
  };
}
