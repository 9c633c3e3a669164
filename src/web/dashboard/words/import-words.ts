import type { Language } from './language.js';
import { importEnglish } from './import-words.en.js';
import { importChinese } from './import-words.zh.js';

/** The texts of the page that takes files in. */
export type ImportWords = typeof importChinese;

export function importWordsOf(language: Language): ImportWords {
  return language === 'zh' ? importChinese : importEnglish;
}
