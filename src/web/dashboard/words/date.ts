import type { Language } from './language.js';

const LOCALES = { zh: 'zh-CN', en: 'en-US' } as const;
const QUARTERS = ['一', '二', '三', '四'] as const;

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

/** A time of the API in the reader's time zone. */
export function formatTime(time: string, language: Language): string {
  return new Date(time).toLocaleString(LOCALES[language], { dateStyle: 'long', timeStyle: 'short' });
}

/** A period of the API as text: 2021年第三季度, Q3 2021, 2021年1—8月, January 2021 – August 2021. */
export function periodText(period: string, language: Language): string {
  const [first = '', last] = period.split('/').map((end) => endText(end, language));
  if (last === undefined) return first;
  if (language === 'en') return `${first} – ${last}`;
  const months = /^(\d{4}年)(\d+)月—\1(\d+月)$/.exec(`${first}—${last}`);
  return months ? `${months[1] ?? ''}${months[2] ?? ''}—${months[3] ?? ''}` : `${first}—${last}`;
}

function endText(end: string, language: Language): string {
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(end) ?? [];
  if (year === undefined) return formatDate(end, language);
  return language === 'en' ? `Q${quarter ?? ''} ${year}` : `${year}年第${QUARTERS[Number(quarter) - 1] ?? ''}季度`;
}
