import type { Locale } from '../../kernel/locale.js';

/** What the columns of figures mean, in Chinese; the schema says it in English. */
const MEANINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Rollup: {
    basis: '数值依据：REPORTED 仅上报总数；ITEMIZED 仅下级明细；MIXED 两者并用；NONE 无数据。',
    coverage: '上报总数中有明细可查的比例；没有上报总数时为空。',
    display: '便于阅读的写法，最多四位小数。',
    exact: '是否确数；“2000多”不是确数。',
    expectedUnits: '直接下级中应当上报的单位数。',
    gap: '上报总数减去其范围内的明细合计；两者缺一则为空。',
    itemized: '自下而上的合计，不含本级上报的总数。',
    latestPeriodEnd: '所用数据所述的最后一天。',
    lower: '至少是多少。',
    observationCount: '由多少条原始数据得出。',
    reported: '本级就本期上报的总数。',
    reportingUnits: '直接下级中有数据的单位数。',
    status: 'OBSERVED 有数据（零也是数据）；MISSING 未上报；SUPPRESSED 数值过小，不予显示；NOT_APPLICABLE 不适用。',
    upper: '至多是多少；未封顶时为空。',
    value: '汇总后的数值，重复部分只计一次；未上报为空，绝不记作零。',
  },
  RollupChange: {
    value: '本期减去对比期；任何一期未上报则为空。',
    rate: '增减占对比期的百分比，保留两位小数。',
    lower: '增减至少是多少。',
    upper: '增减至多是多少。',
    exact: '两期是否都是确数。',
  },
  Target: {
    value: '约定的数值；要求“不低于上一轮”时为空。',
    comparison: '实际数与目标如何比较。',
    progress: '实际数占目标的比例，1 为全部完成。',
    met: '现有数据能否确定已达到；不能确定时为空。',
  },
  Observation: {
    value: '来源所述的数值，已换算为指标的单位。',
    asPrinted: '来源中的原文，连同单位。',
    locator: '在来源中的位置。',
    scope: '单项：下级明细之一；汇总数：概括本级以下的全部。',
    basis: '当期数：期间内发生；累计数：自期初累计；时点数：当日存量。',
  },
};

/** What the schema says of a field in English; in Chinese only of figures, for the other headers speak for themselves. */
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
  { sign: '', zh: '空白：未上报或没有数据，不是零。', en: 'Blank: not reported or not there; never zero.' },
  { sign: '0', zh: '零：上报为零。', en: 'Zero: zero was reported.' },
  { sign: '*', zh: '数值过小，不予显示。', en: 'Too small a count to be shown.' },
  {
    sign: '2,000+',
    zh: '“2000多”“不少于2000”：数值是下限，单元格中仍是数字。',
    en: '"Over 2,000": the number is a lower bound; the cell still holds a number.',
  },
  { sign: '≈', zh: '约数，或只知上下限。', en: 'About, or known only between bounds.' },
  { sign: '≤', zh: '不超过。', en: 'At most.' },
];

export const NATURES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  FLOW: { zh: '期间数：按时间和地区相加', en: 'a flow: adds over time and over places' },
  STOCK: { zh: '时点数：取最近一期，按地区相加', en: 'a stock: the latest figure in time, adds over places' },
  RATE: { zh: '比率：先汇总分子分母再相除', en: 'a rate: its parts are rolled up, then divided' },
  NONE: { zh: '不可加总', en: 'does not add up' },
};
