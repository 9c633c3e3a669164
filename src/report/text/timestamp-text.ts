import type { Locale } from '../../kernel/locale.js';

const BEIJING_MS = 8 * 3_600_000;

/** A time to the minute: in Chinese in Beijing time, in English in UTC. */
export function timestampText(time: Date, locale: Locale): string {
  const shown = locale === 'zh' ? new Date(time.getTime() + BEIJING_MS) : time;
  const text = shown.toISOString().slice(0, 16).replace('T', ' ');
  return locale === 'zh' ? `${text}（北京时间）` : `${text} UTC`;
}
