import { parseDivisionCode } from '../../../division/division-code.js';
import { keyPlaceOf } from '../../../observation/observation-key.js';
import { Reference } from '../../column/reference.js';
import type { Column } from '../../column/row.js';
import { observationColumns } from '../../kind/observation.row.js';
import type { Layout } from '../../layout/header.js';
import { ownText, type SheetRow } from '../../layout/sheet-row.js';
import type { ReferenceLookup } from '../../lookup/reference-lookup.loader.js';
import { plainAmount } from '../../text/plain-amount.js';
import type { RowParser } from '../observation-draft.js';
import { FastPathObservation, type FastPathPlace } from './fast-path-observation.js';
import { RowTemplateCache } from './row-template.js';

/** With more places than this the cache starts over. */
const MOST_PLACES = 20_000;

/**
 * Converts rows of a file that differ from an earlier one only in place, plain number and remarks. Any other row takes
 * the slow path, which alone knows the rules.
 */
export class FastPath {
  readonly #places = new Map<string, FastPathPlace | null>();
  #layout: Layout | null = null;
  #templates: RowTemplateCache | null = null;

  constructor(private readonly parser: RowParser) {}

  /** The templates of the rows under the same header. */
  templatesOf({ layout }: SheetRow): RowTemplateCache {
    if (this.#templates === null || layout !== this.#layout) {
      this.#layout = layout;
      this.#templates = new RowTemplateCache(layout);
    }
    return this.#templates;
  }

  /** Returns null for a row that has to take the slow path. */
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

/** Undefined for an error. */
function parseText(column: Column<string | null>, text: string, { context }: SheetRow): string | null | undefined {
  if (text === '') return null;
  const parsed = column.parse(text, context);
  return parsed.ok ? parsed.value : undefined;
}

/** Yields the places that have not been looked up. */
export function* placesToLoad(rows: Iterable<FastPathObservation>): Generator<Reference> {
  for (const { place } of rows) if (place.found === undefined) yield place.reference;
}

/**
 * Resolves the place of a row, which must be loaded. Returns whether it is unambiguous; otherwise the row takes the
 * slow path.
 */
export function resolvePlace({ place }: FastPathObservation, references: ReferenceLookup): boolean {
  if (place.found === undefined) {
    const entry = references.onlyDivision(place.reference.code);
    place.found = entry && { id: entry.id, key: keyPlaceOf(entry.key) };
  }
  return place.found !== null;
}
