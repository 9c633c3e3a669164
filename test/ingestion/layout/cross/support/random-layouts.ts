import type { CrossMetric } from '../../../../../src/ingestion/layout/cross/words/cross-metric.js';
import type { Random } from '../../../../rollup/support/random.js';
import type { KnownPeriod } from './known-figure.js';
import {
  COUNTED,
  FLOWS,
  type MetricFamily,
  partName,
  type PrintedPeriods,
  printedName,
  someFamilies,
  somePeriods,
  somePlaces,
} from './random-axes.js';
import { reportPeriod, type UnitStyle } from './random-frame.js';
import type { HeaderCell } from './sheet-writer.js';
import type { ColumnSpec, RowSpec, TableSpec } from './table-spec.js';

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

export const PLACE_HEADERS = [
  '地区',
  '区县',
  '县（市、区）',
  '县区',
  '行政区划',
  '地 区',
  '县市区',
  '受援地区',
  '乡镇（街道）',
  '县区名称',
];
const METRIC_HEADERS = ['指标', '指标名称', '项目', '主要指标', '统计指标'];
const SUMS = ['合计', '总计', '合　计', '全市合计'];

/** One table of every form. */
export const LAYOUTS: Readonly<Record<string, (making: Making) => Made>> = {
  'places × metrics': (making) => {
    const { random } = making;
    const { around, places } = somePlaces(random);
    const columns = metricColumns(making, someFamilies(random, COUNTED, 6));
    const [period, known] = reportPeriod(random);
    const labels = placeLabels(random);
    return {
      ...{
        labels,
        columns,
        rows: placeRows(random, places, around, labels.length),
        period,
        place: around,
        metric: null,
      },
      ...{ mustNamePlace: false, given: { period: known, moneyUnit: making.moneyUnit } },
    };
  },
  'places × periods': (making) => periodColumns(making, false),
  'periods × places': (making) => turned(periodColumns({ ...making }, true)),
  'places × (metric × period)': (making) => {
    const { random } = making;
    const { around, places } = somePlaces(random);
    const periods = somePeriods(random);
    const metrics = someFamilies(random, periods.kind === 'months' ? FLOWS : COUNTED, 3).map(({ whole }) => whole);
    const isTimeOutside = random.chance(0.4);
    const outer = isTimeOutside ? periods.periods : metrics;
    const columns = outer.flatMap((one, at) =>
      (isTimeOutside ? metrics : periods.periods).map((other): ColumnSpec => {
        const [text, known] = (isTimeOutside ? one : other) as PrintedPeriods['periods'][number];
        const metric = (isTimeOutside ? other : one) as CrossMetric;
        const name = metric.names[0] ?? '';
        const head = { text: isTimeOutside ? text : name, group: at.toString() };
        return {
          kind: 'figures',
          metric,
          period: known,
          path: [head, ...withUnit(making, isTimeOutside ? name : text, metric)],
        };
      }),
    );
    const labels = placeLabels(random);
    return {
      ...{ labels, columns, rows: placeRows(random, places, around, labels.length), metric: null, place: around },
      ...{ mustNamePlace: false, period: yearText(random, periods), given: { moneyUnit: making.moneyUnit } },
    };
  },
  'places × (metric × 本月, 累计)': (making) => {
    const { random } = making;
    const { around, places } = somePlaces(random);
    const of = random.between(2018, 2025);
    const last = random.between(2, 12);
    const [current, toDate] = random.pick([
      ['本月', '本年累计'],
      ['本月', '累计'],
      ['当月', '年内累计'],
      ['本月数', '累计数'],
    ]);
    const report: KnownPeriod = { from: [of, 1], to: [of, last], isCumulative: true };
    const columns = someFamilies(random, FLOWS, 3).flatMap(({ whole, parts }, at) =>
      [whole, ...parts].flatMap((metric, part) => {
        const name = part === 0 ? printedName(random, metric) : partName(random, metric, false);
        const head = { text: name, group: `${at.toString()} ${part.toString()}` };
        const month: KnownPeriod = { from: [of, last], to: [of, last], isCumulative: false };
        return [
          { kind: 'figures' as const, metric, period: month, path: [head, ...withUnit(making, current ?? '', metric)] },
          { kind: 'figures' as const, metric, period: report, path: [head, ...withUnit(making, toDate ?? '', metric)] },
        ];
      }),
    );
    const labels = placeLabels(random);
    const period = random.pick([`${of.toString()}年${last.toString()}月`, `${of.toString()}年1-${last.toString()}月`]);
    return {
      ...{
        labels,
        columns,
        rows: placeRows(random, places, around, labels.length),
        period,
        place: around,
        metric: null,
      },
      ...{ mustNamePlace: false, given: { moneyUnit: making.moneyUnit } },
    };
  },
  'metrics × places': (making) => {
    const { random } = making;
    const { around, places } = somePlaces(random);
    const [period, known] = reportPeriod(random);
    const names = places.map((place): ColumnSpec => ({
      kind: 'figures',
      place,
      path: [{ text: place }],
      partOf: 'all',
    }));
    const sum: ColumnSpec = { kind: 'sum', path: [{ text: random.pick(SUMS) }], addsUp: 'all' };
    const columns = random.pick([names, [...names, sum], [sum, ...names]]);
    return {
      ...metricRows(making, someFamilies(random, COUNTED, 6)),
      ...{ columns, period, place: around, mustNamePlace: false, metric: null },
      given: { period: known, moneyUnit: making.moneyUnit },
    };
  },
  'metrics × periods': (making) => {
    const { random } = making;
    const { around } = somePlaces(random);
    const periods = somePeriods(random);
    const hasSum = periods.isGapless && periods.kind !== 'years' && random.chance(0.4);
    const families = someFamilies(random, hasSum ? FLOWS : COUNTED, 6);
    const times = periods.periods.map(([text, period]): ColumnSpec => ({
      kind: 'figures',
      period,
      path: [{ text }],
      partOf: 'all',
    }));
    const sum: ColumnSpec = { kind: 'sum', path: [{ text: '合计' }], addsUp: 'all' };
    return {
      ...metricRows(making, families),
      columns: hasSum ? [...times, sum] : times,
      ...{ period: yearText(random, periods), place: around, mustNamePlace: true, metric: null },
      given: { place: around, moneyUnit: making.moneyUnit },
    };
  },
};

