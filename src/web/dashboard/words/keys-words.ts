import type { Language } from './language.js';
import { keysEnglish } from './keys-words.en.js';
import { keysChinese } from './keys-words.zh.js';

/** The texts of the page for keys and the audit. */
export type KeysWords = typeof keysChinese;

export function keysWordsOf(language: Language): KeysWords {
  return language === 'zh' ? keysChinese : keysEnglish;
}
