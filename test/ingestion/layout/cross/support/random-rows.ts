import type { CrossMetric } from '../../../../../src/ingestion/layout/cross/words/cross-metric.js';
import type { Random } from '../../../../rollup/support/random.js';
import { type MetricFamily, partName, printedName } from './random-axes.js';
import type { Made, Making } from './random-columns.js';
import type { HeaderCell } from './sheet-writer.js';
import type { RowSpec } from './table-spec.js';

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
export const METRIC_HEADERS = ['指标', '指标名称', '项目', '主要指标', '统计指标'];
export const SUMS = ['合计', '总计', '合　计', '全市合计'];

export function placeRows(
  random: Random,
  places: readonly string[],
  around: string,
  labelCount: number,
): readonly RowSpec[] {
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

export function metricRows(making: Making, families: readonly MetricFamily[]): Pick<Made, 'labels' | 'rows'> {
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
      add(
        one,
        part === 0 || random.chance(0.3) ? partName(random, one, false) : random.pick([bare, `\u3000\u3000${bare}`]),
      );
    }
  }
  const unit = unitStyle === 'column' ? [[{ text: random.pick(['计量单位', '单位']) }]] : [];
  return {
    labels: [...(hasIndex ? [[{ text: '序号' }]] : []), [{ text: random.pick(METRIC_HEADERS) }], ...unit],
    rows,
  };
}
