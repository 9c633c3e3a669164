import { COUNTED, FLOWS } from './random-axes.js';
import type { ColumnSpec } from './table-spec.js';
import type { Oddity } from './oddity-parts.js';
import { replaced, pickMetricColumn, partsFrom, grouped } from './oddity-parts.js';

const all = (): boolean => true;

/** Oddities of whole rows and tables. */
export const MORE_ODDITIES: Readonly<Record<string, Oddity>> = {
  'rows of supporters': (random, spec) => {
    const at = spec.labels.findIndex((_label, column) =>
      spec.rows.some((row) => row.place !== undefined && row.labels[column] === row.place),
    );
    if (at === -1 || at < spec.labels.length - 1 || spec.labels.some(([cell]) => /码/u.test(cell?.text ?? '')))
      return null;
    const labels = spec.labels.map((label, column) =>
      column === at ? [{ text: random.pick(['支援方', '帮扶方', '援助市', '东部地区']) }] : label,
    );
    return { ...spec, labels, isUnsure: all };
  },
  'a year outside': (random, spec) => {
    const years = spec.columns.flatMap(({ period }) => period?.from[0] ?? []);
    const latest = Math.max(...years);
    const isInWords = spec.columns.every(({ path }) => path.some(({ text }) => /\d{4}/u.test(text)));
    if (years.length === 0 || !isInWords || spec.titles.flat().some((text) => /\d{4}/u.test(text))) return null;
    const titled = latest - random.between(1, 3);
    const title = `${titled.toString()}年东西部协作情况表`;
    return {
      ...spec,
      titles: [[title], ...spec.titles],
      isUnsure: (_row, { period }) => period !== undefined && period.from[0] > titled,
    };
  },
  'two tables side by side': (_random, spec) => {
    const isPlain = spec.columns.length <= 6 && spec.labels.length === 1 && spec.rows.length > 2;
    if (!isPlain || spec.rows.some(({ kind }) => kind === 'heading')) return null;
    const label: ColumnSpec = { kind: 'other', path: spec.labels[0] ?? [], cell: () => '水城区' };
    // All rows of the second table say the same place: it is the first one that is sure.
    const second = spec.columns.map((column) => ({
      ...column,
      path: column.path.map((cell) => grouped(cell, 'nearby')),
    }));
    const isOfSecond = new Set<ColumnSpec>(second);
    return {
      ...spec,
      columns: [...spec.columns, label, ...second],
      isUnsure: (_row, column) => isOfSecond.has(column),
    };
  },
  'figures beyond the header': (random, spec) => {
    const column: ColumnSpec = { kind: 'other', path: [{ text: '' }], cell: () => random.between(1, 99).toString() };
    return { ...spec, columns: [...spec.columns, column] };
  },
  'a remark that changes its row': (random, spec) => {
    const row = random.pick(spec.rows);
    if (row.kind !== 'figures') return null;
    const column: ColumnSpec = { kind: 'other', path: [{ text: random.pick(['备注', '说明', '备 注']) }] };
    const text = random.pick([
      ...['预计数', '估计', '含上年结转', '计划数', '不含市本级', '未报全'],
      ...['截至1999年9月', '1998年数据', '单位：美元', '含高新区', '与县级合并统计'],
    ]);
    return {
      ...spec,
      columns: [...spec.columns, column],
      textOf: (one, other) => (one === row && other === column ? text : null),
      isUnsure: (one) => one === row,
    };
  },
  'stocks that are added up': (random, spec) => {
    const month = spec.columns.find(({ path }) => path.some(({ text }) => /^本月|^当月/u.test(text)));
    if (!month) return null;
    const stock = random.pick(COUNTED.filter(({ nature, partOf }) => nature === 'STOCK' && partOf === null));
    const odd: ColumnSpec = {
      ...month,
      metric: stock,
      isOdd: true,
      path: [{ text: stock.names[0] ?? '', group: 'stock' }, { text: random.pick(['本月', '当月', '本年累计']) }],
    };
    return { ...spec, columns: [...spec.columns, odd] };
  },
  'a metric with words around it': (random, spec) => {
    const column = pickMetricColumn(random, spec);
    if (!column?.metric || column.path.length !== 1) return null;
    const name = (column.metric.names[0] ?? '').replace(/^其中/u, '');
    const text = random.pick([
      `拟${name}`,
      `${name}支出`,
      `省级${name}`,
      `${name}（其中省级）`,
      `新增${name}`,
      `${name}缺口`,
      `人均${name}`,
      `${name}增速`,
    ]);
    const at = spec.columns.indexOf(column);
    return {
      ...replaced(spec, column, [{ ...column, path: [{ text }], isOdd: true }]),
      isUnsure: (_row, one) => one.isOdd === true || partsFrom(spec, at + 1).includes(one),
    };
  },
  'an extra metric of this month': (random, spec) => {
    if (!spec.columns.some(({ metric, period }) => metric && !period)) return null;
    const metric = random.pick(FLOWS.filter(({ partOf }) => partOf === null));
    const isOfYear =
      spec.given.period?.from[1] === 1 && spec.given.period.to[1] === 12 && !spec.given.period.isCumulative;
    if (!isOfYear) return null;
    const odd: ColumnSpec = {
      kind: 'figures',
      metric,
      isOdd: true,
      path: [{ text: `${metric.names[0] ?? ''}${random.pick(['本月', '累计', '当月'])}（${metric.unit}）` }],
    };
    return { ...spec, columns: [...spec.columns, odd] };
  },
};
