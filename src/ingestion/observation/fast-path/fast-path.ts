import { parseDivisionCode } from '../../../division/division-code.js';
import { keyPlaceOf } from '../../../observation/observation-key.js';
import { Reference } from '../../column/reference.js';
import type { Column } from '../../column/row.js';
import { observationColumns } from '../../kind/observation.row.js';
import type { Layout } from '../../layout/header.js';
import type { SheetRow } from '../../layout/sheet-row.js';
import type { ReferenceLookup } from '../../lookup/reference-lookup.loader.js';
import { ownText } from '../../text/own-text.js';
import { plainAmount } from '../../text/plain-amount.js';
import type { RowParser } from '../observation-draft.js';
import { FastPathObservation, type FastPathPlace } from './fast-path-observation.js';
import { RowTemplateCache } from './row-template-cache.js';

/** Past so many they are forgotten and begun again. */
const MOST_PLACES = 20_000;

/**
 * The short way for the rows of a file that say what others have said, of another place or in another plain number. Any
 * other row is left to the long way, which alone knows the rules.
 */
export class FastPath {
  readonly #places = new Map<string, FastPathPlace | null>();
  #layout: Layout | null = null;
  #templates: RowTemplateCache | null = null;

  constructor(private readonly parser: RowParser) {}

  /** What rows under the same header say. */
  templatesOf({ layout }: SheetRow): RowTemplateCache {
    if (this.#templates === null || layout !== this.#layout) {
      this.#layout = layout;
      this.#templates = new RowTemplateCache(layout);
    }
    return this.#templates;
  }

  /** Null: it has to go the long way. */
  convert(row: SheetRow): FastPathObservation | null {
    if (row.faultyAt !== null) return null;
    const templates = this.templatesOf(row);
    const template = templates.find(row);
    if (template === null) return null;
    const { at } = templates;
    const place = this.#placeOf(row.texts[at.place] ?? '');
    const printed = row.texts[at.value] ?? '';
    const value = plainAmount(printed, template.shift, template.scale);
    if (place === null || value === null) return null;
    const words = parseText(observationColumns.as_printed, row.texts[at.as_printed] ?? '', row);
    const locator = parseText(observationColumns.locator, row.texts[at.locator] ?? '', row);
    const note = parseText(observationColumns.note, row.texts[at.note] ?? '', row);
    if (words === undefined || locator === undefined || note === undefined) return null;
    return new FastPathObservation(
      this.parser,
      row,
      template,
      place,
      value,
      words ?? printed + template.unit,
      locator,
      note,
    );
  }

  #placeOf(text: string): FastPathPlace | null {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    if (this.#places.size >= MOST_PLACES) this.#places.clear();
    const parsed = parseDivisionCode(text);
    const place = parsed.ok ? { reference: new Reference('division', parsed.code), found: undefined } : null;
    this.#places.set(ownText(text), place);
    return place;
  }
}

/** Undefined: it is at fault. */
function parseText(column: Column<string | null>, text: string, { context }: SheetRow): string | null | undefined {
  if (text === '') return null;
  const parsed = column.parse(text, context);
  return parsed.ok ? parsed.value : undefined;
}

/** The places of rows that were not looked up yet. */
export function* placesToLoad(rows: Iterable<FastPathObservation>): Generator<Reference> {
  for (const { place } of rows) if (place.found === undefined) yield place.reference;
}

/** Whether a row's place, which was loaded, is clear; if it is not, the row has to go the long way after all. */
export function resolvePlace({ place }: FastPathObservation, references: ReferenceLookup): boolean {
  if (place.found === undefined) {
    const entry = references.onlyDivision(place.reference.code);
    place.found = entry && { id: entry.id, key: keyPlaceOf(entry.key) };
  }
  return place.found !== null;
}
