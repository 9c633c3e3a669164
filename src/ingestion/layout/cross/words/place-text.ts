import { bareNames } from '../../../../division/bare-names.js';
import { isCountryName } from '../../../../division/division-code.js';
import { readNoPlace } from '../../../text/no-place.js';
import { GAP, plainText } from './plain-text.js';

/** Which levels a place of that name may be of: 0 the country, 1 a province, 2 a city, 3 a county, 4 a town, 5 a village. */
export interface PlaceLevels {
  readonly widest: number;
  readonly narrowest: number;
}

/**
 * Tells whether a text looks like the name of a place; null if it does not. Which place it is, if it is one, is decided
 * where the rows are read.
 */
export type PlaceClassifier = (name: string) => PlaceLevels | null;

const SHORT_PROVINCES = new Set(
  (
    '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 ' +
    '青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 新疆生产建设兵团 兵团'
  ).split(' '),
);
const MUNICIPALITIES = new Set(['北京市', '天津市', '上海市', '重庆市']);

const SUFFIXES: readonly (readonly [suffix: RegExp, widest: number, narrowest: number])[] = [
  [/(?:省|自治区|特别行政区)$/u, 1, 1],
  [/(?:自治州|州|盟)$/u, 2, 2],
  [/(?:自治县|县|自治旗|旗|特区|林区)$/u, 3, 3],
  [/(?:街道办事处|街道办|街道|办事处|镇|乡|苏木)$/u, 4, 4],
  [/(?:村民委员会|村委会|村|居民委员会|居委会|社区|嘎查)$/u, 5, 5],
  [/地区$/u, 2, 2],
  [/市$/u, 2, 3],
  [/区$/u, 3, 4],
];

/** Words for a kind of place. */
const KINDS = new Set(
  (
    '城镇 城乡 农村 城市 乡镇 乡村 县区 区县 市县 县市 州市 市州 省市 省区 镇街 街镇 镇村 镇乡 市区 城区 郊区 社区 地区 山区 辖区 园区 老区 新区 开发区 ' +
    '高新区 行政村 自然村 县市区 区县市 市县区 市地州 地市州 省区市 本地区 县级市 地级市 设区市 直辖市 民族乡 自治区 自治州 自治县 街道'
  ).split(' '),
);
/** What no name of a place has in it. */
const NO_NAME =
  /^(?:[全各本某该其]|所有|多个|每|以下|部分|有关|相关|其[他它余])|各|产业|示范|重点|结对|帮扶|脱贫|贫困|受援|支援|援助|援建|协作|对口|走访|搬迁|安置|园区|片区|灾区|库区|景区|校区|厂区|辖区|行政村|自然村|[东中西]部/u;

/** Tells places by their suffix: what stands in when nobody has given the names of all places. */
export const placeBySuffix: PlaceClassifier = (name) => {
  if (isCountryName(name)) return { widest: 0, narrowest: 0 };
  if (name.length < 2 || name.length > 24) return null;
  if (SHORT_PROVINCES.has(name) || MUNICIPALITIES.has(name)) return { widest: 1, narrowest: 1 };
  if (!/^[\p{Script=Han}·]+$/u.test(name)) return null;
  if (KINDS.has(name) || NO_NAME.test(name)) return null;
  for (const [suffix, widest, narrowest] of SUFFIXES) {
    const found = suffix.exec(name);
    if (found && found[0].length < name.length) return { widest, narrowest };
  }
  return null;
};

/** A code of a division: 6, 9 or 12 digits. */
export function isPlaceCode(text: string): boolean {
  return /^[1-8]\d{5}(?:\d{3}){0,2}$/.test(text);
}

/**
 * Whether a name beside a code means another place than the code: neither is in the other without what kind of place it
 * is. 水城县 and 水城区 agree, 钟山经济开发区 and 钟山区 too. Nothing is said of a code whose names are not known.
 */
export function isOtherPlace(name: string, namesOfCode: readonly string[]): boolean {
  const given = withoutKind(name);
  return (
    namesOfCode.length > 0 && namesOfCode.every((known) => !name.includes(withoutKind(known)) && !known.includes(given))
  );
}

function withoutKind(name: string): string {
  const short = bareNames(name)[0] ?? name.replace(/(?:街道办事处|街道办|街道|镇|民族乡|乡|苏木)$/u, '');
  return short.length >= 2 ? short : name;
}

