import type { Cell, Sheet } from '../../workbook/write/sheet.js';
import type { Locale } from '../../kernel/locale.js';
import type { Side } from '../../pairing/side.type.js';
import { amountText, basisText, changeText, nameText, partText, shareText, targetText } from '../text/amount-text.js';
import { timestampText } from '../text/timestamp-text.js';
import { optionalPeriodText, periodText } from '../../rollup/rules/period-text.plan.js';
import { reportTitle } from '../text/report-title.js';
import { fill, THEME_KINDS, WORDS } from '../text/words.js';
import type {
  ChildSumView,
  ChildView,
  LineView,
  MetricView,
  ReportView,
  SectionView,
  SourceView,
} from '../view/report-view.js';
import { listSheet } from '../sheets/list-sheets.js';
import { plain, table } from './markdown.js';
import { enumText } from '../text/enum-text.js';

/** The report as Markdown with tables (GFM), for mail, wikis and notes. */
export function reportMarkdown(view: ReportView, locale: Locale): string {
  const { subject } = view;
  const within = subject.within.map((name) => nameText(name, locale)).join(' › ');
  const facts = [
    [WORDS.period, periodText(view.period, locale)],
    [WORDS.within, within],
    [WORDS.code, subject.code],
    [WORDS.madeAt, timestampText(view.computedAt, locale)],
  ] as const;
  const head = facts.filter(([, value]) => value !== '').map(([word, value]) => `- ${word[locale]}: ${plain(value)}`);
  const refs = referencer(view.sources);
  const sections = view.sections.map((section) =>
    [`## ${plain(section.title[locale])}`, ...content(section, locale, refs)].join('\n\n'),
  );
  return [
    `# ${plain(reportTitle(view, locale))}`,
    head.join('\n'),
    ...sections,
    `---\n\n${plain(WORDS.legend[locale])}`,
  ]
    .join('\n\n')
    .concat('\n');
}

type Referencer = (sources: readonly (SourceView | null)[]) => string;

function referencer(sources: readonly SourceView[]): Referencer {
  const numbers = new Map(sources.map(({ code }, index) => [code, index + 1]));
  return (given) =>
    [...new Set(given.flatMap((source) => (source ? [`[${(numbers.get(source.code) ?? 0).toString()}]`] : [])))].join(
      ' ',
    );
}

function content(section: SectionView, locale: Locale, refs: Referencer): readonly string[] {
  switch (section.kind) {
    case 'SUMMARY':
    case 'FINDINGS':
      return section.sides.flatMap(({ side, content: lines }) => [
        ...heading(side, locale),
        lines.length === 0 ? WORDS.noFindings[locale] : lineTable(lines, locale, refs),
      ]);
    case 'METRICS':
      return section.sides.flatMap(({ side, content: families }) => [
        ...heading(side, locale),
        ...families
          .filter(({ lines }) => lines.length > 0)
          .flatMap(({ title, lines }) => [`### ${plain(title[locale])}`, lineTable(lines, locale, refs)]),
        ...unreported(
          families.flatMap((family) => family.unreported.map(({ fullName }) => nameText(fullName, locale))),
          locale,
        ),
      ]);
    case 'PROGRAM':
      return section.programs.map(({ name, code, since, themes, source }) =>
        [
          `**${plain(nameText(name, locale))}** (${plain(code)}) ${refs([source])}`,
          `- ${WORDS.since[locale]}: ${optionalPeriodText(since, locale)}`,
          ...[...Map.groupBy(themes, ({ kind }) => kind)].map(
            ([kind, all]) =>
              `- ${THEME_KINDS[kind]?.[locale] ?? plain(kind)}: ${all.map((one) => plain(nameText(one.name, locale))).join(locale === 'zh' ? '、' : '; ')}`,
          ),
        ].join('\n'),
      );
    case 'TEXT':
      return section.text[locale].split(/\n+/).map(plain);
    case 'SOURCES':
      return section.sources.length === 0 ? [WORDS.noSources[locale]] : [sourceList(section.sources, locale)];
    case 'FIGURES':
      if (section.observations === null) return [fill(WORDS.tooMany[locale], { total: section.total })];
      return [sheetTable(listSheet(section, locale))];
    case 'CHILDREN':
      return section.sides.flatMap(({ side, content: { items, total, sum } }) => [
        ...heading(side, locale),
        ...childTable(section.metrics, items, sum, locale),
        ...(items.length < total ? [fill(WORDS.more[locale], { shown: items.length, total })] : []),
      ]);
    case 'PAIRINGS':
    case 'ACTIVITIES': {
      const { items, total } = section.kind === 'PAIRINGS' ? section.pairings : section.activities;
      const more = items.length < total ? [fill(WORDS.more[locale], { shown: items.length, total })] : [];
      return [sheetTable(listSheet(section, locale)), ...more];
    }
  }
}

