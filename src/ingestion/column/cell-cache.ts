import type { SheetContext } from '../layout/sheet-context.js';
import { ownText } from '../layout/sheet-row.js';
import type { ParsedCell } from './cell.js';
import { type Column, type Columns, type ParsedRow, parseRow, type Values } from './row.js';

/** A column with more different texts starts over, so that memory is bounded however long the file is. */
const MOST_CELLS = 20_000;

/**
 * Parses rows like {@link parseRow}, but each text only once: in a long file the same divisions, periods and units
 * occur again and again.
 */
export class CachingRowParser<C extends Columns> {
  readonly #cells: readonly CellCache[];
  #context: SheetContext | null = null;

  constructor(private readonly columns: C) {
    this.#cells = Object.entries(columns).map(([name, column]) => new CellCache(name, column));
  }

  parse(cells: Readonly<Record<string, string>>, context: SheetContext): ParsedRow<Values<C>> {
    if (context !== this.#context) {
      // The same text can mean something else in another context.
      this.#context = context;
      for (const cell of this.#cells) cell.clear();
    }
    const values: Record<string, unknown> = {};
    for (const cell of this.#cells) {
      const text = cells[cell.name] ?? '';
      const value = text === '' ? cell.column.empty : cell.valueOf(text, context);
      // parseRow finds all errors of the row.
      if (value === undefined) return parseRow(this.columns, cells, context);
      values[cell.name] = value;
    }
    return { ok: true, values: values as Values<C> };
  }
}

class CellCache {
  readonly #known = new Map<string, ParsedCell<unknown>>();
  #hits = 0;
  #isWorthwhile = true;

  constructor(
    readonly name: string,
    readonly column: Column<unknown>,
  ) {}

  /** Undefined for an error. */
  valueOf(text: string, context: SheetContext): unknown {
    const known = this.#known.get(text);
    if (known) this.#hits += 1;
    const parsed = known ?? this.#parse(text, context);
    return parsed.ok ? parsed.value : undefined;
  }

  clear(): void {
    this.#known.clear();
    this.#isWorthwhile = true;
  }

  #parse(text: string, context: SheetContext): ParsedCell<unknown> {
    if (!this.#isWorthwhile) return this.column.parse(text, context);
    const own = ownText(text);
    const parsed = this.column.parse(own, context);
    this.#add(own, parsed);
    return parsed;
  }

  #add(text: string, parsed: ParsedCell<unknown>): void {
    if (this.#known.size >= MOST_CELLS) {
      // Amounts and notes hardly ever repeat: caching them costs more than parsing them.
      this.#isWorthwhile = this.#hits > MOST_CELLS;
      this.#known.clear();
      this.#hits = 0;
    }
    this.#known.set(text, parsed);
  }
}
