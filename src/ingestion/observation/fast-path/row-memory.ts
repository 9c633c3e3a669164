import type { Layout } from '../../layout/header.js';
import { ownText } from '../../text/own-text.js';
import type { Saying } from './saying.js';
import type { SheetRow } from '../../layout/sheet-row.js';
import { isSum } from '../../layout/sum-row.js';

/** Columns that are not among those which say the same in many rows. */
const APART = ['place', 'period', 'value', 'as_printed', 'locator', 'note'] as const;

/** Rows that have something here go the whole way. */
const OUT_OF_THE_ORDINARY = ['subject', 'upper'] as const;

/** Past so many it is forgotten and begun again: memory stays the same however long the file. */
const MOST_REMEMBERED = 20_000;

/** Rows that have the same texts in all columns but those that are apart. */
interface Head {
  readonly texts: readonly string[];
  /** By the text of the period. */
  readonly sayings: Map<string, Saying>;
}

/**
 * What the rows of one sheet say again and again. It knows no rules: it is told what rows turned out to say that went the
 * whole way, and recalls that for rows with the very same texts.
 */
export class RowMemory {
  /** Where the columns stand that are apart; -1 for those that the sheet does not have. */
  readonly at: Readonly<Record<(typeof APART)[number], number>>;
  readonly #headAt: readonly number[];
  readonly #emptyAt: readonly number[];
  readonly #asideAt: readonly number[];
  readonly #heads = new Map<string, Head>();
  #last: Head | null = null;
  #remembered = 0;

  constructor({ columnAt }: Layout) {
    const where = (matches: (column: string | null) => boolean): readonly number[] =>
      columnAt.flatMap((column, at) => (matches(column) ? [at] : []));
    const isOneOf = (columns: readonly string[]) => (column: string | null) => columns.includes(column ?? '');
    this.at = Object.fromEntries(APART.map((column) => [column, columnAt.indexOf(column)])) as RowMemory['at'];
    this.#asideAt = where((column) => column === null);
    this.#emptyAt = where(isOneOf(OUT_OF_THE_ORDINARY));
    this.#headAt = where((column) => column !== null && !isOneOf([...APART, ...OUT_OF_THE_ORDINARY])(column));
  }

  /** Null: nothing that is known. */
  recall(row: SheetRow): Saying | null {
    if (!this.#isOrdinary(row)) return null;
    return this.#headOf(row)?.sayings.get(row.texts[this.at.period] ?? '') ?? null;
  }

  learn(row: SheetRow, saying: Saying): void {
    if (!this.#isOrdinary(row)) return;
    if (this.#remembered >= MOST_REMEMBERED) this.#forget();
    const head = this.#headOf(row) ?? this.#begin(row);
    head?.sayings.set(ownText(row.texts[this.at.period] ?? ''), saying);
    this.#remembered += 1;
  }

  #isOrdinary({ texts }: SheetRow): boolean {
    for (const at of this.#emptyAt) if ((texts[at] ?? '') !== '') return false;
    for (const at of this.#asideAt) if (isSum(texts[at] ?? '')) return false;
    return true;
  }

  #headOf({ texts }: SheetRow): Head | null {
    if (this.#last !== null && this.#isSame(this.#last, texts)) return this.#last;
    const head = this.#heads.get(this.#joined(texts));
    // Cells may hold the very character that they are joined with.
    if (!head || !this.#isSame(head, texts)) return null;
    this.#last = head;
    return head;
  }

  #begin({ texts }: SheetRow): Head | null {
    const joined = this.#joined(texts);
    if (this.#heads.has(joined)) return null;
    const head = { texts: this.#headAt.map((at) => ownText(texts[at] ?? '')), sayings: new Map<string, Saying>() };
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

  #forget(): void {
    this.#heads.clear();
    this.#last = null;
    this.#remembered = 0;
  }
}
