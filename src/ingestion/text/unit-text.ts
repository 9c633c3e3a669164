import { chineseUnit } from './english-unit.js';

/** A unit split into multiple and noun: 万元 is 万 of 元. */
export interface UnitText {
  /** 万, 亿 …; empty without a multiple. */
  readonly multiple: string;
  /** 元, 人 …; null for a multiple alone, as in 1.5万: the metric supplies the noun. */
  readonly noun: string | null;
}

const MULTIPLE = '万亿|千亿|百亿|十亿|千万|百万|十万|亿|万|千|百';
const UNIT = new RegExp(`^(${MULTIPLE})?(.*)$`, 'u');

/** Matches a multiple, for use in larger patterns. */
export const MULTIPLE_PATTERN = MULTIPLE;

/** Columns whose header may state a unit. */
export const UNIT_COLUMNS: ReadonlySet<string> = new Set(['value', 'upper']);

/** Units that occur above tables and in headers; metrics may have others. */
export const USUAL_NOUNS = '元|人|人次|户|个|家|对|亩|班|次|批次|所|名|公里|吨|%';
const USUAL_UNIT = new RegExp(`^(?:${MULTIPLE})?(?:${USUAL_NOUNS})$`, 'u');

/** Whether a text is nothing but a unit: 万元, 人次. */
export function isUnitText(text: string): boolean {
  const plain = text.normalize('NFKC');
  return USUAL_UNIT.test(plain.replace(/\s/g, '')) || chineseUnit(plain) !== null;
}

/** Units that begin with a multiple but are indivisible. */
const WHOLE = new Set(['百分点', '百分比', '千米', '千克', '千瓦', '千瓦时']);

export function parseUnit(text: string): UnitText {
  const normal = text.normalize('NFKC');
  const plain = (chineseUnit(normal) ?? normal).replace(/\s/g, '');
  if (WHOLE.has(plain)) return { multiple: '', noun: plain };
  const [, multiple = '', noun = ''] = UNIT.exec(plain) ?? [];
  return { multiple, noun: noun === '' ? null : sameNoun(noun) };
}

/** Whether a unit is of money, so that it has to be said: 4486 may be 元 or 万元. 元/人 is, 单元 is not. */
export function isMoney(noun: string): boolean {
  return /^[^单公]*元(?:\/|$)/u.test(noun);
}

/** Synonyms of units. */
const NOUNS: Readonly<Record<string, string>> = { 名: '人', 元人民币: '元', 人民币: '元', '¥': '元' };

function sameNoun(noun: string): string {
  return Object.hasOwn(NOUNS, noun) ? (NOUNS[noun] ?? noun) : noun;
}

/** Formats a unit, with the noun of the metric (`own`) where it has none. */
export function formatUnit({ multiple, noun }: UnitText, own: string): string {
  return `${multiple}${noun ?? own}`;
}

/**
 * Combines the unit of a cell with the one declared elsewhere in the file. A multiple is applied once: 1.5万 under 万元 is
 * 1.5万元. The cell may also be more specific, as 1.5万 under 元. Returns null for a contradiction.
 */
export function combineUnits(cell: UnitText | null, declared: UnitText | null): UnitText | null {
  if (!cell || !declared) return cell ?? declared ?? { multiple: '', noun: null };
  if (cell.noun !== null && declared.noun !== null && cell.noun !== declared.noun) return null;
  if (cell.multiple !== declared.multiple && declared.multiple !== '') return null;
  return { multiple: cell.multiple, noun: cell.noun ?? declared.noun };
}
