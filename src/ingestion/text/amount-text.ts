import { type Decimal, decimal } from '../../kernel/decimal.js';
import { MULTIPLE_PATTERN, parseUnit, type UnitText } from './unit-text.js';

export type PrintedQualifier = 'AT_LEAST' | 'AT_MOST' | 'ABOUT' | 'BETWEEN';

/** An amount as offices print it. */
export interface PrintedAmount {
  /** As it stands in the cell. */
  readonly text: string;
  /** The number alone, in plain digits: its places after the point tell how precise it is. */
  readonly digits: string;
  readonly value: Decimal;
  /** The other end of a range. */
  readonly upper: { readonly digits: string; readonly value: Decimal } | null;
  /** What the words beside the number say; null where there are none. */
  readonly qualifier: PrintedQualifier | null;
  /** What stands behind the number; null for nothing. */
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

const PLAIN = /^-?\d{1,30}(?:\.\d{1,20})?$/;

/** Reads an amount with everything that is printed about it; null if it is none. */
export function parseAmountText(text: string): PrintedAmount | null {
  // Nearly every cell of a large file is of this form.
  if (PLAIN.test(text)) return { text, digits: text, value: decimal(text), upper: null, qualifier: null, unit: null };
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

/** Full-width digits, signs and brackets as input methods yield them; spaces that only set numbers apart from words. */
function plainCharacters(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[−－]/g, '-')
    .replace(/[～〜]/g, '~')
    .replace(/(?<!\d)\s+|\s+(?!\d)/gu, '');
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
