import { type RowFault, rowFault } from '../fault/fault.js';
import type { SheetContext } from '../layout/sheet-context.js';
import { combineUnits, formatUnit, parseUnit, type UnitText } from '../text/unit-text.js';

export type DeclaredUnit =
  { readonly ok: true; readonly unit: string } | { readonly ok: false; readonly fault: RowFault };

/** Two sayings about one unit, and where the other one stands. */
interface Conflict {
  readonly one: UnitText;
  readonly other: UnitText;
  readonly where: string;
}

/** Where a file can say what a figure is in. */
interface StatedUnits {
  /** Behind the number. */
  readonly cell: UnitText | null;
  /** In a column of its own. */
  readonly column: string | null;
  readonly context: Pick<SheetContext, 'headerUnits' | 'titleUnits'>;
}

/**
 * The one unit that a figure is in. The row's own word counts first, then the header's, then the title's; a multiple is
 * applied once however often it is said; two that contradict each other are a fault, for one of them is wrong.
 */
export function declaredUnit(name: string, { cell, column, context }: StatedUnits, own: string): DeclaredUnit {
  const ownUnit = parseUnit(own);
  const conflict = (found: Conflict) => contradiction(found, column === null ? name : 'unit', own);
  const given = column === null ? null : parseUnit(column);
  const header = context.headerUnits.get(name) ?? null;
  const nearer = given ?? header;
  if (given && header && !isSame(given, header, ownUnit))
    return conflict({ one: given, other: header, where: 'the header' });
  // A title may give the units of several metrics: the one that is in the metric's noun is meant.
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
  const expected = `${formatUnit(other, own)}, as ${where} has it, or only one of the two`;
  return {
    ok: false,
    fault: rowFault('CONFLICTING_UNITS', column, formatUnit(one, own), {
      en: expected,
      zh: `另一处为${formatUnit(other, own)}。`,
    }),
  };
}
