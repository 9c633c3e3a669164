import type { Language } from '../address/address.js';
import { english } from './words.en.js';
import { chinese } from './words.zh.js';

/** Everything the page says. Both languages have the same keys: the compiler sees to it. */
export type Words = typeof chinese;

export function wordsOf(language: Language): Words {
  return language === 'zh' ? chinese : english;
}

/** The browser's wish, unless the address says otherwise. */
export function chooseLanguage(asked: Language | null, browser: readonly string[]): Language {
  if (asked) return asked;
  const first = browser.find((tag) => /^(zh|en)\b/i.test(tag));
  return first === undefined || /^en/i.test(first) ? 'en' : 'zh';
}
