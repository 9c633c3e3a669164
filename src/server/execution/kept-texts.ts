import { LASTING, LASTING_LIST, type Lasting, type LastingList } from '../../kernel/lasting.js';

/** What the first fields of a selection are in the answer, of one object. */
export interface KeptText {
  readonly text: string;
  /** How many characters they count as; see {@link Pace.count}. */
  readonly characters: number;
}

/** Texts of one selection, or of a field with a list, by what they were written of: gone with it. */
export interface TextHolder {
  texts: WeakMap<object, KeptText> | null;
}

/** Most bytes that all texts of a process take; then all are forgotten, and those that are asked for come back. */
const MOST_BYTES = 16_000_000;
/** About what a text takes beside its characters, of two bytes. */
const BYTES_A_TEXT = 120;
const BYTES_A_CHARACTER = 2;

let bytes = 0;
const holders = new Set<TextHolder>();

export const isLasting = (source: unknown): source is object =>
  typeof source === 'object' && source !== null && (source as Lasting)[LASTING] === true;

/** What the texts of a list are kept for; null of any other list. */
export const lastingList = (value: unknown): LastingList[typeof LASTING_LIST] | null =>
  typeof value === 'object' && value !== null && LASTING_LIST in value ? (value as LastingList)[LASTING_LIST] : null;

export function keepText(holder: TextHolder, source: object, kept: KeptText): void {
  bytes += BYTES_A_TEXT + kept.text.length * BYTES_A_CHARACTER;
  if (bytes > MOST_BYTES) {
    for (const one of holders) one.texts = null;
    holders.clear();
    bytes = 0;
    return;
  }
  // Makes one text of its parts, which would take several times as much.
  kept.text.charCodeAt(0);
  holders.add(holder);
  (holder.texts ??= new WeakMap()).set(source, kept);
}
