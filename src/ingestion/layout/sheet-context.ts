import type { TableRow } from '../reading/table.js';
import { FOREIGN_NOUNS } from '../text/foreign-currency.js';
import { joinedStatements, UnitStatements } from '../text/unit-statement.js';
import { type UnitText, USUAL_NOUNS } from '../text/unit-text.js';

/** What a sheet states once for all its rows. */
export interface SheetContext {
  /** Units in headers, by column: 数值（万元）. */
  readonly headerUnits: ReadonlyMap<string, UnitText>;
  /** Units above or below the table: 单位：万元、人. The metric of a row decides which of them applies. */
  readonly titleUnits: readonly UnitText[];
  /** The year of periods that have none; null if the sheet names no year or several. */
  readonly year: number | null;
  /** The text above the table and on its tab: a division named there resolves ambiguous names. */
  readonly titleText: string;
  /** Whether a comma may be the decimal point in this file. */
  readonly isCommaAmbiguous: boolean;
}

export const NO_CONTEXT: SheetContext = {
  headerUnits: new Map(),
  titleUnits: [],
  year: null,
  titleText: '',
  isCommaAmbiguous: false,
};

export interface HeaderContext {
  readonly headerUnits: ReadonlyMap<string, UnitText>;
  /** A unit in the header of the metrics, 指标（万元）: it is of all of them, as one in the title. */
  readonly otherUnits?: readonly UnitText[];
  /** The text in brackets after the header of the period. */
  readonly periodNote: string;
}

/**
 * Collects the context of a sheet. A year in the header takes precedence over one on the tab, and that over the titles.
 */
export function parseContext(
  sheet: string | null,
  titles: readonly TableRow[],
  { headerUnits, otherUnits = [], periodNote }: HeaderContext,
): Omit<SheetContext, 'isCommaAmbiguous'> {
  const cells = titles.flatMap((row) => row.cells.filter((cell) => cell !== ''));
  const titleText = [sheet ?? '', ...cells].join(' ').normalize('NFKC');
  const year = yearIn(periodNote) ?? yearIn(sheet ?? '') ?? yearIn(titleText);
  return {
    headerUnits,
    titleUnits: [...titles.flatMap(statedUnits), ...otherUnits],
    year,
    titleText,
  };
}

/** The context with units that are stated below the table. */
export function withUnitsBelow(context: SheetContext, stated: readonly UnitText[]): SheetContext {
  return stated.length === 0 ? context : { ...context, titleUnits: [...context.titleUnits, ...stated] };
}

function yearIn(text: string): number | null {
  const years = new Set(
    [...text.normalize('NFKC').matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d)/gu)].map((match) => match[1]),
  );
  const [only] = years;
  return years.size === 1 && only !== undefined ? Number(only) : null;
}

const USUAL_STATEMENTS = new UnitStatements([...USUAL_NOUNS.split('|'), ...FOREIGN_NOUNS]);

/** Finds the units that a row above or below a table states. */
export function statedUnits({ cells }: Pick<TableRow, 'cells'>): readonly UnitText[] {
  return joinedStatements(cells).flatMap((cell) => USUAL_STATEMENTS.in(cell));
}
