import { type Decimal, DECIMAL_FORM, parseDecimal } from '../../kernel/decimal.js';
import { formatPeriod, parseInterval } from '../../kernel/period.js';
import type { Expected, FaultCode } from '../fault/fault.js';
import type { SheetContext } from '../layout/sheet-context.js';
import { amountProblem } from '../text/amount-problem.js';
import { AMOUNT_FORM, parseAmountText, type PrintedAmount } from '../text/amount-text.js';
import { parsePeriodText, type PrintedPeriod } from '../text/period-text.js';

/** The value of a cell, or its error. */
export type ParsedCell<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: FaultCode; readonly expected: Expected };

/** Parses the text of a cell that is not empty, in the context of its sheet. */
export type CellParser<T> = (text: string, context: SheetContext) => ParsedCell<T>;

export function accepted<T>(value: T): ParsedCell<T> {
  return { ok: true, value };
}

export function refused(code: FaultCode, expected: Expected): ParsedCell<never> {
  return { ok: false, code, expected };
}

/** Any control character but line breaks and tabs, which notes may contain. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd-\uffff]/;

export function textUpTo(longest: number): CellParser<string> {
  return (text) => {
    if (text.includes('\uFFFD')) {
      return refused('INVALID_TEXT', {
        en: 'the original text: \uFFFD marks characters that were lost when the file was converted',
        zh: '文字在文件转换时已损坏，请从原文件重新录入。',
      });
    }
    return text.length <= longest && !CONTROL_CHARACTER.test(text)
      ? accepted(text)
      : refused('INVALID_TEXT', {
          en: `at most ${longest.toString()} characters, none of them a control character`,
          zh: `最多${longest.toString()}字。`,
        });
  };
}

export const nameCell = textUpTo(200);
export const noteCell = textUpTo(4000);

/** A code of the sender's own choosing. */
export const codeCell: CellParser<string> = (text) =>
  /^[A-Za-z0-9_.:-]{1,100}$/.test(text)
    ? accepted(text)
    : refused('INVALID_CODE', 'a code of at most 100 letters, digits, "-", "_", "." and ":"');

export const urlCell: CellParser<string> = (text) =>
  /^https?:\/\/\S{1,2000}$/.test(text)
    ? accepted(text)
    : refused('INVALID_URL', 'an address that starts with https://');

const INTERVAL_FORMS =
  'a year (2021), quarter (2021-Q3), month (2021-08), day (2021-08-17) or a range of two of these (2021-01/2021-08), ' +
  'or in words: 2021年8月, 2021年1-8月累计, 2021年第三季度, 截至2021年8月底';

/** A period with both ends. */
export const intervalCell: CellParser<PrintedPeriod> = (text, { year }) => {
  const parsed = text.length > 60 ? null : parsePeriodText(text, year);
  if (parsed?.ok === true) return accepted(parsed.period);
  switch (parsed?.lacks) {
    case 'year':
      return refused('PERIOD_WITHOUT_YEAR', 'a year, in the cell (2021年1-8月), the header of the column or the title');
    case 'end':
      return refused('INVALID_PERIOD', {
        en: 'the end as well, as in 2021年1月至2025年6月累计',
        zh: '请写明截止时间，如 2021年1月至2025年6月累计。',
      });
    case 'month-or-day':
      return refused('INVALID_PERIOD', {
        en: 'a month (2021-08) or a day (2021-08-01): a spreadsheet date may mean either',
        zh: '无法判断是月份还是日期，请写明 2021年8月 或 2021年8月1日。',
      });
    default:
      return refused('INVALID_PERIOD', INTERVAL_FORMS);
  }
};

/** In a column of dates 2021/8/1 is the day. */
const SLASHED_DAY = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/;

