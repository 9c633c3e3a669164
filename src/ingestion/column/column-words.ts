import type { ColumnWords } from '../layout/named-column.js';
/** The words of one column. */
export function words(zh: string, about: ColumnWords['about'], example = '', ...also: readonly string[]): ColumnWords {
  return { zh, also, about, example };
}

/** For columns that are called differently and hold the same. */
const wordsAbout =
  (about: ColumnWords['about']) =>
  (zh: string, example = '', ...also: readonly string[]) =>
    words(zh, about, example, ...also);

const OWN_CODE = {
  en: 'A code of your own choosing, unique among rows of this kind; the same code again updates the row. Letters, digits, "-", "_", "." and ":".',
  zh: '自定编码，同类中不得重复；再次导入同一编码即更新该条。可用字母、数字和 - _ . :',
};

export const codeWords = (example: string, zh = '编码') => words(zh, OWN_CODE, example, '代码', '编号');

export const NAME = (example: string, zh = '名称') =>
  words(zh, { en: 'Its name, up to 200 characters.', zh: '名称，不超过200字。' }, example, '名字');

export const NAME_EN = words('英文名称', { en: 'Its English name.', zh: '英文名称。' }, '', '英文名');

export const NOTE = words(
  '备注',
  { en: 'Anything else worth knowing, up to 4,000 characters.', zh: '其他说明，不超过4000字。' },
  '',
  '说明',
);

export const SOURCE = words(
  '来源',
  { en: 'Code or title of the source that says so.', zh: '出处：来源的编码或标题。' },
  '',
  '数据来源',
  '来源编码',
);

export const LOCATOR = words(
  '出处位置',
  { en: 'Where in the source: page, paragraph, table.', zh: '在来源中的位置，如页码、段落、表号。' },
  '',
  '位置',
);

export const PAIRING = words(
  '结对',
  {
    en: 'The pairing: its code, or the names of its ends, the supporter first, if only one pairing can be meant (中山市—六盘水市).',
    zh: '结对关系的编码，或两端名称，帮扶方在前（如 中山市—六盘水市）。',
  },
  '',
  '结对编码',
  '结对关系',
);

export const dateWords = wordsAbout({
  en: 'A date as precisely as it is known: 2021, 2021-02, 2021-02-17 or 2021年2月17日.',
  zh: '日期，知道多细写多细：2021年、2021年2月、2021年2月17日或 2021-02-17。',
});

export const divisionWords = wordsAbout({
  en: 'A place: its code of 6, 9 or 12 digits, or its name if only one place of that name can be meant (六盘水市水城区).',
  zh: '行政区划：6、9或12位代码，或在上下文中唯一的名称（如 六盘水市水城区）。',
});

export const partyWords = wordsAbout({
  en: 'division:442000, cluster:CODE, institution:CODE or enterprise:CODE; a bare code or name means a division.',
  zh: '行政区划:442000、组团:编码、机构:编码或企业:编码；只写代码或名称即指行政区划。',
});

export const PROGRAM = words(
  '协作项目群',
  { en: 'Code or name of the program that it belongs to.', zh: '所属协作项目群的编码或名称。' },
  'EW-ZS-LPS',
  '项目群',
);

export const METRIC = words(
  '指标',
  { en: 'Code of the metric, or its Chinese name if only one metric has it.', zh: '指标编码，或唯一的中文名称。' },
  'FISCAL_AID_FUNDS',
  '指标编码',
  '指标名',
  '指标代码',
  '指标名称',
);

export const PERIOD = words(
  '期间',
  {
    en: '2021, 2021-Q3, 2021-08, 2021-08-17, 2021-01/2021-08, or in words: 2021年1-8月累计, 2021年第三季度, 截至2021年8月底.',
    zh: '2021年、2021年第三季度、2021年8月、2021年8月17日、2021年1-8月累计、截至2021年8月底，或 2021-Q3、2021-08 等。',
  },
  '2021年1-8月累计',
  '时期',
  '时间',
  '统计期间',
  '月份',
  '年度',
  '日期',
  '报告期',
);

export const VALUE: ColumnWords = {
  ...words(
    '数值',
    {
      en: 'The figure, in the unit of its row, of its header (数值（万元）) or of the metric: 1,234.5, 1.6775亿元, 2000多, 约5万.',
      zh: '数值，单位依次取本格、单位列、表头（如“数值（万元）”）或指标：1,234.5、1.6775亿元、2000多、约5万。',
    },
    '1.6775',
    '值',
    '数据',
  ),
  isAmount: true,
};

export const UNIT = words(
  '单位',
  {
    en: "The unit of the figure, the metric's own or a multiple of it: 元, 万元, 亿元. The metric's if left empty.",
    zh: '数值单位，须为指标单位或其倍数，如元、万元、亿元；默认指标单位。',
  },
  '亿元',
  '计量单位',
);

export const SECTOR = words('行业', { en: 'What it does.', zh: '所属行业。' }, '', '产业');

export const CREDIT_CODE = words(
  '统一社会信用代码',
  { en: 'Unified social credit code, 18 characters.', zh: '统一社会信用代码，18位。' },
  '',
  '信用代码',
);
