import type { Pinyin } from '../../kernel/pinyin/pinyin-initials.js';

/**
 * One reading for each character, right for most names. Looked up hundreds of thousands of times, hence arrays by code
 * unit instead of a map. Characters outside the table are omitted.
 */
export class ReadingTable {
  readonly #syllables: string[] = [];
  readonly #initials: string[] = [];

  constructor(readings: ReadonlyMap<string, string>) {
    for (let unit = 0; unit <= 0xffff; unit++) {
      const reading = readings.get(String.fromCharCode(unit));
      this.#syllables.push(reading === undefined ? '' : ` ${reading}`);
      this.#initials.push(reading?.charAt(0) ?? '');
    }
  }

  pinyinOf(name: string): Pinyin {
    let pinyin = '';
    let initials = '';
    for (let at = 0; at < name.length; at++) {
      const unit = name.charCodeAt(at);
      pinyin += this.#syllables[unit] ?? '';
      initials += this.#initials[unit] ?? '';
    }
    return { pinyin: pinyin.slice(1), initials };
  }
}
