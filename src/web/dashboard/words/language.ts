export type Language = 'zh' | 'en';

export const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** The language of the address; by default the browser's first that the page has, else English. */
export function chooseLanguage(requested: Language | null, browser: readonly string[]): Language {
  if (requested) return requested;
  const first = browser.find((tag) => /^(zh|en)\b/i.test(tag));
  return first === undefined || /^en/i.test(first) ? 'en' : 'zh';
}
