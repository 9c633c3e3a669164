import type { Cell, Sheet } from '../../workbook/write/sheet.js';
import type { Bilingual, Locale } from '../../kernel/locale.js';
import { unitText } from '../../metric/unit.js';
import type { Side } from '../../pairing/side.type.js';
import { amountText, nameText } from '../text/amount-text.js';
import { WORDS } from '../text/words.js';
import type { AmountView, MetricView, Name, ReportView } from '../view/report-view.js';
import { type Column, column, decimalCell, amountCell, sheetOf } from './column.js';
import { LINE_COLUMNS, lineRows, type LineRow, sideText, sourceText } from './line-sheet.js';
import { enumText } from '../text/enum-text.js';

/** A row of the table that a report is as CSV: an amount, and what it is about. */
interface TableRow {
  readonly kind: Bilingual;
  readonly about: Name;
  readonly code: string;
  readonly side: Side | null;
  readonly metric: MetricView;
  readonly period: string;
  readonly amount: AmountView;
  readonly asPrinted: string | null;
  readonly locator: string | null;
  readonly source: string | null;
  /** Until when the observations of a child go, where that is before the end of the period. */
  readonly until?: Bilingual | null;
  /** Why a total is not the sum of the rows below. */
  readonly note?: Bilingual | null;
  /** Everything else about a metric of the subject itself; null for other rows. */
  readonly line: LineRow | null;
}

const KINDS = {
  metric: { zh: '指标', en: 'Metric' },
  child: { zh: '下级', en: 'Level below' },
  sum: { zh: '下级合计', en: 'Total of the level below' },
  observation: { zh: '原始数据', en: 'Figure as printed' },
  unpaired: { zh: '原始数据（未归入任何结对）', en: 'Figure as printed (in no pairing)' },
} as const;

/** The report as one table that can be filtered: the metrics, the nodes below, the observations as printed. */
export function reportTable(view: ReportView, locale: Locale): Sheet {
  return sheetOf('', tableRows(view, locale), TABLE_COLUMNS, locale);
}

function tableRows(view: ReportView, locale: Locale): readonly TableRow[] {
  const { subject, period } = view;
  const nothing = { asPrinted: null, locator: null, source: null, line: null };
  const own = lineRows(view).map((line) => ({
    ...nothing,
    kind: KINDS.metric,
    about: subject.name,
    code: subject.code,
    side: line.side,
    metric: line.line.metric,
    period,
    amount: line.line.amount,
    source: sourceText(line.line.sources, locale),
    line,
  }));
  const below = view.sections.flatMap((section) =>
    section.kind === 'CHILDREN'
      ? section.sides.flatMap(({ side, content }) =>
          [
            ...content.items.map((child) => ({ ...child, kind: KINDS.child, notes: [] })),
            ...(content.items.length === 0
              ? []
              : [{ ...content.sum, kind: KINDS.sum, name: subject.name, code: subject.code }]),
          ].flatMap(({ kind, name, code, amounts, notes }) =>
            section.metrics.flatMap((metric, index) => {
              const [amount, note] = [amounts[index], notes[index] ?? null];
              if (!amount) return [];
              const row = { ...nothing, kind, about: name, code, side, metric, period, amount };
              return [{ ...row, until: amount.until, note }];
            }),
          ),
        )
      : [],
  );
  const printed = view.sections.flatMap((section) =>
    section.kind === 'FIGURES'
      ? (section.observations ?? []).map((one) => ({
          kind: one.isUnpaired ? KINDS.unpaired : KINDS.observation,
          about: one.place,
          code: one.pairing ?? '',
          side: null,
          metric: one.metric,
          period: one.period,
          amount: one.amount,
          asPrinted: one.asPrinted,
          locator: one.locator,
          source: sourceText([one.source], locale),
          line: null,
        }))
      : [],
  );
  return [...own, ...below, ...printed];
}

/** Headers of the columns of a metric that this table has itself. */
const OWN_HEADERS = new Set<string>([
  '指标',
  '指标代码',
  '角色',
  '单位',
  '数值',
  '状态',
  '显示',
  '下限',
  '上限',
  '来源',
]);

const TABLE_COLUMNS: readonly Column<TableRow>[] = [
  column({ zh: '类别', en: 'Kind' }, 14, ({ kind }, locale) => kind[locale]),
  column(WORDS.subject, 20, ({ about }, locale) => nameText(about, locale)),
  column(WORDS.code, 14, ({ code }) => code),
  column({ zh: '角色', en: 'Side' }, 10, ({ side }, locale) => sideText(side, locale)),
  column(WORDS.metric, 24, ({ metric }, locale) => nameText(metric.fullName, locale)),
  column({ zh: '指标代码', en: 'Metric code' }, 24, ({ metric }) => metric.code),
  column(WORDS.period, 14, ({ period }) => period),
  column(WORDS.unit, 8, ({ metric }, locale) => unitText(metric.unit, locale)),
  column({ zh: '数值', en: 'Value' }, 16, ({ amount }) => amountCell(amount)),
  column({ zh: '状态', en: 'Status' }, 12, ({ amount }, locale) => enumText('RollupStatus', amount.status, locale)),
  column({ zh: '显示', en: 'Display' }, 16, ({ amount }, locale) => amountText(amount, locale)),
  column({ zh: '下限', en: 'Lower bound' }, 16, ({ amount }) => decimalCell(amount.lower)),
  column({ zh: '上限', en: 'Upper bound' }, 16, ({ amount }) => decimalCell(amount.upper)),
  column(WORDS.asPrinted, 16, ({ asPrinted }) => asPrinted),
  column(WORDS.source, 30, ({ source }) => source),
  column(WORDS.locator, 24, ({ locator }) => locator),
  column({ zh: '数据截至（文字）', en: 'Until, in words' }, 16, ({ until }, locale) => until?.[locale] ?? null),
  column(WORDS.note, 40, ({ note }, locale) => note?.[locale] ?? null),
  ...LINE_COLUMNS.filter(({ header }) => !OWN_HEADERS.has(header.zh)).map(({ header, width, cell }): Column<TableRow> =>
    column(header.zh === '类别' ? { zh: '指标类别', en: 'Family' } : header, width, ({ line }, locale): Cell =>
      line ? cell(line, locale) : null,
    ),
  ),
];
