import { type Decimal, ZERO } from '../../../kernel/decimal.js';

/** Why a total is not the sum of its rows. */
export const TOTAL_REASONS = {
  REPORTED_ABOVE: {
    en: 'An office above the rows reported a total that the rows do not say in full, or less than they say.',
    zh: '上级上报的总数与各行不一致，差额没有明细。',
  },
  COUNTED_ELSEWHERE: {
    en: 'Observations count above or beside the rows: at places that are no rows, such as levels in between or closed places.',
    zh: '部分数据不在各行之中：属于中间层级、已撤销的地区或本级。',
  },
  MISSING_ROWS: {
    en: 'Some rows have no value: missing is not zero.',
    zh: '部分行没有数据，缺报不等于零。',
  },
  CROSSES: {
    en: 'Observations overlap and neither includes the other: they count in rows of their own and are not added in the total.',
    zh: '数据交叉而互不包含：各行分别计入，合计不予相加。',
  },
  OVERLAPPING_ROWS: {
    en: 'Some rows lie in others.',
    zh: '部分行包含在其他行之中。',
  },
  LONGER_INTERVALS: {
    en: 'Observations were reported for intervals longer than a row.',
    zh: '部分数据的时段长于一行，只计入合计。',
  },
  STOCK: {
    en: 'A stock does not add over time: the total is its level at the end.',
    zh: '时点数不随时间相加：合计为期末数。',
  },
  RATE: {
    en: 'A rate is computed from its numerator and denominator, never added.',
    zh: '比率由分子、分母重新计算，不相加。',
  },
  NOT_ADDITIVE: {
    en: 'The metric does not add up: the total is what was reported of exactly this place and period.',
    zh: '该指标不可加总：合计为本地区本期的上报数。',
  },
} as const;
export type TotalReason = keyof typeof TOTAL_REASONS;

/** One metric of a total row, and of the rows that it is over. */
export interface Totaled {
  readonly nature: 'FLOW' | 'STOCK' | 'RATE' | 'NONE';
  readonly total: Decimal | null;
  /** What rests on the word of the total's own office. */
  readonly gap: Decimal | null;
  /** Whether anything crosses in view of the total. */
  readonly isCrossed: boolean;
  readonly rows: readonly (Decimal | null)[];
  readonly areRowsPeriods: boolean;
  /** Whether some rows lie in others. */
  readonly doRowsOverlap: boolean;
}

export interface TotalNote {
  /** What the rows with a value add up to. */
  readonly sum: Decimal | null;
  /** The total less that sum; null where either is missing. */
  readonly difference: Decimal | null;
  readonly missingRows: number;
  /** The first explains most. */
  readonly reasons: readonly TotalReason[];
}

/** Explains why a total is not the sum of its rows; null if it is. */
export function explainTotal(totaled: Totaled): TotalNote | null {
  const { nature, total, rows } = totaled;
  const known = rows.filter((value) => value !== null);
  const sum = known.length === 0 ? null : known.reduce((all, value) => all.plus(value), ZERO);
  if (total === null ? sum === null : sum?.eq(total) === true) return null;
  const missingRows = rows.length - known.length;
  const difference = total && sum && total.minus(sum);
  const note = { sum, difference, missingRows };
  if (nature === 'RATE') return { ...note, reasons: ['RATE'] };
  if (nature === 'NONE') return { ...note, reasons: ['NOT_ADDITIVE'] };
  if (nature === 'STOCK' && totaled.areRowsPeriods) return { ...note, reasons: ['STOCK'] };
  const unexplained = (total ?? ZERO).minus(sum ?? ZERO).minus(totaled.areRowsPeriods ? ZERO : (totaled.gap ?? ZERO));
  const reasons: TotalReason[] = [
    ...(!totaled.areRowsPeriods && totaled.gap !== null && !totaled.gap.eq(ZERO) ? ['REPORTED_ABOVE' as const] : []),
    ...(unexplained.eq(ZERO) ? [] : [residualReason(totaled)]),
    ...(missingRows > 0 ? ['MISSING_ROWS' as const] : []),
  ];
  return { ...note, reasons };
}

function residualReason({ isCrossed, areRowsPeriods, doRowsOverlap }: Totaled): TotalReason {
  if (isCrossed) return 'CROSSES';
  if (areRowsPeriods) return 'LONGER_INTERVALS';
  return doRowsOverlap ? 'OVERLAPPING_ROWS' : 'COUNTED_ELSEWHERE';
}

/** The reasons of a note as a sentence. */
export function describeReasons(reasons: readonly TotalReason[], locale: string): string {
  const isEnglish = locale.toLowerCase().startsWith('en');
  return reasons.map((reason) => TOTAL_REASONS[reason][isEnglish ? 'en' : 'zh']).join(isEnglish ? ' ' : '');
}
