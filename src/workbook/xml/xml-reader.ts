import { invalidWorkbook } from '../workbook-error.js';

/** What a part of a workbook is told to, in the order of its text. Names come without their prefix. */
export interface XmlHandlers {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  /** May come in several pieces. */
  text?(text: string): void;
}

/** A tag that is never closed must not be held without end. */
const LONGEST_TAG = 4 * 2 ** 20;

/**
 * Reads XML as it comes: a chunk of text at a time. Strict where harm is done and nowhere else: a document type
 * declaration or an entity that it could have declared is refused.
 */
export class XmlReader {
  #rest = '';
  #depth = 0;

  constructor(private readonly handlers: XmlHandlers) {}

  push(chunk: string): void {
    const text = this.#rest === '' ? chunk : this.#rest + chunk;
    let at = 0;
    for (;;) {
      const tag = text.indexOf('<', at);
      if (tag === -1) break;
      if (tag > at && this.#depth > 0) this.handlers.text?.(decoded(text.slice(at, tag)));
      const end = this.#take(text, tag);
      if (end === -1) {
        at = tag;
        break;
      }
      at = end;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > LONGEST_TAG) throw invalidWorkbook('XML with a tag that does not end');
  }

  end(): void {
    if (this.#rest.trim() !== '' || this.#depth !== 0) throw invalidWorkbook('XML that breaks off');
  }

  /** Takes what begins at a `<`; tells where it ends, or -1 if that has not come yet. */
  #take(text: string, tag: number): number {
    switch (text[tag + 1]) {
      case undefined:
        return -1;
      case '?':
        return after(text, '?>', tag);
      case '!':
        return this.#takeDeclaration(text, tag);
      default:
        return this.#takeTag(text, tag);
    }
  }

  #takeDeclaration(text: string, tag: number): number {
    if (text.startsWith('<!--', tag)) return after(text, '-->', tag + 4);
    if (text.startsWith('<![CDATA[', tag)) {
      const end = after(text, ']]>', tag);
      if (end !== -1) this.handlers.text?.(text.slice(tag + 9, end - 3));
      return end;
    }
    if (text.length - tag < 9) return -1;
    throw invalidWorkbook(`XML with a declaration of its own: ${text.slice(tag, tag + 20)}`);
  }

  #takeTag(text: string, tag: number): number {
    const end = endOfTag(text, tag);
    if (end === -1) return -1;
    if (text[tag + 1] === '/') {
      this.#depth -= 1;
      if (this.#depth < 0) throw invalidWorkbook('XML that closes what was not opened');
      this.handlers.close?.(localName(text.slice(tag + 2, end).trim()));
      return end + 1;
    }
    const isEmpty = text[end - 1] === '/';
    const content = text.slice(tag + 1, isEmpty ? end - 1 : end);
    const space = content.search(/\s/);
    const name = localName(space === -1 ? content : content.slice(0, space));
    this.handlers.open(name, new Attributes(space === -1 ? '' : content.slice(space)));
    if (isEmpty) this.handlers.close?.(name);
    else this.#depth += 1;
    return end + 1;
  }
}

/** The attributes of a tag, taken apart when one is asked for. */
export class Attributes {
  #parsed: Map<string, string> | null = null;

  constructor(private readonly text: string) {}

  /** Null if there is none of that name, whatever its prefix. */
  get(name: string): string | null {
    this.#parsed ??= takeApart(this.text);
    const value = this.#parsed.get(name);
    return value === undefined ? null : decoded(value);
  }
}

function takeApart(text: string): Map<string, string> {
  const parsed = new Map<string, string>();
  const attribute = /([^\s="']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
  for (let found = attribute.exec(text); found; found = attribute.exec(text)) {
    parsed.set(localName(found[1] ?? ''), found[2] ?? found[3] ?? '');
  }
  return parsed;
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? -1 : at + mark.length;
}

/** A `>` inside quotes ends nothing. */
const TAG = /<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>/y;

function endOfTag(text: string, tag: number): number {
  TAG.lastIndex = tag;
  return TAG.test(text) ? TAG.lastIndex - 1 : -1;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&\s]{0,32});?/g, (all, name: string) => {
    const known = ENTITIES.get(name);
    if (known !== undefined) return known;
    const code = /^#x[0-9a-f]{1,6}$/i.test(name)
      ? parseInt(name.slice(2), 16)
      : /^#\d{1,7}$/.test(name)
        ? Number(name.slice(1))
        : -1;
    if (code < 0 || code > 0x10ffff) throw invalidWorkbook(`XML with an entity of its own: ${all}`);
    return String.fromCodePoint(code);
  });
}
