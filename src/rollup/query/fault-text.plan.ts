import type { Bilingual } from '../../kernel/locale.js';

const REASONS: Readonly<Record<string, Bilingual>> = {
  OUTSIDE_EXTENT: {
    zh: '汇总范围超出本密钥可读的数据',
    en: 'the sum reaches beyond what this key may read',
  },
  LIMIT_EXCEEDED: {
    zh: '数据过多，无法一次汇总',
    en: 'too many observations to add up at once',
  },
  UNKNOWN_METRIC: { zh: '没有这个指标', en: 'there is no such metric' },
};

/** Why one metric has no answer where the others have theirs, by the code of its error: "无法给出：数据过多，无法一次汇总". */
export function faultText(code: string): Bilingual {
  const reason = REASONS[code];
  return {
    zh: `无法给出${reason ? `：${reason.zh}` : `（${code}）`}`,
    en: `no answer${reason ? `: ${reason.en}` : ` (${code})`}`,
  };
}