function inIsoForm(_all: string, year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A date with the precision it was given with. */
export const partialDateCell: CellParser<string> = (text, context) => {
  const interval = intervalCell(text.replace(SLASHED_DAY, inIsoForm), context);
  if (!interval.ok) return interval;
  return accepted(parseInterval(text) ? text : formatPeriod(interval.value));
};

/** Texts that mean "no value". */
const NO_VALUE = /^(?:[-—–－/\\…·.]+|无|暂无|空|缺|缺报|未报|未统计|不详|n\/?a|nil|null|none)$/iu;

/** 1,234, where the comma may be the decimal point; 1,234,567 and 1,234.5 are not ambiguous. */
const ONE_COMMA = /^[^,.]*\d,\d{3}(?!\d)[^,.]*$/u;

export const amountCell: CellParser<PrintedAmount> = (text, { isCommaAmbiguous }) => {
  if (isCommaAmbiguous && ONE_COMMA.test(text.normalize('NFKC'))) {
    return refused('INVALID_DECIMAL', {
      en: 'digits without a comma: in a file separated by semicolons it may be the decimal point',
      zh: '在用分号分隔的文件中，逗号可能是小数点：请写成 1234 或 1.234，不用逗号。',
    });
  }
  if (NO_VALUE.test(text)) {
    return refused('INVALID_DECIMAL', 'a number: omit the row if there is no value, and write 0 for zero');
  }
  const amount = text.length > 100 ? null : parseAmountText(text);
  return amount === null ? refused('INVALID_DECIMAL', amountProblem(text) ?? AMOUNT_FORM) : accepted(amount);
};

/** A number with its printed form. */
export interface PrintedDecimal {
  readonly text: string;
  readonly value: Decimal;
}

export const decimalCell: CellParser<PrintedDecimal> = (text) => {
  const value = parseDecimal(text);
  return value === null ? refused('INVALID_DECIMAL', DECIMAL_FORM) : accepted({ text, value });
};

export function integerFrom(least: number, most: number): CellParser<number> {
  return (text) => {
    const amount = text.length > 100 ? null : parseAmountText(text);
    const isWhole = amount !== null && amount.qualifier === null && amount.unit === null && /^\d+$/.test(amount.digits);
    const value = isWhole ? amount.value.toNumber() : NaN;
    return value >= least && value <= most
      ? accepted(value)
      : refused('INVALID_INTEGER', {
          en: `a whole number from ${least.toString()} to ${most.toString()}`,
          zh: `范围为${least.toString()}至${most.toString()}。`,
        });
  };
}

/** The Chinese words for each choice, the first of which is displayed. */
export type ChoiceWords<T extends string> = Readonly<Record<T, readonly string[]>>;

/** One of a closed list, in English capitals or in Chinese. */
export function choiceOf<T extends string>(words: ChoiceWords<T>): CellParser<T> {
  const choices = Object.keys(words) as T[];
  const byWord = wordsOf(words);
  return (text) => {
    const chosen = byWord.get(plainWord(text));
    return chosen === undefined
      ? refused('INVALID_CHOICE', { en: `one of ${inEnglish(choices, words)}`, zh: inChinese(choices, words) })
      : accepted(chosen);
  };
}

/** One of the usual words, or another one in capitals. */
export function wordSuchAs<T extends string>(words: ChoiceWords<T>): CellParser<string> {
  const usual = Object.keys(words) as T[];
  const byWord = wordsOf(words);
  return (text) => {
    const chosen = byWord.get(plainWord(text));
    if (chosen !== undefined) return accepted(chosen);
    return /^[A-Z][A-Z0-9_]{0,49}$/.test(text)
      ? accepted(text)
      : refused('INVALID_CHOICE', {
          en: `${inEnglish(usual, words)}, or another word in capitals`,
          zh: inChinese(usual, words),
        });
  };
}

function wordsOf<T extends string>(words: ChoiceWords<T>): ReadonlyMap<string, T> {
  const choices = Object.keys(words) as T[];
  return new Map(choices.flatMap((choice) => [choice, ...words[choice]].map((word) => [word, choice] as const)));
}

function inChinese<T extends string>(choices: readonly T[], words: ChoiceWords<T>): string {
  return `${choices.map((choice) => words[choice][0] ?? choice).join('、')}。`;
}

function inEnglish<T extends string>(choices: readonly T[], words: ChoiceWords<T>): string {
  return choices
    .map((choice) => (words[choice][0] === undefined ? choice : `${choice} (${words[choice][0]})`))
    .join(', ');
}

function plainWord(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

const YES_NO: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'true', '是'].map((word) => [word, true] as const),
  ...['no', 'false', '否'].map((word) => [word, false] as const),
]);

export const yesNoCell: CellParser<boolean> = (text) => {
  const value = YES_NO.get(text.toLowerCase());
  return value === undefined
    ? refused('INVALID_CHOICE', { en: 'yes or no (是, 否)', zh: '是、否。' })
    : accepted(value);
};

/** A list separated by `;` or `、`. */
export function listOf<T>(parser: CellParser<T>): CellParser<readonly T[]> {
  return (text, context) => {
    const values: T[] = [];
    for (const part of text.split(/[;；、]/).map((piece) => piece.trim())) {
      if (part === '') continue;
      const parsed = parser(part, context);
      if (!parsed.ok) return parsed;
      values.push(parsed.value);
    }
    return accepted(values);
  };
}
