import type { RequestContext } from '../../kernel/context.js';
import { invalid } from '../../kernel/errors.js';
import type { Locale } from '../../kernel/locale.js';
import { formatPeriod } from '../../kernel/period.js';
import { REPORT_FORMATS } from '../report-file.js';
import type { ReportSubject } from '../load/report-subject.loader.js';
import type { ReportModel } from '../report.loader.js';
import { reportTitle } from '../text/report-title.js';
import { loadSubjectView } from '../view/subject-view.loader.js';

/** Loads the title of a report. */
export async function loadReportTitle(context: RequestContext, report: ReportModel, locale: Locale): Promise<string> {
  return reportTitle({ name: report.definition.name, subject: await loadSubjectView(context, report) }, locale);
}

function aboutOf(subject: ReportSubject): readonly [string, string] {
  switch (subject.kind) {
    case 'DIVISION':
      return ['division', subject.division.code];
    case 'GROUP':
      return ['group', subject.group.code];
    case 'PAIRING':
      return ['pairing', subject.pairing.code];
  }
}

/** Path and query of a report as a file. Throws INVALID_ARGUMENT for an unknown format. */
export function reportPath({ definition, subject, period }: ReportModel, given: string, locale: Locale): string {
  const format = REPORT_FORMATS.find((one) => one === given);
  if (!format) {
    throw invalid('format', given, `one of ${REPORT_FORMATS.map((one) => `"${one}"`).join(', ')}`);
  }
  const side = subject.places.length === 1 ? (subject.places[0]?.side ?? null) : null;
  const parameters: readonly (readonly [string, string])[] = [
    aboutOf(subject),
    ['period', formatPeriod(period)],
    ...(side === null ? [] : [['side', side] as const]),
    ['locale', locale],
  ];
  const query = new URLSearchParams(Object.fromEntries(parameters));
  return `/reports/${definition.code}.${format}?${query.toString()}`;
}
