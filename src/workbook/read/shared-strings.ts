import { overLimit } from '../workbook-error.js';
import { WORKBOOK_LIMITS } from '../workbook-limits.js';
import { decodeEscapes } from '../xml/character-escapes.js';
import { utf8Pieces } from '../xml/utf8-pieces.js';
import { type Attributes, XmlReader } from '../xml/xml-reader.js';
import { raised } from '../xml/raised-text.js';
import type { ZipArchive } from '../zip/zip-archive.js';

/** Reads the shared texts of a workbook, which cells refer to by index. Throws WorkbookError. */
export async function readSharedStrings(archive: ZipArchive, part: string | null): Promise<readonly string[]> {
  const strings: string[] = [];
  if (part === null || !archive.has(part)) return strings;
  const text = new RichText();
  let characters = 0;
  const reader = new XmlReader({
    open: (name, attributes) => {
      if (name === 'si') text.begin();
      text.open(name, attributes);
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
 * Collects a text that may consist of several runs, without the phonetic guide that Chinese and Japanese workbooks add. What is
 * raised stays so: the mark of a note behind 45 must not become a digit of it.
 */
export class RichText {
  #text = '';
  #isText = false;
  #isPhonetic = false;
  #isRaised = false;

  begin(): void {
    this.#text = '';
    this.#isRaised = false;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 't') this.#isText = true;
    else if (name === 'rPh') this.#isPhonetic = true;
    else if (name === 'r') this.#isRaised = false;
    else if (name === 'vertAlign') this.#isRaised = attributes.val === 'superscript';
  }

  close(name: string): void {
    if (name === 't') this.#isText = false;
    else if (name === 'rPh') this.#isPhonetic = false;
    else if (name === 'r') this.#isRaised = false;
  }

  add(piece: string): void {
    if (this.#isText && !this.#isPhonetic) this.#text += this.#isRaised ? raised(piece) : piece;
  }

  end(): string {
    return decodeEscapes(this.#text);
  }
}
