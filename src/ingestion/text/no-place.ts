import type { Bilingual } from '../../kernel/locale.js';

/** Why a label in a column of places names none. */
export interface NoPlace {
  readonly is: 'organs' | 'own' | 'rest' | 'zones' | 'several' | 'open';
  /** The place whose organs they are, where the label names it: 六盘水市 in 六盘水市直. Empty otherwise. */
  readonly of: string;
  /** Which kind of place it is whose organs they are: 市 in 市直. Empty for the others. */
  readonly kind: string;
}

const ORGANS =
  /^(?<before>\p{Script=Han}{2,12}?)?(?<kind>[省市州盟县区旗镇乡])(?:直属|直管|直|属|级)(?:单位|部门|机关|企业|企事业单位|事业单位)*$/u;
const REST =
  /^(?:(?:全[省市州县区]|本[省市州县区])?(?:其[他它余])(?:地区|地方|县区|区县|市县|县市|乡镇|单位|部门|来源)?|(?:合计|总计|以上|上述)?(?:之外|以外)(?:地区|部分)?)$/u;
const ZONES =
  /^(?:全[省市州县区]|本[省市州县区]|各|所有)?(?:产业|工业|农业|科技|高新|物流|现代农业|经济|经济技术)?(?:园区|开发区|新区|高新区|经开区|度假区|示范区|集聚区|综保区|保税区)$/u;
const SEVERAL =
  /^(?:[东中西]部(?:地区|省份|省市)?|各(?:地|县|区|市|乡镇).*|(?:重点|脱贫|受援|帮扶|一般|非)\p{Script=Han}*[县区村]|国家.*县)$/u;
const OPEN = /^(?:未分.*|不详|未知|待定|未填报?)$/u;

/** Null for a label that may name a place, if one bears that name. */
export function readNoPlace(label: string): NoPlace | null {
  const organs = ORGANS.exec(label)?.groups;
  if (organs) {
    const { before = '', kind = '' } = organs;
    // 贵州省省直: the province, said twice.
    const of = before === '' ? '' : before.endsWith(kind) ? before : `${before}${kind}`;
    return { is: 'organs', of, kind };
  }
  if (REST.test(label)) return { is: 'rest', of: '', kind: '' };
  if (ZONES.test(label)) return { is: 'zones', of: '', kind: '' };
  if (SEVERAL.test(label)) return { is: 'several', of: '', kind: '' };
  return OPEN.test(label) ? { is: 'open', of: '', kind: '' } : null;
}

/** 市本级, 六盘水市本级: a cross table knows whose, in the column of a row it is two things. Null for anything else. */
export function readOwnLevel(label: string): NoPlace | null {
  const found = /^(?<before>\p{Script=Han}{2,20}?)?(?<kind>[省市州盟县区旗镇乡]?)本级$/u.exec(label)?.groups;
  if (!found) return null;
  const { before = '', kind = '' } = found;
  return { is: 'own', of: before === '' ? '' : `${before}${kind}`, kind };
}

/** What can be done about a row: in a cross table with a layout, otherwise in the columns of the row. */
interface WaysOut {
  readonly own: (place: string) => Bilingual;
  readonly leaveOut: Bilingual;
}

const IN_TABLE: WaysOut = {
  own: (place) => ({
    en: `If it is the figure of its own level, write ${place}本级, or give the row the place ${place} and the scope OWN in a layout`,
    zh: `如是本级数，请改写为“${place}本级”，或在版式中为该行指定地区“${place}”、范围 OWN`,
  }),
  leaveOut: { en: 'leave the row out (left-out in a layout)', zh: '在版式中将该行设为 left-out（不采用）' },
};

const IN_ROW: WaysOut = {
  own: (place) => ({
    en: `If it is the figure of its own level, write ${place} and OWN in the column scope`,
    zh: `如是本级数，请在“地区”列写“${place}”，在“范围”列写“本级”`,
  }),
  leaveOut: { en: 'delete the row', zh: '删除该行' },
};

/** `given` as in the file; `of`: the place that it belongs to; empty where nothing says it. */
interface Subject {
  readonly given: string;
  readonly of: string;
  readonly where: 'table' | 'row';
}

/** What the label was understood as, why that is no place, and what to do: a sentence for a person. */
export function explainNoPlace({ is, kind }: NoPlace, { given, of, where }: Subject): Bilingual {
  const ways = where === 'table' ? IN_TABLE : IN_ROW;
  const { en, zh } = ways.leaveOut;
  switch (is) {
    case 'organs': {
      const own = ways.own(of === '' ? `某某${kind}` : of);
      const unsaid =
        of === ''
          ? { en: ` of a place that is not named (${kind})`, zh: `，没有写明是哪个${kind}` }
          : { en: ` of ${of}`, zh: '' };
      const whole = of === '' ? { en: 'the place', zh: `全${kind}` } : { en: of, zh: of };
      return {
        en: `"${given}" means the organs${unsaid.en}, not the total of ${whole.en}. ${own.en}; otherwise ${en}.`,
        zh: `“${given}”指${of}直属单位的数${unsaid.zh}，不是${whole.zh}的合计，不能作为地区。${own.zh}；否则请${zh}。`,
      };
    }
    case 'own': {
      const own = ways.own(of === '' ? `某某${kind}` : of);
      return {
        en: `"${given}" means the own level of ${of === '' ? `a place that is not named (${kind})` : of}, not its total. ${own.en}.`,
        zh: `“${given}”指${of === '' ? '某地' : of}本级的数，不是其合计。${own.zh}。`,
      };
    }
    case 'rest':
      return {
        en: `"${given}" is a remainder, and no place is named. Name the place; if a total holds it already, ${en}.`,
        zh: `“${given}”是其余部分，没有写明是哪个地区。请写明地区；已含在合计中的，请${zh}。`,
      };
    case 'zones':
      return {
        en: `"${given}" is a kind of zone, not the name of one. Write its full name or its code; if the figure of a county holds it already, ${en}.`,
        zh: `“${given}”是一类区域，没有写明是哪一个。请写全称或代码；已含在所在县区数中的，请${zh}。`,
      };
    case 'several':
      return {
        en: `"${given}" means several places without naming them. Give each its row, or import them as a group (groups) and write its name; otherwise ${en}.`,
        zh: `“${given}”指若干地区，没有写明是哪些。请分地区填报，或先导入地区组（groups）再填组名；否则请${zh}。`,
      };
    case 'open':
      return {
        en: `"${given}" says that the place is not known. Name the place, or ${en}.`,
        zh: `“${given}”没有写明地区。请写明地区，或${zh}。`,
      };
  }
}

/** 省本级 in a table of a city: whose own level it is. `around`: the place that the table names; empty for none. */
export function explainOwnLevel(given: string, kind: string, around: string): Bilingual {
  const [is, isZh] =
    around === ''
      ? ['the table names none', '标题没有写明']
      : [`the table is about ${around}`, `标题写的是“${around}”，级别不同`];
  const of = kind === '' ? '地区' : kind;
  return {
    en: `"${given}" does not say whose own level it is: ${is}. Write the name before it, such as 某某${kind}本级.`,
    zh: `“${given}”没有写明是哪个${of}：${isZh}。请在前面写上名称，如“某某${kind}本级”。`,
  };
}
