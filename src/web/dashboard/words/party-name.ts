import type { Language } from './language.js';

/** The kind of place that a name ends in, which English leaves out. Longer endings come first. */
const KIND_ENDINGS =
  /(?:自治区|自治州|自治县|自治旗|特别行政区|民族乡|地区|特区|林区|新区|矿区|街道|苏木|省|市|盟|州|县|区|旗|镇|乡|村|社区|居委会)$/;

export interface Named {
  readonly name: string;
  readonly nameEn?: string | null;
  /** Syllables of the name: "liu pan shui shi". */
  readonly pinyin?: string | null;
}

/** The name in the reader's language: 六盘水市, Liupanshui. The Chinese one if no other is known. */
export function partyName(party: Named, language: Language): string {
  if (language === 'zh') return party.name;
  return party.nameEn ?? latinName(party.name, party.pinyin ?? null) ?? party.name;
}

/** In English with the Chinese name beside it, which is the one on documents: Liupanshui 六盘水市. */
export function fullPartyName(party: Named, language: Language): string {
  const name = partyName(party, language);
  return name === party.name ? name : `${name} ${party.name}`;
}

/** The names of a view: one of a place or a program, both ends of a pairing. */
export function namesText(names: readonly Named[], language: Language, full = false): string {
  return names.map((name) => (full ? fullPartyName : partyName)(name, language)).join(' → ');
}

function latinName(name: string, pinyin: string | null): string | null {
  if (!pinyin) return null;
  const syllables = pinyin.split(' ');
  const letters = [...name];
  // The ending can be cut off only if there is one syllable per character.
  const ending = syllables.length === letters.length ? (KIND_ENDINGS.exec(name)?.[0].length ?? 0) : 0;
  // 东区 is Dongqu, not Dong: a single syllable is not a name.
  const shown = letters.length - ending >= 2 ? syllables.slice(0, syllables.length - ending) : syllables;
  const joined = shown.join('');
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}
