import type { CrossMetric } from '../../../../../src/ingestion/layout/cross/words/cross-metric.js';
import type { Random } from '../../../../rollup/support/random.js';
import { type MetricFamily, partName, type PrintedPeriods, printedName } from './random-axes.js';
import type { UnitStyle } from './random-frame.js';
import type { HeaderCell } from './sheet-writer.js';
import type { ColumnSpec, TableSpec } from './table-spec.js';

export type Made = Pick<TableSpec, 'labels' | 'columns' | 'rows' | 'given'> & {
  readonly period: string | null;
  readonly place: string | null;
  readonly mustNamePlace: boolean;
  readonly metric: CrossMetric | null;
};

export interface Making {
  readonly random: Random;
  readonly moneyUnit: string;
  readonly unitStyle: UnitStyle;
}

/** The columns of some metrics, with their parts, in groups or flat. */
export function metricColumns(making: Making, families: readonly MetricFamily[]): readonly ColumnSpec[] {
  const { random } = making;
  const theme = random.chance(0.25);
  let group = 0;
  return families.flatMap((family, at) => {
    const themed = theme
      ? [{ text: THEMES[Math.floor(at / 2)] ?? '其他情况', group: `theme${Math.floor(at / 2).toString()}` }]
      : [];
    group += 1;
    return familyColumns(making, family, `family${group.toString()}`).map((column) => ({
      ...column,
      path: [...themed, ...column.path],
    }));
  });
}

const THEMES = ['资金支持', '产业合作', '劳务协作', '人才交流', '乡村建设', '消费帮扶', '结对情况', '基本情况'];

export function familyColumns(making: Making, { whole, parts }: MetricFamily, group: string): readonly ColumnSpec[] {
  const { random } = making;
  const name = printedName(random, whole);
  const leaf = (text: string, metric: CrossMetric): readonly HeaderCell[] => withUnit(making, text, metric);
  if (parts.length === 0) return [{ kind: 'figures', path: leaf(name, whole), metric: whole }];
  if (random.chance(0.5)) {
    const own = random.pick(['合计', '小计', '总数', '合计']);
    const head = { text: name, group };
    return [
      { kind: 'figures', path: [head, ...leaf(own, whole)], metric: whole },
      ...parts.map((part): ColumnSpec => ({
        kind: 'figures',
        path: [head, ...leaf(partName(random, part, true), part)],
        metric: part,
      })),
    ];
  }
  if (random.chance(0.3)) {
    const head = { text: random.pick(['其中', '其中：']), group };
    return [
      { kind: 'figures', path: leaf(name, whole), metric: whole },
      ...parts.map((part): ColumnSpec => ({
        kind: 'figures',
        path: [head, ...leaf(partName(random, part, true).replace(/^其中[:：]?/u, ''), part)],
        metric: part,
      })),
    ];
  }
  return [
    { kind: 'figures', path: leaf(name, whole), metric: whole },
    ...parts.map((part): ColumnSpec => ({
      kind: 'figures',
      path: leaf(partName(random, part, false), part),
      metric: part,
    })),
  ];
}

export function withUnit(
  { unitStyle, moneyUnit, random }: Making,
  text: string,
  { unit }: CrossMetric,
): readonly HeaderCell[] {
  const own = unit === '元' ? moneyUnit : unit;
  const isSaid = unit === '元' || random.chance(0.6);
  if (unitStyle === 'header' && isSaid)
    return [
      { text: random.pick([`${text}（${own}）`, `${text}(${own})`, `${text}\n（${own}）`, `${text}（单位：${own}）`]) },
    ];
  if (unitStyle === 'row') return [{ text }, { text: isSaid ? own : '' }];
  return [{ text }];
}

export function yearText(random: Random, { year }: PrintedPeriods): string | null {
  return year === null ? null : random.pick([`${year.toString()}年`, `${year.toString()}年度`]);
}
