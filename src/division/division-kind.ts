import { levelOfCode } from './division-code.js';
import type { DivisionLevel } from './division-level.js';

/**
 * The kinds of each level, in the words of the law. Kinds outside the law (开发区, 农场, 类似村 …) are inhabited areas that
 * the statistics count as well.
 */
export const DIVISION_KINDS = {
  COUNTRY: ['国家'],
  PROVINCE: ['省', '自治区', '直辖市', '特别行政区'],
  CITY: ['地级市', '自治州', '地区', '盟'],
  DISTRICT: ['市辖区', '县', '自治县', '县级市', '旗', '自治旗', '特区', '林区', '开发区', '其他'],
  TOWN: ['街道', '镇', '乡', '民族乡', '苏木', '民族苏木', '县辖区', '开发区', '农场', '林场', '牧场', '团场', '其他'],
  VILLAGE: ['村', '社区', '嘎查', '类似村', '类似社区'],
} as const satisfies Readonly<Record<DivisionLevel, readonly string[]>>;

export type DivisionKind = (typeof DIVISION_KINDS)[DivisionLevel][number];

type Rule = readonly [pattern: RegExp, kind: DivisionKind];

const PROVINCE_RULES: readonly Rule[] = [
  [/特别行政区$/, '特别行政区'],
  [/自治区$/, '自治区'],
  [/市$/, '直辖市'],
  [/省$/, '省'],
];

const CITY_RULES: readonly Rule[] = [
  [/自治州$/, '自治州'],
  [/地区$/, '地区'],
  [/盟$/, '盟'],
  [/市$/, '地级市'],
];

const DISTRICT_RULES: readonly Rule[] = [
  [/自治县$/, '自治县'],
  [/自治旗$/, '自治旗'],
  [/县$/, '县'],
  [/旗$/, '旗'],
  [/市$/, '县级市'],
  [/特区$/, '特区'],
  [/^神农架林区$/, '林区'],
];

/** Names of towns that show their kind. */
const TOWN_RULES: readonly Rule[] = [
  [/街道(?:办事处|地区)?$/, '街道'],
  // Not towns, unlike 柏乡镇: 经济开发区直属乡镇, 信阳国际家居产业小镇.
  [/(?:(?:直属|特殊)乡|产业小)镇$/, '其他'],
  [/镇$/, '镇'],
  [/民族苏木$/, '民族苏木'],
  // Until 2021 the statistics wrote 苏木乡 for many of them.
  [/苏木乡?$/, '苏木'],
  [/族(?:自治)?乡$/, '民族乡'],
  [/乡$/, '乡'],
];

/** Areas with codes from 400, distinguished by their use. */
const OTHER_TOWN_RULES: readonly Rule[] = [
  [/林场|林业|森林/, '林场'],
  [/牧场|种?畜场|(?:[马牛羊猪鹿]|养殖|饲养)场/, '牧场'],
  [/农场|农垦|垦殖|苗圃|(?:[种茶苇树渔棉苗繁]|繁[育殖]|种植|示范|园艺|试验|葡萄|水产)场/, '农场'],
  [/兵团.*团|师.*团|团场|^[一二三四五六七八九十〇零百]+团/, '团场'],
  [
    /开发|园$|园区|工业|产业|[新港园]城|新区|保税|度假|景区|管理区|管理委员会|管委会|经济|示范|合作|贸易|科技|物流|集聚|片区/,
    '开发区',
  ],
];

/** The kind that the official name shows; if it shows none, that of the range of the statistical code. */
export function kindOfDivision(officialName: string, code: string): DivisionKind {
  switch (levelOfCode(code)) {
    case 'COUNTRY':
      return '国家';
    case 'PROVINCE':
      return firstMatch(PROVINCE_RULES, officialName) ?? '省';
    case 'CITY':
      return firstMatch(CITY_RULES, officialName) ?? '地级市';
    case 'DISTRICT':
      return firstMatch(DISTRICT_RULES, officialName) ?? kindOfDistrictByCode(officialName, code);
    case 'TOWN':
      return firstMatch(TOWN_RULES, officialName) ?? kindOfTownByCode(officialName, code);
    case 'VILLAGE':
      return kindOfVillage(officialName, code);
  }
}

/** The standard leaves district codes from 71 unassigned; the statistics use them for development zones. */
function kindOfDistrictByCode(officialName: string, code: string): DivisionKind {
  if (code[4] === '7') return '开发区';
  return officialName.endsWith('区') ? '市辖区' : '其他';
}

/** Town part of the code: 001–099 streets, 100–199 towns, 200–399 townships, from 400 everything else. */
function kindOfTownByCode(officialName: string, code: string): DivisionKind {
  switch (code[6]) {
    case '0':
      return '街道';
    case '1':
      return '镇';
    case '2':
    case '3':
      return officialName.endsWith('区') ? '县辖区' : '乡';
    default:
      return firstMatch(OTHER_TOWN_RULES, officialName) ?? '其他';
  }
}

/** Village part of the code: 001–199 residents' committees, 200–399 villagers', 400–499 and from 500 similar areas. */
function kindOfVillage(officialName: string, code: string): DivisionKind {
  if (officialName.includes('嘎查') && /嘎查村?(?:.*会)?$/.test(officialName)) return '嘎查';
  const inLawfulRange = (code[9] ?? '') < '4';
  if (officialName.endsWith('村委会') || officialName.endsWith('村民委员会')) {
    return officialName.includes('社区村') ? '社区' : '村';
  }
  if (officialName.endsWith('居委会') || officialName.endsWith('居民委员会')) return '社区';
  if (officialName.endsWith('社区')) return inLawfulRange ? '社区' : '类似社区';
  if (inLawfulRange) return (code[9] ?? '') < '2' ? '社区' : '村';
  return code[9] === '4' ? '类似社区' : '类似村';
}

function firstMatch(rules: readonly Rule[], name: string): DivisionKind | undefined {
  return rules.find(([pattern]) => pattern.test(name))?.[1];
}
