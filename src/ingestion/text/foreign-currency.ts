import type { Bilingual } from '../../kernel/locale.js';

/** The usual names and marks of currencies, with the Chinese name that a message uses. */
const CURRENCIES: readonly (readonly [words: string, name: string])[] = [
  ['美元|美金|USD|US\\$|\\$', '美元'],
  ['港元|港币|港幣|HKD|HK\\$', '港元'],
  ['澳门元|澳门币|MOP', '澳门元'],
  ['欧元|EUR|€', '欧元'],
  ['英镑|GBP|£', '英镑'],
  ['日元|日圆|JPY', '日元'],
  ['新台币|台币|TWD|NT\\$', '新台币'],
  ['韩元|韩圆|KRW|₩', '韩元'],
  ['新加坡元|新币|SGD', '新加坡元'],
  ['澳元|AUD', '澳元'],
  ['加元|CAD', '加元'],
  ['卢布|RUB|₽', '卢布'],
  ['瑞士法郎|CHF', '瑞士法郎'],
];

/** Names of foreign currencies as units, longest first within a pattern. */
export const FOREIGN_NOUNS: readonly string[] = CURRENCIES.flatMap(([words]) =>
  words.split('|').map((word) => word.replaceAll('\\', '')),
);

const UNIT = new RegExp(`^(?:${CURRENCIES.map(([words]) => words).join('|')})$`, 'iu');
const IN_TEXT = CURRENCIES.map(([words, name]) => [new RegExp(words, 'u'), name] as const);

/** Whether the noun of a unit is a currency other than yuan. */
export function isForeignCurrency(noun: string | null): boolean {
  return noun !== null && UNIT.test(noun);
}

/** The currency other than yuan that a text names; null if it names none. */
export function foreignCurrencyIn(text: string): string | null {
  return IN_TEXT.find(([words]) => words.test(text))?.[1] ?? null;
}

/** Why an amount in a currency other than yuan is refused, and what to write. `given`: the unit or the cell as printed. */
export function explainForeignCurrency(given: string): Bilingual {
  return {
    en: `"${given}" is in a foreign currency, which is not converted: convert it to yuan at the rate that the report is to use, and write the unit (万元).`,
    zh: `“${given}”是外币，系统不作折算：请按报告采用的汇率折成人民币填报，并写明单位（如“万元”）。`,
  };
}
