import { isPersonalHeader } from '../../../text/personal-data.js';
import { ENGLISH_FIGURES, ENGLISH_LABELS, ENGLISH_PLAN, ENGLISH_QUALIFIER, englishLeftOut } from './english-words.js';

/** What a column that labels the rows may hold. */
export type LabelRole =
  'place' | 'metric' | 'period' | 'unit' | 'index' | 'code' | 'supporter' | 'recipient' | 'item' | 'office' | 'either';

/** Why a column, or what stands in it, is no figure of the table. */
export type LeftOutReason =
  | 'INDEX'
  | 'CODE'
  | 'REMARK'
  | 'CONTACT'
  /** Growth, shares, ranks: made from other figures. */
  | 'DERIVED'
  /** Plans and targets are no observations. */
  | 'PLAN'
  /** The same period of the year before, printed to compare with. */
  | 'LAST_YEAR'
  | 'OPENING'
  /** A part of the figure in another column. */
  | 'BATCH'
  /** A metric that is computed from its parts. */
  | 'RATE'
  | 'SUM'
  | 'LAYOUT'
  | 'EMPTY';

const LABELS: readonly (readonly [words: RegExp, role: LabelRole])[] = [
  [/^(?:序号|编号|行号|行次|项次|栏次|序|no\.?|#|号)$/iu, 'index'],
  [/^(?:行政区划|区划|地区|单位|指标|项目)?(?:代码|编码)$/u, 'code'],
  [
    /^(?:所在|所属|填报|统计|受援|被?帮扶|协作|结对)?(?:地区|区域|属地|行政区划?|政区|行政区划)(?:名称|名|别)?$|^(?:行政区划名称|地名|所在地|所属地|区划|地域|省份|省区市|省市区|省市|省区|城市|地方|填报地区?|县名|县别|市县名|各县区|各地|各市州?|各乡镇|[各所]?(?:设区的?|地级|县级|省辖|直辖|省直管)市(?:名称)?)$/u,
    'place',
  ],
  [
    /^各?[省市州盟县区旗镇乡街道村居社地]+(?:\([省市州盟县区旗镇乡街道村居社特、,/]+\)[省市州盟县区旗镇乡街道村居社]*)?(?:名称|名|别)?$/u,
    'place',
  ],
  [
    /^(?:受援|被帮扶|受帮扶|西部(?:协作)?|结对(?:受援)?)(?:方|地|市|州|县|区|县区|区县|市县|省|省份|乡镇|镇|村|地方|地区|单位)$/u,
    'recipient',
  ],
  [
    /^(?:支援|帮扶|援助|支持|援建|东部(?:协作|支援)?)(?:方|地|市|县|区|县区|区县|市县|省|省份|省市|乡镇|镇|镇街|地方|地区|城市|单位)$/u,
    'supporter',
  ],
  [/^(?:\p{Script=Han}{0,4}指标(?:名称|内容|项目?)?|事项|统计项目|指标及单位)$/u, 'metric'],
  [/^(?:项目|内容|类别|名称|工作内容|分类|类型)$/u, 'either'],
  [
    /^(?:年份|年度|月份|季度|时间|期间|时期|日期|报告期|数据期|所属期间?|(?:截[至止]|统计|数据|数据截[至止]|时点)(?:日期|时间|时点)|截[至止]时点|统计时间|统计期间?|统计年度|月|年)$/u,
    'period',
  ],
  [/^(?:计量单位|金额单位|数量单位|计算单位)$/u, 'unit'],
  [/^(?:单位|单位名称|填报单位|报送单位|上报单位|县区单位|地区单位|各单位)$/u, 'office'],
  [
    /^(?:项目|企业|公司|学校|医院|园区|车间|机构|基地|活动|培训班?|班次|合作社|产品|社会组织|会议|资金|工程|景区|单位)(?:名称|名)$|^(?:企业|公司|学校|医院|机构|合作社|基地|建设内容|项目类型|项目类别|项目地点|建设地点|资金来源|资金类别|来源类别|产业类型|性别|民族|学历|年龄段?|户类型|监测对象类别)$/u,
    'item',
  ],
];

/** The role that a header names beyond doubt, or may name; null if it names none. `a\b` in a corner names two. */
export function labelRole(name: string): LabelRole | null {
  const plain = name.replace(/[*:]+$/u, '').replace(/^\*+/u, '');
  const bare = ENGLISH_LABELS.find(([words]) => words.test(plain))?.[1] ?? plain;
  for (const [words, role] of LABELS) if (words.test(bare)) return role;
  const roles = cornerRoles(bare);
  if (roles === null) return null;
  const [first, second] = roles;
  return first === second ? first : 'either';
}

function cornerRoles(name: string): readonly [LabelRole, LabelRole] | null {
  const parts = name.split(/[\\/|＼、]|及|和/u);
  if (parts.length !== 2) return null;
  // The east gives to the west; above or before figures the same words mean a part of them.
  const [first = null, second = null] = parts.map((part) => sideWord(part.trim()) ?? labelRole(part.trim()));
  return first === null || second === null ? null : [first, second];
}

const SIDE = /^([东西])部(?:地区|省份|省市|省区市|省|市|城市|县)?$/u;

function sideWord(part: string): Side | null {
  const side = SIDE.exec(part)?.[1];
  return side === undefined ? null : side === '东' ? 'supporter' : 'recipient';
}

/** The ends of a pairing. */
export type Side = 'supporter' | 'recipient';

/** Both ends, in the order in which a corner such as 受援方\支援方 names them; null for any other text. */
export function cornerSides(name: string): readonly [Side, Side] | null {
  const [first = null, second = null] = cornerRoles(name) ?? [];
  if (first === 'supporter' && second === 'recipient') return [first, second];
  return first === 'recipient' && second === 'supporter' ? [first, second] : null;
}

/** Columns of the long form, one figure a row. */
const VALUE = /^(?:数值|值|指标值|数据值?|value)(?:\([^()]*\))?$/iu;

export function isValueHeader(name: string): boolean {
  return VALUE.test(name);
}

const PERSONS =
  /^(?:户名|户主(?:姓名)?|姓名|名字|负责人|责任人|接待人员?|陪同人员|随行人员|带队领导|带队人|法人|法人代表|法定代表人|经办人|家庭成员|身份证号?码?|住址|微信号?|出生(?:年月|日期)|银行卡号?|.{0,6}(?:负责人|责任人|接待人员?|经办人|户主)(?:姓名)?(?:及(?:职务|电话))?)$/u;

/** Whether a column holds the names, telephones or papers of persons. Nothing of such a file may be kept. */
export function isPersonsColumn(name: string): boolean {
  return PERSONS.test(name) || isPersonalHeader(name);
}

const PERSONS_ROLE = /(?:干部|领导|书记|队长|队员|县长|区长|镇长|主任|局长|校长|院长|教师|医生|专家|学员)$/u;

/** Whether a header says who somebody is: over texts, it holds their names. */
export function isPersonsRole(name: string): boolean {
  return PERSONS_ROLE.test(name);
}

const CONTACT = /^(?:联系人|联络人|联络员|填表人|填报人|制表人|审核人|复核人|统计人员?)$/u;
const REMARK =
  /^(?:备注|说明|备考|附注|注|情况说明|备注说明|数据来源|资料来源|来源|数据出处|原因|原因说明|存在(?:的)?问题.*|主要做法|工作亮点|亮点|下一步.*|打算|简要情况|具体情况|填报日期|填表日期|更新时间|上报时间)$/u;
const DERIVED =
  /同比|环比|增长|增速|增幅|增减|涨幅|降幅|(?:比|较)(?:上|去)(?:年|月|季|期)|占.{0,8}(?:比|%)|占比|比重|比例|完成率|到位率|执行率|进度$|排名|排序|位次|名次|[%‰]$|率$|百分比|人均|县均|户均|平均|差额|差异|结余|余额|剩余|^(?:最[高低大小](?:值|数)?|中位数|极值)$/u;
const PLAN = /计划|目标|任务|预算|预计|预期|预测|拟|规划|应(?:完成|到位)|下达|意向|指标数$/u;
const LAST_YEAR = /上年|去年|上期|同期|上月|上季|前年|往年/u;
const OPENING = /^(?:年初|期初|月初|季初|上年末|上年底)(?:数|存量|余额)?$/u;

/** Why a header that names no metric is no figure; null if it may be one. */
export function leftOutReason(name: string): LeftOutReason | null {
  const role = labelRole(name);
  if (role === 'index') return 'INDEX';
  if (role === 'code') return 'CODE';
  if (CONTACT.test(name)) return 'CONTACT';
  if (REMARK.test(name)) return 'REMARK';
  if (OPENING.test(name)) return 'OPENING';
  if (LAST_YEAR.test(name)) return 'LAST_YEAR';
  if (DERIVED.test(name)) return 'DERIVED';
  if (PLAN.test(name)) return 'PLAN';
  const chinese = englishLeftOut(name);
  return chinese === null ? null : leftOutReason(chinese);
}

/** Words for the figure itself: what it counts follows from the headers around it. With the noun that it implies, if any. */
const GENERIC: readonly (readonly [words: RegExp, noun: string | null | undefined])[] = [
  [/^(?:完成|实际|已)?(?:人数)$/u, '人'],
  [/^(?:完成|实际)?(?:人次|人次数)$/u, '人次'],
  [/^(?:户数)$/u, '户'],
  [/^(?:家数)$/u, '家'],
  [/^(?:个数)$/u, '个'],
  [/^(?:次数)$/u, '次'],
  [/^(?:班次|班数)$/u, '班'],
  [/^(?:批次|批次数)$/u, '批次'],
  [/^(?:对数)$/u, '对'],
  [/^(?:面积)$/u, '亩'],
  [/^(?:金额|资金额|完成金额|实际金额)$/u, '元'],
  [/^(?:数量)$/u, null],
  [
    /^(?:完成[数值额量]|实际完成[数值额量]?|实际数|完成情况|实际|实绩|完成|实际完成情况|绝对[数值量额]|数额|数|数值|值|指标值|数据|数据值)$/u,
    undefined,
  ],
];

/** Undefined: no such word. Null noun: any count. `noun: undefined`: anything. */
export function genericNoun(name: string): { readonly noun: string | null | undefined } | undefined {
  const word = ENGLISH_FIGURES[name.toLowerCase()] ?? name;
  const found = GENERIC.find(([words]) => words.test(word));
  return found === undefined ? undefined : { noun: found[1] };
}

/** Words that change what the figures below them are: of whom, from whom, of which money. */
const QUALIFIES =
  /中央|省级|市级|县级|区级|镇级|本级|[东西中]部|农村|城镇|城市|新增|存量|计划|目标|任务|预算|预计|上年|去年|同期|男|女|脱贫|监测|未|非|不含|含|其中|除|外$|内$|拟|应|下达|支出|使用|结余|剩余(?!劳动力)|财政|社会(?!帮扶|力量|参与)|企业|个人|国有|民营|省内|省外|县内|县外|就近|异地|同比|增|减|率|比|占|以上|以下/u;
const THEME =
  /^(?:基本|主要|总体|具体|工作|完成|进展|有关)?(?:情况|指标|数据|内容|项目)$|(?:支持|支援|援助|帮扶|协作|合作|交流|工作|建设|振兴|发展|投入|保障|衔接|支持|互访|互动|互助|培训|组织领导|组织|领导|方面|领域|资金|产业|劳务|人才|消费|就业|结对|情况|指标|类)$/u;

/** Whether a heading may narrow down what stands below it. */
export function mayQualify(name: string): boolean {
  return QUALIFIES.test(name) || isQualifiedTitle(name);
}

/** Whether a heading over several metrics only says what they have in common, and changes nothing in them. */
export function isTheme(name: string): boolean {
  return name.length <= 20 && THEME.test(name) && !QUALIFIES.test(name.replace(/东西部/gu, ''));
}

/** Words of a title after which its figures are not what happened. */
export function isPlanTitle(plain: string): boolean {
  if (/同比|增速|增长率|增长情况|排名|占比|上年同期/u.test(plain) || ENGLISH_PLAN.test(plain)) return true;
  return /(?:计划|目标|任务|预算|规划|预计|预测)(?!.*(?:完成|执行|落实|进展|推进|实施))/u.test(plain);
}

/** Words of a title, but for the names in it, that may narrow down what its figures are. */
export function isQualifiedTitle(plain: string): boolean {
  const isQualified =
    /中央|省级|市级|县级|本级|省直|市直|增减|变动|新增|存量|结余|余额|结转|缺口|欠拨|未拨|应收|应付|调整|核减|追加|退回|收回|剩余(?!劳动力)|不含|不包括|仅|部分(?!(?:重点)?[省市州县区乡镇村地])|其中|未完成|尚未|拟|男|女/u;
  return isQualified.test(plain) || ENGLISH_QUALIFIER.test(plain);
}
