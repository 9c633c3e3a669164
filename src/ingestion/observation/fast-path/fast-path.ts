import { parseDivisionCode } from '../../../division/division-code.js';
import { matchName } from '../../../division/name-match.plan.js';
import { keyPlaceOf } from '../../../observation/observation-key.js';
import { divisionCell, Reference } from '../../column/reference.js';
import type { Column } from '../../column/row.js';
import { observationColumns } from '../../kind/observation.row.js';
import type { Layout } from '../../layout/header.js';
import { isSum } from '../../layout/row-marks.js';
import type { SheetContext } from '../../layout/sheet-context.js';
import { ownText, type SheetRow } from '../../layout/sheet-row.js';
import { candidateOf } from '../../lookup/candidate-faults.js';
import type { ReferenceLookup } from '../../lookup/reference-lookup.loader.js';
import type { FileProgress } from '../../session/file-progress.js';
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
  #places = new Map<string, FastPathPlace | null>();
  #layout: Layout | null = null;
  #templates: RowTemplateCache | null = null;

  constructor(private readonly parser: RowParser) {}

  /** The templates of the rows under the same header. */
  templatesOf({ layout }: SheetRow): RowTemplateCache {
    if (this.#templates === null || layout !== this.#layout) {
      if (layout.context.titleText !== this.#layout?.context.titleText) this.#places = new Map();
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
    const place = this.#placeOf(row.texts[at.place] ?? '', row);
    const printed = row.texts[at.value] ?? '';
    const value = plainAmount(printed, template.shift, template.scale);
    if (place === null || value === null) return null;
    // The parties of a pairing help to resolve a name.
    if (place.reference.isName && template.parents.pairing !== null) return null;
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

  #placeOf(text: string, { context }: SheetRow): FastPathPlace | null {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    if (this.#places.size >= MOST_PLACES) this.#places.clear();
    const reference = placeReference(text, context);
    const place = reference && { reference, titleText: context.titleText, found: undefined };
    this.#places.set(ownText(text), place);
    return place;
  }
}

/** Null for anything but a code or a name: a total row names the place that it sums up. */
function placeReference(text: string, context: SheetContext): Reference<'division'> | null {
  const parsed = parseDivisionCode(text);
  if (parsed.ok) return new Reference('division', parsed.code);
  if (text === '' || isSum(text)) return null;
  const named = divisionCell(text, context);
  return named.ok && named.value.isName ? named.value : null;
}

/** Undefined for an error. */
function parseText(column: Column<string | null>, text: string, { context }: SheetRow): string | null | undefined {
  if (text === '') return null;
  const parsed = column.parse(text, context);
  return parsed.ok ? parsed.value : undefined;
}

/** Looks up the places of rows that are not known yet: at once, whether they are codes or names. */
export async function loadPlaces(rows: Iterable<FastPathObservation>, references: ReferenceLookup): Promise<void> {
  const places = new Map<FastPathPlace, FileProgress>();
  for (const { place, file } of rows) if (place.found === undefined) places.set(place, file);
  if (places.size === 0) return;
  const names = [...places.keys()].flatMap(({ reference }) => (reference.isName ? [reference.code] : []));
  if (names.length > 0) await references.divisionNames.load(names);
  const coded = [...places].map(([place, file]) => [place, codeOf(place, references, file)] as const);
  await references.load(coded.flatMap(([, reference]) => reference ?? []));
  for (const [place, reference] of coded) {
    const entry = reference && references.onlyDivision(reference.code);
    place.found = entry && { id: entry.id, key: keyPlaceOf(entry.key) };
  }
}

/** The code that a name means on any day; null where the day decides, or nothing does. */
function codeOf(
  { reference, titleText }: FastPathPlace,
  references: ReferenceLookup,
  file: FileProgress,
): Reference<'division'> | null {
  if (!reference.isName) return reference;
  const { divisionNames: names } = references;
  const given = reference.code;
  const entries = names.candidatesFor(given);
  if (entries.some(({ validFrom, validTo }) => validFrom !== null || validTo !== null)) return null;
  const { found } = matchName(entries, {
    ...{ given: names.meantBy(given), on: null, titleText, isPlaced: names.isPlaced(titleText), within: [] },
    nameOf: (id) => names.nameOf(id),
  });
  const [only] = found;
  if (!only || found.length > 1) return null;
  file.recordPlace(given, candidateOf(names.describe(only)));
  return new Reference('division', only.code, false, given);
}
