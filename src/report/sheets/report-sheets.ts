import type { Cell, Sheet } from '../../workbook/write/sheet.js';
import { SIGNS } from '../../export/about/meanings.js';
import type { Locale } from '../../kernel/locale.js';
import { nameText } from '../text/amount-text.js';
import { timestampText } from '../text/timestamp-text.js';
import { optionalPeriodText, periodText } from '../../rollup/rules/period-text.plan.js';
import { reportTitle } from '../text/report-title.js';
import { THEME_KINDS, WORDS } from '../text/words.js';
import type { ReportView } from '../view/report-view.js';
import { sheetOf } from './column.js';
import { LINE_COLUMNS, lineRows } from './line-sheet.js';
import { listSheet, SOURCE_COLUMNS } from './list-sheets.js';

/** The report as sheets: overview, metrics, lists, sources, and the meaning of signs. */
export function reportSheets(view: ReportView, locale: Locale): readonly Sheet[] {
  const lists = view.sections.flatMap((section) => listSheet(section, locale) ?? []);
  return [
    factSheet(locale === 'zh' ? '概况' : 'Overview', overview(view, locale), locale),
    sheetOf(locale === 'zh' ? '指标' : 'Metrics', lineRows(view), LINE_COLUMNS, locale),
    ...lists,
    sheetOf(WORDS.sources[locale], view.sources, SOURCE_COLUMNS, locale),
    factSheet(
      locale === 'zh' ? '符号说明' : 'Signs',
      SIGNS.map((sign) => [sign.sign, sign[locale]]),
      locale,
    ),
  ];
}

/** A sheet of names and facts. */
function factSheet(name: string, facts: readonly (readonly Cell[])[], locale: Locale): Sheet {
  return {
    name,
    columns: [
      { header: WORDS.name[locale], width: 28 },
      { header: WORDS.note[locale], width: 90 },
    ],
    rows: facts,
    frozenColumns: 0,
  };
}

function overview(view: ReportView, locale: Locale): readonly (readonly Cell[])[] {
  const { subject } = view;
  const within = subject.within.map((name) => nameText(name, locale)).join(' › ');
  const texts = view.sections.flatMap((section) =>
    section.kind === 'TEXT' ? [[section.title[locale], section.text[locale]]] : [],
  );
  return [
    [WORDS.name[locale], reportTitle(view, locale)],
    [WORDS.period[locale], periodText(view.period, locale)],
    ...(within === '' ? [] : [[WORDS.within[locale], within]]),
    [WORDS.code[locale], subject.code],
    [WORDS.madeAt[locale], timestampText(view.computedAt, locale)],
    ...view.sections
      .flatMap((section) => (section.kind === 'PROGRAM' ? section.programs : []))
      .flatMap(({ name, code, since, until, themes }) => [
        [locale === 'zh' ? '协作关系' : 'Program', `${nameText(name, locale)} (${code})`],
        [WORDS.since[locale], optionalPeriodText(since, locale)],
        ...(until === null ? [] : [[WORDS.until[locale], optionalPeriodText(until, locale)]]),
        ...[...Map.groupBy(themes, ({ kind }) => kind)].map(([kind, all]) => [
          THEME_KINDS[kind]?.[locale] ?? kind,
          all.map((theme) => nameText(theme.name, locale)).join(locale === 'zh' ? '、' : '; '),
        ]),
      ]),
    ...texts,
  ];
}
