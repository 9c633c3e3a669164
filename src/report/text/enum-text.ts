import { enumWord } from '../../export/enum-words.js';
import type { Locale } from '../../kernel/locale.js';

/** A value of an enum as a word in running text: 市际结对; city, social organization. */
export function enumText(type: string, value: string, locale: Locale): string {
  const word = enumWord(type, value, locale);
  return locale === 'en' ? word.toLowerCase().replaceAll('_', ' ') : word;
}
