import { type Decimal, decimal } from '../../kernel/decimal.js';
import { MULTIPLE_PATTERN, parseUnit, type UnitText } from './unit-text.js';

export type PrintedQualifier = 'AT_LEAST' | 'AT_MOST' | 'ABOUT' | 'BETWEEN';

/** An amount as printed in a source. */
export interface PrintedAmount {
  /** The text of the cell. */
  readonly text: string;
  /** The number alone, in plain digits. Trailing zeros are kept, because they show the precision. */
  readonly digits: string;
  readonly value: Decimal;
  /** The upper end of a range; null without a range. */
  readonly upper: { readonly digits: string; readonly value: Decimal } | null;
  /** The meaning of the words next to the number; null without such words. */
  readonly qualifier: PrintedQualifier | null;
  /** The unit after the number; null without a unit. */
  readonly unit: UnitText | null;
}

export const AMOUNT_FORM =
  'a number such as 167750000, 1,234.5, (12), 1.6775亿元, 85%, 2000多, 超33亿, 约5万, 近3亿, 不少于20 or 20至25';

const BEFORE: readonly (readonly [words: string, qualifier: PrintedQualifier])[] = [
  ['不少于|不低于|不下于|不下|至少|超过|超出|超|逾|多于|大于|高于|突破|≥|>=|>', 'AT_LEAST'],
  ['不超过|不多于|不高于|至多|最多|不足|不到|将近|接近|近|少于|小于|低于|≤|<=|<', 'AT_MOST'],
  ['大约|约为|约|大概|≈|~', 'ABOUT'],
];

const AFTER: readonly (readonly [words: string, qualifier: PrintedQualifier])[] = [
  ['以上|余|多|\\+', 'AT_LEAST'],
  ['以下|以内', 'AT_MOST'],
  ['左右|上下', 'ABOUT'],
];

const NUMBER = '[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,30})(?:\\.\\d{1,20})?';
const NOUN = '[\\p{Script=Han}A-Za-z%‰/㎡²³°℃]{0,10}?';
const before = BEFORE.map(([words]) => words).join('|');
const after = AFTER.map(([words]) => words).join('|');

/** 超 33 亿 元 | 60 余 万 亩 | 2000 多 名 | 3 亿 元 以上 | ( 1,234 ) */
const AMOUNT = new RegExp(
  `^(?<before>${before})?(?<yuan>¥)?(?<open>\\()?(?<number>${NUMBER})(?<close>\\))?` +
    `(?:(?:-|~|—|–|至|到)(?<upper>${NUMBER}))?` +
    `(?<inner>余|多|\\+)?(?<multiple>${MULTIPLE_PATTERN})?(?<middle>余|多|\\+)?(?<noun>${NOUN})(?<after>${after})?$`,
  'u',
);

/** ①, ² and the like behind a number refer to a note; in normal form they would be further digits of it. */
const NOTE_MARK =
  /[\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf]/u;

/** 1 234, grouped by a space of its own kind, as GB/T 15835 has it. A usual space may as well stand between two numbers. */
const GROUPING_SPACE = /(?<=\d)[\u00a0\u2005\u2006\u2009\u202f](?=\d{3}(?!\d))/gu;

const PLAIN = /^-?\d{1,30}(?:\.\d{1,20})?$/;

/** Parses a printed amount: qualifying words, number, range, multiple and unit. Returns null for any other text. */
export function parseAmountText(text: string): PrintedAmount | null {
  // Nearly every cell of a large file has this form.
  if (PLAIN.test(text)) return { text, digits: text, value: decimal(text), upper: null, qualifier: null, unit: null };
  if (NOTE_MARK.test(text)) return null;
  const groups = AMOUNT.exec(plainCharacters(text))?.groups as Parts | undefined;
  if (!groups || (groups.open === undefined) !== (groups.close === undefined)) return null;
  const digits = withoutSeparators(groups.number);
  if (groups.open !== undefined && /^[+-]/.test(digits)) return null;
  const signed = groups.open === undefined ? digits : `-${digits}`;
  const qualifiers = qualifiersOf(groups);
  if (qualifiers.length > 1) return null;
  const upper = groups.upper === undefined ? null : withoutSeparators(groups.upper);
  return {
    text,
    digits: signed,
    value: decimal(signed),
    upper: upper === null ? null : { digits: upper, value: decimal(upper) },
    qualifier: qualifiers[0] ?? null,
    unit: unitOf(groups),
  };
}

interface Parts {
  readonly before?: string;
  readonly yuan?: string;
  readonly open?: string;
  readonly number: string;
  readonly close?: string;
  readonly upper?: string;
  readonly inner?: string;
  readonly multiple?: string;
  readonly middle?: string;
  readonly noun: string;
  readonly after?: string;
}

const ROUND: Readonly<Record<string, string>> = { 十: '10', 百: '100', 千: '1000', 万: '10000' };

/** Normalizes full-width characters of input methods, and removes spaces between numbers and words. */
function plainCharacters(text: string): string {
  return (
    text
      .replace(GROUPING_SPACE, ',')
      .normalize('NFKC')
      .replace(/[−－]/g, '-')
      .replace(/[～〜]/g, '~')
      // 十余人, 千余万元: a lower bound.
      .replace(/^[十百千万](?=[余多])/u, (word) => ROUND[word] ?? word)
      .replace(/(?<!\d)\s+|\s+(?!\d)/gu, '')
  );
}

function withoutSeparators(number: string): string {
  return number.replaceAll(',', '').replace(/^\+/, '');
}

function qualifiersOf({ before: first, inner, middle, after: last, upper }: Parts): readonly PrintedQualifier[] {
  const found: readonly (PrintedQualifier | undefined)[] = [
    first === undefined ? undefined : meaningOf(BEFORE, first),
    inner === undefined && middle === undefined ? undefined : 'AT_LEAST',
    last === undefined ? undefined : meaningOf(AFTER, last),
    upper === undefined ? undefined : 'BETWEEN',
  ];
  return [...new Set(found.filter((one) => one !== undefined))];
}

function meaningOf(table: typeof BEFORE, word: string): PrintedQualifier | undefined {
  return table.find(([words]) => new RegExp(`^(?:${words})$`, 'u').test(word))?.[1];
}

function unitOf({ yuan, multiple = '', noun }: Parts): UnitText | null {
  const written = `${multiple}${noun === '' && yuan !== undefined ? '元' : noun}`;
  return written === '' ? null : parseUnit(written);
}
