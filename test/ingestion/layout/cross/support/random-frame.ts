import type { CrossMetric } from '../../../../../src/ingestion/layout/cross/words/cross-metric.js';
import type { Random } from '../../../../rollup/support/random.js';
import { type KnownPeriod, month, quarter, toMonth, year } from './known-figure.js';

export const MONEY_UNITS = ['元', '万元', '万元', '万元', '亿元'] as const;

/** Where the unit of money stands. */
export type UnitStyle = 'title' | 'line' | 'header' | 'row' | 'note' | 'cells' | 'column';

/** What a table says once, and where. */
export interface Frame {
  readonly titles: readonly (readonly string[])[];
  readonly sheet: string | null;
  readonly file: string | null;
  readonly notes: readonly (readonly string[])[];
}

export interface FrameWish {
  readonly width: number;
  /** The text of the period, where titles must name one. */
  readonly period: string | null;
  /** The place, where titles must name one, or may. */
  readonly place: string | null;
  readonly mustNamePlace: boolean;
  readonly metric: CrossMetric | null;
  readonly moneyUnit: string;
  readonly unitStyle: UnitStyle;
  /** Nouns of the counts, for 单位：万元、人. */
  readonly counts: readonly string[];
}

/** The period of a report, and the words for it. */
export function reportPeriod(random: Random): readonly [text: string, period: KnownPeriod] {
  const of = random.between(2018, 2025);
  const name = of.toString();
  const last = random.between(2, 12);
  switch (random.between(0, 5)) {
    case 0:
      return [`${name}年${last.toString()}月`, month(of, last)];
    case 1:
      return [`${name}年1${random.pick(['-', '—', '至'])}${last.toString()}月`, toMonth(of, last)];
    case 2:
      return [`${name}年${random.pick(['第三季度', '三季度'])}`, quarter(of, 3)];
    case 3:
      return [`${name}年上半年`, toMonth(of, 6)];
    default:
      return [random.pick([`${name}年`, `${name}年度`]), year(of)];
  }
}

/** Titles, the tab and the file name that say what they must, each at one place, in one of many ways. */
export function someFrame(random: Random, wish: FrameWish): Frame {
  const { period, place, metric, moneyUnit, unitStyle, width } = wish;
  const units = [moneyUnit, ...wish.counts].join('、');
  const periodAt =
    period === null ? 'none' : random.pick(['title', 'title', 'title', 'second', 'sheet', 'file', 'form'] as const);
  const placeAt =
    place === null || (!wish.mustNamePlace && random.chance(0.5))
      ? 'none'
      : random.pick(['title', 'title', 'title', 'sheet', 'file', 'form'] as const);
  const what = metric ? `${metric.names[0] ?? ''}${random.pick(['', '情况', '统计'])}` : random.pick(SUBJECTS);
  const inTitle = [periodAt === 'title' ? (period ?? '') : '', placeAt === 'title' ? (place ?? '') : ''];
  const ordered = random.chance(0.5) ? inTitle : inTitle.toReversed();
  const after = unitStyle === 'title' ? random.pick([`（单位：${units}）`, `（${moneyUnit}）`]) : '';
  const title = `${ordered.join('')}${what}${random.pick(['表', '统计表', '汇总表', '情况表', '一览表'])}${after}`;
  const titles: string[][] = [[title]];
  if (random.chance(0.15)) titles.unshift([random.pick(['附件1', '附件2：', '附表3'])]);
  if (periodAt === 'second') titles.push([random.chance(0.5) ? (period ?? '') : `（${period ?? ''}）`]);
  const line: string[] = [];
  if (placeAt === 'form') line.push(random.pick([`填报单位：${place ?? ''}乡村振兴局`, `填报地区：${place ?? ''}`]));
  else if (random.chance(0.2)) line.push('填报单位（盖章）：');
  if (periodAt === 'form') line.push(random.pick([`报告期：${period ?? ''}`, `统计时间：${period ?? ''}`]));
  if (random.chance(0.15)) line.push(random.pick(['填报日期：2026年1月5日', '制表时间：2026年1月5日']));
  if (unitStyle === 'line') line.push(random.pick([`单位：${units}`, `金额单位：${moneyUnit}`, `计量单位：${units}`]));
  if (line.length > 0) titles.push(spread(line, width));
  return {
    titles,
    sheet: tabName(random, periodAt === 'sheet' ? period : null, placeAt === 'sheet' ? place : null),
    file: fileName(random, periodAt === 'file' ? period : null, placeAt === 'file' ? place : null),
    notes: someNotes(random, unitStyle === 'note' ? moneyUnit : null),
  };
}

const SUBJECTS = [
  '东西部协作情况',
  '东西部协作主要指标完成情况',
  '东西部协作工作',
  '协作数据',
  '东西部扶贫协作进展情况',
  '主要指标',
];

function tabName(random: Random, period: string | null, place: string | null): string | null {
  if (period === null && place === null) return random.pick([null, 'Sheet1', '统计表']);
  return `${place ?? ''}${period ?? ''}`;
}

function fileName(random: Random, period: string | null, place: string | null): string | null {
  if (period === null && place === null) return random.pick([null, 'upload.xlsx', '统计表.csv']);
  return `${place ?? ''}${period ?? ''}${random.pick(['统计表', '上报', ''])}.xlsx`;
}

/** What is filled in above the header begins at the left, the unit stands at the right. */
function spread(line: readonly string[], width: number): string[] {
  const cells = Array.from({ length: Math.max(width, line.length) }, () => '');
  for (const [at, text] of line.entries()) {
    const isLast = at === line.length - 1 && line.length > 1;
    cells[isLast ? cells.length - 1 : Math.min(at * 2, cells.length - line.length + at)] = text;
  }
  return cells;
}

function someNotes(random: Random, unit: string | null): readonly (readonly string[])[] {
  const notes: string[][] = [];
  if (random.chance(0.2))
    notes.push([random.pick(['注：数据为初步统计数。', '说明：本表由各县区填报。', '数据来源：乡村振兴局'])]);
  if (unit !== null)
    notes.push([random.pick([`注：金额单位为${unit}。`, `注：金额单位：${unit}`, `备注：单位：${unit}`])]);
  if (random.chance(0.3)) notes.push(['填表人：', '', '审核人：', '']);
  else if (random.chance(0.2)) notes.push(['单位负责人：　　　　填表人：　　　　报出日期：2026年1月5日']);
  return notes;
}