/** 本级, 市本级, 水城区本级: the office of a place itself, without what lies below it. */
const OWN_LEVEL = /^(?:[省市州盟县区旗镇乡]?|(?<name>.+[省市州盟县区旗镇乡]))本级$/u;

export interface PlaceLabel {
  /** As the table has it, without 本级; empty where only 本级 is said. */
  readonly name: string;
  readonly isOwn: boolean;
}

export function readPlaceLabel(name: string): PlaceLabel {
  const own = OWN_LEVEL.exec(name);
  if (!own) return { name, isOwn: false };
  return { name: (own.groups?.name ?? '').replace(/([省市州盟县区旗镇乡])\1$/u, '$1'), isOwn: true };
}

/** Labels in a column of places that name none: what they cover is not known. A zone may be one by that name. */
export function isNoPlace(name: string): boolean {
  const found = readNoPlace(name);
  return found !== null && found.is !== 'zones';
}

/** Which levels a place of a kind is of, where its name is written without what kind it is. */
const LEVELS_OF_KIND: Readonly<Record<string, readonly number[]>> = {
  ...{ 省: [1], 市: [2, 3], 州: [2], 盟: [2], 县: [3], 区: [1, 3], 旗: [3], 镇: [4], 乡: [4] },
};
const OF_COUNTIES: ReadonlySet<string> = new Set(['县', '区', '旗']);

/** Whether a place is of the kind that 市本级 or 市直 speaks of: 六盘水市 and 六盘水 are, 贵州省 and 钟山区 are not. */
export function isOfKind(place: string, kind: string, placeOf: PlaceClassifier): boolean {
  if (kind === '') return true;
  const suffix = place.length < 3 ? null : (/(?:自治区|地区|[省市州盟县区旗镇乡])$/u.exec(place)?.[0] ?? null);
  if (suffix === '自治区') return kind === '区';
  // A city speaks of all its counties as 县 or 区.
  if (suffix !== null) return suffix === kind || (OF_COUNTIES.has(suffix) && OF_COUNTIES.has(kind));
  if (kind === '市' && MUNICIPALITIES.has(`${place}市`)) return true;
  const levels = placeOf(place);
  if (levels === null) return false;
  return (LEVELS_OF_KIND[kind] ?? []).some((level) => level === levels.widest);
}

/** The places of a path, the innermost first: 六盘水市 and 贵州省 of 贵州省六盘水市. */
export function placesOfPath(path: string): readonly string[] {
  return path.split(/(?<=\p{Script=Han}{2}(?:省|自治区|自治州|市|地区|盟))(?=\p{Script=Han}{2})/u).toReversed();
}

/** The kind that 省本级 or 市本级 speaks of; empty for 本级 alone or below a name. */
export function kindOfOwnLevel(label: string): string {
  return /^([省市州盟县区旗镇乡])本级$/u.exec(label)?.[1] ?? '';
}

const RUN = /\p{Script=Han}+/gu;
/** Where a name cannot go on. */
const BETWEEN =
  /东西部|对口|帮扶|支援|援助|援建|协作|结对|扶贫|乡村振兴|关于|所属|下辖|各(?!族|庄)|与|及|(?<=[省市州盟县区旗镇乡])(?:和|的|辖)/gu;
const SUFFIX =
  '(?:特别行政区|自治区|自治州|自治县|自治旗|街道办事处|民族乡|街道|地区|特区|林区|[省市州盟县区旗镇乡村])';
/** A name of one character before its suffix may go on behind it: 中村镇. */
const NAME_IN_RUN = new RegExp(`\\p{Script=Han}[省市州盟县区旗镇乡村]${SUFFIX}|\\p{Script=Han}{1,10}?${SUFFIX}`, 'gu');

/**
 * What of an office follows its place: 农业农村局 is no village, 城乡建设局 no town. A street, a town or a village before it
 * is a place all the same, and so is a committee of villagers.
 */
const OFFICE =
  /(?<=[省市州盟县区旗])(?:(?!街道|镇|(?<!城)乡(?![村镇])|(?<![农乡])村|[省市州盟县区旗])\p{Script=Han}){1,12}(?:局|厅|(?<![村居])委(?![员会])|办公室|(?<!村民|居民)委员会|指挥部|专班|中心(?![村社镇乡街]))/gu;

