import type { Attributes } from '../xml/xml-reader.js';
import type { NumberFormat } from './number-format.js';

const PLAIN: NumberFormat = { kind: 'number', unit: '' };

/** Collects from the styles of an OpenDocument table what they reveal about numbers, and which sheets are hidden. */
export class OpenDocumentStyles {
  readonly #formats = new Map<string, NumberFormat>();
  readonly #formatOfStyle = new Map<string, string>();
  readonly #hiddenTables = new Set<string>();
  readonly #raised = new Set<string>();
  #style: { readonly name: string; readonly family: string } | null = null;
  #format: { readonly name: string; readonly parts: Set<string>; unit: string; scale: number; isText: boolean } | null =
    null;

  open(name: string, attributes: Attributes): void {
    const own = attributes['style:name'] ?? '';
    if (name === 'style') {
      this.#style = { name: own, family: attributes['style:family'] ?? '' };
      const format = attributes['style:data-style-name'];
      if (format !== undefined) this.#formatOfStyle.set(own, format);
    } else if (name === 'table-properties' && this.#style?.family === 'table') {
      if (attributes['table:display'] === 'false') this.#hiddenTables.add(this.#style.name);
    } else if (name === 'text-properties' && this.#style?.family === 'text') {
      if (/^(?:super|[1-9]\d*%)/.test(attributes['style:text-position'] ?? '')) this.#raised.add(this.#style.name);
    } else if (/^(?:number|date|percentage|currency)-style$/.test(name)) {
      this.#format = { name: own, parts: new Set(), unit: '', scale: 0, isText: false };
    } else if (this.#format) {
      this.#format.parts.add(name);
      this.#format.isText = name === 'text';
      const factor = attributes['number:display-factor'];
      if (factor !== undefined) this.#format.scale = /^10+$/.test(factor) ? factor.length - 1 : 0;
    }
  }

  text(text: string): void {
    const format = this.#format;
    // Before the number stands a mark of currency or a sign, behind it the unit.
    if (format?.isText === true && format.parts.has('number')) format.unit += text;
  }

  close(name: string): void {
    if (name === 'style') this.#style = null;
    if (this.#format && name === 'text') this.#format.isText = false;
    if (!this.#format || !name.endsWith('-style')) return;
    const { parts, unit, scale } = this.#format;
    this.#formats.set(this.#format.name, {
      kind: parts.has('day')
        ? 'day'
        : parts.has('month')
          ? 'month'
          : parts.has('year')
            ? 'year'
            : name === 'percentage-style'
              ? 'percent'
              : 'number',
      unit: name === 'number-style' && /^[\p{Script=Han}%㎡]{1,6}$/u.test(unit.trim()) ? unit.trim() : '',
      ...(scale === 0 ? {} : { scale }),
    });
    this.#format = null;
  }

  /** Whether a style of text raises it, as the mark of a note. */
  isRaised(style: string | undefined): boolean {
    return style !== undefined && this.#raised.has(style);
  }

  isHidden(table: string | undefined): boolean {
    return table !== undefined && this.#hiddenTables.has(table);
  }

  /** The format of a style of cells; null where nothing says it. */
  formatOf(style: string | undefined): NumberFormat | null {
    const name = this.#formatOfStyle.get(style ?? '');
    return name === undefined ? null : (this.#formats.get(name) ?? PLAIN);
  }
}
