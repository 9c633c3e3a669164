import { type Decimal, decimal } from '../kernel/decimal.js';

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

const UNITS_EN: Readonly<Record<string, string>> = {
  元: 'yuan',
  亩: 'mu',
  人: 'persons',
  人次: 'attendances',
  户: 'households',
  个: '',
  家: '',
  对: 'pairs',
  班: 'flights',
  次: 'times',
  批次: 'times',
  '%': '%',
};

/** The unit in English; the Chinese unit if it has no English name here. */
export function unitInEnglish(unit: string): string {
  return UNITS_EN[unit] ?? unit;
}
