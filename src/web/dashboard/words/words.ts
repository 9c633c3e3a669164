import type { Language } from './language.js';
import { english } from './words.en.js';
import { chinese } from './words.zh.js';

/** All texts of the page. The compiler checks that both languages have the same keys. */
export type Words = typeof chinese;

/** The texts of a language. */
export function wordsOf(language: Language): Words {
  return language === 'zh' ? chinese : english;
}