/** The columns of some metrics, with their parts, in groups or flat. */
function metricColumns(making: Making, families: readonly MetricFamily[]): readonly ColumnSpec[] {
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

function familyColumns(making: Making, { whole, parts }: MetricFamily, group: string): readonly ColumnSpec[] {
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

function withUnit(
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

function placeRows(random: Random, places: readonly string[], around: string, labelCount: number): readonly RowSpec[] {
  const before = (at: number): string[] => (labelCount > 1 ? [(at + 1).toString()] : []);
  const named = random.chance(0.15);
  const rows: RowSpec[] = places.map((place, at) => ({
    kind: 'figures',
    place,
    labels: [...before(at), named ? `${(at + 1).toString()}.${place}` : place],
  }));
  if (random.chance(0.12)) {
    const inner = rows.map((row, at): RowSpec => ({
      ...row,
      isPart: true,
      labels: [...before(at + 1), at === 0 ? `其中：${row.place ?? ''}` : (row.place ?? '')],
    }));
    return [{ kind: 'figures', place: around, labels: [...before(0), around] }, ...inner];
  }
  const sum = (): RowSpec => {
    const text = random.pick(SUMS);
    const [, ...rest] = before(0);
    return {
      kind: 'sum',
      labels:
        labelCount > 1
          ? random.pick([
              [text, ...rest, ''],
              ['', text],
            ])
          : [text],
    };
  };
  const where = random.pick(['none', 'none', 'foot', 'foot', 'head'] as const);
  return where === 'head' ? [sum(), ...rows] : where === 'foot' ? [...rows, sum()] : rows;
}

export function placeLabels(random: Random): readonly (readonly HeaderCell[])[] {
  const place = [{ text: random.pick(PLACE_HEADERS) }];
  return random.chance(0.4) ? [[{ text: '序号' }], place] : [place];
}

function yearText(random: Random, { year }: PrintedPeriods): string | null {
  return year === null ? null : random.pick([`${year.toString()}年`, `${year.toString()}年度`]);
}

function metricRows(making: Making, families: readonly MetricFamily[]): Pick<Made, 'labels' | 'rows'> {
  const { random, unitStyle, moneyUnit } = making;
  const style = random.pick(['none', 'none', '一、', '1.', '（一）'] as const);
  const hasIndex = style === 'none' && random.chance(0.3);
  const rows: RowSpec[] = [];
  const add = (metric: CrossMetric, text: string): void => {
    const own = metric.unit === '元' ? moneyUnit : metric.unit;
    const isSaid = metric.unit === '元' || random.chance(0.7);
    const name = unitStyle === 'header' && isSaid ? `${text}（${own}）` : text;
    const unit = unitStyle === 'column' ? [own] : [];
    rows.push({
      kind: 'figures',
      metric,
      labels: [...(hasIndex ? [(rows.length + 1).toString()] : []), name, ...unit],
    });
  };
  const han = [...'一二三四五六七八九'];
  for (const [at, { whole, parts }] of families.entries()) {
    const number = (at + 1).toString();
    const before = { none: '', '一、': `${han[at] ?? ''}、`, '1.': `${number}.`, '（一）': `（${han[at] ?? ''}）` }[
      style
    ];
    add(whole, `${before}${printedName(random, whole)}`);
    for (const [part, one] of parts.entries()) {
      const bare = (one.names[0] ?? '').replace(/^其中/u, '');
      add(one, part === 0 || random.chance(0.3) ? partName(random, one, false) : random.pick([bare, `　　${bare}`]));
    }
  }
  const unit = unitStyle === 'column' ? [[{ text: random.pick(['计量单位', '单位']) }]] : [];
  return {
    labels: [...(hasIndex ? [[{ text: '序号' }]] : []), [{ text: random.pick(METRIC_HEADERS) }], ...unit],
    rows,
  };
}

function periodColumns(making: Making, isTurned: boolean): Made {
  const { random } = making;
  const { around, places } = somePlaces(random);
  const periods = somePeriods(random);
  const hasSum = !isTurned && periods.isGapless && periods.kind !== 'years' && random.chance(0.4);
  const metric = random.pick(hasSum || periods.kind === 'months' ? FLOWS.filter(isPlain) : COUNTED.filter(isPlain));
  const isUnder = !isTurned && (making.unitStyle === 'header' || random.chance(0.3));
  const head = isUnder
    ? [
        {
          text: `${metric.names[0] ?? ''}${making.unitStyle === 'header' ? `（${unitOf(making, metric)}）` : ''}`,
          group: 'metric',
        },
      ]
    : [];
  const times = periods.periods.map(([text, period]): ColumnSpec => ({
    kind: 'figures',
    period,
    path: [...head, { text }],
    partOf: 'all',
  }));
  const sum: ColumnSpec = { kind: 'sum', path: [...head, { text: '合计' }], addsUp: 'all' };
  const labels = isTurned ? [[{ text: random.pick(PLACE_HEADERS) }]] : placeLabels(random);
  return {
    ...{ labels, columns: hasSum ? [...times, sum] : times, place: around, mustNamePlace: false },
    rows: isTurned
      ? places.map((place): RowSpec => ({ kind: 'figures', place, labels: [place] }))
      : placeRows(random, places, around, labels.length),
    period: yearText(random, periods),
    metric: isUnder ? null : metric,
    given: { metric, moneyUnit: making.moneyUnit },
  };
}

function unitOf({ moneyUnit }: Making, { unit }: CrossMetric): string {
  return unit === '元' ? moneyUnit : unit;
}

function isPlain({ names, partOf }: CrossMetric): boolean {
  return partOf === null && !/^其中/u.test(names[0] ?? '');
}

/** Rows for columns. */
function turned(made: Made): Made {
  const columns = made.rows.map(({ place }): ColumnSpec => ({ kind: 'figures', place, path: [{ text: place ?? '' }] }));
  const rows = made.columns.map(({ path, period }): RowSpec => ({
    kind: 'figures',
    period,
    labels: [path.at(-1)?.text ?? ''],
  }));
  return { ...made, columns, rows, labels: [[{ text: '月份' }]] };
}
