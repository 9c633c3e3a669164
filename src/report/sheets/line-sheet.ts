import type { Bilingual, Locale } from '../../kernel/locale.js';
import type { Side } from '../../pairing/side.type.js';
import { unitText } from '../../metric/unit.js';
import { amountText, changeText, nameText } from '../text/amount-text.js';
import { WORDS } from '../text/words.js';
import type { AmountView, LineView, ReportView, Sided, SourceView } from '../view/report-view.js';
import { type Column, column, countCell, decimalCell, amountCell, partCell, shareCell } from './column.js';
import { enumText } from '../text/enum-text.js';

/** A metric of the report with its side and family. */
export interface LineRow {
  readonly line: LineView;
  readonly side: Side | null;
  readonly family: Bilingual | null;
}

/** The metrics of the report, each once: those in its tables by family, then those only in the summary or findings. */
export function lineRows({ sections }: ReportView): readonly LineRow[] {
  const tabled = sections.flatMap((section) =>
    section.kind === 'METRICS'
      ? section.sides.flatMap(({ side, content }) =>
          content.flatMap(({ title, lines }) => lines.map((line) => ({ line, side, family: title }))),
        )
      : [],
  );
  const others = sections
    .flatMap((section) => (section.kind === 'SUMMARY' || section.kind === 'FINDINGS' ? section.sides : []))
    .flatMap(({ side, content }: Sided<readonly LineView[]>) => content.map((line) => ({ line, side, family: null })));
  const each = Map.groupBy([...tabled, ...others], keyOf).values();
  return [...each].flatMap(([first]) => (first ? [first] : []));
}

const keyOf = ({ line, side }: LineRow): string => `${side ?? ''} ${line.metric.code}`;

const WIDE = 26;
const NUMBER = 16;

/** A number with its bounds, as in a workbook a number format shows them and in CSV nothing else does. */
function partColumns(
  name: Bilingual,
  partOf: (line: LineView) => Pick<AmountView, 'value' | 'lower' | 'upper'> | null,
): readonly Column<LineRow>[] {
  const bound = (zh: string, en: string): Bilingual => ({ zh: `${name.zh}${zh}`, en: `${name.en}: ${en}` });
  return [
    column(name, NUMBER, ({ line }) => partCell(partOf(line))),
    column(bound('下限', 'lower bound'), NUMBER, ({ line }) => decimalCell(partOf(line)?.lower ?? null)),
    column(bound('上限', 'upper bound'), NUMBER, ({ line }) => decimalCell(partOf(line)?.upper ?? null)),
  ];
}

export const LINE_COLUMNS: readonly Column<LineRow>[] = [
  column(WORDS.metric, WIDE, ({ line }, locale) => nameText(line.metric.fullName, locale)),
  column({ zh: '指标代码', en: 'Metric code' }, WIDE, ({ line }) => line.metric.code),
  column({ zh: '类别', en: 'Family' }, 14, ({ family }, locale) => family?.[locale] ?? null),
  column({ zh: '角色', en: 'Side' }, 10, ({ side }, locale) => sideText(side, locale)),
  column(WORDS.unit, 8, ({ line }, locale) => unitText(line.metric.unit, locale)),
  column({ zh: '数值', en: 'Value' }, NUMBER, ({ line }) => amountCell(line.amount)),
  column({ zh: '状态', en: 'Status' }, 12, ({ line }, locale) => enumText('RollupStatus', line.amount.status, locale)),
  column({ zh: '显示', en: 'Display' }, NUMBER, ({ line }, locale) => amountText(line.amount, locale)),
  column({ zh: '下限', en: 'Lower bound' }, NUMBER, ({ line }) => decimalCell(line.amount.lower)),
  column({ zh: '上限', en: 'Upper bound' }, NUMBER, ({ line }) => decimalCell(line.amount.upper)),
  column(WORDS.basis, 14, ({ line }, locale) => enumText('RollupBasis', line.basis, locale)),
  column({ zh: '上报层级', en: 'Reported at' }, 26, ({ line }, locale) => line.byLevel?.[locale] ?? null),
  column({ zh: '构成', en: 'Made up of' }, 40, ({ line }, locale) => line.explained?.[locale] ?? null),
  ...partColumns(WORDS.reported, ({ reported }) => reported),
  ...partColumns(WORDS.itemized, ({ itemized }) => itemized),
  ...partColumns(WORDS.gap, ({ gap }) => gap),
  column(WORDS.coverage, 12, ({ line }) => shareCell(line.coverage)),
  column({ zh: '已报送下级单位', en: 'Units reporting' }, 12, ({ line }) => countCell(line.reportingUnits)),
  column({ zh: '应报送下级单位', en: 'Units expected' }, 12, ({ line }) => countCell(line.expectedUnits)),
  column({ zh: '目标要求', en: 'Target' }, 14, ({ line }, locale) =>
    line.target ? enumText('TargetComparison', line.target.comparison, locale) : null,
  ),
  column({ zh: '目标数值', en: 'Target value' }, NUMBER, ({ line }) => decimalCell(line.target?.value ?? null)),
  column({ zh: '完成率', en: 'Progress' }, 12, ({ line }) => shareCell(line.target?.progress ?? null)),
  ...partColumns(WORDS.previous, ({ previous }) => previous),
  column({ zh: '同比增减', en: 'Change' }, NUMBER, ({ line }) => decimalCell(line.change?.value ?? null)),
  column({ zh: '同比增减（%）', en: 'Change (%)' }, 12, ({ line }) => decimalCell(line.change?.rate ?? null)),
  column({ zh: '同比（文字）', en: 'Year on year' }, NUMBER, ({ line }, locale) => changeText(line, locale) || null),
  column({ zh: '期间与截至', en: 'Period and coverage' }, 22, ({ line }, locale) => line.until[locale]),
  column(WORDS.upTo, 12, ({ line }) => line.latestPeriodEnd),
  column(
    WORDS.findings,
    40,
    ({ line }, locale) => line.findings.map(({ message }) => message[locale]).join('\n') || null,
  ),
  column(WORDS.sources, 40, ({ line }, locale) => sourceText(line.sources, locale)),
];

/** The side in words; null for a pairing, which has none. */
export function sideText(side: Side | null, locale: Locale): string | null {
  if (side === null) return null;
  return side === 'RECIPIENT' ? WORDS.recipient[locale] : WORDS.supporter[locale];
}

/** The titles of the sources; null if there are none. */
export function sourceText(sources: readonly (SourceView | null)[], locale: Locale): string | null {
  const titles = sources.flatMap((source) => (source ? [nameText(source.title, locale)] : []));
  return titles.length === 0 ? null : titles.join(locale === 'zh' ? '；' : '; ');
}
