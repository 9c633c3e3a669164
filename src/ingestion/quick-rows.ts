import { parseDivisionCode } from '../division/division-code.js';
import { type KeyPlace, keyPlaceOf } from '../observation/observation-key.js';
import type { Column } from './row.js';
import type { Directory } from './directory.loader.js';
import type { Layout } from './header.js';
import type { ObservationReader } from './observation-draft.js';
import { observationColumns } from './observation.row.js';
import { plainAmount } from './plain-amount.js';
import { Reference } from './reference.js';
import { RowMemory } from './row-memory.js';
import type { Saying } from './saying.js';
import type { SheetRow } from './sheet-row.js';
import type { StagedFigure } from './staged-figure.js';

/** A place by its code. */
interface QuickPlace {
  readonly reference: Reference<'division'>;
  /** Undefined: not looked up yet. Null: none, or it depends on the day of the figure which one it is. */
  found: { readonly id: number; readonly key: KeyPlace } | null | undefined;
}

/** A row of which all is known but the id of its place. */
export interface QuickRow {
  readonly reader: ObservationReader;
  readonly row: SheetRow;
  readonly saying: Saying;
  readonly place: QuickPlace;
  readonly value: string;
  readonly asPrinted: string;
  readonly locator: string | null;
  readonly note: string | null;
}

/** Past so many they are forgotten and begun again. */
const MOST_PLACES = 20_000;

/**
 * The short way for the rows of a file that say what others have said, of another place or in another plain number. Any
 * other row is left to the long way, which alone knows the rules.
 */
export class QuickRows {
  readonly #places = new Map<string, QuickPlace | null>();
  #layout: Layout | null = null;
  #memory: RowMemory | null = null;

  constructor(private readonly reader: ObservationReader) {}

  /** What rows under the same header say. */
  memoryOf({ layout }: SheetRow): RowMemory {
    if (this.#memory === null || layout !== this.#layout) {
      this.#layout = layout;
      this.#memory = new RowMemory(layout);
    }
    return this.#memory;
  }

  /** Null: it has to go the long way. */
  read(row: SheetRow): QuickRow | null {
    if (row.faultyAt !== null) return null;
    const memory = this.memoryOf(row);
    const saying = memory.recall(row);
    if (saying === null) return null;
    const { at } = memory;
    const text = (index: number): string => row.texts[index] ?? '';
    const place = this.#placeOf(text(at.place));
    const printed = text(at.value);
    const value = plainAmount(printed, saying.shift, saying.scale);
    if (place === null || value === null) return null;
    const words = readText(observationColumns.as_printed, text(at.as_printed), row);
    const locator = readText(observationColumns.locator, text(at.locator), row);
    const note = readText(observationColumns.note, text(at.note), row);
    if (words === undefined || locator === undefined || note === undefined) return null;
    const asPrinted = words ?? printed + saying.unit;
    return { reader: this.reader, row, saying, place, value, asPrinted, locator, note };
  }

  #placeOf(text: string): QuickPlace | null {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    if (this.#places.size >= MOST_PLACES) this.#places.clear();
    const parsed = parseDivisionCode(text);
    const place = parsed.ok ? { reference: new Reference('division', parsed.code), found: undefined } : null;
    this.#places.set(text, place);
    return place;
  }
}

/** Undefined: it is at fault. */
function readText(column: Column<string | null>, text: string, { context }: SheetRow): string | null | undefined {
  if (text === '') return null;
  const reading = column.read(text, context);
  return reading.ok ? reading.value : undefined;
}

/** The places of rows that were not looked up yet. */
export function* placesToLoad(rows: Iterable<QuickRow>): Generator<Reference> {
  for (const { place } of rows) if (place.found === undefined) yield place.reference;
}

/** Whether a row's place, which was loaded, is clear; if it is not, the row has to go the long way after all. */
export function findPlace({ place }: QuickRow, directory: Directory): boolean {
  if (place.found === undefined) {
    const entry = directory.onlyDivision(place.reference.code);
    place.found = entry && { id: entry.id, key: keyPlaceOf(entry.key) };
  }
  return place.found !== null;
}

/** The figure of a row whose place is clear. */
export function settleQuick(quick: QuickRow): StagedFigure {
  const { reader, row, saying, place, value } = quick;
  if (!place.found) throw new Error(`The place ${place.reference.code} was not looked up.`);
  return {
    file: reader.file,
    fileOrd: reader.fileOrd,
    line: row.line,
    key: saying.keyOf(place.found.key),
    parents: saying.parents,
    division: place.found.id,
    periodStart: saying.periodStart,
    periodEnd: saying.periodEnd,
    basis: saying.basis,
    scope: saying.scope,
    value,
    lower: value,
    upper: value,
    asPrinted: quick.asPrinted,
    locator: quick.locator,
    note: quick.note,
    keepsLocator: !row.layout.printed.has('locator'),
    keepsNote: !row.layout.printed.has('note'),
  };
}
