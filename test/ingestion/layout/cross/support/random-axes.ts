import type { CrossMetric } from '../../../../../src/ingestion/layout/cross/words/cross-metric.js';
import type { Random } from '../../../../rollup/support/random.js';
import { CATALOGUE } from './catalogue.js';
import { type KnownPeriod, month, quarter, toMonth, year } from './known-figure.js';

/** Places with some of those in them; a test with a database adds more. */
export const PLACES: Record<string, readonly string[]> = {
  六盘水市: ['水城区', '盘州市', '六枝特区', '钟山区'],
  毕节市: ['七星关区', '大方县', '金沙县', '织金县', '纳雍县', '威宁彝族回族苗族自治县', '赫章县'],
  黔东南苗族侗族自治州: ['凯里市', '黄平县', '镇远县', '台江县', '雷山县', '从江县'],
  遵义市: ['红花岗区', '播州区', '桐梓县', '正安县', '道真仡佬族苗族自治县', '赤水市'],
  贵州省: ['贵阳市', '铜仁市', '安顺市', '黔南布依族苗族自治州'],
  水城区: ['双水街道', '发耳镇', '都格镇', '米箩镇', '鸡场镇'],
  大方县: ['黄泥塘镇', '六龙镇', '竹园彝族苗族乡', '顺德街道'],
};

/** The codes of places that the database knows, by name; others are made up. */
export const CODES = new Map<string, string>();

export const FLOWS = CATALOGUE.filter(({ nature }) => nature === 'FLOW');
export const COUNTED = CATALOGUE.filter(({ nature }) => nature === 'FLOW' || nature === 'STOCK');

export function partsOf({ code }: CrossMetric): readonly CrossMetric[] {
  return COUNTED.filter(({ partOf }) => partOf === code);
}

/** A metric with some of its parts. */
export interface MetricFamily {
  readonly whole: CrossMetric;
  readonly parts: readonly CrossMetric[];
}

export function someFamilies(random: Random, metrics: readonly CrossMetric[], most: number): readonly MetricFamily[] {
  const wholes = random.shuffled(metrics.filter(({ partOf }) => partOf === null)).slice(0, random.between(1, most));
  return wholes.map((whole) => {
    const parts = metrics.includes(whole) ? partsOf(whole) : [];
    const some = random.chance(0.5) ? random.shuffled(parts).slice(0, random.between(1, 3)) : [];
    return { whole, parts: some };
  });
}

/** The name of a metric as headers and labels have it. */
export function printedName(random: Random, metric: CrossMetric): string {
  const [name = ''] = metric.names;
  if (/^其中/u.test(name)) return name.slice(2);
  if (metric.unit === '人' && random.chance(0.1) && !name.endsWith('数')) return `${name}人数`;
  if (metric.unit === '个' && random.chance(0.1) && !name.endsWith('数')) return `${name}数`;
  return random.chance(0.05) && name.length > 6 ? `${name.slice(0, 4)}\n${name.slice(4)}` : name;
}

/** The name of a part, below its whole or beside it. */
export function partName(random: Random, part: CrossMetric, mayBeBare: boolean): string {
  const bare = (part.names[0] ?? '').replace(/^其中/u, '');
  if (mayBeBare && random.chance(0.4)) return bare;
  return random.pick([`其中：${bare}`, `其中:${bare}`, `其中：${bare}`, `其中${bare}`]);
}

export interface SomePlaces {
  readonly around: string;
  readonly places: readonly string[];
}

export function somePlaces(random: Random, least = 2): SomePlaces {
  const around = random.pick(Object.keys(PLACES));
  const all = random.shuffled(PLACES[around] ?? []);
  return { around, places: all.slice(0, random.between(least, all.length)) };
}

/** Periods beside each other, with what is printed for each of them. */
export interface PrintedPeriods {
  readonly periods: readonly (readonly [text: string, period: KnownPeriod])[];
  /** What the titles must say: the year; null where every period says its own. */
  readonly year: number | null;
  readonly kind: 'months' | 'years' | 'quarters' | 'to-date';
  /** Whether end to end they make up one interval. */
  readonly isGapless: boolean;
}

export function somePeriods(random: Random): PrintedPeriods {
  const of = random.between(2018, 2025);
  const kind = random.pick(['months', 'years', 'quarters', 'to-date'] as const);
  const named = random.chance(0.3);
  const prefix = named ? `${of.toString()}年` : '';
  const own = named ? null : of;
  if (kind === 'years') {
    const first = of - random.between(1, 4);
    const isBare = random.chance(0.4);
    const years = Array.from({ length: of - first + 1 }, (_year, at) => first + at);
    const ordered = random.chance(0.2) ? years.toReversed() : years;
    const periods = ordered.map((one) => [isBare ? one.toString() : `${one.toString()}年`, year(one)] as const);
    return { periods, year: null, kind, isGapless: true };
  }
  if (kind === 'months') {
    const last = random.between(2, 12);
    const suffix = random.chance(0.2) ? '月份' : '月';
    const months = Array.from({ length: last }, (_month, at) => at + 1);
    const periods = months.map((one) => [`${prefix}${one.toString()}${suffix}`, month(of, one)] as const);
    return { periods, year: own, kind, isGapless: true };
  }
  if (kind === 'quarters') {
    const words = random
      .pick([
        ['一季度', '二季度', '三季度', '四季度'],
        ['第一季度', '第二季度', '第三季度', '第四季度'],
      ])
      .slice(0, random.between(2, 4));
    const periods = words.map((text, at) => [`${prefix}${text}`, quarter(of, at + 1)] as const);
    return { periods, year: own, kind, isGapless: true };
  }
  const months = [...new Set([random.between(2, 6), random.between(7, 9), random.between(10, 12)])];
  const dash = random.pick(['-', '—', '至']);
  const periods = months.map((one) => [`${prefix}1${dash}${one.toString()}月`, toMonth(of, one)] as const);
  return { periods, year: own, kind, isGapless: false };
}
