import { namesBatch } from './batch-words.js';
import { isPlanTitle } from './header-words.js';
import { periodsInText } from './period-in-text.js';
import { type PeriodSense, refinePeriod } from './period-words.js';

/** A remark about the whole table: 统计时间为1-9月, 以上数据均为上半年数. */
const OF_ALL_DATA =
  /(?:统计|数据|报告)(?:时间|时段|期间?|周期)|(?:以上|上述|上表|本表|表中|表内|所有|全部)(?:所列|各项)?(?:数据|数字|数值|数|指标|金额|资金)?(?:均|都|全部)?(?:为|是|系|指)/u;

/** What a remark says of the last day of all figures: 2023年数据截至9月30日. */
export function endsIn(remark: string): readonly PeriodSense[] {
  const { senses } = periodsInText(remark);
  const year = senses.find((sense) => sense.kind === 'full');
  return senses.flatMap((sense) => {
    if (!/^截/u.test(sense.text) && !OF_ALL_DATA.test(remark)) return [];
    if (sense.kind !== 'in-year' || !year) return sense;
    const choice = refinePeriod(year.period, sense);
    return choice.ok ? { kind: 'full', period: choice.period, text: sense.text } : [];
  });
}

const MARKS = String.raw`[(*※#\s]*(?:注|备注|说明|附注)?:?`;
/** A remark about some of the figures: 带*的为预计数, 红色数字系估算数, 其中12月为预计. */
const OF_SOME = new RegExp(
  `(?:^${MARKS}|(?:为|系|是|属于?|按|均)[^,。;]{0,8}?)(?:预计|预估|估计|估算|暂估|推算|测算|计划|目标|预算)(?:完成)?(?:数据?|[值额量]|统计)?(?:\\)?$|填报|填列|统计)`,
  'u',
);
/** 水城区为去年同期数, 沿用上月数据 */
const OF_EARLIER = /(?:为|系|是|用|按|均)[^,。;]{0,8}?(?:(?:上|去|前)年|上[月季期])(?:同期)?(?:数据?|值|报数)?\)?$/u;
const OF_OTHER_COLUMN =
  /^(?:(?:注|备注|说明):)?(?:\d[、.])?(?:(?:年度|全年)?(?:计划|目标|任务|预算)|对比|比较|基数|基期|同比|环比)(?:数|值|任务|列)?[^,。;]{0,4}(?:为|系|是)/u;

/** Whether a remark says that figures are planned, expected or those of an earlier period: 本表数据均为预计数, *为预计数. */
export function saysPlan(remark: string): boolean {
  if (OF_ALL_DATA.test(remark) && isPlanTitle(remark)) return true;
  return remark
    .split(/[,。;、]/u)
    .some((clause) => (OF_SOME.test(clause) || OF_EARLIER.test(clause)) && !OF_OTHER_COLUMN.test(clause));
}

/** 盘州市数据为2022年数, 上述指标采用2022年度统计数 */
const OF_YEAR =
  /(?:为|系|是|属于?|采用|沿用|使用|按)(?:\p{Script=Han}{0,2})((?:19|20)\d\d年.{0,12}?)(?:的|全年|年度|末)?(?:数据?|数值|值|统计数?|完成数|累计数?|口径)?\)?$/u;
const OF_COMPARISON = /上年|去年|同期|对比|比较|基[数期]|增[长幅速]|[上下]降|名单|文件/u;

/** The periods that a remark says figures are of, whatever title and header say. */
export function periodsOf(remark: string): readonly PeriodSense[] {
  return remark.split(/[,;。、]/u).flatMap((clause) => {
    const named = OF_COMPARISON.test(clause) ? undefined : OF_YEAR.exec(clause)?.[1];
    return named === undefined ? [] : periodsInText(named).senses;
  });
}

/** Whether a remark says that the figures are of one batch: 以上数据为第二批资金. */
export function saysBatch(remark: string): boolean {
  return OF_ALL_DATA.test(remark) && namesBatch(remark);
}

/** The periods that a remark says all figures are of: 以上为1-9月累计数. */
export function periodsOfAll(remark: string): readonly PeriodSense[] {
  return remark
    .split(/[,;。]/u)
    .filter((clause) => OF_ALL_DATA.test(clause) && !OF_COMPARISON.test(clause))
    .flatMap((clause) => periodsInText(clause).senses.filter(({ text }) => !/^截/u.test(text)));
}
