import type { Locale } from '../../kernel/locale.js';

/** Meaning of the columns with values, in Chinese; in English it is the description in the schema. */
const MEANINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Rollup: {
    basis: '所依据的数据：REPORTED 仅本级上报的总数；ITEMIZED 由下级汇总；MIXED 上报总数与分项；NONE 无数据。',
    byLevelDisplay: '数值由哪一级上报、其下是否分列；未知时为空。',
    coverage: '上报总数中其下另有说明的比例；没有上报总数时为空。',
    display: '便于阅读的写法，最多四位小数。',
    exact: '是否为确数；“2000多”不是确数。',
    expectedUnits: '直接下级中应报送的单位数。',
    gap: '上报总数中只由本级上报、下级没有说明的部分；没有上报总数时为空。',
    itemized: '除本级上报的总数以外各数的合计。',
    latestPeriodEnd: '所依据数据覆盖的最后一天。',
    periodDisplay: '期间，以及所依据数据截至何时。',
    lower: '数值的下限。',
    observationCount: '所依据的原始数据条数。',
    reported: '本级上报的本期总数。',
    reportingUnits: '直接下级中已报送的单位数。',
    status: 'OBSERVED 有数据（含零）；MISSING 未报送；SUPPRESSED 数值过小，不予公布；NOT_APPLICABLE 不适用。',
    upper: '数值的上限；无上限时为空。',
    value: '汇总后的数值，重复部分只计一次；未报送为空，不记作零。',
  },
  RollupChange: {
    value: '本期减去对比期；任一期未报送时为空。',
    rate: '增减占对比期的百分比，保留两位小数。',
    lower: '增减的下限。',
    upper: '增减的上限。',
    exact: '两期是否均为确数。',
  },
  Target: {
    value: '约定的目标值；要求“不低于上一轮”时为空。',
    comparison: '实际数与目标的比较方式。',
    progress: '实际数占目标值的比例，1 表示全部完成。',
    met: '按现有数据能否确定已完成；不能确定时为空。',
  },
  Observation: {
    value: '来源中的数值，已换算为指标的单位。',
    asPrinted: '来源中的原文，含单位。',
    locator: '在来源中的位置。',
    scope: '分项：合计中的一项；合计：涵盖本级及以下的全部。',
    basis: '本期：期间内发生数；累计：自期初起的累计数；时点：期末数。',
  },
};

/** The meaning of a field: its description in English; in Chinese only for values, null for self-explanatory headers. */
export function meaningOf({ parent, name, description }: Explained, locale: Locale): string | null {
  if (locale === 'en') return description;
  return MEANINGS[parent]?.[name] ?? null;
}

interface Explained {
  readonly parent: string;
  readonly name: string;
  readonly description: string | null;
}

export const SIGNS: readonly { readonly sign: string; readonly zh: string; readonly en: string }[] = [
  { sign: '', zh: '空白：未报送或无数据，不等于零。', en: 'Blank: not reported or not available; never zero.' },
  { sign: '0', zh: '零：报送数为零。', en: 'Zero: zero was reported.' },
  { sign: '*', zh: '数值过小，不予公布。', en: 'Suppressed: the count is too small to be published.' },
  {
    sign: '2,000+',
    zh: '“2000多”“不少于2000”：数值为下限，单元格中仍是数字。',
    en: '"Over 2,000": the value is a lower bound; the cell contains a number.',
  },
  { sign: '≈', zh: '约数，或仅知上下限。', en: 'Approximate, or known only within bounds.' },
  { sign: '≤', zh: '不超过。', en: 'At most.' },
];

export const NATURES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  FLOW: { zh: '流量指标：按时间、按地区均可加总', en: 'a flow: adds over time and over places' },
  STOCK: { zh: '存量指标：按时间取最新数，按地区可加总', en: 'a stock: the latest value in time, added over places' },
  RATE: {
    zh: '比率指标：分子、分母分别汇总后再相除',
    en: 'a rate: numerator divided by denominator after both are rolled up',
  },
  NONE: { zh: '不可加总', en: 'does not add' },
};
