import type { Bilingual } from '../../../kernel/locale.js';
import { columnName } from '../../../workbook/cell-reference.js';
import type { TableFaultCode } from '../../fault/table-fault.js';

export interface CellPlace {
  readonly line: number;
  /** From 0; null for the whole row. */
  readonly column: number | null;
}

/** One cause, with all the cells that it hits. */
export interface CrossProblem {
  readonly code: TableFaultCode;
  /** The text that could not be understood. */
  readonly given: string;
  /** What would be understood, where a list or a name can say so. */
  readonly expected: string;
  /** How many cells it keeps from being figures. */
  readonly cells: number;
  /** The first few of them, in the order of the sheet. */
  readonly first: readonly CellPlace[];
  /** More of them, the first 200. */
  readonly marked: readonly CellPlace[];
  readonly text: Bilingual;
  /** The place that the rows were understood to belong to; absent where none is. */
  readonly place?: string;
  /** Codes of metrics that may be meant, the likeliest first. */
  readonly metrics?: readonly string[];
}

/** A problem before anybody knows which cells it hits. */
export interface Cause {
  readonly code: TableFaultCode;
  readonly given: string;
  readonly expected?: string;
  /** The place that a row was understood to belong to: what a person may mean by it. */
  readonly place?: string;
  /** Codes of metrics that may be meant, the likeliest first. */
  readonly metrics?: readonly string[];
  /** The whole sentence, where that of the code does not say enough. */
  readonly text?: Bilingual;
}

const FIRST = 5;
/** As many cells of a cause are marked where a person looks at the table. */
const MOST_MARKED = 200;

/** C5, or row 5. */
export function cellName({ line, column }: CellPlace): string {
  return column === null ? line.toString() : `${columnName(column)}${line.toString()}`;
}

/** Gathers the cells of every cause. */
export class ProblemLog {
  readonly #byCause = new Map<string, { readonly cause: Cause; cells: number; readonly first: CellPlace[] }>();

  add(cause: Cause, place: CellPlace, cells = 1): void {
    const key = `${cause.code}|${cause.given}|${cause.expected ?? ''}`;
    let known = this.#byCause.get(key);
    if (!known) {
      known = { cause, cells: 0, first: [] };
      this.#byCause.set(key, known);
    }
    known.cells += cells;
    if (known.first.length < MOST_MARKED) known.first.push(place);
  }

