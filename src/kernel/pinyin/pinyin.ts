import { pinyin } from 'pinyin-pro';
import { type Pinyin, withInitials } from './pinyin-initials.js';
import { PINYIN_READINGS } from './pinyin-readings.js';

const LONGEST_READING = Math.max(...Object.keys(PINYIN_READINGS).map((word) => word.length));

/** The pinyin of a text. Latin words and numbers stay whole, in lower case; punctuation is dropped. */
export function pinyinOf(text: string): Pinyin {
  const tokens = text.normalize('NFKC').match(/\p{Script=Han}+|[\p{Script=Latin}\d]+/gu) ?? [];
  const syllables = tokens.flatMap((token) =>
    /\p{Script=Han}/u.test(token) ? readingsOf(token) : [token.toLowerCase()],
  );
  return withInitials(syllables.join(' '));
}

/** One syllable for every character; the character itself if its reading is unknown. */
export function readingsOf(han: string): readonly string[] {
  const characters = [...han];
  const readings = pinyin(han, { toneType: 'none', type: 'array', v: true });
  for (let at = 0; at < characters.length;) {
    const length = longestReadingAt(characters, at);
    const known = PINYIN_READINGS[characters.slice(at, at + length).join('')];
    if (known !== undefined) readings.splice(at, length, ...known.split(' '));
    at += Math.max(length, 1);
  }
  return readings;
}

function longestReadingAt(characters: readonly string[], at: number): number {
  for (let length = Math.min(LONGEST_READING, characters.length - at); length > 0; length--) {
    if (Object.hasOwn(PINYIN_READINGS, characters.slice(at, at + length).join(''))) return length;
  }
  return 0;
}
