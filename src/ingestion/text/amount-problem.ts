import type { Bilingual } from '../../kernel/locale.js';
import { foreignCurrencyIn } from './foreign-currency.js';

/** 5.20281E+11, as spreadsheets write long numbers. */
export const SCIENTIFIC = /^[+-]?\d(?:\.\d+)?E[+-]?\d{1,3}$/iu;

/** 1,5 or 1.234,56, where the comma cannot be a thousands separator. */
const DECIMAL_COMMA = /^[^,.\d]*\d+(?:\.\d{3})*,\d+[^,.\d]*$/u;

/** Known ways in which a cell is no amount, each with what to write instead: the first that fits counts. */
const PROBLEMS: readonly (readonly [form: RegExp, expected: Bilingual])[] = [
  [
    SCIENTIFIC,
    {
      en: 'all digits of the number: a spreadsheet has shortened it, so format the column as a number and save again',
      zh: '数字被表格软件改成了科学计数法，可能已丢失位数：请将该列设为“数值”格式后重新保存。',
    },
  ],
  [
    /^[+-]?\d+(?: +\d+)+(?:\.\d+)?$/u,
    {
      en: 'one number without blanks, as in 1234 or 1,234: a blank may also stand between two numbers',
      zh: '数字中间有空格，可能是千位分隔，也可能是两个数：请写成 1234 或 1,234。',
    },
  ],
  [
    /^\d{4}[-/.年]\d{1,2}(?:[-/.月](?:\d{1,2}日?)?)?$|^\d{1,2}月\d{1,2}日$|^\d{1,2}-[A-Z][a-z]{2}$/u,
    {
      en: 'a number: this is a date, which a spreadsheet may have made of one such as 1-2; format the cell as a number and type it again',
      zh: '这是日期，可能是表格软件把“1-2”之类自动改成了日期：请将单元格设为“数值”格式后重新填写。',
    },
  ],
  [
    /^[\d,.]+(?:\p{Script=Han}{0,3})[\u00b2\u00b3\u00b9\u2070-\u2079\u2460-\u249b*#†※]+$|^[\d,.]+(?:注|\[)\d{0,2}\]?$/u,
    {
      en: 'the number alone: the mark of a note behind it belongs in the header or in a column of remarks',
      zh: '数值后不能带注释符号：请删去符号，把说明写在表头或备注列。',
    },
  ],
  [
    /^\d[\d,.]*\p{Script=Han}{0,3} *[/+、;] *\d[\d,.]*\p{Script=Han}{0,3}$/u,
    {
      en: 'one number in a cell: put the others into columns of their own',
      zh: '一格只能填一个数值：请分列填写，各列写明指标。',
    },
  ],
  [
    /^(?=.*\d)(?=.*[OolI])[\dOolI,.]+$/u,
    {
      en: 'digits alone: a letter such as O or l stands in place of 0 or 1',
      zh: '数字中夹有字母（如用 O 代替 0、用 l 代替 1），请改为数字。',
    },
  ],
  [DECIMAL_COMMA, { en: 'a decimal point, as in 1.5', zh: '小数点请用“.”，如 1.5；逗号只作千位分隔符。' }],
];

/** What to write instead of a text that is no amount; null where only the usual forms can be listed. */
export function amountProblem(text: string): Bilingual | null {
  const plain = text.trim();
  const found = PROBLEMS.find(([form]) => form.test(plain) || form.test(plain.normalize('NFKC')));
  if (found) return found[1];
  if (!/\d/u.test(plain) || foreignCurrencyIn(plain) === null) return null;
  return {
    en: 'an amount in yuan: foreign currencies are not converted',
    zh: '这是外币金额，系统不作折算：请按报告采用的汇率折成人民币填报，并写明单位（如“万元”）。',
  };
}
