import type { TableRow } from '../reading/table.js';
import { parseUnit, type UnitText, USUAL_NOUNS } from '../text/unit-text.js';

/** What a sheet states once for all its rows. */
export interface SheetContext {
  /** Units in headers, by column: 数值（万元）. */
  readonly headerUnits: ReadonlyMap<string, UnitText>;
  /** Units above the table: 单位：万元、人. The metric of a row decides which of them applies. */
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
  /** The text in brackets after the header of the period. */
  readonly periodNote: string;
}

/**
 * Collects the context of a sheet. A year in the header takes precedence over one on the tab, and that over the titles.
 */
export function parseContext(
  sheet: string | null,
  titles: readonly TableRow[],
  { headerUnits, periodNote }: HeaderContext,
): Omit<SheetContext, 'isCommaAmbiguous'> {
  const cells = titles.flatMap((row) => row.cells.filter((cell) => cell !== ''));
  const titleText = [sheet ?? '', ...cells].join(' ').normalize('NFKC');
  const year = yearIn(periodNote) ?? yearIn(sheet ?? '') ?? yearIn(titleText);
  return { headerUnits, titleUnits: cells.flatMap(unitsIn), year, titleText };
}

function yearIn(text: string): number | null {
  const years = new Set(
    [...text.normalize('NFKC').matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d)/gu)].map((match) => match[1]),
  );
  const [only] = years;
  return years.size === 1 && only !== undefined ? Number(only) : null;
}

const STATEMENT = new RegExp(
  String.raw`(?<!\p{Script=Han})(?:计量|金额|数量|货币)?单位[:：]?\s*((?:[十百千万亿]*(?:${USUAL_NOUNS})[、,，/;；和\s]*)+)(?!\p{Script=Han})`,
  'gu',
);

/** Finds stated units; 填报单位：六盘水市乡村振兴局 names an office, not a unit. */
function unitsIn(cell: string): readonly UnitText[] {
  const statements = [...cell.normalize('NFKC').matchAll(STATEMENT)].map((match) => match[1] ?? '');
  return statements.flatMap((statement) =>
    statement
      .split(/[、,，/;；和\s]+/u)
      .filter(Boolean)
      .map(parseUnit),
  );
}
