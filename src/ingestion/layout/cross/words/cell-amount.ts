import { type PrintedAmount, parseAmountText } from '../../../text/amount-text.js';
import type { UnitWords } from './unit-words.js';

/** What nearly every cell of a large table looks like. */
const PLAIN = /^-?\d{1,18}(?:\.\d{1,8})?$/;

export function isPlainNumber(text: string): boolean {
  return PLAIN.test(text);
}

const MISSING =
  /^(?:[-—–―−－_~～/／\\.。…·*＊×]+|[（(][-—–]+[）)]|无|没有|暂无|未统计|未报|未报送|未上报|未填|缺|缺报|空|不详|未知|不适用|无数据|暂无数据|待报|待定|待统计|暂缺|缺失|不涉及|未开展|n\.?\/?a\.?|null|none|nil)$/iu;

/** —, …, 无, 未统计: nothing was reported. A blank cell is that as well; a zero is a zero. */
export function isMissingMark(text: string): boolean {
  return text.length <= 6 && MISSING.test(text.replaceAll(/\s/gu, ''));
}

/** An amount that may stand in a table: with a unit, if it has one, that is known to be one. */
export function readCellAmount(text: string, units: UnitWords): PrintedAmount | null {
  const amount = parseAmountText(text);
  if (amount?.unit == null || amount.unit.noun === null) return amount;
  return units.read(amount.unit.noun) ? amount : null;
}
