import { inDigits } from '../../../text/chinese-digits.js';
import { withoutEnglishPeriods } from '../../../text/english-period.js';
import { type PeriodSense, readPeriodSense } from './period-words.js';
import { GAP } from './plain-text.js';

const YEAR = '(?:19|20)\\d\\d';
const MONTH = '(?:1[0-2]|0?[1-9])';
const TO = '[-至到~]';
const QUARTER = '第?[一二三四1-4]季度';

/** The forms of periods inside a longer text, the longest first. */
const FORMS: readonly string[] = [
  `["“]?十[三四五]五["”]?(?:时期|期间)?以来(?:累计)?`,
  `自?${YEAR}年以来(?:累计)?`,
  `(?<!\\d)截[至止]到?${YEAR}年(?:${MONTH}月(?:\\d{1,2}日)?)?[底末]?(?:累计)?`,
  `截[至止]到?${MONTH}月(?:\\d{1,2}日)?[底末]?(?:累计)?`,
  `${YEAR}年${MONTH}月\\d{1,2}日${TO}(?:${YEAR}年)?(?:${MONTH}月)?\\d{1,2}日`,
  `${YEAR}年${MONTH}月\\d{1,2}日`,
  `${YEAR}年${MONTH}月?(?:份)?${TO}(?:${YEAR}年)?${MONTH}月(?:份)?[底末]?(?:\\(?累计\\)?)?`,
  `${YEAR}年?(?:度)?${TO}${YEAR}年?(?:度)?`,
  `${YEAR}年(?:${QUARTER}|第?[一二三四1-4]${TO}[一二三四1-4]季度|[上下]半年|前三季度|全年|度)(?:累计)?`,
  `${YEAR}年${MONTH}月(?:份)?[底末]?(?:\\(?累计\\)?)?`,
  `${YEAR}年(?:年?[底末])?(?:累计)?`,
  `(?<!\\d)${YEAR}([-./])${MONTH}\\1\\d{1,2}(?!\\d)`,
  `(?<!\\d)${YEAR}[-./]${MONTH}(?!\\d)`,
  `(?<!\\d)${YEAR}-?Q[1-4]`,
  `(?<!\\d)${YEAR}(?:0[1-9]|1[0-2])(?!\\d)`,
  `(?<!\\d)${YEAR}(?!\\d)`,
  `(?<!\\d)${MONTH}月?${TO}${MONTH}月(?:份)?(?:\\(?累计\\)?)?`,
  `(?<!\\d)${MONTH}月(?!\\d)(?:份)?[底末]?(?:累计)?`,
  `前三季度|${QUARTER}|[上下]半年`,
];
const ANY = new RegExp(
  FORMS.map((form) => `(?:${form})`)
    .join('|')
    .replaceAll('\\1', '[-./]'),
  'gu',
);

/**
 * 黔乡振〔2021〕12号 is no year of the table; nor is who wrote it, where the letters stand by themselves, a place: there is
 * a township 黔乡.
 */
const DOCUMENT_NUMBER =
  /(?:^\p{Script=Han}{2,6}|(?<=[(《"“,、:;\s])\p{Script=Han}{2,10})?[〔[(]\s*(?:19|20)\d\d\s*[〕\])]\s*\d+\s*号/gu;
/** When the table was filled in, printed or sent. */
const FILLED_IN =
  /(?:填表|填报|制表|编制|报送|上报|报出|打印|印发|制作|更新|填写)(?:日期|时间)?[::]?\s*(?:19|20)\d\d[年\-./]\d{1,2}(?:[月\-./]\d{1,2}日?)?月?/gu;
/** 日期：2023年10月 may be when it was filled in, or what it is about: a title has to say. */
const BARE_DATE = /(?<!\p{Script=Han})日期[::]\s*(?:19|20)\d\d(?:年\d{1,2}月|[-./]\d{1,2})(?![\d月日./至到~-])/gu;

/** 2023年度（1-11月）: the year, as far as the brackets say. */
const YEAR_IN_PART =
  /((?:19|20)\d\d年)度?\((\d{1,2}月?[-至到~]\d{1,2}月(?:份)?|\d{1,2}月(?:份)?|[上下]半年|前三季度|第?[一二三四1-4](?:[-至到~][一二三四1-4])?季度)\)/gu;

export interface PeriodsInText {
  readonly senses: readonly PeriodSense[];
  /** The text without them. */
  readonly rest: string;
}

/** The periods that a title, a tab or a file name names, in their order. Bare days without 截至 say when it was filled in. */
export function periodsInText(plain: string): PeriodsInText {
  const text = inDigits(withoutEnglishPeriods(plain))
    .replace(/[—–−－～〜]|--/gu, '-')
    .replaceAll(DOCUMENT_NUMBER, '')
    .replaceAll(FILLED_IN, '')
    .replaceAll(BARE_DATE, '')
    .replace(YEAR_IN_PART, '$1$2');
  const senses: PeriodSense[] = [];
  const rest = text.replace(ANY, (found) => {
    const sense = readPeriodSense(ranged(found));
    if (sense === null) return found;
    if (!isFillDate(sense)) senses.push(sense);
    return GAP;
  });
  return { senses, rest };
}

/** 2019-2023年 in the words that the reader of periods knows. */
function ranged(found: string): string {
  const [, first, last] = new RegExp(`^(${YEAR})年?(?:度)?${TO}(${YEAR})年?(?:度)?$`, 'u').exec(found) ?? [];
  return first === undefined || last === undefined ? found.replace('年年', '年') : `${first}年至${last}年`;
}

function isFillDate(sense: PeriodSense): boolean {
  if (sense.kind !== 'full') return false;
  const { start, end, isAsOf } = sense.period;
  return start === end && !isAsOf;
}
