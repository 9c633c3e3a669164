/** What the reader of an answer should know, by code. A finding never changes the value. */
export const FINDING_CODES = {
  CUMULATIVE_FALL: {
    en: 'A cumulative observation is lower than the one before it: the increment is negative and counts as such.',
    zh: '累计数低于上一期累计数：增量为负，按负数计入。',
  },
  CONFLICTING_CLAIMS: {
    en: 'Several observations claim a value for the same item: one counts, the others are kept.',
    zh: '同一事项有多个数据：采用其一，其余保留备查。',
  },
  OVERLAPPING_TOTALS: {
    en: 'Observations overlap and neither includes the other: what they share is unknown, so they are not added; the value is a lower bound.',
    zh: '数据交叉而互不包含：重叠部分不明，不予相加，所示数值为下限。',
  },
  TOTAL_BELOW_PARTS: {
    en: 'A total is smaller than what was reported of its parts: the difference is kept as a negative contribution.',
    zh: '上报总数小于其明细合计：差额按负数保留。',
  },
  COUNTED_ELSEWHERE: {
    en: "Parts of this node's own total count at other nodes, so that the value is less than its office reported.",
    zh: '本节点上报总数的一部分计入其他节点，因此所示数值小于其上报数。',
  },
  STALE_TOTAL: {
    en: 'A total of a stock is older than an observation below it.',
    zh: '时点合计数早于其下级数据。',
  },
  SPANNING_FIGURES: {
    en: 'Observations overlap this period and extend beyond it. They cannot be divided and do not count here.',
    zh: '部分数据的时段超出本期，无法拆分，未计入本期。',
  },
  PART_EXCEEDS_WHOLE: {
    en: 'A part ("of which") is greater than its whole.',
    zh: '“其中”项大于总项。',
  },
  SPLIT: {
    en: 'A place was split: its observations stay with it and are not moved to its successors.',
    zh: '行政区划已拆分：数据保留在原区划，不划转至新区划。',
  },
  ZERO_DENOMINATOR: {
    en: 'The denominator of the rate is zero.',
    zh: '比率的分母为零。',
  },
  METRIC_NOT_ADDITIVE: {
    en: 'The metric does not add up, and nothing was reported for exactly this node and period.',
    zh: '该指标不可加总，且本节点本期没有上报数据。',
  },
  PART_OF_EXTENT: {
    en: 'The sum reaches beyond what this key may read: the value is that of the part inside.',
    zh: '汇总范围超出本密钥可读范围：所示数值仅为可读部分之和。',
  },
  PRINTED_RATE_DIFFERS: {
    en: 'The rate as printed differs from the one computed from its parts by more than its last printed digit.',
    zh: '所报比率与按分子分母计算的比率之差超过其末位数字。',
  },
} as const;

export type FindingCode = keyof typeof FINDING_CODES;

const CLAIM_REASONS = {
  PREFERRED: { en: 'it was preferred explicitly', zh: '已指定采用' },
  EXACT: { en: 'it is exact', zh: '数值精确' },
  LATER_PUBLISHED: { en: 'it was published later', zh: '发布时间较晚' },
  DATED: { en: 'only its date of publication is known', zh: '仅该数据的发布时间已知' },
  LATER_RECORDED: { en: 'its source sent it later', zh: '同一来源的后报数据' },
  SOURCE_CODE: {
    en: 'nothing else tells them apart and the code of its source is last; prefer one of them to decide',
    zh: '别无依据，按来源编码排序取末位；可指定采用其一',
  },
} as const;
export type ClaimReason = keyof typeof CLAIM_REASONS;

export interface Finding {
  readonly code: FindingCode;
  /** Row ids of the observations concerned, the one that counts first, if one does; only the first of very many. */
  readonly observations: readonly string[];
  /** How many observations it concerns, if that is more than `observations` lists. */
  readonly concerned?: number;
  /** Why one of several claims counts. */
  readonly reason?: ClaimReason;
  /** Codes of the metrics or places that the finding names. */
  readonly names?: readonly string[];
}

/** The finding as a sentence: in English for a locale that starts with `en`, else in Chinese. */
export function describeFinding({ code, reason, names = [] }: Finding, locale: string): string {
  const { en, zh } = FINDING_CODES[code];
  if (!locale.toLowerCase().startsWith('en')) {
    const named = names.length ? `${zh.slice(0, -1)}（${names.join('、')}）。` : zh;
    return reason ? `${named.slice(0, -1)}（采用依据：${CLAIM_REASONS[reason].zh}）。` : named;
  }
  const named = names.length ? `${en.slice(0, -1)} (${names.join(', ')}).` : en;
  return reason ? `${named} It counts because ${CLAIM_REASONS[reason].en}.` : named;
}
