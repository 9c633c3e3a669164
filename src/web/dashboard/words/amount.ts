import type { NumberFragment } from '../../generated/graphql.js';
import type { Language } from './language.js';
import type { Words } from './words.js';

type Rounding = 'halfExpand' | 'floor' | 'ceil';

const LOCALES = { zh: 'zh-CN', en: 'en-US' } as const;
/** From here on with a magnitude and four decimals; below it, all digits. */
const MAGNITUDE_FROM = { zh: 10_000, en: 1_000_000 } as const;
const AXIS_FORMATS = {
  zh: new Intl.NumberFormat('zh-CN', { notation: 'compact', maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 }),
} as const;

/**
 * A decimal that the API has no text for, without its unit and written as the API writes it: 1.6775亿, 167.75 million.
 * Bounds are rounded away from the value, so that they never say more than they are. "—" for null.
 */
export function formatAmount(
  value: string | null | undefined,
  language: Language,
  roundingMode: Rounding = 'halfExpand',
): string {
  if (value == null) return '—';
  const isLarge = Math.abs(Number(value)) >= MAGNITUDE_FROM[language];
  const format = new Intl.NumberFormat(LOCALES[language], {
    notation: isLarge ? 'compact' : 'standard',
    compactDisplay: 'long',
    useGrouping: language === 'en',
    maximumFractionDigits: isLarge ? 4 : 20,
    roundingMode,
  });
  // Decimals arrive as text and are formatted as text: Intl keeps every digit of it.
  return format.format(value as `${number}`);
}

function isZero(value: string): boolean {
  return Number(value) === 0;
}

function isMiddle(value: string, lower: string, upper: string): boolean {
  return Number(value) * 2 === Number(lower) + Number(upper);
}

/** A number at an axis, with at most one decimal. */
export function formatAxis(value: number, language: Language): string {
  return AXIS_FORMATS[language].format(value);
}

/** A share of 1 as a percentage; between 0 and 1 % with one decimal, so that it does not look like nothing. */
export function formatShare(share: number): string {
  const percent = share * 100;
  return `${percent > 0 && percent < 1 ? percent.toFixed(1) : String(Math.round(percent))}%`;
}

/** The number as the API writes it; the word for its status if there is none. */
export function numberLabel({ status, display }: NumberFragment, words: Words): string {
  return status === 'OBSERVED' ? display : (words.status[status] ?? '');
}

/** The kind of bound of an inexact number; null for an exact one, and where the number says it or there is none. */
export function boundOf({
  status,
  exact,
  value,
  lower,
  upper,
}: NumberFragment): 'lower' | 'upper' | 'range' | 'about' | 'unknown' | null {
  if (status !== 'OBSERVED' || exact) return null;
  if (lower == null || value == null) return 'about';
  if (upper == null) return isZero(lower) ? 'unknown' : 'lower';
  if (isZero(lower)) return 'upper';
  return isMiddle(value, lower, upper) ? 'about' : 'range';
}
