import { inBeijing } from '../../kernel/day.js';
import type { Locale } from '../../kernel/locale.js';

/** A time to the minute: in Chinese in Beijing time, in English in UTC. */
export function timestampText(time: Date, locale: Locale): string {
  const shown = locale === 'zh' ? inBeijing(time) : time;
  const text = shown.toISOString().slice(0, 16).replace('T', ' ');
  return locale === 'zh' ? `${text}（北京时间）` : `${text} UTC`;
}
