import { COUNTED } from './random-axes.js';
import type { ColumnSpec, RowSpec } from './table-spec.js';
import type { Oddity } from './oddity-parts.js';
import { replaced, withColumn, inserted, pickMetricColumn, partsFrom, grouped } from './oddity-parts.js';
import { MORE_ODDITIES } from './more-oddities.js';

const all = (): boolean => true;

/** What nobody could read with certainty, each in a table that is well formed but for it. */
export const ODDITIES: Readonly<Record<string, Oddity>> = {
  'an unknown metric': (random, spec) =>
    withColumn(random, spec, [
      random.pick(['协作招商成效', '干部培训满意数', '协作示范点', '援建项目资金支出', '东部企业捐赠']),
    ]),
  'a plan beside what was done': (random, spec) => {
    const column = pickMetricColumn(random, spec);
    if (column?.path.length !== 1 || !column.metric) return null;
    const name = column.path[0]?.text.replace(/[（(].*$/su, '') ?? '';
    if (/其中/u.test(name)) return null;
    const unit = /[（(][^（）()]*[）)]$/su.exec(column.path[0]?.text ?? '')?.[0] ?? '';
    const head = { text: name, group: 'plan' };
    const [planned, done] = random.pick([
      ['计划数', '完成数'],
      ['目标任务', '实际完成'],
      ['年度任务数', '完成数'],
      ['预算', '实际完成数'],
    ]);
    return replaced(spec, column, [
      { ...column, path: [head, { text: `${planned}${unit}` }], isOdd: true },
      { ...column, path: [head, { text: `${done}${unit}` }] },
    ]);
  },
  'the year before': (random, spec) =>
    withColumn(random, spec, [random.pick(['上年同期', '去年同期数', '上年同期财政援助资金', '同比增减'])], false),
  'a title of plans': (random, spec) => ({
    ...spec,
    titles: [
      [
        random.pick([
          '2023年东西部协作资金计划表',
          '2023年目标任务分解表',
          '项目资金预算安排表',
          '东西部协作主要指标同比增长情况',
        ]),
      ],
      ...spec.titles,
    ],
    isUnsure: all,
  }),
  'a title that narrows down': (random, spec) => ({
    ...spec,
    titles: [
      [
        random.pick([
          '省级东西部协作资金情况',
          '新增部分统计表',
          '本级东西部协作情况表（不含乡镇）',
          '财政援助资金结余情况表',
        ]),
      ],
      ...spec.titles,
    ],
    isUnsure: all,
  }),
  'rows of projects': (random, spec) => ({
    ...spec,
    labels: [...spec.labels, [{ text: random.pick(['项目名称', '企业名称', '帮扶车间名称', '学校']) }]],
    rows: spec.rows.map((row) => ({ ...row, labels: [...row.labels, row.kind === 'figures' ? '甲项目' : ''] })),
    isUnsure: all,
  }),
  'a column of texts': (random, spec) => ({
    ...spec,
    labels: [...spec.labels, [{ text: random.pick(['资金渠道', '牵头部门', '对象', '批次情况']) }]],
    rows: spec.rows.map((row) => ({
      ...row,
      labels: [...row.labels, row.kind === 'figures' ? random.pick(['省级', '市级', '中央']) : ''],
    })),
    isUnsure: all,
  }),
  'figures of two supporters': (_random, spec) => {
    if (!spec.columns.every(({ kind, metric }) => kind !== 'figures' || metric)) return null;
    const of = (name: string): ColumnSpec[] =>
      spec.columns
        .filter(({ kind }) => kind === 'figures')
        .map((column) => ({
          ...column,
          path: [{ text: name, group: name }, ...column.path.map((cell) => grouped(cell, name))],
        }));
    // No pairing of the database has them: of those that it has, the cells are figures of the pairing.
    return { ...spec, columns: [...of('厦门市'), ...of('宁波市')], isUnsure: all };
  },
  'figures under two headings that differ': (random, spec) => {
    if (!spec.columns.every(({ kind, metric }) => kind !== 'figures' || metric)) return null;
    const of = (name: string): ColumnSpec[] =>
      spec.columns
        .filter(({ kind }) => kind === 'figures')
        .map((column) => ({
          ...column,
          path: [{ text: name, group: name }, ...column.path.map((cell) => grouped(cell, name))],
        }));
    const [one, other] = random.pick([
      ['东部', '西部'],
      ['城镇', '农村'],
      ['资金支持', '产业合作'],
      ['已脱贫', '未脱贫'],
      ['省内', '省外'],
      ['第一批', '第二批'],
    ]);
    return { ...spec, columns: [...of(one), ...of(other)], isUnsure: all };
  },
  'a row that changes the rest': (random, spec) => {
    const at = random.between(0, spec.rows.length - 1);
    const text = random.pick([
      '以下为省级部分',
      '计划数',
      '其中：市直部分',
      '2022年数据（初步）',
      '（二）未完成部分',
      '上年结转',
    ]);
    const rows: RowSpec[] = [...spec.rows.slice(0, at), { kind: 'heading', labels: [text] }, ...spec.rows.slice(at)];
    const unsure = new Set(spec.rows.slice(at));
    return { ...spec, rows, isUnsure: (row) => unsure.has(row) };
  },
  'a unit of another kind': (random, spec) => {
    const column = pickMetricColumn(random, spec);
    if (!column?.metric) return null;
    const { unit } = column.metric;
    const other =
      unit === '元'
        ? random.pick(['人', '个', '%', '美元', '万人'])
        : random.pick(unit === '人' ? ['万元', '人次', '户', '%'] : ['万元', '人', '%']);
    if (!other || other === unit) return null;
    const text = `${
      column.path
        .at(-1)
        ?.text.replace(/[（(].*$/su, '')
        .replace(/^[^\p{Script=Han}]*$/u, '') ?? ''
    }（${other}）`;
    return replaced(spec, column, [{ ...column, path: [...column.path.slice(0, -1), { text }], isOdd: true }]);
  },
  'units that contradict': (random, spec) => {
    const column = pickMetricColumn(random, spec);
    if (column?.metric?.unit !== '元') return null;
    const stated = spec.titles.flat().join('');
    const [, given] = /单位[:：](亿元|万元|元)/u.exec(stated) ?? [];
    if (given === undefined) return null;
    const other = given === '万元' ? '元' : '万元';
    const text = `${column.path.at(-1)?.text ?? ''}（${other}）`;
    return replaced(spec, column, [{ ...column, path: [...column.path.slice(0, -1), { text }], isOdd: true }]);
  },
  'a note with another unit': (random, spec) => {
    const stated = spec.titles.flat().join('');
    const [, given] = /(?:单位[:：]|（)(亿元|万元|元)/u.exec(stated) ?? [];
    if (given === undefined) return null;
    const other = random.pick(['元', '万元', '亿元'].filter((unit) => unit !== given));
    return {
      ...spec,
      notes: [...spec.notes, [`注：单位：${other}`]],
      isUnsure: (_row, _column, metric) => metric?.unit === '元',
    };
  },
  'the same row twice': (random, spec) => {
    const row = random.pick(spec.rows);
    if (row.kind !== 'figures' || /其中/u.test(row.labels.join(''))) return null;
    const again = { ...row };
    return { ...spec, rows: inserted(spec, row, again), isUnsure: (one) => one === row || one === again };
  },
  'a place that is none': (random, spec) => {
    const row = random.pick(spec.rows);
    if (row.kind !== 'figures' || row.place === undefined || row.labels.at(-1)?.includes(row.place) !== true)
      return null;
    const other: RowSpec = {
      ...row,
      labels: row.labels.map((label, at) =>
        at === row.labels.length - 1 ? random.pick(['其他', '市直单位', '其它地区', '未分地区', '2022年']) : label,
      ),
    };
    return { ...spec, rows: inserted(spec, row, other), isUnsure: (one) => one === other };
  },
  'a row without a label': (random, spec) => {
    const row = random.pick(spec.rows);
    if (row.kind !== 'figures') return null;
    const other: RowSpec = { ...row, labels: row.labels.map(() => '') };
    return { ...spec, rows: inserted(spec, row, other), isUnsure: (one) => one === other };
  },
  'cells of words': (random, spec) => {
    const row = random.pick(spec.rows);
    const column = random.pick(spec.columns);
    if (row.kind !== 'figures' || column.kind !== 'figures') return null;
    const text = random.pick([
      '正在统计',
      '12（含1个在建）',
      '见附件',
      '约定',
      '3/4',
      '1.2.3',
      '2023年8月',
      '#REF!',
      '十来人',
      '12个月',
      '85%',
      '√',
    ]);
    return { ...spec, textOf: (one, other) => (one === row && other === column ? text : null) };
  },
  'a part of another metric': (random, spec) => {
    const column = pickMetricColumn(random, spec);
    if (!column?.metric || column.path.length !== 1) return null;
    const used = new Set(spec.columns.map(({ metric }) => metric));
    const other = random.pick(COUNTED.filter((one) => one.partOf !== column.metric?.code && !used.has(one)));
    if (other.partOf !== null && used.has(COUNTED.find(({ code }) => code === other.partOf))) return null;
    // 其中：脱贫人口 is a part of several metrics, this one among them.
    if (COUNTED.some((one) => one.partOf === column.metric?.code && one.names[0] === other.names[0])) return null;
    const at = spec.columns.indexOf(column);
    const text = `其中：${(other.names[0] ?? '').replace(/^其中/u, '')}`;
    const odd: ColumnSpec = { ...column, metric: other, path: [{ text }], isOdd: true };
    return {
      ...spec,
      columns: [...spec.columns.slice(0, at + 1), odd, ...spec.columns.slice(at + 1)],
      isUnsure: (_row, one) => one === odd || partsFrom(spec, at + 1).includes(one),
    };
  },
  'parts that are none of the catalogue': (random, spec) => {
    const column = pickMetricColumn(random, spec);
    if (!column?.metric || column.path.length !== 1 || spec.columns.length > 8) return null;
    const name = column.path[0]?.text ?? '';
    const head = { text: name, group: 'parts' };
    const parts = random.pick([
      ['省级', '市级'],
      ['男', '女'],
      ['东部', '西部'],
      ['新增', '存量'],
      ['一期', '二期'],
    ]);
    return replaced(
      spec,
      column,
      parts.map((text) => ({ ...column, path: [head, { text }], isOdd: true })),
    );
  },
  'the same metric twice': (random, spec) => {
    const column = pickMetricColumn(random, spec);
    if (!column) return null;
    if (/其中/u.test(column.path.map(({ text }) => text).join(''))) return null;
    const again = { ...column, path: column.path.map((cell) => grouped(cell, 'again')), isOdd: true };
    return { ...spec, columns: [...spec.columns, again], isUnsure: (_row, one) => one === column || one === again };
  },
  'a rate': (random, spec) =>
    // A rate is no whole: the 其中 after it are parts of what stands before.
    withColumn(random, spec, [random.pick(['项目开工率', '县均财政援助资金（万元）', '项目开工率（%）'])], false),
  ...MORE_ODDITIES,
};
