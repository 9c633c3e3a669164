import { FOREIGN_NOUNS, isForeignCurrency } from '../../../text/foreign-currency.js';
import { UnitStatements } from '../../../text/unit-statement.js';
import { combineUnits, isMoney, isUnitText, parseUnit, type UnitText, USUAL_NOUNS } from '../../../text/unit-text.js';
import type { CrossMetric } from './cross-metric.js';

/** Nouns that stand in brackets and unit rows besides the usual ones. */
const MORE_NOUNS = [
  '项',
  '座',
  '处',
  '件',
  '场',
  '期',
  '间',
  '公顷',
  '平方米',
  '场次',
  '户次',
  '千瓦',
  '‰',
  '百分点',
  ...FOREIGN_NOUNS,
];

const MULTIPLE = /^(?:[千万亿]|[十百千]万)$/u;
const BRACKETS = /^\((.*)\)$/u;
const UNIT_LABEL = /^(?:计量|金额|数量|货币)?单位:?\s*(?=\S)/u;

/** The units that headers and titles of an office may name. */
export class UnitWords {
  readonly #statements: UnitStatements;

  /** `units`: those of the metrics of the catalogue. */
  constructor(units: readonly string[]) {
    this.#statements = new UnitStatements([
      ...new Set([...USUAL_NOUNS.split('|'), ...MORE_NOUNS, ...units.map(nounOf)]),
    ]);
  }

  /** The unit that a plain text is, with or without brackets and 单位：; null if it is anything else. */
  read(plain: string): UnitText | null {
    const bare = (BRACKETS.exec(plain)?.[1] ?? plain).replace(UNIT_LABEL, '').replaceAll(' ', '');
    // 实际到位投资额（万）: of what, the metric says.
    if (MULTIPLE.test(bare)) return { multiple: bare, noun: null };
    if (bare === '' || !(this.#statements.isUnit(bare) || isUnitText(bare))) return null;
    return parseUnit(bare.replace(/^人民币|\(?人民币\)?$/gu, ''));
  }

  /** The units that a title, or a note below the table, states: 单位：万元、人. 填报单位 names an office, not a unit. */
  stated(plain: string): readonly UnitText[] {
    return this.#statements.in(plain);
  }

  /** The text without the units that it states. */
  withoutStated(plain: string): string {
    return this.#statements
      .without(plain)
      .replace(/\(([^()]*)\)/gu, (all, inner: string) => (inner === '' || this.read(inner) ? '' : all));
  }
}

export function nounOf(unit: string): string {
  return parseUnit(unit).noun ?? '';
}

/** Counted one by one, 个 and 家 are the same number; 人 and 人次, 对 and 个 are not. */
export function isSameCount(one: string, other: string): boolean {
  return one === other || (/^[个家]$/u.test(one) && /^[个家]$/u.test(other));
}

export type UnitChoice =
  /** `isAssumed`: nobody has said it, and it is what the metric is counted in. */
  | { readonly ok: true; readonly unit: string; readonly isAssumed?: boolean }
  | { readonly ok: false; readonly why: 'none' | 'mismatch' | 'conflict'; readonly given: string };

/** Where the unit of a figure may be given. */
export interface UnitSayings {
  /** In the row, as a column 计量单位 has it. */
  readonly row: UnitText | null;
  /** In the header of the column, or in a row of units. */
  readonly column: UnitText | null;
  /** Above or below the table; which one is meant follows from the metric. */
  readonly table: readonly UnitText[];
  /** Of what the figure is a part of: it holds where nothing else is said. */
  readonly whole?: UnitText | null;
}

/** The unit of a figure. Money without one is refused; counts without one are in the metric's own. */
export function chooseUnit(metric: CrossMetric, { row, column, table, whole = null }: UnitSayings): UnitChoice {
  const own = parseUnit(metric.unit);
  const noun = own.noun ?? '';
  if (row && column && !isSame(row, column, noun)) return conflict(row, column);
  const near = row ?? column;
  const meant = distinct(table.filter((unit) => unit.noun === noun));
  const [stated] = meant;
  // 单位：万美元 above a column that says 万, or nothing: it may be of dollars.
  const foreign = isMoney(noun) && near?.noun == null ? table.find((unit) => isForeign(unit, noun)) : undefined;
  if (foreign) return mismatch(foreign);
  if (near) {
    if (near.noun !== null && !isSameCount(near.noun, noun)) return mismatch(near);
    if (stated && (meant.length > 1 || !isSame(near, stated, noun))) return conflict(near, ...meant);
    return inUnit(near.multiple, own);
  }
  if (meant.length > 1) return conflict(...meant);
  if (stated) return inUnit(stated.multiple, own);
  if (whole && (whole.noun === null || isSameCount(whole.noun, noun))) return inUnit(whole.multiple, own);
  if (isMoney(noun)) return { ok: false, why: 'none', given: '' };
  const other = table.find((unit) => contradicts(unit, noun, table));
  if (other) return mismatch(other);
  return { ok: true, unit: unitName(own), isAssumed: table.length === 0 };
}

/** Whether a unit is of another currency than the metric. */
export function isForeign(unit: UnitText, own: string): boolean {
  return isForeignCurrency(unit.noun) && unit.noun !== own;
}

/** Whether a unit above the table cannot stand beside counts of another noun. */
function contradicts(unit: UnitText, own: string, table: readonly UnitText[]): boolean {
  if (unit.noun === null || isMoney(unit.noun)) return false;
  // 人 and 人次 are easily taken for each other, and 万人 may mean ten thousands of whatever the table counts.
  if (own.startsWith('人') && unit.noun.startsWith('人')) return true;
  const counts = table.filter(({ noun }) => noun !== null && !isMoney(noun));
  if (unit.multiple !== '') return counts.every(({ multiple }) => multiple !== '');
  return counts.length === table.length && !(counts.some(({ noun }) => noun === '个') && COUNTED.test(own));
}

/** Things that offices count in 个 as well. */
const COUNTED = /^[个家所对次班项座处件批]/u;

/** Whether a number in a cell may have its own unit beside the one declared for it. */
export function cellUnitFits(cell: UnitText | null, declared: string): boolean {
  return combineUnits(cell, parseUnit(declared)) !== null;
}

function inUnit(multiple: string, own: UnitText): UnitChoice {
  // A metric kept in 万元 takes nothing smaller.
  if (own.multiple !== '' && own.multiple !== multiple)
    return { ok: false, why: 'mismatch', given: `${multiple}${own.noun ?? ''}` };
  return { ok: true, unit: `${multiple}${own.noun ?? ''}` };
}

function isSame(one: UnitText, other: UnitText, own: string): boolean {
  return one.multiple === other.multiple && isSameCount(one.noun ?? own, other.noun ?? own);
}

function distinct(units: readonly UnitText[]): readonly UnitText[] {
  return units.filter((unit, at) => units.findIndex(({ multiple }) => multiple === unit.multiple) === at);
}

function conflict(...units: readonly UnitText[]): UnitChoice {
  return { ok: false, why: 'conflict', given: units.map(unitName).join(' / ') };
}

function mismatch(unit: UnitText): UnitChoice {
  return { ok: false, why: 'mismatch', given: unitName(unit) };
}

export function unitName({ multiple, noun }: UnitText): string {
  return `${multiple}${noun ?? ''}`;
}
