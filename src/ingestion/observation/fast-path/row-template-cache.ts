import type { Layout } from '../../layout/header.js';
import type { SheetRow } from '../../layout/sheet-row.js';
import { isSum } from '../../layout/sum-row.js';
import { ownText } from '../../text/own-text.js';
import type { RowTemplate } from './row-template.js';

/** Columns that usually differ from row to row. */
const VARYING = ['place', 'period', 'value', 'as_printed', 'locator', 'note'] as const;

/** Columns that must be empty on the fast path. */
const EMPTY = ['subject', 'upper'] as const;

/** With more templates than this the cache starts over, so that memory is bounded however long the file is. */
const MOST_TEMPLATES = 20_000;

/** Rows that have the same texts in all but the varying columns. */
interface Head {
  readonly texts: readonly string[];
  /** Templates by the text of the period. */
  readonly templates: Map<string, RowTemplate>;
}

/**
 * Caches templates for the rows of one sheet. It knows no rules: rows of the slow path add what they were converted to, and
 * rows with exactly the same texts find it.
 */
export class RowTemplateCache {
  /** Indexes of the varying columns; -1 for absent ones. */
  readonly at: Readonly<Record<(typeof VARYING)[number], number>>;
  readonly #headAt: readonly number[];
  readonly #emptyAt: readonly number[];
  readonly #unnamedAt: readonly number[];
  readonly #heads = new Map<string, Head>();
  #last: Head | null = null;
  #size = 0;

  constructor({ columnAt }: Layout) {
    const where = (matches: (column: string | null) => boolean): readonly number[] =>
      columnAt.flatMap((column, at) => (matches(column) ? [at] : []));
    const isOneOf = (columns: readonly string[]) => (column: string | null) => columns.includes(column ?? '');
    this.at = Object.fromEntries(VARYING.map((column) => [column, columnAt.indexOf(column)])) as RowTemplateCache['at'];
    this.#unnamedAt = where((column) => column === null);
    this.#emptyAt = where(isOneOf(EMPTY));
    this.#headAt = where((column) => column !== null && !isOneOf([...VARYING, ...EMPTY])(column));
  }

  /** Returns null without a matching template. */
  find(row: SheetRow): RowTemplate | null {
    if (!this.#isEligible(row)) return null;
    return this.#headOf(row)?.templates.get(row.texts[this.at.period] ?? '') ?? null;
  }

  add(row: SheetRow, template: RowTemplate): void {
    if (!this.#isEligible(row)) return;
    if (this.#size >= MOST_TEMPLATES) this.#clear();
    const head = this.#headOf(row) ?? this.#addHead(row);
    head?.templates.set(ownText(row.texts[this.at.period] ?? ''), template);
    this.#size += 1;
  }

  #isEligible({ texts }: SheetRow): boolean {
    for (const at of this.#emptyAt) if ((texts[at] ?? '') !== '') return false;
    for (const at of this.#unnamedAt) if (isSum(texts[at] ?? '')) return false;
    return true;
  }

  #headOf({ texts }: SheetRow): Head | null {
    if (this.#last !== null && this.#isSame(this.#last, texts)) return this.#last;
    const head = this.#heads.get(this.#joined(texts));
    // A cell may contain the separator, so that different rows have the same key.
    if (!head || !this.#isSame(head, texts)) return null;
    this.#last = head;
    return head;
  }

  #addHead({ texts }: SheetRow): Head | null {
    const joined = this.#joined(texts);
    if (this.#heads.has(joined)) return null;
    const head = {
      texts: this.#headAt.map((at) => ownText(texts[at] ?? '')),
      templates: new Map<string, RowTemplate>(),
    };
    this.#heads.set(ownText(joined), head);
    return head;
  }

  #isSame(head: Head, texts: readonly string[]): boolean {
    for (let nth = 0; nth < this.#headAt.length; nth++) {
      if (head.texts[nth] !== (texts[this.#headAt[nth] ?? -1] ?? '')) return false;
    }
    return true;
  }

  #joined(texts: readonly string[]): string {
    let joined = '';
    for (const at of this.#headAt) joined += `${texts[at] ?? ''}\n`;
    return joined;
  }

  #clear(): void {
    this.#heads.clear();
    this.#last = null;
    this.#size = 0;
  }
}
