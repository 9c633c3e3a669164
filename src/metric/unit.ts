import { type Decimal, decimal } from '../kernel/decimal.js';
import type { Locale } from '../kernel/locale.js';

const MULTIPLES: Readonly<Record<string, string>> = {
  百: '100',
  千: '1000',
  万: '10000',
  十万: '100000',
  百万: '1000000',
  千万: '10000000',
  亿: '100000000',
  十亿: '1000000000',
  百亿: '10000000000',
  千亿: '100000000000',
  万亿: '1000000000000',
};

/**
 * How many of the metric's own unit one printed unit is: 10000 for 万元 in 元. Null if they cannot be converted: 人次
 * (attendances) never become 人 (persons).
 */
export function unitFactor(printed: string, own: string): Decimal | null {
  if (printed === own) return decimal(1);
  if (!printed.endsWith(own)) return null;
  const multiple = printed.slice(0, -own.length);
  return Object.hasOwn(MULTIPLES, multiple) ? decimal(MULTIPLES[multiple] ?? '1') : null;
}

/** Units in the singular and the plural; plain counts have none in English. */
const UNITS_EN: Readonly<Record<string, readonly [one: string, many: string]>> = {
  元: ['yuan', 'yuan'],
  亩: ['mu', 'mu'],
  人: ['person', 'persons'],
  人次: ['attendance', 'attendances'],
  户: ['household', 'households'],
  个: ['', ''],
  家: ['', ''],
  对: ['pair', 'pairs'],
  班: ['flight', 'flights'],
  次: ['time', 'times'],
  批次: ['time', 'times'],
};

/**
 * The unit in English, in the number of the amount before it: 1 flight, 2 flights. Plural without an amount, as in a
 * header; the Chinese unit if it has no English name here.
 */
export function unitInEnglish(unit: string, amount?: Decimal): string {
  const [one, many] = UNITS_EN[unit] ?? [unit, unit];
  return amount?.eq(1) ? one : many;
}

/** The unit in a language, without an amount. */
export function unitText(unit: string, locale: Locale): string {
  return locale === 'zh' ? unit : unitInEnglish(unit);
}
