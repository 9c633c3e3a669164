import { withoutEnglishPeriods } from '../../../text/english-period.js';
import { withoutEnglishUnits } from '../../../text/english-unit.js';

/** A header, a label or a title with its English periods and units in their Chinese forms; any other word stays as it is. */
export function withChineseForms(plain: string): string {
  return /[a-z]{2}|q[1-4]|[1-4]q|h[12]/iu.test(plain)
    ? withoutEnglishUnits(withoutEnglishPeriods(plain)).trim()
    : plain;
}

/** English words over the columns that label rows, with the Chinese word of the same meaning. */
export const ENGLISH_LABELS: readonly (readonly [words: RegExp, label: string])[] = [
  [/^(?:no|item no|serial(?: no| number)?|s\/n|index)\.?$/iu, '序号'],
  [/^(?:(?:division|area|region|adcode|place) )?codes?$/iu, '代码'],
  [
    /^(?:name of )?(?:the )?(?:recipient|receiving|supported|assisted|western)(?: (?:places?|part(?:y|ies)|areas?|regions?|provinces?|cit(?:y|ies)|counties|county|districts?|prefectures?))?$/iu,
    '受援方',
  ],
  [
    /^(?:name of )?(?:the )?(?:supporter|supporting|donor|assisting|helping|eastern)s?(?: (?:places?|part(?:y|ies)|areas?|regions?|provinces?|cit(?:y|ies)|counties|county|districts?|prefectures?))?$/iu,
    '支援方',
  ],
  [
    /^(?:name of )?(?:the )?(?:administrative )?(?:places?|areas?|regions?|divisions?|provinces?|prefectures?|cit(?:y|ies)|count(?:y|ies)|districts?|towns?|townships?|villages?|localit(?:y|ies)|locations?)(?:\s*(?:\/|and|or)\s*(?:cit(?:y|ies)|count(?:y|ies)|districts?|prefectures?|towns?|townships?))?(?: names?)?$/iu,
    '地区',
  ],
  [/^(?:metrics?|indicators?)(?: names?)?$/iu, '指标'],
  [/^(?:items?|categor(?:y|ies))$/iu, '项目'],
  [/^(?:periods?|years?|months?|quarters?|dates?|time)$/iu, '时间'],
  [/^units?$/iu, '单位'],
  [/^units? of measure(?:ment)?$/iu, '计量单位'],
];

/** English words for the figure itself, with the Chinese word of the same meaning. */
export const ENGLISH_FIGURES: Readonly<Record<string, string>> = {
  amount: '金额',
  number: '数量',
  quantity: '数量',
  persons: '人数',
  households: '户数',
  figure: '数据',
  actual: '实际',
  completed: '完成',
};

/** English words over columns, or before rows, that are no figures, with the Chinese word of the same meaning. */
const ENGLISH_LEFT_OUT: readonly (readonly [words: RegExp, label: string])[] = [
  [/^(?:remarks?|notes?|comments?|explanations?|sources?|data sources?)$/iu, '备注'],
  [/^(?:contacts?(?: persons?| names?)?|prepared by|reported by|checked by)$/iu, '填表人'],
  [/\b(?:last|previous|prior) (?:year|month|quarter|period)|\bsame period\b|\ba year earlier\b/iu, '上年同期'],
  [
    /\b(?:growth|increase|decrease|change|yoy|y-o-y|year[ -]on[ -]year|mom|shares?|proportion|percent(?:age)?|rates?|ranks?|ranking|averages?|mean|per capita|difference|balance|completion|progress)\b|%/iu,
    '同比增长',
  ],
  [/\b(?:plans?|planned|targets?|budgets?|budgeted|forecasts?|expected|tasks?)\b/iu, '计划'],
  [/^(?:opening|beginning of (?:the )?(?:year|period))(?: balance)?$/iu, '年初'],
];

/** The Chinese word for what makes a header no figure; null if no English word does. */
export function englishLeftOut(name: string): string | null {
  return ENGLISH_LEFT_OUT.find(([words]) => words.test(name))?.[1] ?? null;
}

const SUM =
  /^(?:(?:sub|grand )?totals?|sums?|overall|all(?: (?:places|counties|cities|provinces|districts|regions|areas))?)$/iu;

/** The Chinese word for an English sum: `Total` is 合计, `Subtotal` 小计; null for any other text. */
export function englishSum(plain: string): string | null {
  if (!SUM.test(plain)) return null;
  return /^sub/iu.test(plain) ? '小计' : '合计';
}

/** English words of a title after which its figures are not what happened. */
export const ENGLISH_PLAN =
  /\b(?:plans?|planned|targets?|budgets?|budgeted|forecasts?|expected|growth|ranking|year[ -]on[ -]year|yoy)\b/iu;

/** English words of a title, but for the names in it, that may narrow down what its figures are. */
export const ENGLISH_QUALIFIER =
  /\b(?:new|newly|additional|excluding|without|except|only|central|provincial(?:-level)?|county-level|remaining|unfinished|outstanding|male|female|men|women|of which|partial|selected|per)\b/iu;

/** English words of a title that change nothing: what kind of table it is, by what it is divided, whose program it belongs to. */
const NEUTRAL = new Set(
  (
    'table annex appendix statistics statistical summary overview report reports list data main key indicator indicators figures results work progress situation ' +
    'monthly quarterly annual yearly year month quarter by of the and in for from to on with each all a an ' +
    'east west eastern western collaboration cooperation pairing paired assistance support ' +
    'place places area areas region regions province provinces prefecture prefectures city cities county counties district districts town towns township townships ' +
    'municipal completed completion achieved'
  ).split(' '),
);

/** What is left of a title without English words that change nothing, and without single letters. */
export function withoutNeutralEnglish(text: string): string {
  return text.replace(/[a-z]+/giu, (word) => (word.length === 1 || NEUTRAL.has(word.toLowerCase()) ? '' : word));
}