/** 兰州新区, 六盘水市高新区: a zone that bears the name of a place is not that place. */
const ZONE =
  /^(?:城乡|(?![省市州盟县区旗镇乡村])\p{Script=Han}){0,12}?(?:新区|高新区|经开区|开发区|保税港?区|[实试]验区|度假区|管理区)/u;
/** Words for what many places have: 水城区产业园区 may be all parks of 水城区, 苏州工业园区 is a place. */
const PARK =
  /^(?:城乡|(?![省市州盟县区旗镇乡村])\p{Script=Han}){0,12}?(?:园区|示范区|合作区|集聚区|名胜区|风景区|新城)/u;
const BARE_CITY = /^\p{Script=Han}{1,2}州$/u;
const ZONE_LEVELS: PlaceLevels = { widest: 2, narrowest: 4 };

/** What makes of the name of a place that of a zone, 平顶山市城乡一体化示范区 among them; empty where nothing does. */
function zoneAfter(place: string, rest: string, placeOf: PlaceClassifier): string {
  const zone = ZONE.exec(rest)?.[0];
  if (zone !== undefined) return zone;
  const park = PARK.exec(rest)?.[0] ?? '';
  return park !== '' && (BARE_CITY.test(place) || placeOf(`${place}${park}`) !== null) ? park : '';
}

export interface PlaceInText {
  readonly name: string;
  readonly levels: PlaceLevels;
  /** The wider place that is written right before it: 贵州省 in 贵州省六盘水市. */
  readonly within: string | null;
  /** 中山市对口帮扶…: it gives rather than takes, as far as one can tell. */
  readonly mayBeSupporter: boolean;
}

/**
 * Whether only the names of all places tell what a run of words is: a part of it reads as a place, 锦州市 of 锦州市果树农场, or
 * the whole looks like the name of one that is not known by its suffix.
 */
const isUnclear = (run: string, placeOf: PlaceClassifier): boolean =>
  [...run.matchAll(NAME_IN_RUN)].some(([found]) => (placeOf(found) === null ? found === run : found !== run));

/**
 * The places that a title or a tab names, and the text without them. Names that follow each other without a gap are one place.
 * `named`: what is called so exactly.
 */
export function placesInText(
  text: string,
  placeOf: PlaceClassifier,
  named: PlaceClassifier = () => null,
): { places: PlaceInText[]; rest: string } {
  const places: PlaceInText[] = [];
  let end = -1;
  const marked = plainText(text)
    .replace(OFFICE, ' ')
    .replace(BETWEEN, (word) => ` ${word} `);
  const rest = marked.replace(RUN, (run, runAt: number) => {
    const known = placeOf(run);
    const whole = known?.widest === 1 && known.narrowest === 1 ? known : isUnclear(run, placeOf) ? named(run) : null;
    if (whole) {
      places.push({ name: run, levels: whole, within: null, mayBeSupporter: isHelping(marked, runAt + run.length) });
      return GAP;
    }
    let left = '';
    let done = 0;
    for (const { 0: found, index } of run.matchAll(NAME_IN_RUN)) {
      const levels = index < done ? null : placeOf(found);
      const zone = levels === null ? '' : zoneAfter(found, run.slice(index + found.length), placeOf);
      const [at, to] = [runAt + index, index + found.length + zone.length];
      // 填报地区：… is the name of what follows.
      if (!levels || marked[runAt + to] === ':') continue;
      const name = `${found}${zone}`;
      const own = zone === '' ? levels : (placeOf(name) ?? ZONE_LEVELS);
      const before = places.at(-1);
      const isBelow = at === end && before !== undefined && before.levels.widest < own.narrowest;
      const within = isBelow ? `${before.within ?? ''}${before.name}` : null;
      if (isBelow) places.pop();
      end = runAt + to;
      places.push({ name, levels: own, within, mayBeSupporter: isHelping(marked, end) });
      left += `${run.slice(done, index)}${GAP}`;
      done = to;
    }
    return `${left}${run.slice(done)}`;
  });
  return { places, rest: rest.replaceAll(' ', '') };
}

function isHelping(text: string, from: number): boolean {
  return /^ (?:对口|帮扶|支援|援助|援建|结对)/u.test(text.slice(from, from + 4));
}
