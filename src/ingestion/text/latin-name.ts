const LATIN = /^[A-Za-z][A-Za-z'’ .-]{3,60}$/;
const KIND =
  /\s+(?:province|municipality|city|prefecture|county|district|banner|league|(?:miao|dong|buyi|yi|tujia|hui|tibetan|zhuang)?\s*(?:and\s+\w+\s+)?autonomous\s+\w+)$/iu;

/** Whether a text may be the name of a place in Latin letters: Zhongshan, Shuicheng District. */
export function isLatinName(text: string): boolean {
  return LATIN.test(text);
}

/** Its letters alone, in lower case and without what kind of place it is, as pinyin without blanks has them. */
export function lettersOf(name: string): string {
  const letters = name
    .replace(KIND, '')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  // 陕西, spelt apart from 山西 in Latin letters only.
  return letters === 'shaanxi' ? 'shanxi' : letters;
}
