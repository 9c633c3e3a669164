import type { Bilingual } from '../../kernel/locale.js';
import type { ReportSectionKind } from '../definition/report-definition.js';

/** Default headings. */
export const SECTION_TITLES: Readonly<Record<ReportSectionKind, Bilingual>> = {
  SUMMARY: { zh: '主要指标', en: 'Key figures' },
  PROGRAM: { zh: '协作关系', en: 'Program' },
  PAIRINGS: { zh: '结对关系', en: 'Pairings' },
  METRICS: { zh: '分类指标', en: 'Metrics' },
  FINDINGS: { zh: '上报总数与分项的差异及提示', en: 'Differences and findings' },
  CHILDREN: { zh: '下级数据', en: 'Next level down' },
  ACTIVITIES: { zh: '交流活动', en: 'Activities' },
  FIGURES: { zh: '原始数据', en: 'Figures as printed' },
  TEXT: { zh: '说明', en: 'Notes' },
  SOURCES: { zh: '来源', en: 'Sources' },
};
