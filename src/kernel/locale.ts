/** The languages of pages, reports and spreadsheets. */
export const LOCALES = ['zh', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** A text in every language. */
export type Bilingual = Readonly<Record<Locale, string>>;

/** The locale of a language tag: `en-GB` is English. Null for any other language. */
export function localeOfTag(tag: string): Locale | null {
  const language = tag.trim().toLowerCase().split(/[-_]/)[0];
  return LOCALES.find((locale) => locale === language) ?? null;
}

/** The locale that `Accept-Language` prefers; Chinese if it names none of ours. */
export function localeOfHeader(header: string | undefined): Locale {
  const preferences = (header ?? '').split(',').map((part, index) => {
    const [tag = '', ...parameters] = part.split(';');
    const quality = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find((one) => one !== undefined);
    return { locale: localeOfTag(tag), quality: quality === undefined ? 1 : Number(quality), index };
  });
  const best = preferences
    .filter(({ locale, quality }) => locale !== null && quality > 0)
    .toSorted((one, other) => other.quality - one.quality || one.index - other.index)
    .at(0);
  return best?.locale ?? 'zh';
}
