import type { AnswerPath } from './field-errors.js';
import { ignoreFailures, put } from './awaited.js';
import { Execution } from './execution.js';
import { isLasting, type KeptText, keepText, lastingList } from './kept-texts.js';
import { ListText, LongTexts } from './long-texts.js';
import type { FieldPlan, SelectionPlan } from './plan.js';
import { arrayOf, type ListToComplete } from './value.js';

type Text = string | Promise<string>;

/**
 * V8 keeps a text that was put together as its parts, which take more memory than objects would. Parts of objects are made
 * one text from the first length on; up to the second, above which they are few and long.
 */
const SHORT = 200;
const LONG = 32_768;
/** What a text of JSON has to escape, and may have to. */
const ESCAPED = /[^\x20-\x21\x23-\x5b\x5d-\ud7ff\ue000-\uffff]/;

/** Writes the answer as JSON while the query is executed: the text that the objects of graphql-js have. */
export class TextExecution extends Execution {
  protected readonly nothing = 'null';
  private readonly long = new LongTexts();

  /** The text of an answer, in pieces where it is long. */
  piecesOf(text: string): readonly string[] {
    return this.long.piecesOf(text);
  }

  select(selection: SelectionPlan, source: unknown, path: AnswerPath | undefined): Text {
    const { fields, propertiesFirst } = selection;
    let text = '';
    let first = 0;
    if (propertiesFirst > 0 && typeof source === 'object' && source !== null) {
      const isKept = isLasting(source);
      const kept = isKept ? this.kept(selection, source) : this.properties(selection, source);
      if (kept) {
        this.count(kept.characters, isKept ? 1 : propertiesFirst);
        if (this.pace.isStopped) return this.pace.never;
        if (propertiesFirst === fields.length) return kept.text;
        text = kept.text;
        first = propertiesFirst;
      }
    }
    for (let at = first; at < fields.length; at += 1) {
      const field = fields[at] as FieldPlan;
      const value = this.field(field, source, path) as Text;
      if (typeof value !== 'string') return this.selectRest({ fields, at, text, value }, source, path);
      text += field.keyText + value;
      if (text.length > LONG) text = this.long.keep([text]);
    }
    return fields.length === 0 ? '{}' : flat(`${text}}`);
  }

  protected override lasting(list: Omit<ListToComplete, 'entries'>, value: unknown): Text | null {
    const lasting = lastingList(value);
    if (!lasting) return null;
    const { field } = list;
    let kept = field.texts?.get(lasting.of) ?? null;
    if (!kept) {
      kept = this.writtenList({ ...list, entries: arrayOf(value, field) }, lasting.properties);
      if (!kept) return null;
      keepText(field, lasting.of, kept);
    }
    this.count(kept.characters);
    return this.pace.isStopped ? this.pace.never : kept.text;
  }

  /** Writes a list of which properties are selected; null where anything else is, or one cannot be read. */
  private writtenList(
    { field, completion: { item }, entries, path }: ListToComplete,
    properties: ReadonlySet<string> | null,
  ): KeptText | null {
    if (item.kind !== 'object' && item.kind !== 'abstract') return null;
    let text = '';
    let characters = 0;
    for (const entry of entries as readonly object[]) {
      const type = this.typeOf(field, item, entry, path);
      if (type instanceof Promise) return null;
      const selection = field.selectionOf(type);
      if (!selects(selection, properties)) return null;
      const written = isLasting(entry) ? this.kept(selection, entry) : this.properties(selection, entry);
      if (!written) return null;
      text += `${text === '' ? '[' : ','}${written.text}`;
      characters += written.characters;
    }
    return { text: text === '' ? '[]' : `${text}]`, characters };
  }

  private kept(selection: SelectionPlan, source: object): KeptText | null {
    const known = selection.texts?.get(source);
    if (known) return known;
    const written = this.properties(selection, source);
    if (written) keepText(selection, source, written);
    return written;
  }

