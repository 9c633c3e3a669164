import { type Decimal, decimalPlaces } from '../../kernel/decimal.js';
import type { MetricModel } from '../../metric/metric.type.js';
import { unitFactor } from '../../metric/unit.js';
import { type RowFault, rowFault } from '../fault/fault.js';
import type { SheetContext } from '../layout/sheet-context.js';
import { explainForeignCurrency, isForeignCurrency } from '../text/foreign-currency.js';
import type { PrintedAmount } from '../text/amount-text.js';
import { MOST_DIGITS } from '../text/plain-amount.js';
import { combineUnits, formatUnit, isMoney, parseUnit, type UnitText } from '../text/unit-text.js';

export type DeclaredUnit =
  { readonly ok: true; readonly unit: string } | { readonly ok: false; readonly fault: RowFault };

/** Two contradictory units, and the place of the other one. */
interface Conflict {
  readonly one: UnitText;
  readonly other: UnitText;
  readonly where: string;
}

/** Where a file can state the unit of a value. */
interface StatedUnits {
  /** The unit after the number. */
  readonly cell: UnitText | null;
  /** The text of the unit column. */
  readonly column: string | null;
  readonly context: Pick<SheetContext, 'headerUnits' | 'titleUnits'>;
}

/**
 * Resolves the unit of a value. The row takes precedence over the header, and the header over the title. A multiple
 * that is stated several times is applied once; contradictory units are an error, and so is money without a unit.
 * `own`: the unit of the metric.
 */
export function declaredUnit(name: string, { cell, column, context }: StatedUnits, own: string): DeclaredUnit {
  const ownUnit = parseUnit(own);
  const conflict = (found: Conflict) => contradiction(found, column === null ? name : 'unit', own);
  const given = column === null ? null : parseUnit(column);
  const header = context.headerUnits.get(name) ?? null;
  const nearer = given ?? header;
  if (given && header && !isSame(given, header, ownUnit))
    return conflict({ one: given, other: header, where: 'the header' });
  // A title may state the units of several metrics: the one with the same noun applies.
  const titles = context.titleUnits.filter(({ noun }) => noun === (nearer?.noun ?? cell?.noun ?? ownUnit.noun));
  const [title = null] = titles;
  const other = titles.find((one) => !isSame(one, title ?? one, ownUnit));
  if (title && other && !(nearer && titles.some((one) => isSame(nearer, one, ownUnit))))
    return conflict({ one: title, other, where: 'another place' });
  if (nearer && title && !titles.some((one) => isSame(nearer, one, ownUnit)))
    return conflict({ one: nearer, other: title, where: 'the title' });
  const foreign = context.titleUnits.find(({ noun }) => isForeignCurrency(noun) && noun !== ownUnit.noun);
  if (foreign && isMoney(ownUnit.noun ?? '') && !nearer?.noun && !cell?.noun)
    return { ok: false, fault: inForeignCurrency(name, formatUnit(foreign, own), own) };
  if (!nearer && !title && !cell?.noun && context.titleUnits.length > 0 && !isNextToMoney(context, ownUnit)) {
    const [first] = context.titleUnits;
    if (first) return conflict({ one: { multiple: '', noun: null }, other: first, where: 'the title' });
  }
  const declared = nearer ?? title;
  const combined = combineUnits(cell, declared);
  if (combined === null && cell && declared)
    return conflict({
      one: cell,
      other: declared,
      where: given ? 'the unit column' : header ? 'the header' : 'the title',
    });
  if (!cell && !declared && isMoney(ownUnit.noun ?? ''))
    return { ok: false, fault: moneyWithoutUnit(name, ownUnit.noun ?? own) };
  return { ok: true, unit: formatUnit(combined ?? { multiple: '', noun: null }, own) };
}

