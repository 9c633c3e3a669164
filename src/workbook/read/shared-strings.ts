import { overLimit } from '../workbook-error.js';
import { WORKBOOK_LIMITS } from '../workbook-limits.js';
import { decodeEscapes } from '../xml/character-escapes.js';
import { utf8Pieces } from '../xml/utf8-pieces.js';
import { XmlReader } from '../xml/xml-reader.js';
import type { ZipArchive } from '../zip/zip-archive.js';

/** Reads the shared texts of a workbook, which cells refer to by index. Throws WorkbookError. */
export async function readSharedStrings(archive: ZipArchive, part: string | null): Promise<readonly string[]> {
  const strings: string[] = [];
  if (part === null || !archive.has(part)) return strings;
  const text = new RichText();
  let characters = 0;
  const reader = new XmlReader({
    open: (name) => {
      if (name === 'si') text.begin();
      text.open(name);
    },
    close: (name) => {
      text.close(name);
      if (name !== 'si') return;
      const whole = text.end();
      characters += whole.length;
      if (characters > WORKBOOK_LIMITS.sharedCharacters) throw overLimit('more', 'sharedCharacters');
      strings.push(whole);
    },
    text: (piece) => {
      text.add(piece);
    },
  });
  for await (const piece of utf8Pieces(archive.unpack(part))) reader.push(piece);
  reader.end();
  return strings;
}

/**
 * Collects a text that may consist of several runs, without the phonetic guide that Chinese and Japanese workbooks add.
 */
export class RichText {
  #text = '';
  #isText = false;
  #isPhonetic = false;

  begin(): void {
    this.#text = '';
  }

  open(name: string): void {
    if (name === 't') this.#isText = true;
    else if (name === 'rPh') this.#isPhonetic = true;
  }

  close(name: string): void {
    if (name === 't') this.#isText = false;
    else if (name === 'rPh') this.#isPhonetic = false;
  }

  add(piece: string): void {
    if (this.#isText && !this.#isPhonetic) this.#text += piece;
  }

  end(): string {
    return decodeEscapes(this.#text);
  }
}