  /** Writes the first fields of an object, which are properties of it; null where one of them cannot be read. */
  private properties({ fields, propertiesFirst }: SelectionPlan, source: object): KeptText | null {
    this.characters = 0;
    let text = '';
    for (let at = 0; at < propertiesFirst; at += 1) {
      const field = fields[at] as FieldPlan;
      const written = this.property(field, source as Readonly<Record<string, unknown>>);
      if (written === undefined) return null;
      text += field.keyText + (written as string);
    }
    return { text: flat(propertiesFirst === fields.length ? `${text}}` : text), characters: this.characters };
  }

  /** The fields from the first one on that is awaited. */
  private selectRest(
    {
      fields,
      at,
      text,
      value,
    }: Pick<SelectionPlan, 'fields'> & { readonly at: number; readonly text: string; readonly value: Text },
    source: unknown,
    path: AnswerPath | undefined,
  ): Promise<string> {
    const pending: Promise<void>[] = [];
    const texts: Text[] = [];
    const add = (one: Text): void => {
      texts.push(one);
      if (typeof one !== 'string') pending.push(put(one, texts, texts.length - 1));
    };
    const rest = fields.slice(at);
    try {
      add(value);
      for (const field of rest.slice(1)) add(this.field(field, source, path) as Text);
    } catch (error) {
      // What other fields wait for may fail as well.
      return Promise.all(pending).finally(() => {
        throw error;
      }) as Promise<never>;
    }
    return (pending.length === 1 ? (pending[0] as Promise<unknown>) : Promise.all(pending)).then(() => {
      let whole = text;
      for (const [index, field] of rest.entries()) {
        whole += field.keyText + (texts[index] as string);
        if (whole.length > LONG) whole = this.long.keep([whole]);
      }
      return flat(`${whole}}`);
    });
  }

  protected constant({ constantText }: FieldPlan): string {
    return constantText;
  }

  protected written(value: unknown): string {
    switch (typeof value) {
      case 'string':
        return ESCAPED.test(value) ? JSON.stringify(value) : `"${value}"`;
      case 'boolean':
        return value ? 'true' : 'false';
      default:
        return JSON.stringify(value);
    }
  }

  protected list(list: ListToComplete): Text {
    const { entries } = list;
    if (entries.length === 0) return '[]';
    const text = new ListText();
    for (let at = 0; at < entries.length; at += 1) {
      if (this.isToWait(list)) return this.listRest(list, at, text);
      const value = this.entryAt(list, at);
      if (typeof value !== 'string') return this.listRest(list, at, text, value as Promise<string>);
      text.add(value);
    }
    return flat(text.end(this.long));
  }

  /** The entries from one on that waits or is awaited. */
  private listRest(list: ListToComplete, at: number, text: ListText, value?: Promise<string>): Promise<string> {
    const texts: unknown[] = [];
    const filled = this.filled(list, value ? at + 1 : at, texts, value);
    const whole = (): string => {
      for (const one of texts) text.add(one as string);
      return text.end(this.long);
    };
    if (!value) return (filled ?? Promise.resolve()).then(whole);
    return Promise.all([value, filled]).then(([first]) => {
      text.add(first);
      return whole();
    });
  }

  private filled(list: ListToComplete, start: number, texts: unknown[], before?: Promise<string>) {
    try {
      return this.fill(list, start, texts);
    } catch (error) {
      if (before) ignoreFailures([before]);
      throw error;
    }
  }
}

/** Whether nothing but some of these properties is selected, or any properties. */
const selects = ({ fields, propertiesFirst }: SelectionPlan, properties: ReadonlySet<string> | null): boolean =>
  propertiesFirst === fields.length &&
  (properties === null || fields.every(({ name, constant }) => constant !== null || properties.has(name)));

/** The same text, as one if it is neither short nor long. */
function flat(text: string): string {
  if (text.length > SHORT && text.length < LONG) text.charCodeAt(0);
  return text;
}
