interface Named {
  readonly name: string;
  readonly nameEn?: string | null;
  readonly pinyin?: string;
}

/** The English name of a record, or its pinyin and Chinese name without one; null where neither is known. */
export function englishName({ name, nameEn = null, pinyin }: Named): string | null {
  return nameEn ?? (pinyin === undefined ? null : `${romanized(name, pinyin)} ${name}`);
}

/** Kinds at the end of place names, which English omits: 六盘水市 is Liupanshui. */
const KIND = /(特区|林区|地区|街道|新区|省|市|县|区|镇|乡|村|盟|旗)$/;
const SHORTEST_NAME = 2;
const LONGEST_NAME = 5;

function romanized(name: string, pinyin: string): string {
  const kind = KIND.exec(name)?.[0] ?? '';
  const syllables = pinyin.split(' ');
  const bare = [...name].length - kind.length;
  const shown = bare >= SHORTEST_NAME && syllables.length === [...name].length ? syllables.slice(0, bare) : syllables;
  // A long name would be unreadable as one word.
  const text = shown.join(shown.length > LONGEST_NAME ? ' ' : '').replaceAll('v', 'ü');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