/** Children with any amount as a table, the others by name. */
function childTable(
  metrics: readonly MetricView[],
  items: readonly ChildView[],
  sum: ChildSumView,
  locale: Locale,
): readonly string[] {
  const isEmpty = ({ amounts }: ChildView): boolean => amounts.every(({ status }) => status === 'MISSING');
  const shown = items.filter((child) => !isEmpty(child));
  const empty = items.filter(isEmpty).map(({ name }) => plain(nameText(name, locale)));
  return [
    ...(shown.length === 0
      ? []
      : [
          table(
            [WORDS.name[locale], ...metrics.map(({ fullName }) => nameText(fullName, locale))],
            [...shown, { name: WORDS.sum, code: '', amounts: sum.amounts }].map(({ name, code, amounts }) => [
              `${nameText(name, locale)} ${code}`.trim(),
              ...amounts.map((amount) =>
                [amountText(amount, locale), amount.until?.[locale] ?? ''].filter((text) => text !== '').join(' · '),
              ),
            ]),
          ),
          ...metrics.flatMap(({ fullName }, index) => {
            const note = sum.notes[index];
            return note ? [`*${WORDS.sum[locale]} ${plain(nameText(fullName, locale))}*: ${plain(note[locale])}`] : [];
          }),
        ]),
    ...(empty.length === 0 ? [] : [`${WORDS.noneBelow[locale]}${empty.join(locale === 'zh' ? '、' : '; ')}`]),
  ];
}

function lineTable(lines: readonly LineView[], locale: Locale, refs: Referencer): string {
  const heads = [
    WORDS.metric,
    WORDS.amount,
    WORDS.basis,
    WORDS.reported,
    WORDS.itemized,
    WORDS.coverage,
    WORDS.target,
    WORDS.previous,
    WORDS.change,
    WORDS.upTo,
    WORDS.findings,
    WORDS.sources,
  ];
  return table(
    heads.map((word) => word[locale]),
    lines.map((line) => [
      `${'　'.repeat(line.metric.depth)}${nameText(line.metric.name, locale)}`,
      amountText(line.amount, locale),
      line.amount.status === 'OBSERVED' ? basisText(line, locale) : enumText('RollupBasis', line.basis, locale),
      partText(line.reported, line.metric.unit, locale),
      partText(line.itemized, line.metric.unit, locale),
      shareText(line.coverage),
      targetText(line.target, line.metric.unit, locale),
      line.previous && line.previous.status !== 'MISSING' ? amountText(line.previous, locale) : '',
      changeText(line, locale),
      line.amount.status === 'MISSING' ? '' : line.until[locale],
      line.findings.map(({ message }) => message[locale]).join(' '),
      refs([...line.sources, line.target?.source ?? null]),
    ]),
  );
}

function heading(side: Side | null, locale: Locale): readonly string[] {
  if (side === null) return [];
  return [`### ${side === 'RECIPIENT' ? WORDS.recipientSide[locale] : WORDS.supporterSide[locale]}`];
}

function unreported(names: readonly string[], locale: Locale): readonly string[] {
  if (names.length === 0) return [];
  return [`*${WORDS.unreported[locale]}*: ${names.map(plain).join(locale === 'zh' ? '、' : '; ')}`];
}

function sourceList(sources: readonly SourceView[], locale: Locale): string {
  return sources
    .map(({ title, publisher, published, url, code }, index) => {
      const facts = [publisher, optionalPeriodText(published, locale), url, code].filter(
        (one) => one !== null && one !== '',
      );
      return `${(index + 1).toString()}. ${plain(nameText(title, locale))}, ${facts.map((one) => plain(one ?? '')).join(', ')}`;
    })
    .join('\n');
}

function sheetTable(sheet: Sheet | null): string {
  if (!sheet || Symbol.asyncIterator in sheet.rows) return '';
  const text = (cell: Cell): string => (cell === null ? '' : typeof cell === 'string' ? cell : cell.number);
  return table(
    sheet.columns.map(({ header }) => header),
    [...sheet.rows].map((row) => row.map(text)),
  );
}
