import type { Bilingual } from '../../../kernel/locale.js';
import { columnName } from '../../../workbook/cell-reference.js';
import { cellName } from './cross-problem.js';
import type { ColumnMeaning, CrossTable, Dimension, Given } from './cross-table.js';
import type { LeftOutReason } from './words/header-words.js';
import type { MetricNames } from './words/metric-names.js';

/** Tells a person how a table was understood, a sentence for every thing. */
export function describeTable(table: CrossTable, metrics: MetricNames): readonly Bilingual[] {
  const { counts, missingMarks, signs, sums, problems, notes } = table;
  const { figures, missing, leftOut } = counts;
  return [
    formOf(table),
    ...givenOf(table, metrics),
    ...table.columns.flatMap((column) => describeColumn(column, metrics)),
    both(
      `${number(figures)} cells become figures, ${number(missing)} are not reported, ${number(counts.sums)} are sums, ${number(leftOut)} are left out, ${number(counts.problems)} are not understood.`,
      `${number(figures)}格成为数据，${number(missing)}格未报送，${number(counts.sums)}格是合计，${number(leftOut)}格未采用，${number(counts.problems)}格未能识别。`,
    ),
    ...rowsLeftOut(table),
    ...(missingMarks.size === 0 ? [] : [marksOf(missingMarks)]),
    ...signs.map(({ mark, sign }) =>
      both(
        `"${mark}" before a number was read as a ${sign}, as the table says.`,
        `数值前的“${mark}”按表中说明读作${sign === 'minus' ? '负号' : '正号'}。`,
      ),
    ),
    ...(sums.checked === 0 ? [] : [sumsOf(table)]),
    ...notes
      .slice(0, 10)
      .map(({ line, text }) =>
        both(
          `Row ${line.toString()} is a remark and was not read: ${text}`,
          `第${line.toString()}行是说明，未读取：${text}`,
        ),
      ),
    ...problems.map(({ text, cells, first }) => {
      const where = first.map(cellName).join(', ');
      return both(
        `${text.en} ${number(cells)} cells, first: ${where}.`,
        `${text.zh}涉及${number(cells)}格，如${where.replaceAll(', ', '、')}。`,
      );
    }),
  ];
}

const DIMENSIONS: Readonly<Record<Dimension, Bilingual>> = {
  metric: { en: 'metrics', zh: '指标' },
  place: { en: 'places', zh: '地区' },
  period: { en: 'periods', zh: '期间' },
};

function formOf({ number: no, sheet, rowsAre, columnsAre, lines }: CrossTable): Bilingual {
  const list = (some: readonly Dimension[], locale: 'en' | 'zh'): string =>
    some.map((one) => DIMENSIONS[one][locale]).join(locale === 'en' ? ' and ' : '、');
  const header = [lines.header[0], lines.header.at(-1)].map((line) => line?.toString() ?? '');
  const where = sheet === null ? { en: '', zh: '' } : { en: ` of sheet "${sheet}"`, zh: `工作表“${sheet}”` };
  const at = header[0] === header[1] ? header[0] : header.join('–');
  const down = { en: list(rowsAre, 'en') || 'nothing known', zh: list(rowsAre, 'zh') || '不明' };
  const across = { en: list(columnsAre, 'en') || 'one figure', zh: list(columnsAre, 'zh') || '数值' };
  return both(
    `Table ${no.toString()}${where.en}: ${down.en} down, ${across.en} across; the header is in row ${at ?? ''}.`,
    `${where.zh}第${no.toString()}张表：行为${down.zh}，列为${across.zh}；表头在第${at ?? ''}行。`,
  );
}

const ORIGINS: Readonly<Record<Given['from'], Bilingual>> = {
  title: { en: 'the title', zh: '标题' },
  sheet: { en: 'the name of the sheet', zh: '工作表名' },
  file: { en: 'the name of the file', zh: '文件名' },
  chapter: { en: 'the heading of the chapter', zh: '小标题' },
  note: { en: 'a note', zh: '表注' },
  layout: { en: 'the saved layout', zh: '保存的版式' },
};

function givenOf({ given }: CrossTable, metrics: MetricNames): readonly Bilingual[] {
  const describeGiven = (one: Given | null, subject: Bilingual, value?: string): readonly Bilingual[] =>
    one === null
      ? []
      : [
          both(
            `${subject.en}: ${value ?? one.value}, from ${ORIGINS[one.from].en}.`,
            `${subject.zh}：${value ?? one.value}（取自${ORIGINS[one.from].zh}）。`,
          ),
        ];
  return [
    ...describeGiven(
      given.metric,
      both('The metric', '指标'),
      given.metric ? nameOf(given.metric.value, metrics) : undefined,
    ),
    ...describeGiven(given.place, both('The place', '地区')),
    ...describeGiven(given.period, both('The period', '期间')),
    ...given.units.flatMap((unit) => describeGiven(unit, both('A unit', '单位'))),
    ...describeGiven(given.scope, both('The scope', '范围')),
  ];
}

