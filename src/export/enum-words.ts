import type { Locale } from '../kernel/locale.js';

/** Values of enums in Chinese, by the name of the enum. In English they stand as they are: they are English. */
const CHINESE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  DivisionLevel: { PROVINCE: '省级', CITY: '地级', DISTRICT: '县级', TOWN: '乡级', VILLAGE: '村级' },
  PairingKind: {
    CITY: '市际结对',
    CLUSTER: '组团结对',
    DISTRICT: '县区结对',
    TOWN: '镇街结对',
    VILLAGE: '村际结对',
    SCHOOL: '学校结对',
    HOSPITAL: '医院结对',
    ENTERPRISE: '企业结对',
    SOCIAL_ORGANIZATION: '社会组织结对',
    OTHER: '其他结对',
  },
  RollupStatus: { OBSERVED: '有数据', MISSING: '未上报', SUPPRESSED: '不予显示', NOT_APPLICABLE: '不适用' },
  RollupBasis: { REPORTED: '上报总数', ITEMIZED: '下级明细', MIXED: '总数与明细', NONE: '无' },
  TargetComparison: { AT_LEAST: '不低于', AT_MOST: '不高于', AT_LEAST_PREVIOUS_ROUND: '不低于上一轮' },
  MetricNature: { FLOW: '期间数', STOCK: '时点数', RATE: '比率', NONE: '不可加总' },
  ObservationBasis: { INCREMENT: '当期数', CUMULATIVE: '累计数', STOCK: '时点数' },
  ObservationScope: { OWN: '单项', TOTAL: '汇总数' },
};

/** How a value of an enum reads; the value itself where it is of no enum that has words. */
export function enumWord(type: string, value: string, locale: Locale): string {
  return (locale === 'zh' ? CHINESE[type]?.[value] : undefined) ?? value;
}
