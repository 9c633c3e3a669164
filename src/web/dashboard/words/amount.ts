import type { NumberFragment } from '../../generated/graphql.js';
import type { Language } from './language.js';
import type { Words } from './words.js';

// Decimals arrive as text and are formatted as text: Intl keeps every digit of it.
const FORMATS = {
  zh: new Intl.NumberFormat('zh-CN', { notation: 'compact', maximumFractionDigits: 4 }),
  en: new Intl.NumberFormat('en-US', { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 4 }),
} as const;
const AXIS_FORMATS = {
  zh: new Intl.NumberFormat('zh-CN', { notation: 'compact', maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 }),
} as const;

/** A decimal of the API as people write it: 1.6775亿, 167.75 million. "—" for null. */
export function formatAmount(value: string | null | undefined, language: Language): string {
  return value == null ? '—' : FORMATS[language].format(value as `${number}`);
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

/** A rate of change in percent as the API returns it; ≈ if it rests on inexact numbers. */
export function formatRate({ rate, exact }: { readonly rate?: string | null; readonly exact: boolean }): string {
  return rate == null ? '—' : `${exact ? '' : '≈'}${rate.replace('-', '−')}%`;
}

/** The number as the API writes it; the word for its status if there is none. */
export function numberLabel({ status, display }: NumberFragment, words: Words): string {
  return status === 'OBSERVED' ? display : (words.status[status] ?? '');
}

/** The kind of bound of an inexact number; null for an exact one and where there is no number. */
export function boundOf({
  status,
  exact,
  value,
  lower,
  upper,
}: NumberFragment): 'lower' | 'upper' | 'range' | 'about' | null {
  if (status !== 'OBSERVED' || exact) return null;
  if (lower == null) return 'about';
  if (upper == null) return 'lower';
  if (Number(lower) === 0 && value === upper) return 'upper';
  return Number(value) * 2 === Number(lower) + Number(upper) ? 'about' : 'range';
}
