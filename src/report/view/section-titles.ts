import type { Bilingual } from '../../kernel/locale.js';
import type { ReportSectionKind } from '../definition/report-definition.js';

/** Headings where a definition gives none. */
export const SECTION_TITLES: Readonly<Record<ReportSectionKind, Bilingual>> = {
  SUMMARY: { zh: '主要数据', en: 'Main figures' },
  PROGRAM: { zh: '协作项目群', en: 'Program' },
  PAIRINGS: { zh: '结对关系', en: 'Who works with whom' },
  METRICS: { zh: '分类指标', en: 'Metrics' },
  FINDINGS: { zh: '上报与明细的差异及提示', en: 'Reported against itemized, and findings' },
  CHILDREN: { zh: '下级数据', en: 'Directly below' },
  ACTIVITIES: { zh: '交流活动', en: 'Activities' },
  FIGURES: { zh: '原始数据', en: 'Figures as printed' },
  TEXT: { zh: '说明', en: 'Notes' },
  SOURCES: { zh: '来源', en: 'Sources' },
};
