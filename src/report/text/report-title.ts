import type { Locale } from '../../kernel/locale.js';
import type { ReportView } from '../view/report-view.js';
import { nameText } from './amount-text.js';
import { periodText } from '../../rollup/rules/period-text.plan.js';

/** Title of the report. */
export function reportTitle({ name, subject }: Pick<ReportView, 'name' | 'subject'>, locale: Locale): string {
  const about = nameText(subject.name, locale);
  return locale === 'zh' ? `${about}${name.zh}` : `${name.en}: ${about}`;
}

/** Parts of the report's file name. */
export function fileTitle(view: ReportView, locale: Locale): readonly string[] {
  return [nameText(view.subject.name, locale), view.name[locale], periodText(view.period, locale)];
}
