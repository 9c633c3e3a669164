/** The pinyin of a name that consists of characters in the table; characters that are not in it are left out. */
export function pinyinByTable(name: string, readings: ReadonlyMap<string, string>): string {
  let pinyin = '';
  for (const character of name) {
    const reading = readings.get(character);
    if (reading !== undefined) pinyin += pinyin === '' ? reading : ` ${reading}`;
  }
  return pinyin;
}

/** The first letter of every syllable. */
export function initialsOf(pinyin: string): string {
  let initials = '';
  for (let start = 0; start < pinyin.length; start = pinyin.indexOf(' ', start) + 1 || pinyin.length) {
    initials += pinyin.charAt(start);
  }
  return initials;
}
