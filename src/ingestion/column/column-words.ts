import type { ColumnWords } from '../layout/named-column.js';

/** `example`: a valid value, empty without one. `also`: further headers that are accepted. */
export function words(zh: string, about: ColumnWords['about'], example = '', ...also: readonly string[]): ColumnWords {
  return { zh, also, about, example };
}

/** For columns that differ in name but not in content. */
const wordsAbout =
  (about: ColumnWords['about']) =>
  (zh: string, example = '', ...also: readonly string[]) =>
    words(zh, about, example, ...also);

const OWN_CODE = {
  en: 'A code of your own choosing, unique within this kind; importing the same code again updates the record. Letters, digits, "-", "_", "." and ":".',
  zh: '自定编码，同类中不得重复；再次导入同一编码即更新该条记录。可使用字母、数字和 - _ . :',
};

/** `things`: what the records are, as headers have it in front: 企业编码. */
export const codeWords = (example: string, ...things: readonly string[]) =>
  words('编码', OWN_CODE, example, ...withThings(things, ['编码', '代码', '编号']));

/** `things`: as {@link codeWords}. */
export const nameWords = (example: string, ...things: readonly string[]) =>
  words(
    '名称',
    { en: 'The name, up to 200 characters.', zh: '名称，不超过200字。' },
    example,
    ...withThings(things, ['名称', '名字']),
  );

/** Of 企业 and 名称, 名字: 企业名称, 名字, 企业名字. */
function withThings(things: readonly string[], [first = '', ...others]: readonly string[]): readonly string[] {
  return [...others, ...things.flatMap((thing) => [first, ...others].map((word) => `${thing}${word}`))];
}

export const NAME_EN = words('英文名称', { en: 'The English name.', zh: '英文名称。' }, '', '英文名');

export const NOTE = words(
  '备注',
  { en: 'Any other remarks, up to 4,000 characters.', zh: '其他说明，不超过4000字。' },
  '',
  '说明',
);

export const SOURCE = words(
  '来源',
  { en: 'The code or title of the source.', zh: '数据出处：来源的编码或标题。' },
  '',
  '数据来源',
  '来源编码',
);

export const LOCATOR = words(
  '出处位置',
  { en: 'The location in the source: page, paragraph, table.', zh: '在来源中的位置，如页码、段落、表号。' },
  '',
  '位置',
);

export const PAIRING = words(
  '结对',
  {
    en: 'The pairing: its code, or the names of its parties if they are unambiguous, the supporter first (中山市—六盘水市).',
    zh: '结对关系的编码，或双方名称，支援方在前（如 中山市—六盘水市）。',
  },
  '',
  '结对编码',
  '结对关系',
);

export const dateWords = wordsAbout({
  en: 'A date, as precise as it is known: 2021, 2021-02, 2021-02-17 or 2021年2月17日.',
  zh: '日期，按已知的精度填写：2021年、2021年2月、2021年2月17日或 2021-02-17。',
});

export const divisionWords = wordsAbout({
  en: 'An administrative division: its code of 6, 9 or 12 digits, or its name if that is unambiguous (六盘水市水城区).',
  zh: '行政区划：6、9或12位代码，或不会混淆的名称（如 六盘水市水城区）。',
});

export const partyWords = wordsAbout({
  en: 'division:442000, cluster:CODE, institution:CODE or enterprise:CODE; a bare code or name means a division.',
  zh: '行政区划:442000、组团:编码、机构:编码或企业:编码；只填代码或名称的，视为行政区划。',
});

export const PROGRAM = words(
  '协作关系',
  { en: 'The code or name of the program that it belongs to.', zh: '所属协作关系的编码或名称。' },
  'EW-ZS-LPS',
  '协作项目群',
  '项目群',
);

export const METRIC = words(
  '指标',
  { en: 'The code of the metric, or its Chinese name if that is unambiguous.', zh: '指标编码，或不会混淆的中文名称。' },
  'FISCAL_AID_FUNDS',
  '指标编码',
  '指标名',
  '指标代码',
  '指标名称',
);

export const PERIOD = words(
  '期间',
  {
    en: '2021, 2021-Q3, 2021-08, 2021-08-17, 2021-01/2021-08, or in Chinese: 2021年1-8月累计, 2021年第三季度, 截至2021年8月底.',
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
      en: 'The value, in the unit of the cell, the unit column, the header (数值（万元）), behind the metric, above or below the table; of a count else that of the metric: 1,234.5, 1.6775亿元, 2000多, 约5万. Money without a unit is an error.',
      zh: '数值，单位依次取自单元格、单位列、表头（如“数值（万元）”）、指标名称后、表格上下方的说明，计数再取自指标：1,234.5、1.6775亿元、2000多、约5万。金额必须有单位。',
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
    en: 'The unit of the value: that of the metric (the default, but not of money) or a multiple of it, such as 元, 万元, 亿元.',
    zh: '数值的单位，须为指标单位或其倍数，如元、万元、亿元；计数默认为指标单位，金额必须写明。',
  },
  '亿元',
  '计量单位',
);

export const SECTOR = words('行业', { en: 'The sector it is active in.', zh: '所属行业。' }, '', '产业');

export const CREDIT_CODE = words(
  '统一社会信用代码',
  { en: 'The unified social credit code, 18 characters.', zh: '统一社会信用代码，18位。' },
  '',
  '信用代码',
);