const REASONS: Readonly<Record<LeftOutReason, Bilingual>> = {
  INDEX: { en: 'it only numbers the rows', zh: '只是行号' },
  CODE: { en: 'a code beside the name', zh: '是名称旁的代码' },
  REMARK: { en: 'it holds remarks', zh: '是备注' },
  CONTACT: { en: 'it names whom to ask', zh: '是联系人' },
  DERIVED: {
    en: 'it is computed from other figures (growth, share, rank)',
    zh: '由其他数据算出（增长、占比、排名等）',
  },
  PLAN: { en: 'plans and targets are not what was done', zh: '是计划或目标，不是完成数' },
  LAST_YEAR: { en: 'it repeats an earlier period to compare with', zh: '是用于对比的上期数' },
  BATCH: { en: 'the column of the whole has it in', zh: '已计入合计列' },
  OPENING: { en: 'it is the state at the beginning', zh: '是期初数' },
  RATE: { en: 'a rate is computed from its parts', zh: '比率由分子分母计算' },
  SUM: { en: 'it is a sum', zh: '是合计' },
  LAYOUT: { en: 'the saved layout says so', zh: '按保存的版式' },
  EMPTY: { en: 'it is empty', zh: '是空列' },
};

function describeColumn(column: ColumnMeaning, metrics: MetricNames): readonly Bilingual[] {
  const { header, kind, role, metric, place, period, unit, leftOut, problem } = column;
  const at = columnName(column.column);
  const of = both(`Column ${at} "${header}"`, `${at}列“${header}”`);
  if (leftOut !== null)
    return header === ''
      ? []
      : [both(`${of.en} is left out: ${REASONS[leftOut].en}.`, `${of.zh}未采用：${REASONS[leftOut].zh}。`)];
  if (kind === 'label')
    return role === null ? [] : [both(`${of.en} is read as: ${ROLES[role].en}.`, `${of.zh}：${ROLES[role].zh}。`)];
  if (kind === 'sum')
    return [both(`${of.en} is a sum; it is checked against its parts.`, `${of.zh}是合计，与各分项核对。`)];
  if (problem) return [both(`${of.en} is not understood. ${problem.text.en}`, `${of.zh}未能识别：${problem.text.zh}`)];
  const said = [metric === null ? null : nameOf(metric, metrics), place, period, unit].filter((one) => one !== null);
  if (said.length === 0) return [both(`${of.en} holds the figures.`, `${of.zh}是数值。`)];
  return [both(`${of.en} is read as: ${said.join(', ')}.`, `${of.zh}识别为：${said.join('，')}。`)];
}

const MOST_ROWS = 10;

/** The rows that are no figures, for each reason the first few. */
function rowsLeftOut({ rows }: CrossTable): readonly Bilingual[] {
  const byReason = Map.groupBy(
    rows.filter(({ leftOut, kind }) => leftOut !== null && kind === 'left-out'),
    ({ leftOut }) => leftOut ?? 'LAYOUT',
  );
  return [...byReason].map(([reason, some]) => {
    const named = some.slice(0, MOST_ROWS);
    const more = some.length - named.length;
    const en = named.map(({ line, label }) => `${number(line)} "${label}"`).join(', ');
    const zh = named.map(({ line, label }) => `第${line.toString()}行“${label}”`).join('、');
    return both(
      `Rows left out: ${en}${more > 0 ? ` and ${number(more)} more` : ''}: ${REASONS[reason].en}.`,
      `未采用的行：${zh}${more > 0 ? `等${number(some.length)}行` : ''}：${REASONS[reason].zh}。`,
    );
  });
}

const ROLES: Readonly<Record<NonNullable<ColumnMeaning['role']>, Bilingual>> = {
  place: { en: 'the place', zh: '地区' },
  metric: { en: 'the metric', zh: '指标' },
  period: { en: 'the period', zh: '期间' },
  unit: { en: 'the unit', zh: '单位' },
  index: { en: 'a number of the row, left out', zh: '行号，未采用' },
  code: { en: 'the code of the place', zh: '区划代码' },
  supporter: { en: 'the supporter', zh: '支援方' },
  recipient: { en: 'the recipient', zh: '受援方' },
  item: { en: 'projects, firms or the like', zh: '项目、企业等' },
  office: { en: 'an office or a unit, unclear which', zh: '填报单位或计量单位，不明确' },
  either: { en: 'unclear', zh: '不明确' },
};

function nameOf(code: string, metrics: MetricNames): string {
  const name = metrics.byCode(code)?.names[0];
  return name === undefined ? code : `${name} (${code})`;
}

function marksOf(marks: ReadonlyMap<string, number>): Bilingual {
  const list = (times: string): string =>
    [...marks].map(([mark, count]) => `“${mark}”${times}${number(count)}`).join(', ');
  return both(`Marks for what is not reported: ${list(' × ')}.`, `表示未报送的记号：${list('×')}。`);
}

function sumsOf({ sums: { checked, differing } }: CrossTable): Bilingual {
  if (differing === 0)
    return both(`All ${number(checked)} sums agree with their parts.`, `${number(checked)}个合计均与分项相符。`);
  return both(
    `${number(differing)} of ${number(checked)} sums differ from their parts.`,
    `${number(checked)}个合计中有${number(differing)}个与分项不符。`,
  );
}

function both(en: string, zh: string): Bilingual {
  return { en, zh };
}

function number(count: number): string {
  return count.toLocaleString('en-US');
}
