import { SaxesParser } from 'saxes';
import { invalidWorkbook } from '../workbook-error.js';

/** The attributes of an element, by name, with their prefix. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Called in the order of the text. Names of elements have no prefix. */
export interface XmlHandlers {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  /** A text may arrive in several pieces. */
  readonly text?: (text: string) => void;
}

/** Characters of a tag or text that is held in memory: a cell has at most 32,767. */
const LONGEST_PIECE = 4 * 2 ** 20;
/** Levels of nested elements; a workbook has a dozen. */
const DEEPEST = 1_000;

/**
 * Reads XML as it arrives, chunk by chunk. Throws WorkbookError for XML that is not well-formed, for a document type
 * declaration and for entities that only such a declaration could define. Texts may contain characters that XML
 * forbids.
 *
 * The parser is saxes: for a sheet of 300,000 rows of 10 cells (213 MB) it needs 0.8 of the processor time of the
 * parser of our own that it replaced; sax needs 1.5 and sax-wasm 2.3 to 3 times as much.
 */
export class XmlReader {
  readonly #parser = new SaxesParser({ xmlns: false, position: false });
  #isEnding = false;
  /** Characters since the last element began. */
  #pending = 0;
  #depth = 0;

  constructor({ open, close, text }: XmlHandlers) {
    const parser = this.#parser;
    parser.ENTITIES = KNOWN_ENTITIES;
    parser.on('opentag', ({ name, attributes }) => {
      this.#pending = 0;
      this.#depth += 1;
      if (this.#depth > DEEPEST) throw invalidWorkbook('XML that is nested too deeply');
      open(localName(name), attributes);
    });
    parser.on('closetag', ({ name }) => {
      this.#depth -= 1;
      close?.(localName(name));
    });
    if (text) {
      parser.on('text', text);
      parser.on('cdata', text);
    }
    parser.on('doctype', (declaration) => {
      throw invalidWorkbook(`XML with a document type declaration: ${`<!DOCTYPE${declaration}`.slice(0, 20)}`);
    });
    parser.on('error', ({ message }) => {
      if (!HARMLESS.test(message)) throw invalidWorkbook(this.#isEnding ? 'truncated XML' : reasonOf(message));
    });
  }

  push(chunk: string): void {
    this.#pending += chunk.length;
    this.#parser.write(chunk);
    if (this.#pending > LONGEST_PIECE) throw invalidWorkbook('XML with a tag that does not end');
  }

  end(): void {
    this.#isEnding = true;
    this.#parser.close();
  }
}

/** Forbidden characters in a text are harmless here: the columns of a file decide about them. */
const HARMLESS = /^(?:disallowed character\.|the string "]]>")/;

function reasonOf(message: string): string {
  if (message.includes('entity')) return 'XML with an undeclared entity';
  return /clos(?:e|ing) tag/.test(message)
    ? 'XML with an unmatched closing tag'
    : `XML that is not well-formed: ${message}`;
}

/** Whether a boolean attribute is true. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** The predefined entities; any other would have to be declared. */
const KNOWN_ENTITIES = new Proxy<Record<string, string>>(
  { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" },
  {
    get: (known, name) => {
      const text = Object.hasOwn(known, name) ? known[name.toString()] : undefined;
      if (text === undefined) throw invalidWorkbook(`XML with an undeclared entity: &${name.toString()};`);
      return text;
    },
  },
);

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
