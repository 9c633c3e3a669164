/** A unit taken apart: 万元 is 万 of 元. */
export interface UnitText {
  /** 万, 亿 …; empty for none. */
  readonly multiple: string;
  /** 元, 人 …; null where only a multiple is given, as in 1.5万: the metric says of what. */
  readonly noun: string | null;
}

const MULTIPLE = '万亿|千亿|百亿|十亿|千万|百万|十万|亿|万|千|百';
const UNIT = new RegExp(`^(${MULTIPLE})?(.*)$`, 'u');

/** The characters that a multiple is written with, for use in larger patterns. */
export const MULTIPLE_PATTERN = MULTIPLE;

/** Columns that may have a unit in their header. */
export const UNIT_COLUMNS: ReadonlySet<string> = new Set(['value', 'upper']);

/** Units that stand above tables and in headers; metrics may have others. */
export const USUAL_NOUNS = '元|人|人次|户|个|家|对|亩|班|次|批次|所|名|公里|吨|%';
const USUAL_UNIT = new RegExp(`^(?:${MULTIPLE})?(?:${USUAL_NOUNS})$`, 'u');

/** Whether a text is a unit and nothing else: 万元, 人次. */
export function isUnitText(text: string): boolean {
  return USUAL_UNIT.test(text.normalize('NFKC').replace(/\s/g, ''));
}

/** Units that begin like a multiple and are none. */
const WHOLE = new Set(['百分点', '百分比', '千米', '千克', '千瓦', '千瓦时']);

export function parseUnit(text: string): UnitText {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  if (WHOLE.has(plain)) return { multiple: '', noun: plain };
  const [, multiple = '', noun = ''] = UNIT.exec(plain) ?? [];
  return { multiple, noun: noun === '' ? null : sameNoun(noun) };
}

/** Other words for the same unit. */
const NOUNS: Readonly<Record<string, string>> = { 名: '人', 元人民币: '元', 人民币: '元', '¥': '元' };

function sameNoun(noun: string): string {
  return Object.hasOwn(NOUNS, noun) ? (NOUNS[noun] ?? noun) : noun;
}

/** The unit as it is written, of the metric's own noun where none is given. */
export function formatUnit({ multiple, noun }: UnitText, own: string): string {
  return `${multiple}${noun ?? own}`;
}

/**
 * What a cell is in, when the file says so in two places. A multiple is applied once: 1.5万 under 万元 is 1.5万元; the
 * cell may also be the more precise of the two, as 1.5万 under 元. Null: they contradict each other.
 */
export function combineUnits(cell: UnitText | null, declared: UnitText | null): UnitText | null {
  if (!cell || !declared) return cell ?? declared ?? { multiple: '', noun: null };
  if (cell.noun !== null && declared.noun !== null && cell.noun !== declared.noun) return null;
  if (cell.multiple !== declared.multiple && declared.multiple !== '') return null;
  return { multiple: cell.multiple, noun: cell.noun ?? declared.noun };
}
