export interface Pinyin {
  /** Syllables without tones, separated by spaces; ü is written v, as it is typed. */
  readonly pinyin: string;
  /** The first letter of every syllable. */
  readonly initials: string;
}

/** Adds the initials to syllables that are separated by spaces. */
export function withInitials(pinyin: string): Pinyin {
  const syllables = pinyin.split(' ');
  return { pinyin, initials: syllables.map((syllable) => syllable.charAt(0)).join('') };
}
