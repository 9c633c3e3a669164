import type { Locale } from '../kernel/locale.js';

/** Values of enums in Chinese, by the name of the enum. In English the values themselves are used. */
const CHINESE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  DivisionLevel: {
    COUNTRY: '全国',
    PROVINCE: '省级',
    CITY: '地市级',
    DISTRICT: '县级',
    TOWN: '乡镇级',
    VILLAGE: '村级',
  },
  PairingKind: {
    CITY: '市际结对',
    CLUSTER: '组团结对',
    DISTRICT: '县际结对',
    TOWN: '乡镇结对',
    VILLAGE: '村际结对',
    SCHOOL: '学校结对',
    HOSPITAL: '医院结对',
    ENTERPRISE: '企业结对',
    SOCIAL_ORGANIZATION: '社会组织结对',
    OTHER: '其他结对',
  },
  RollupStatus: {
    OBSERVED: '有数据',
    MISSING: '未报送',
    SUPPRESSED: '不予公布',
    NOT_APPLICABLE: '不适用',
    UNANSWERED: '无法给出',
  },
  RollupBasis: { REPORTED: '上报总数', ITEMIZED: '由下级汇总', MIXED: '上报总数与分项', NONE: '无数据' },
  TargetComparison: { AT_LEAST: '不少于', AT_MOST: '不超过', AT_LEAST_PREVIOUS_ROUND: '不低于上一轮' },
  MetricNature: { FLOW: '流量指标', STOCK: '存量指标', RATE: '比率指标', NONE: '不可加总' },
  ChangeDirection: { RISE: '升', FALL: '降', NONE: '平' },
  ObservationBasis: { INCREMENT: '本期', CUMULATIVE: '累计', STOCK: '时点' },
  ObservationScope: { OWN: '分项', TOTAL: '合计' },
};

/** A value of an enum as a word; the value itself if it has none. */
export function enumWord(type: string, value: string, locale: Locale): string {
  return (locale === 'zh' ? CHINESE[type]?.[value] : undefined) ?? value;
}
