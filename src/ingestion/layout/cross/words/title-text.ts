import type { UnitText } from '../../../text/unit-text.js';
import type { CrossMetric } from './cross-metric.js';
import { withChineseForms, withoutNeutralEnglish } from './english-words.js';
import type { TableWords } from './header-text.js';
import { isPlanTitle, isQualifiedTitle, isTheme } from './header-words.js';
import { periodsInText } from './period-in-text.js';
import type { PeriodSense } from './period-words.js';
import { type PlaceInText, placesInText } from './place-text.js';
import { GAP, plainText, takeLabelApart } from './plain-text.js';

/** What one title, tab or heading of a chapter says. */
export interface TitleText {
  readonly plain: string;
  readonly periods: readonly PeriodSense[];
  readonly places: readonly PlaceInText[];
  readonly metrics: readonly CrossMetric[];
  readonly units: readonly UnitText[];
  readonly isPlan: boolean;
  /** Has words that may narrow down what its figures are. */
  readonly isQualified: boolean;
  /** Says 累计, or 以来 without a start, beside no period. */
  readonly isToDate: boolean;
  readonly isOpen: boolean;
  /** Whether all of it was understood: nothing is left but words that every title has. */
  readonly isClear: boolean;
  /** What is left, where it is not clear. */
  readonly rest: string;
}

/** Words that change nothing: what kind of table it is, by what it is divided, whose program it belongs to. */
const NEUTRAL =
  /附[件表]|续表|表|历年来?|近年来?|东西部(?:扶贫)?协作|扶贫协作|对口(?:帮扶|支援|协作|合作)|乡村振兴|统计|情况|汇总|明细|一览|月报|季报|年报|旬报|快报|通报|调度|监测|进度|进展|完成|落实|(?:目标|任务)+(?=完成)|工作|数据|分?来源|分配|主要|指标|台账|分|按|各|所属|单位|地区|县区|区县|市县|市州|州市|乡镇|镇街|街道|地|[省市州县区乡镇村]|月度|季度|年度|[年月季度]|的|及|与|和|之|第|[一二三四五六七八九十]+|[0-9]/gu;

/** 援建帮扶车间数 */
const COUNT = new RegExp(`${GAP}总?数(?:量)?(?!\\p{Script=Han})`, 'gu');

const TO_DATE = /累计|\b(?:cumulative|year[ -]to[ -]date|ytd)\b/iu;

/** A school year ends in summer, a season when the harvest is in. */
const OPEN =
  /以来|至今|迄今|截[至止]目前|历年|学年|学期|财年|榨季|(?<!\d)\d\d年|\bto date\b|\bso far\b|\bsince\b|(?:school|academic|fiscal|financial) year/iu;

export function readTitleText(text: string, words: TableWords): TitleText {
  const plain = plainText(text);
  const { name } = takeLabelApart(withChineseForms(plain));
  const units = words.units.stated(name);
  const { senses, rest: timeless } = periodsInText(words.units.withoutStated(name));
  const { found, rest: nameless } = words.metrics.inText(timeless);
  const isToDate = TO_DATE.test(nameless);
  const dateless = nameless.replaceAll(new RegExp(TO_DATE, 'giu'), '');
  // Places are taken out of a text without blanks, in which English words grow together.
  const { places, rest: placeless } = placesInText(withoutNeutralEnglish(dateless), words.placeOf, words.placeNamed);
  const left = placeless
    .replace(COUNT, GAP)
    .replace(NEUTRAL, '')
    .replaceAll(GAP, '')
    .replace(/[\s\p{P}\p{S}]+/gu, '');
  const isOpen = OPEN.test(dateless);
  return {
    ...{ plain, periods: senses, places, metrics: found, units, isToDate, isOpen },
    isQualified: isQualifiedTitle(nameless),
    ...{ isPlan: isPlanTitle(plain), isClear: left === '' && !isOpen, rest: left },
  };
}

/** A heading of a chapter that only says what its metrics have in common. */
export function isThemeTitle({ plain, periods, places, metrics, units }: TitleText): boolean {
  const isBare = periods.length + places.length + metrics.length + units.length === 0;
  return isBare && isTheme(takeLabelApart(plain).name);
}

/** The first text without a year, where nothing says which. */
export function undatedIn(texts: readonly (TitleText | null)[]): string | null {
  const senses = texts.flatMap((text) => text?.periods ?? []);
  return senses.find(({ kind }) => kind === 'in-year' || kind === 'short-year')?.text ?? null;
}
