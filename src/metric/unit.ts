import { type Decimal, decimal } from '../kernel/decimal.js';

const MULTIPLES: Readonly<Record<string, string>> = {
  ...{ 百: '100', 千: '1000', 万: '10000', 十万: '100000', 百万: '1000000', 千万: '10000000', 亿: '100000000' },
  ...{ 十亿: '1000000000', 百亿: '10000000000', 千亿: '100000000000', 万亿: '1000000000000' },
};

/**
 * What one of a printed unit is in the metric's own: 万元 in 元 is 10000. Null where the one cannot be turned into the
 * other: 人次 are never 人 (rule 8).
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
  班: 'runs',
  次: 'times',
  批次: 'times',
  '%': '%',
};

/** The unit in English; the Chinese one where there is no word for it here. */
export function unitInEnglish(unit: string): string {
  return UNITS_EN[unit] ?? unit;
}
