import { englishSum } from './english-words.js';
import { labelRole } from './header-words.js';
import { plainText } from './plain-text.js';

/** A label or a header that says 合计. */
export interface SumText {
  /** The place that it names: 六盘水市合计. Null where it only says "all of it". */
  readonly of: string | null;
  /** 全市: of a place of this kind, whose name ends in this character. */
  readonly kind: string | null;
  /** 小计: of the rows around it, not of the whole table. */
  readonly isPartial: boolean;
  /** 累计 below months: of states it is none. */
  readonly isToDate?: boolean;
}

const SUM =
  /^(?<before>.*?)[(:]?(?<word>合计|总计|小计|共计|汇总|总和|总数|总量|总额)数?[):]?(?:\((?<bracket>.+)\))?$/u;
const ALONE = /^(?:计|合|全[省市州县区镇乡盟旗](?:合计|总计|共计|汇总|总数)?|总)$/u;
/** These say "all of it", and leave open of what. */
const UNNAMED =
  /^(?:全[省市州县区镇乡盟旗]|本[省市州县区镇乡]|各.*|共|总|以上|本页|本表|[一二三四五六七八九十\d]{1,2}[、.]?|[省市州县区镇乡])?$/u;

/** Ends as the names of places do; the list of places is elsewhere. */
const PLACE = /^(?![东中西]部)\p{Script=Han}+(?:[省市州盟县区旗镇乡村]|自治区|街道|兵团)$/u;

/** Null for a text that is no sum. */
export function readSum(plain: string): SumText | null {
  if (plain === '' || plain.length > 30) return null;
  const chinese = englishSum(plain);
  if (chinese !== null) return readSum(chinese);
  const kind = /^[全本]([省市州县区镇乡盟旗])/u.exec(plain)?.[1] ?? null;
  if (ALONE.test(plain)) return { of: null, kind, isPartial: false };
  const found = SUM.exec(plain)?.groups;
  if (!found) return null;
  const named = [found.bracket ?? '', found.before ?? ''].find((text) => !UNNAMED.test(text)) ?? null;
  // 东部合计, 资金小计: of a part that is no place.
  const of = named !== null && PLACE.test(named) ? named : null;
  return { of, kind, isPartial: found.word === '小计' || of !== named };
}

const NOTE =
  /^(?:注|备注|说明|附注|备考|填表|填报|制表|编制|审核|复核|审批|负责人|单位负责人|主要负责人|统计负责人|分管领导|联系人|联系电话|电话|数据来源|资料来源|来源|报出日期|填报日期|日期|签字|签章|盖章|单位\((?:盖|公)章\)|经办人?)(?:人|说明|日期|单位|时间|员)?(?:\([^()]*\))?(?:[::]|\d*[、.]|$)|^(?:notes?|remarks?|(?:data )?sources?|prepared by|reported by|checked by|approved by|date)\s*(?::|\d*\.\s)/iu;

const LABELS_A_TABLE: ReadonlySet<string> = new Set(['place', 'metric', 'recipient', 'supporter']);

/** Whether a row is a remark or a line of signatures around the table, and holds no figure. */
export function isNoteRow(cells: readonly string[]): boolean {
  let isFirst = true;
  for (const cell of cells) {
    if (cell === '') continue;
    const plain = plainText(cell);
    // 日期 before 县区 is a header.
    if (!isFirst && LABELS_A_TABLE.has(labelRole(plain) ?? '')) return false;
    if (isFirst && !(NOTE.test(plain) || (plain.length > 30 && /[。;]/u.test(plain)))) return false;
    // Beside the first, further signatures, a name, or a date; never an amount.
    if (
      !isFirst &&
      !NOTE.test(plain) &&
      /\d/u.test(plain) &&
      !/^\d{4}[年.\-/]\d{1,2}(?:[月.\-/](?:\d{1,2}日?)?)?$/u.test(plain)
    )
      return false;
    isFirst = false;
  }
  return !isFirst;
}

/** The place that a sum is the total of, if the one around the table can be meant by it: 全省 is no total of a city. */
export function placeOfSum({ of, kind, isPartial }: SumText, around: string | null): string | null {
  if (of !== null) return of;
  if (isPartial || around === null) return null;
  return kind === null || around.endsWith(kind) ? around : null;
}
