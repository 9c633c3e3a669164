import { isMissingMark, isPlainNumber, readCellAmount } from '../words/cell-amount.js';
import type { Grid } from './grid.js';
import { labelRole, type LabelRole } from '../words/header-words.js';
import { readPeriodSense } from '../words/period-words.js';
import { isNoteRow } from '../words/sum-words.js';
import { withoutSignMark } from '../words/sign-words.js';
import type { UnitWords } from '../words/unit-words.js';

/** What a row looks like before anybody knows the table. */
export type RowProfile =
  /** Nothing but one text: a title, a heading of a chapter, or a label without figures. */
  | 'single'
  /** 填报单位：…, 单位：万元 */
  | 'form'
  /** A title in several cells. */
  | 'title'
  /** 甲 乙 1 2 3 */
  | 'numbering'
  /** 万元 万元 个 */
  | 'units'
  /** Texts that may be headers. */
  | 'names'
  | 'data'
  | 'note';

const FORM =
  /^(?:填报|报送|上报|制表|填表|编制|报告|报出|统计|制作|审批|批准|备案|有效|综合)[^:]{0,8}:|^(?:表号|文号|日期|时间|地区|年份|年度|期间|报告期|所属期|数据截至|截止时间|(?:金额|计量|数量|货币)?单位):|^(?:units?|reporting (?:unit|period)|periods?|dates?)\s*:/iu;
const TITLE =
  /(?:统计|情况|汇总|一览|明细|登记|调度|监测|月报|季报|年报|台账|进展|进度|报|附)表(?:\(.*\))?$|^(?:附件|附表|表)\s*[\d一二三四五六七八九十]/u;
const BARE_YEAR = /^(?:19|20)\d\d$/;

export function profileOf(grid: Grid, at: number, units: UnitWords): RowProfile {
  const cells = grid.rows[at]?.cells ?? [];
  const filled = grid.filled(at);
  const texts = filled.map((column) => cells[column] ?? '');
  if (isNumberingRow(texts)) return 'numbering';
  // A number in front only numbers the row.
  const isNumbered = filled.length > 1 && filled[0] === 0 && /^\d{1,6}$/.test(texts[0] ?? '') && !isYear(grid, at);
  const named = isNumbered ? texts.slice(1) : texts;
  if (isHeaderWithUnit(grid, at, units)) return 'names';
  if (texts.some((text) => FORM.test(text)) && !isLabelWithColon(grid, at, units)) return 'form';
  if (isNoteRow(texts)) return 'note';
  if (
    texts.every((text) => units.read(text) !== null || /^(?:计量)?单位$/u.test(text)) &&
    (filled[0] ?? 0) + filled.length > 1
  )
    return 'units';
  if (named.length <= 1) return 'single';
  if (texts.some((text) => TITLE.test(text) && labelRole(text) === null)) return 'title';
  return isData(grid, at, units) ? 'data' : 'names';
}

/** 地区： in the corner of a header, right above the figures; nothing is filled in behind it. */
function isLabelWithColon(grid: Grid, at: number, units: UnitWords): boolean {
  const [corner, ...others] = grid.filled(at);
  const text = grid.text(at, corner ?? 0);
  if (corner !== 0 || others.length === 0 || !text.endsWith(':') || labelRole(text) === null) return false;
  if (others.some((column) => FORM.test(grid.text(at, column)))) return false;
  return at + 1 < grid.rows.length && others.every((column) => isFigureOrBlank(grid.text(at + 1, column), units));
}

function isFigureOrBlank(text: string, units: UnitWords): boolean {
  return text === '' || isMissingMark(text) || isFigure(text, units);
}

function isData(grid: Grid, at: number, units: UnitWords): boolean {
  const filled = grid.filled(at);
  const others = filled.filter((column) => column > 0).map((column) => grid.text(at, column));
  if (others.some((text) => isFigure(text, units))) return true;
  const first = filled.find((column) => !/^\d{1,6}$/.test(grid.text(at, column))) ?? 0;
  const label = grid.text(at, first);
  if (first > 1 || label === '' || labelRole(label) !== null || units.read(label) !== null) return false;
  // Below 地区 or 指标, nothing but labels follows.
  const isLeftmost = Array.from({ length: first }, (_column, left) => left).every((left) =>
    isIndexOrBlank(grid, at, left),
  );
  if (isLeftmost && !/^\([^一二三四五六七八九十\d]/u.test(label) && roleAbove(grid, at, first) !== null) return true;
  if (readPeriodSense(label) !== null) return false;
  // Beside a label, years may be amounts and 无 may be none.
  const rest = filled.filter((column) => column > first).map((column) => grid.text(at, column));
  return rest.length > 0 && rest.every((text) => BARE_YEAR.test(text) || isMissingMark(text) || isFigure(text, units));
}

/** 单位：万元 in the corner of a header, right above the figures. */
function isHeaderWithUnit(grid: Grid, at: number, units: UnitWords): boolean {
  const [corner, ...others] = grid.filled(at);
  if (corner !== 0 || others.length === 0 || units.read(grid.text(at, 0)) === null) return false;
  if (others.some((column) => FORM.test(grid.text(at, column)) || isFigure(grid.text(at, column), units))) return false;
  return at + 1 < grid.rows.length && grid.filled(at + 1).length > 1 && isData(grid, at + 1, units);
}

/** 2021 below 年份. */
function isYear(grid: Grid, at: number): boolean {
  return BARE_YEAR.test(grid.text(at, 0)) && roleAbove(grid, at, 0) === 'period';
}

function roleAbove(grid: Grid, at: number, column: number): LabelRole | null {
  for (let above = at - 1; above >= Math.max(0, at - 4); above--) {
    const role = labelRole(grid.text(above, column));
    if (role !== null) return role;
  }
  return null;
}

function isIndexOrBlank(grid: Grid, at: number, column: number): boolean {
  const role = roleAbove(grid, at, column);
  return role === null || role === 'index' || role === 'code';
}

function isFigure(text: string, units: UnitWords): boolean {
  if (BARE_YEAR.test(text)) return false;
  if (isPlainNumber(text)) return readPeriodSense(text)?.kind !== 'full' || !/^(?:19|20)\d{4}$/.test(text);
  return /\d/u.test(text) && readPeriodSense(text) === null && readCellAmount(withoutSignMark(text), units) !== null;
}

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const NUMBER = /^[([]?\s*(\d{1,3})\s*[)\]]?(?:\s*[=≥≤].*)?$/u;

/** 甲 乙 1 2 3, (1) (2) (3), 1 2 3=1+2: it numbers the columns. */
function isNumberingRow(texts: readonly string[]): boolean {
  const rest = /^(?:栏次|序号|列次|行次|—|-)$/u.test(texts[0] ?? '') ? texts.slice(1) : texts;
  if (rest.length < 2) return false;
  let number = 0;
  let stem = -1;
  for (const text of rest) {
    const next = STEMS.indexOf(text);
    if (text.length === 1 && next !== -1) {
      if (number > 0 || next !== stem + 1) return false;
      stem = next;
      continue;
    }
    const [, digits] = NUMBER.exec(text) ?? [];
    if (digits === undefined || Number(digits) !== number + 1) return false;
    number += 1;
  }
  return stem >= 0 || number >= 2;
}