/** 4486 may be 元, 万元 or 亿元: nobody but the sender knows. */
function moneyWithoutUnit(column: string, own: string): RowFault {
  const expected = {
    en: `a unit: in the cell (1.6775亿${own}), in the column unit, in the header (value（万${own}）), behind the name of the metric, or above the table (单位：万${own})`,
    zh: `请在单元格（1.6775亿${own}）、“单位”列、表头（数值（万${own}））、指标名称后的括号内，或在表格上方（单位：万${own}）写明；以${own}计的，也请写明“${own}”。`,
  };
  const fault = rowFault('MONEY_WITHOUT_UNIT', column, '', expected);
  const sentence = { en: `Money has no unit. Expected ${expected.en}.`, zh: `金额没有写明单位，${expected.zh}` };
  return { ...fault, sentence };
}

/** Nothing is converted at a rate that nobody has named. */
function inForeignCurrency(column: string, given: string, own: string): RowFault {
  const expected = { en: `an amount in ${own}: foreign currencies are not converted`, zh: `应折成${own}填报。` };
  return { ...rowFault('UNIT_MISMATCH', column, given, expected), sentence: explainForeignCurrency(given) };
}

/** A count in a table whose title states units of money alone: 单位：万元, 金额单位：万元. */
function isNextToMoney({ titleUnits }: StatedUnits['context'], own: UnitText): boolean {
  return titleUnits.every(({ noun }) => isMoney(noun ?? '')) && !isMoney(own.noun ?? '');
}

function isSame(one: UnitText, other: UnitText, own: UnitText): boolean {
  return one.multiple === other.multiple && (one.noun ?? own.noun) === (other.noun ?? own.noun);
}

function contradiction({ one, other, where }: Conflict, column: string, own: string): DeclaredUnit {
  const expected = `${formatUnit(other, own)}, as in ${where}, or only one of the two`;
  return {
    ok: false,
    fault: rowFault('CONFLICTING_UNITS', column, formatUnit(one, own), {
      en: expected,
      zh: `另一处为${formatUnit(other, own)}。`,
    }),
  };
}

export type ConvertedAmount =
  | { readonly ok: true; readonly value: Decimal; readonly factor: Decimal }
  | { readonly ok: false; readonly faults: readonly RowFault[] };

/**
 * Converts an amount to the unit of its metric, exactly. `unit`: null for the unit of the metric. Fails with
 * UNIT_MISMATCH, VALUE_TOO_PRECISE or VALUE_TOO_LARGE.
 */
export function convertAmount(
  column: string,
  printed: Pick<PrintedAmount, 'digits' | 'value'>,
  unit: string | null,
  { code, unit: own, scale }: Pick<MetricModel, 'code' | 'unit' | 'scale'>,
  /** The column that states the unit. */
  unitColumn = 'unit',
): ConvertedAmount {
  const factor = unitFactor(unit ?? own, own);
  if (factor === null && unit !== null && isMoney(own) && isForeignCurrency(parseUnit(unit).noun))
    return { ok: false, faults: [inForeignCurrency(unitColumn, unit, own)] };
  if (factor === null) {
    const expected = `${own}, the unit of ${code}, or a multiple such as 万${own}`;
    return {
      ok: false,
      faults: [
        rowFault('UNIT_MISMATCH', unitColumn, unit ?? '', { en: expected, zh: `应为${own}或其倍数，如万${own}。` }),
      ],
    };
  }
  const value = printed.value.times(factor);
  if (decimalPlaces(value) > scale) {
    const expected = `at most ${scale.toString()} decimals in ${own}, as for ${code}`;
    const detail = scale === 0 ? `以${own}计须为整数。` : `以${own}计最多${scale.toString()}位小数。`;
    return {
      ok: false,
      faults: [rowFault('VALUE_TOO_PRECISE', column, `${printed.digits}${unit ?? own}`, { en: expected, zh: detail })],
    };
  }
  const most = `9${'0'.repeat(MOST_DIGITS - scale)}`;
  if (value.abs().gte(most)) {
    const expected = `less than ${most} ${own}: the number or the unit is probably wrong`;
    return { ok: false, faults: [rowFault('VALUE_TOO_LARGE', column, `${printed.digits}${unit ?? own}`, expected)] };
  }
  return { ok: true, value, factor };
}
