const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/gu;
const BLANKS = /[\p{Cc}\s]+/gu;
const NEXT_TO_HAN = /(?<=[\p{Script=Han}():、,;]) | (?=[\p{Script=Han}():、,;])/gu;
/** Behind a Chinese name, its translation: 北京 Beijing. */
const TRANSLATION = /(?<=[\p{Script=Han})）])\s+[A-Z][a-z](?:[A-Za-z ,.'&/-]|[(（][A-Za-z0-9 ,.'%&/-]*[)）])*$/u;
/** ①, *, ★ and what is raised behind a name refer to a note. */
const NOTE_MARK =
  /(?<=[\p{Script=Han})）])[\u2460-\u2473*※★☆▲△◆●\u00b2\u00b3\u00b9\u2070-\u207f\u02b0-\u02b8\u02e1-\u02e3\u1d43-\u1d6b\u1d9c-\u1dbf]+$/u;
/** 社会捐助款物[万元], 合同投资额【亿元】 */
const OTHER_BRACKETS = /[[\]【】〔〕]/gu;
const CIRCLED = /^\s*([\u2460-\u2473])\s*/u;
const LONE_NUMBER = /^\s*(\d{1,2})\s+(?=\p{Script=Han})(?![年月日季个人家户])/u;

/** The text of a header, a label or a title, without wrapping, padding (备\u3000注) and full-width forms. */
export function plainText(text: string): string {
  if (text === '') return '';
  return text
    .trim()
    .replace(TRANSLATION, '')
    .replace(NOTE_MARK, '')
    .replace(CIRCLED, (_all, digit: string) => `(${(digit.charCodeAt(0) - 0x245f).toString()})`)
    .replace(LONE_NUMBER, '$1、')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(OTHER_BRACKETS, (bracket) => ('[【〔'.includes(bracket) ? '(' : ')'))
    .replace(BLANKS, ' ')
    .replace(NEXT_TO_HAN, '')
    .trim();
}

/** What sets the words of a name apart; %, + and the like are words themselves. */
const PUNCTUATION = /[\s、,.。·:;!"'“”‘’`《》〈〉()[\]【】〔〕{}_/\\|~*—–‐-]+/gu;

/** What two spellings of one name have in common: not its punctuation. */
export function nameKey(text: string): string {
  return plainText(text).toLowerCase().replace(PUNCTUATION, '');
}

/** Stands in a text for what was taken out of it, so that what is left does not grow together. */
export const GAP = '\uE000';

/** A label without its numbering and its 其中. */
export interface LabelText {
  readonly name: string;
  /** How deep its numbering is: 1 for 一、, 2 for （一）, 3 for 1., 4 for (1); null without one. */
  readonly depth: number | null;
  /** 其中：, or the # of the statistics. */
  readonly isPart: boolean;
}

const HAN_NUMBER = '[一二三四五六七八九十]{1,3}';
const NUMBERINGS: readonly (readonly [pattern: RegExp, depth: number])[] = [
  [new RegExp(`^(?:第${HAN_NUMBER}(?:部分|大?类|项)?[、.,:]|${HAN_NUMBER}[、.,])`, 'u'), 1],
  [new RegExp(`^\\(${HAN_NUMBER}\\)[、.,]?`, 'u'), 2],
  [/^\d{1,2}(?:\.\d{1,2}){1,3}[、.]?(?=\p{Script=Han})/u, 4],
  [/^\d{1,2}[、.,](?!\d)/u, 3],
  [/^(?:\(\d{1,2}\)|\d{1,2}\))[、.,]?/u, 4],
];
const PART = /^(?:其中[:,、]?|#|of which\b[:,]?)/iu;
const WRAPPED_PART = /^\(((?:其中|of which)[^()]*)\)$/iu;

/** Takes numbering and 其中 off a plain text, in whichever order they stand. */
export function takeLabelApart(plain: string): LabelText {
  let name = WRAPPED_PART.exec(plain)?.[1] ?? plain;
  let depth: number | null = null;
  let isPart = false;
  for (let round = 0; round < 4; round++) {
    const part = isPart ? null : PART.exec(name);
    if (part) {
      isPart = true;
      name = name.slice(part[0].length).trim();
      continue;
    }
    const [found, level] = numberingOf(name);
    if (found === '') break;
    depth ??= level;
    name = name.slice(found.length).trim();
  }
  return { name: name.replace(/^[-·•▪■◆○●]+\s*(?=\p{Script=Han})/u, ''), depth, isPart };
}

function numberingOf(name: string): readonly [found: string, depth: number] {
  for (const [pattern, depth] of NUMBERINGS) {
    const found = pattern.exec(name)?.[0];
    // What is nothing but a number numbers nothing.
    if (found !== undefined && found.length < name.length) return [found, depth];
  }
  return ['', 0];
}
