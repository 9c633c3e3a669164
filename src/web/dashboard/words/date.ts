import type { Language } from './language.js';

const LOCALES = { zh: 'zh-CN', en: 'en-US' } as const;

/** A date of the API as text, as precise as it is given: 2021年2月5日, February 2021, 2021. */
export function formatDate(date: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  if (year === undefined) return date;
  return new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1))).toLocaleDateString(
    LOCALES[language],
    {
      timeZone: 'UTC',
      year: 'numeric',
      month: month === undefined ? undefined : 'long',
      day: day === undefined ? undefined : 'numeric',
    },
  );
}

/** A moment of the API in the reader's time zone. */
export function formatMoment(moment: string, language: Language): string {
  return new Date(moment).toLocaleString(LOCALES[language], { dateStyle: 'long', timeStyle: 'short' });
}
