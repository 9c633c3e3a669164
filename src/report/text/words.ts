import type { Bilingual } from '../../kernel/locale.js';

/** Texts of reports, besides their data. */
export const WORDS = {
  metric: { zh: '指标', en: 'Metric' },
  amount: { zh: '数值', en: 'Value' },
  basis: { zh: '依据', en: 'Basis' },
  coverage: { zh: '分项覆盖率', en: 'Share in parts' },
  units: { zh: '已报送下级', en: 'Units reporting' },
  target: { zh: '目标', en: 'Target' },
  previous: { zh: '上年同期', en: 'Previous year' },
  change: { zh: '同比', en: 'Year on year' },
  upTo: { zh: '数据截至', en: 'Data as of' },
  sources: { zh: '来源', en: 'Sources' },
  source: { zh: '来源', en: 'Source' },
  locator: { zh: '出处位置', en: 'Position in source' },
  unit: { zh: '单位', en: 'Unit' },
  reported: { zh: '上报总数', en: 'Reported total' },
  itemized: { zh: '分项合计', en: 'Sum of parts' },
  gap: { zh: '差额', en: 'Gap' },
  findings: { zh: '提示', en: 'Findings' },
  noFindings: { zh: '无差异，无提示。', en: 'No differences and no findings.' },
  noPrevious: {
    zh: '上年同期均未报送，不作同比。',
    en: 'Nothing was reported for the previous year, so there is no comparison.',
  },
  noItems: { zh: '未分列', en: 'not broken down' },
  onlyTotals: {
    zh: '以下指标只有上报总数，其下未分列，无从核对：',
    en: 'Reported as totals only and not broken down below, so there is nothing to compare them with: ',
  },
  notReported: { zh: '未报送', en: 'not reported' },
  suppressed: { zh: '不予公布', en: 'suppressed' },
  notApplicable: { zh: '不适用', en: 'not applicable' },
  unreported: { zh: '本期尚未报送', en: 'Not reported for this period' },
  noMetrics: { zh: '本期无数据。', en: 'There are no data for this period.' },
  recipientSide: { zh: '按受援方统计：本地获得的支援', en: 'As recipient: support received here' },
  supporterSide: { zh: '按支援方统计：本地提供的支援', en: 'As supporter: support given from here' },
  supporter: { zh: '支援方', en: 'Supporter' },
  recipient: { zh: '受援方', en: 'Recipient' },
  kind: { zh: '类型', en: 'Kind' },
  since: { zh: '开始', en: 'Since' },
  until: { zh: '结束', en: 'Until' },
  code: { zh: '代码', en: 'Code' },
  name: { zh: '名称', en: 'Name' },
  place: { zh: '地区', en: 'Place' },
  pairing: { zh: '结对', en: 'Pairing' },
  subject: { zh: '主体', en: 'Subject' },
  period: { zh: '期间', en: 'Period' },
  asPrinted: { zh: '原文', en: 'As printed' },
  scope: { zh: '范围', en: 'Scope' },
  unpaired: {
    zh: '以下数据未归入任何结对，因涉及受援地而列出，不计入上述各数。',
    en: 'The following figures belong to no pairing. They are listed because they concern the recipient, and are not included in any of the values above.',
  },
  date: { zh: '时间', en: 'Date' },
  activity: { zh: '活动', en: 'Activity' },
  fromTo: { zh: '往来', en: 'From – to' },
  persons: { zh: '人数', en: 'Persons' },
  note: { zh: '备注', en: 'Note' },
  publisher: { zh: '发布者', en: 'Publisher' },
  published: { zh: '发布时间', en: 'Published' },
  noPairings: { zh: '无结对关系。', en: 'There are no pairings.' },
  noPrograms: { zh: '不属于任何协作关系。', en: 'It belongs to no program.' },
  noChildren: { zh: '没有下级。', en: 'There is no level below.' },
  noneBelow: {
    zh: '以下地区未报送上列指标：',
    en: 'No reports on these metrics from: ',
  },
  noActivities: { zh: '本期无活动记录。', en: 'No activities are recorded for this period.' },
  noObservations: { zh: '本期无原始数据。', en: 'There are no figures for this period.' },
  noSources: { zh: '无来源。', en: 'There are no sources.' },
  more: { zh: '仅列出前 {shown} 项，共 {total} 项。', en: 'First {shown} of {total}.' },
  tooMany: {
    zh: '本报告依据 {total} 条原始数据，数量过多，此处不列出数据、来源和提示；可在 GraphQL 中查询 observations，或导出表格。',
    en: 'This report is based on {total} figures, too many to list here with their sources and findings: query observations in GraphQL, or export them.',
  },
  sourcesOmitted: {
    zh: '本报告依据的原始数据过多，未全部列出来源。',
    en: 'This report is based on too many figures to list all of their sources.',
  },
  madeAt: { zh: '生成时间', en: 'Created' },
  legend: {
    zh: '“余”“不少于”表示下限（如“2000多”），“约”表示约数；“未报送”不等于零；“分项覆盖率”是上报总数中其下另有说明的比例；“[1]”指文末来源。',
    en: '"over" and "at least" mark a lower bound, "about" an approximate number; "not reported" is not zero; "share in parts" is the part of the reported total that is listed below it as well; "[1]" refers to the sources at the end.',
  },
  within: { zh: '所属', en: 'Part of' },
  previousRound: { zh: '不低于上一轮', en: 'not less than in the previous round' },
  unknownRound: { zh: '上一轮数据未知', en: 'whose value is unknown' },
  atLeast: { zh: '不少于', en: 'at least' },
  atMost: { zh: '不超过', en: 'at most' },
  met: { zh: '已完成', en: 'met' },
  missed: { zh: '未完成', en: 'not met' },
  done: { zh: '完成率', en: 'reached' },
  print: { zh: '打印可保存为 PDF', en: 'Print to save as PDF' },
  downloads: { zh: '下载', en: 'Download' },
  language: { zh: 'English', en: '中文' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const THEME_KINDS: Readonly<Record<string, Bilingual>> = {
  COOPERATION_MODEL: { zh: '协作模式', en: 'Models of cooperation' },
  VILLAGE_TYPE: { zh: '示范村类型', en: 'Types of model village' },
  COOPERATION_FIELD: { zh: '协作领域', en: 'Fields of cooperation' },
};

export const ACTIVITY_KINDS: Readonly<Record<string, Bilingual>> = {
  VISIT: { zh: '互访', en: 'Visit' },
  MEETING: { zh: '会议', en: 'Meeting' },
  CHARTER_FLIGHT: { zh: '务工包机', en: 'Charter flight' },
  CHARTER_BUS: { zh: '务工专车', en: 'Charter bus' },
  TRAINING: { zh: '培训', en: 'Training' },
};

/** Fills the numbers into a text with {placeholders}. */
export function fill(text: string, numbers: Readonly<Record<string, number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => (numbers[name] ?? 0).toString());
}
