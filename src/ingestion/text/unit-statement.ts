import { MULTIPLE_PATTERN, parseUnit, type UnitText } from './unit-text.js';

const OF_MONEY = '金额|资金|货币';
const BETWEEN_UNITS = String.raw`[、,/;和及\s]`;
const SEPARATOR = new RegExp(`${BETWEEN_UNITS}+`, 'u');
const OPEN_STATEMENT = /(?:计量|金额|数量|货币)?单位:?$/u;

/** Finds the units that titles and remarks state. 填报单位：六盘水市乡村振兴局 names an office, not a unit. */
export class UnitStatements {
  readonly #only: RegExp;
  readonly #statement: RegExp;
  readonly #remark: RegExp;

  /** `nouns`: what units may be of, multiples left out. */
  constructor(nouns: readonly string[]) {
    const noun = nouns
      .filter((one) => one !== '')
      .toSorted((one, other) => other.length - one.length)
      .map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|');
    const unit = String.raw`(?:人民币)?(?:${MULTIPLE_PATTERN})?(?:${noun})(?:人民币|\(人民币\))?`;
    this.#only = new RegExp(`^${unit}$`, 'u');
    this.#statement = new RegExp(
      String.raw`(?<!\p{Script=Han})(?:计量|数量|${OF_MONEY})?单位(?:[均都]?[为是])?[:：]?\s*(?<units>${unit}(?:${BETWEEN_UNITS}+${unit})*)(?!\p{Script=Han})`,
      'gu',
    );
    // Within a sentence: 表中金额单位均为万元, 水城区单位为元, 资金以万元为单位.
    this.#remark = new RegExp(
      String.raw`(?:(?:${OF_MONEY}|计量)?单位(?:[均都]|统一)?[为是:]|(?:${OF_MONEY}|数据)(?:[均都]|统一)?[以按])\s*(?<units>${unit})(?:为单位|计算?)?(?=$|[\s\p{P}])`,
      'gu',
    );
  }

  /** Whether a text without blanks is nothing but a unit. */
  isUnit(text: string): boolean {
    return this.#only.test(text);
  }

  /** The units that a text in normal form (NFKC) states, else the one in brackets at its end. */
  in(text: string): readonly UnitText[] {
    const statements = [...text.matchAll(this.#statement)];
    // 资金单位为万元，人数单位为人次: the second stands within the sentence.
    const remarks = [...text.replace(this.#statement, (all) => '\n'.repeat(all.length)).matchAll(this.#remark)];
    const found = [...statements, ...remarks].flatMap(({ groups = {} }) =>
      (groups.units ?? '').split(SEPARATOR).map(unitOf),
    );
    if (found.length > 0) return found;
    const bracket = /\(([^()]+)\)$/u.exec(text)?.[1] ?? '';
    return bracket
      .split(SEPARATOR)
      .filter((unit) => this.isUnit(unit))
      .map(unitOf);
  }

  /** The text without the units that it states. */
  without(text: string): string {
    return text.replace(this.#statement, '').replace(this.#remark, '');
  }
}

function unitOf(text: string): UnitText {
  return parseUnit(text.replace(/^人民币|\(?人民币\)?$/gu, ''));
}

/** The filled cells of a row in normal form, 单位： joined with the 万元 in the cell beside it. */
export function joinedStatements(cells: readonly string[]): readonly string[] {
  const filled = cells.filter((cell) => cell !== '').map((cell) => cell.normalize('NFKC').trim());
  return filled.flatMap((cell, at) => {
    if (at > 0 && OPEN_STATEMENT.test(filled[at - 1] ?? '')) return [];
    return OPEN_STATEMENT.test(cell) ? `${cell}${filled[at + 1] ?? ''}` : cell;
  });
}
