import { foreignCurrencyIn } from '../../../text/foreign-currency.js';
import type { PrintedPeriod } from '../../../text/period-text.js';
import { periodsInText } from './period-in-text.js';
import { type PeriodSense, refinePeriod } from './period-words.js';
import { GAP, plainText } from './plain-text.js';

/** What a remark says of the figures of its row. */
export interface RowRemark {
  readonly text: string;
  /** It says that the figures are estimates, of another scope, or incomplete. */
  readonly changes: boolean;
  /** The periods that it says the figures are of. */
  readonly periods: readonly PeriodSense[];
}

const CLAUSES = /[,。;、!?\n]+/u;
/** About what comes later, or stands elsewhere. */
const ELSEWHERE = /^(?:下一?步|下一?阶段|下[年月季]|明年|后续|今后|接下来|另|详见|见)/u;
const ESTIMATED =
  /预计|预估|估计|估算|暂估|暂定|估报|预测|推算|测算|推测|概数|约数|大约|大概|粗略|拟|(?:plan|estimat|expect|forecast)/iu;
const PLANNED = /计划|目标|任务|预算|规划|指标数|(?:协议|签约|意向|合同|认缴)(?:数|额|金额|投资|资金|人数)/u;
/** 已完成年度任务, 超额完成目标: how much of a plan was done changes nothing in what was done. */
const DONE_OF_PLAN =
  /(?:完成|达到|实现|超过|超额|落实|达成).{0,8}(?:计划|目标|任务|规划)|(?:计划|目标|任务|规划).{0,6}(?:已|全部|超额|均|如期|按期|提前)|(?:目标|任务)完成/u;
const OTHER_SCOPE =
  /不含|不包|未含|未包|不计|未计|未纳入|剔除|扣除|扣减|除.{1,12}外|仅(?![供限])|只[含计统有]|部分(?:数据|乡镇|街道|村|县|区|单位|统计|地区|项目)|(?:含|包括|计入|加上|并入).{0,12}?(?:[省市州县区镇乡村级]|外地|其[他它]|续建|在建|未|中央)|结转|结余|跨年|(?<!比|较|与|和|跟|同)(?:上|去|前|往|历)年|上期|上[月季]数|合并(?:统计|填报|计算|上报)|代管|口径|重复/u;
const INCOMPLETE =
  /待[核定补审批]|待确认|以.{1,10}为准|存疑|有误|未核|未审|未统计|未汇总|[漏缺错误]报|未(?:上)?报|不全|不完整|不准|更正|修正|修订|incomplete|partial/iu;
/** 单位：元, 以元为单位, 万元 alone: a unit of the row's own. */
const OTHER_UNIT =
  /单位[:为是]?[百千万亿]*(?:元|人|户|次|个|家|亩|吨)|以[百千万亿]*.{1,2}为单位|^(?:金额)?[:为是]?[百千万亿]*元$/u;
/** 当月数, 累计数, 年末余额: of another part of the period, or of a level instead of what was done. */
const OTHER_PART =
  /(?:当月|本月|上月|当季|本季度?|当日|年初|年末|期初|期末|月末|累计|历年|存量|余额)(?:发生|完成|实际)?(?:数|值|额|量|余额)?$/u;
/** 应为50, 核减后, 与南开乡合计, 全市数: another number, or one for more than the row names. */
const OTHER_NUMBER =
  /(?:应|实|实际|改|调整|核定|更)(?:是|为)\d|核[减增]|调整后|(?:与|和|同|及).{1,12}(?:合计|共同|一并)|[\d两三四五六七八九十几多](?:个)?[家县区市州乡镇村](?:合计|之和|合并|总数|汇总|共)|全[省市州国](?:数|总|合计|数据|汇总)/u;

/** Words beside a period that leave the period all that the remark says. */
const OF_DATA = /(?:完成|统计|累计|实际|发生|以上|数据|数值|数|值|情况|的|均|为|是|系|[():])+/gu;
/** 截至9月底已拨付80万: the figures, or a part of them, are of another day. */
const AS_OF = /^截/u;

/** Reads the remark of a row: what in it may change the figures of the row. Null for a remark that changes nothing. */
export function readRowRemark(printed: string): RowRemark | null {
  const text = plainText(printed);
  if (text === '') return null;
  let changes = foreignCurrencyIn(text) !== null;
  const periods: PeriodSense[] = [];
  for (const clause of text.split(CLAUSES).map((one) => one.trim())) {
    if (clause === '' || ELSEWHERE.test(clause)) continue;
    changes ||=
      ESTIMATED.test(clause) ||
      OTHER_SCOPE.test(clause) ||
      OTHER_UNIT.test(clause) ||
      OTHER_PART.test(clause) ||
      OTHER_NUMBER.test(clause) ||
      INCOMPLETE.test(clause) ||
      (PLANNED.test(clause) && !DONE_OF_PLAN.test(clause));
    const { senses, rest } = periodsInText(clause);
    const isAlone = rest.replaceAll(GAP, '').replace(OF_DATA, '').trim() === '';
    periods.push(...senses.filter((sense) => isAlone || AS_OF.test(sense.text)));
  }
  return changes || periods.length > 0 ? { text, changes, periods } : null;
}

/** Whether a remark leaves open what the figures of its row are, which the table has for a period. */
export function contradicts({ changes, periods }: RowRemark, printed: PrintedPeriod): boolean {
  return changes || periods.some((sense) => !isSame(sense, printed));
}

function isSame(sense: PeriodSense, printed: PrintedPeriod): boolean {
  const choice = refinePeriod(printed, sense);
  if (!choice.ok) return false;
  const { start, end, isAsOf } = choice.period;
  return end === printed.end && (isAsOf || printed.isAsOf || start === printed.start);
}
