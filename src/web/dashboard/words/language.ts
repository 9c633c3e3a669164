import { english } from './words.en.js';
import type { Words } from './words.js';
import { chinese } from './words.zh.js';

export type Language = 'zh' | 'en';

export const LANGUAGES: readonly Language[] = ['zh', 'en'];

export function wordsOf(language: Language): Words {
  return language === 'zh' ? chinese : english;
}

/** The language of the address; by default the first of the browser’s that the page has, else English. */
export function chooseLanguage(asked: Language | null, browser: readonly string[]): Language {
  if (asked) return asked;
  const first = browser.find((tag) => /^(zh|en)\b/i.test(tag));
  return first === undefined || /^en/i.test(first) ? 'en' : 'zh';
}