  get problems(): readonly CrossProblem[] {
    return [...this.#byCause.values()].map(({ cause, cells, first }) => problemOf(cause, cells, first));
  }
}

export function problemOf(cause: Cause, cells = 0, marked: readonly CellPlace[] = []): CrossProblem {
  const first = marked.slice(0, FIRST);
  const expected = cause.expected ?? '';
  const { code, given, text = sentenceOf(cause), place, metrics } = cause;
  const meant = { ...(place === undefined ? {} : { place }), ...(metrics === undefined ? {} : { metrics }) };
  return { code, given, expected, cells, first, marked, text, ...meant };
}

function sentenceOf({ code, given, expected = '' }: Cause): Bilingual {
  const of = expected === '' ? { en: '', zh: '' } : { en: ` (${expected})`, zh: `（${expected}）` };
  const said = SENTENCES[code];
  return { en: filled(said.en, given, of.en), zh: filled(said.zh, given, of.zh) };
}

/** In one pass, as a cell may hold the marks themselves. */
function filled(sentence: string, given: string, of: string): string {
  const open = given === '' ? sentence.replace(/ "\$"|“\$”/u, '') : sentence;
  return open.replace(/[$#]/gu, (mark) => (mark === '$' ? given : of));
}

/** `$` is what was given, left out with its quotes where nothing was; `#` is what was expected, in brackets. */
const SENTENCES: Readonly<Record<TableFaultCode, Bilingual>> = {
  NO_METRIC: {
    en: 'No metric is named by the row, the column or the title "$"#: name it in the title or the header.',
    zh: '行、列和标题“$”都没有写明是哪个指标#：请在标题或表头中写明。',
  },
  NO_PLACE: {
    en: 'Neither the row, nor the column, nor the title "$" says which one place it is#: name one in the title, or in a column of places.',
    zh: '行、列和标题“$”都没有写明是哪一个地区#：请在标题中只写一个地区，或加“地区”列。',
  },
  NO_PERIOD: {
    en: 'No period is named by the row, the column, the title "$", the sheet or the file#: name it in the title, such as 2023年1-8月.',
    zh: '行、列、标题“$”、工作表名和文件名都没有写明期间#：请在标题中写明，如“2023年1-8月”。',
  },
  METRIC_TWICE: {
    en: 'Row and column name two metrics: $; correct one of them.',
    zh: '行与列写了两个指标：$，请改正其一。',
  },
  PLACE_TWICE: {
    en: 'Two different places are named: $; correct one of them.',
    zh: '写了两个不同的地区：$，请改正其一。',
  },
  PLACES_BOTH_WAYS: {
    en: 'The rows name places, and so do the columns: $. If one of them supports the other, say so in the corner (受援方\\支援方), or write 支援方 over the columns or the rows.',
    zh: '行和列都写了地区（列：$）。如两者是支援与受援关系，请在左上角写“受援方\\支援方”，或在列（行）上方写“支援方”。',
  },
  PERIOD_CONFLICT: {
    en: 'Two periods exclude each other: $; correct one of them.',
    zh: '期间互相矛盾：$，请改正其一。',
  },
  UNKNOWN_HEADER: {
    en: 'The header "$" is no known metric, place or period#. Write the name of a metric, choose one for the column in a layout, or leave the column out (left-out in a layout).',
    zh: '表头“$”不是已知的指标、地区或期间#。请改用指标目录中的名称，或在版式中为该列指定指标；不采用的，请在版式中将该列设为 left-out。',
  },
  UNKNOWN_METRIC: {
    en: 'The metric "$" is not in the catalogue#. Write the name that it has there, choose a metric for the row in a layout, or leave the row out (left-out in a layout).',
    zh: '指标“$”不在指标目录中#。请改用目录中的名称，或在版式中为该行指定指标；不采用的，请在版式中将该行设为 left-out。',
  },
  AMBIGUOUS_METRIC: {
    en: 'The name "$" fits several metrics#: write the whole name, or choose one in a layout.',
    zh: '“$”可指多个指标#：请写出全称，或在版式中指定指标。',
  },
  UNCLEAR_GROUP: {
    en: 'The heading "$" may change what the columns below it mean. If it does not, choose their metrics in a layout; else leave them out (left-out in a layout).',
    zh: '分组表头“$”含义不明，可能改变其下各列的口径。如不改变，请在版式中为各列指定指标；否则请设为 left-out。',
  },
  UNCLEAR_SECTION: {
    en: 'The row "$" may change what the rows below it mean. If it does not, say so in a layout (rows: heading); else leave them out (left-out in a layout).',
    zh: '“$”一行含义不明，可能改变其下各行的口径。如不改变，请在版式中将该行设为 heading；否则请将其下各行设为 left-out。',
  },
  UNCLEAR_REMARK: {
    en: 'The remark "$" may change what the figures of its row are: estimates, another scope or another period. If they are what title and header say, clear the remark; else put the figures right, or leave the row out (left-out in a layout).',
    zh: '备注“$”可能改变该行数据的含义（预计数、口径或截止时间不同等）。如数据符合标题和表头，请删去该备注；否则请改正数据，或在版式中将该行设为 left-out。',
  },
  UNCLEAR_COLUMN: {
    en: 'The column "$" holds texts: the rows may be about parts of the places. If they are not, delete the column, or leave it out (left-out in a layout).',
    zh: '“$”列是文字，各行可能只是该地区的一部分。如不是，请删去该列，或在版式中将该列设为 left-out。',
  },
  ROWS_OF_ITEMS: {
    en: 'By the column "$" the rows are about projects, firms or the like, not about places. Send the figures of the places, or one figure a row with a column 主体.',
    zh: '从“$”列看，各行是项目、企业等，不是地区。请改报各地区的数据，或改用每行一个数据、带“主体”列的格式。',
  },
  ROWS_OF_SUPPORTERS: {
    en: 'By "$" the rows are about those who give, and no pairing tells who receives#: name the recipient in the title, or in a column 受援方.',
    zh: '“$”是支援方，没有写明与之结对的受援地区#：请在标题中写明一个受援地区，或增加“受援方”列。',
  },
  PART_WITHOUT_WHOLE: {
    en: '"$" is a part, and no metric before it is known to have it: write its whole name, or choose a metric in a layout.',
    zh: '“$”是“其中”项，前面没有可识别的上级指标：请写出指标全称，或在版式中指定指标。',
  },
  PART_OF_ANOTHER: {
    en: '"$" is given as a part of another metric than in the catalogue#: write the name of the one meant, or choose it in a layout.',
    zh: '“$”在表中所属的上级指标与指标目录不一致#：请改写为所指的指标，或在版式中指定。',
  },
  NOT_A_PLACE: {
    en: '"$" names no place. Write the name or the code of one, or leave the row out (left-out in a layout).',
    zh: '“$”不是地区名称。请改写为地区名称或代码；不采用的，请在版式中将该行设为 left-out。',
  },
  ROW_WITHOUT_LABEL: {
    en: 'Rows with numbers have no label: say what they are of, or delete them.',
    zh: '有数值的行没有名称：请补填，或删去该行。',
  },
  SAME_COLUMN: {
    en: 'Several columns say the same: $. Say what tells them apart (metric, place, period), or delete all but one.',
    zh: '有几列含义相同：$。请写明区别（指标、地区、期间），或只保留一列。',
  },
  SAME_ROW: {
    en: 'Several rows say the same: $. Say what tells them apart (write the place above in front of a name that several bear), or delete all but one.',
    zh: '有几行含义相同：$。请写明区别（同名地区请在名称前加注上级名称），或只保留一行。',
  },
  BATCHES_WITHOUT_SUM: {
    en: '"$" is one batch of the figure, and no column has the whole: add a column 合计 behind the batches.',
    zh: '“$”只是该指标的一个批次，表中没有各批次的合计：请在各批次之后增加“合计”列。',
  },
  BATCHES_DIFFER: {
    en: 'The batches do not add up to the whole: $; correct one of them.',
    zh: '各批次相加与合计不符：$，请改正。',
  },
  PERIOD_WITHOUT_YEAR: {
    en: 'The period "$" has no year of four digits, and the title names none: write it as 2023年8月.',
    zh: '“$”没有四位年份，标题也没有写明：请写成“2023年8月”的形式。',
  },
  PERIOD_UNCLEAR: {
    en: 'From the title and "$" one cannot tell the exact period. Write the year in four digits, and the months from the first to the last, such as 2023年1-8月.',
    zh: '根据标题和“$”无法确定具体期间。请写明四位年份和起止月份，如“2023年1-8月”。',
  },
  FLOW_AT_A_MOMENT: {
    en: '"$" is a day, but the metric adds up over time: since when is not said#. Write the months from the first to the last, such as 2023年1-8月.',
    zh: '“$”是时点，而该指标按期间累计，未写明起点#。请写明起止月份，如“2023年1-8月”。',
  },
  INCREASE_OF_STOCK: {
    en: '"$" is what was added in the period; the metric is a state on a day#. Write the day, such as 2023年底, or leave the column or row out (left-out in a layout).',
    zh: '“$”是当期增量，而该指标是时点存量#。请写明时点，如“2023年底”；不是时点数的，请在版式中设为 left-out。',
  },
  MONEY_WITHOUT_UNIT: {
    en: 'Money has no unit: neither the header "$", nor the title, nor a note names one. Write 单位：万元 above the table or （万元） behind the header, and 元 where it is yuan.',
    zh: '金额没有单位：表头“$”、标题和表注都没有写明。请在表格上方写“单位：万元”，或在表头后写“（万元）”；以元计的，也请写明“元”。',
  },
  UNIT_MISMATCH: { en: 'The unit "$" does not fit the metric#; correct it.', zh: '单位“$”与指标不符#，请改正。' },
  CONFLICTING_UNITS: {
    en: 'The units contradict each other: $; keep the right one.',
    zh: '单位互相矛盾：$，请只保留正确的一个。',
  },
  TITLE_OF_PLAN: {
    en: 'By its title "$" the table is about plans or growth, not about what was done. Send what was done; if it is that, put the title right.',
    zh: '从标题“$”看，这是计划或增速，不是完成数。请填报完成数；如已是完成数，请改正标题。',
  },
  UNCLEAR_TITLE: {
    en: 'The title "$" has words that may change what the figures below it mean. If they do not, leave them out of the title.',
    zh: '标题“$”中有的词可能改变表中数据的口径。如不改变，请从标题中删去。',
  },
  NOT_AN_AMOUNT: {
    en: '"$" is no number: expected one such as 1,234.5, 1.2亿元, 2000多 or 20至25, without a mark of a note behind it.',
    zh: '“$”不是数值。可填“1,234.5”“1.2亿元”“2000多”“20至25”等，数值后请勿加注释符号。',
  },
  SIGN_UNCLEAR: {
    en: '"$" may mean a minus, or a rise or a fall: the table does not say. Write 注：△表示负数 above or right below the table, or a minus sign in the cells.',
    zh: '“$”中的符号可能表示负数，也可能表示增减，表中没有说明。请在表格上方或紧接表格下方写明（如“注：△表示负数”），或直接填负号。',
  },
  MERGED_VALUE: {
    en: 'The number "$" is merged over several cells: how it is shared is not said: unmerge them, and write the number of each.',
    zh: '数值“$”跨多个单元格合并，无法分摊：请取消合并，分别填写。',
  },
  VALUE_WITHOUT_HEADER: {
    en: '"$" has no header above it: add one, or delete the column.',
    zh: '“$”上方没有表头：请补写表头，或删去该列。',
  },
  CELL_AT_FAULT: { en: 'The cell "$" has no value that can be read#; correct it.', zh: '“$”无法读取#，请改正。' },
  LAYOUT_DOES_NOT_FIT: {
    en: 'The saved layout names "$", which is not there#; correct the layout.',
    zh: '保存的版式中的“$”不存在#，请更正版式。',
  },
};
