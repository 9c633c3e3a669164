import type { NumberFragment } from '../../generated/graphql.js';
import type { Language } from './language.js';

// Decimals come as text and are formatted as text: Intl keeps every digit of it.
const formats = {
  zh: new Intl.NumberFormat('zh-CN', { notation: 'compact', maximumFractionDigits: 4 }),
  en: new Intl.NumberFormat('en-US', { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 4 }),
} as const;
const axisFormats = {
  zh: new Intl.NumberFormat('zh-CN', { notation: 'compact', maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 }),
} as const;

/** A decimal of the API as people write it: 1.6775亿, 167.75 million. "—" for none. */
export function formatAmount(value: string | null | undefined, language: Language): string {
  return value == null ? '—' : formats[language].format(value as `${number}`);
}

export function formatAxis(value: number, language: Language): string {
  return axisFormats[language].format(value);
}

export function formatShare(share: number): string {
  const percent = share * 100;
  return `${percent > 0 && percent < 1 ? percent.toFixed(1) : String(Math.round(percent))}%`;
}

/** What kind of bound an inexact value is; null for an exact one. */
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
