import type { TableRow } from '../reading/table.js';

/** A total row, such as 合计, 六盘水市合计 or 小计（盘州市）. */
export interface SumRow {
  readonly given: string;
  /** The division that it names; null for none. */
  readonly place: string | null;
}

const SUM = /^(?<before>.*?)[(:]?(?:合计|总计|小计|共计|汇总|总和)[):]?(?:\((?<after>.+)\))?$/u;

/** Words that mean "all" without naming a division. */
const UNNAMED = /^(?:全[省市州县区镇乡]|本[省市州县区镇乡]|各.*|共|总|以上|[一二三四五六七八九十\d]{1,2}[、.]?)?$/u;

/** The column of row numbers, which may mark a total row. */
export const NUMBERING = '#';

/** Parses a total row; null for any other row. */
export function parseSumRow(cells: Readonly<Record<string, string>>): SumRow | null {
  const given = [cells.place, cells[NUMBERING]].find((cell) => cell !== undefined && isSum(cell));
  if (given === undefined) return null;
  const { before = '', after = '' } = SUM.exec(plain(given))?.groups ?? {};
  const named = [after, before, isSum(cells.place ?? '') ? '' : (cells.place ?? '')].find(
    (text) => !UNNAMED.test(text),
  );
  return { given, place: named ?? null };
}

export function isSum(cell: string): boolean {
  return cell.length <= 60 && SUM.test(plain(cell));
}

function plain(cell: string): string {
  return cell.normalize('NFKC').replace(/\s/gu, '');
}

const REMARK =
  /^(?:[（(]?(?:计量|金额|数量|货币)?单位\s*[:：]|注|备注|说明|附注|填表|制表|审核|复核|负责人|填报|编制|联系人|数据来源|资料来源)/u;

/** Whether a row is a remark below the table: a single cell that begins like one, or the line of signatures. */
export function isNote({ cells }: TableRow): boolean {
  let only = '';
  for (const cell of cells) {
    if (cell === '') continue;
    if (only !== '') return isLineOfSignatures(cells);
    only = cell;
  }
  return REMARK.test(only);
}

/** 填表人： 审核人： */
function isLineOfSignatures(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '' || (REMARK.test(cell) && /[:：]/u.test(cell)));
}

const STEMS = '甲乙丙丁戊己庚辛壬癸';

/** Whether a row numbers the columns: 甲, 乙, 丙, 1, 2. */
export function isColumnNumbering({ cells }: TableRow): boolean {
  if (cells[0] !== '甲' && cells[0] !== '1') return false;
  const filled = cells.filter((cell) => cell !== '');
  const stems = filled.findIndex((cell, at) => cell !== STEMS[at]);
  const numbers = stems === -1 ? [] : filled.slice(stems);
  const isInOrder = numbers.every((cell, at) => cell === (at + 1).toString());
  return filled.length > 2 && isInOrder && (stems !== 0 || filled.length > 3);
}
