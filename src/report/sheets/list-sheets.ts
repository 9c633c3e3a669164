import type { Sheet } from '../../workbook/write/sheet.js';
import type { Locale } from '../../kernel/locale.js';
import { unitText } from '../../metric/unit.js';
import type { Side } from '../../pairing/side.type.js';
import { amountText, nameText } from '../text/amount-text.js';
import { optionalPeriodText, periodText } from '../../rollup/rules/period-text.plan.js';
import { ACTIVITY_KINDS, WORDS } from '../text/words.js';
import type {
  ActivityView,
  ChildSumView,
  ChildView,
  MetricView,
  PairingView,
  ObservationView,
  SectionView,
  SourceView,
} from '../view/report-view.js';
import { type Column, column, countCell, amountCell, sheetOf } from './column.js';
import { sideText, sourceText } from './line-sheet.js';
import { enumText } from '../text/enum-text.js';

const PAIRING_COLUMNS: readonly Column<PairingView>[] = [
  column(WORDS.supporter, 28, ({ supporter }, locale) => nameText(supporter, locale)),
  column(WORDS.recipient, 28, ({ recipient }, locale) => nameText(recipient, locale)),
  column(WORDS.kind, 14, ({ kind }, locale) => enumText('PairingKind', kind, locale)),
  column(WORDS.code, 16, ({ code }) => code),
  column({ zh: '层级', en: 'Depth' }, 8, ({ depth }) => countCell(depth)),
  column(WORDS.since, 14, ({ since }, locale) => optionalPeriodText(since, locale)),
  column(WORDS.until, 14, ({ until }, locale) => optionalPeriodText(until, locale)),
  column(WORDS.source, 40, ({ source }, locale) => sourceText([source], locale)),
  column(WORDS.locator, 30, ({ locator }) => locator),
];

const OBSERVATION_COLUMNS: readonly Column<ObservationView>[] = [
  column(WORDS.metric, 28, ({ metric }, locale) => nameText(metric.fullName, locale)),
  column({ zh: '指标代码', en: 'Metric code' }, 26, ({ metric }) => metric.code),
  column(WORDS.asPrinted, 18, ({ asPrinted }) => asPrinted),
  column({ zh: '数值', en: 'Value' }, 16, ({ amount }) => amountCell(amount)),
  column(WORDS.unit, 8, ({ metric }, locale) => unitText(metric.unit, locale)),
  column(WORDS.place, 16, ({ place }, locale) => nameText(place, locale)),
  column(WORDS.subject, 20, ({ subject }) => subject),
  column(WORDS.period, 20, ({ period }, locale) => periodText(period, locale)),
  column(WORDS.scope, 10, ({ scope }, locale) => enumText('ObservationScope', scope, locale)),
  column(WORDS.pairing, 14, ({ pairing }) => pairing),
  column(WORDS.source, 40, ({ source }, locale) => sourceText([source], locale)),
  column(WORDS.locator, 30, ({ locator }) => locator),
  column(WORDS.note, 30, ({ isUnpaired }, locale) =>
    isUnpaired ? (locale === 'zh' ? '未归入任何结对，不计入各数' : 'in no pairing; not included in any value') : null,
  ),
];

const ACTIVITY_COLUMNS: readonly Column<ActivityView>[] = [
  column(WORDS.date, 22, ({ period }, locale) => periodText(period, locale)),
  column(WORDS.activity, 16, ({ kind }, locale) => ACTIVITY_KINDS[kind]?.[locale] ?? kind),
  column(WORDS.name, 24, ({ name }, locale) => name && nameText(name, locale)),
  column({ zh: '自', en: 'From' }, 16, ({ from }, locale) => from && nameText(from, locale)),
  column({ zh: '至', en: 'To' }, 16, ({ to }, locale) => to && nameText(to, locale)),
  column(WORDS.persons, 10, ({ persons }) => countCell(persons)),
  column(WORDS.note, 40, ({ note }) => note),
  column(WORDS.source, 40, ({ source }, locale) => sourceText([source], locale)),
];

export const SOURCE_COLUMNS: readonly Column<SourceView>[] = [
  column(WORDS.source, 44, ({ title }, locale) => nameText(title, locale)),
  column(WORDS.publisher, 24, ({ publisher }) => publisher),
  column(WORDS.published, 16, ({ published }, locale) => optionalPeriodText(published, locale)),
  column(WORDS.code, 16, ({ code }) => code),
  column({ zh: '网址', en: 'URL' }, 30, ({ url }) => url),
  column(WORDS.note, 60, ({ note }) => note),
];

/** The sheet of a section that is a list; null for other sections. */
export function listSheet(section: SectionView, locale: Locale): Sheet | null {
  const name = section.title[locale];
  switch (section.kind) {
    case 'PAIRINGS':
      return sheetOf(name, section.pairings.items, PAIRING_COLUMNS, locale);
    case 'CHILDREN':
      return sheetOf(name, childRows(section), childColumns(section.metrics, locale), locale);
    case 'ACTIVITIES':
      return sheetOf(name, section.activities.items, ACTIVITY_COLUMNS, locale);
    case 'FIGURES':
      return section.observations && sheetOf(name, section.observations, OBSERVATION_COLUMNS, locale);
    default:
      return null;
  }
}

interface ChildRow {
  readonly child: ChildView;
  readonly side: Side | null;
  /** Of the total, why it is not the sum of the rows. */
  readonly notes: ChildSumView['notes'];
}

function childRows({ sides }: Extract<SectionView, { kind: 'CHILDREN' }>): readonly ChildRow[] {
  return sides.flatMap(({ side, content: { items, sum } }) =>
    items.length === 0
      ? []
      : [
          ...items.map((child) => ({ child, side, notes: [] })),
          { child: { code: '', name: WORDS.sum, amounts: sum.amounts }, side, notes: sum.notes },
        ],
  );
}

/** What the numbers of a row do not say: until when they go, and of a total why it is not the sum. */
function childNotes({ child, notes }: ChildRow, metrics: readonly MetricView[], locale: Locale): string | null {
  const said = metrics.flatMap(({ fullName }, index) => {
    const amount = child.amounts[index];
    const words = [
      ...(amount?.status === 'UNANSWERED' ? [amountText(amount, locale)] : []),
      ...(amount?.until ? [amount.until[locale]] : []),
      ...(notes[index] ? [notes[index][locale]] : []),
    ];
    const colon = locale === 'zh' ? '：' : ': ';
    return words.length === 0
      ? []
      : [`${nameText(fullName, locale)}${colon}${words.join(locale === 'zh' ? '，' : ', ')}`];
  });
  return said.length === 0 ? null : said.join(locale === 'zh' ? '；' : '; ');
}

/** A column for each metric, with its unit in the header. */
function childColumns(metrics: readonly MetricView[], locale: Locale): readonly Column<ChildRow>[] {
  return [
    column(WORDS.name, 24, ({ child }) => nameText(child.name, locale)),
    column(WORDS.code, 16, ({ child }) => child.code),
    column({ zh: '角色', en: 'Side' }, 10, ({ side }) => sideText(side, locale)),
    ...metrics.map(({ fullName: name, unit }, index) => {
      const text = unitText(unit, locale);
      const header = { zh: `${name.zh}（${unit}）`, en: `${name.en ?? name.zh}${text === '' ? '' : ` (${text})`}` };
      return column<ChildRow>(header, 18, ({ child }) => {
        const amount = child.amounts[index];
        return amount ? amountCell(amount) : null;
      });
    }),
    column(WORDS.note, 60, (row) => childNotes(row, metrics, locale)),
  ];
}
