import type { Cause } from '../cross-problem.js';
import type { CrossFigure } from '../cross-table.js';
import type { TablePlan } from '../header/table-plan.js';
import type { RowReading } from './row-reader.js';
import type { Section } from './section.js';
import type { Series } from './series.js';

export type FigurePlace = Pick<CrossFigure, 'place' | 'within' | 'scope' | 'supporter' | 'recipient'>;

/** Where the cells of a row are: by its label, the heading above it, the column, or the title, one of them. */
export class RowPlaces {
  readonly #own: string | null;
  readonly #within: string | null;
  readonly #twice: boolean;
  /** Of all cells whose columns name no place. */
  readonly #rowPlace: FigurePlace;

  constructor(
    reading: RowReading,
    section: Section | null,
    private readonly plan: TablePlan,
  ) {
    this.#own = reading.place ?? section?.place ?? null;
    this.#within = reading.place === null ? (section?.within ?? null) : reading.within;
    this.#twice = reading.place !== null && section?.place != null;
    const { supporter, recipient } = reading;
    const { place, within } = this.ofRow;
    this.#rowPlace = { place: place ?? '', within, scope: scopeOf(reading, plan), supporter, recipient };
  }

  causeFor({ place }: Series): Cause | null {
    const { title } = this.plan;
    if (this.#twice) return { code: 'PLACE_TWICE', given: `${this.#own ?? ''} / ${place ?? ''}` };
    if (this.#own !== null && place !== null) return { code: 'PLACES_BOTH_WAYS', given: placesAcross(this.plan) };
    if (this.#own === null && place === null && title.place === null)
      return { code: 'NO_PLACE', given: title.unclearPlace ?? title.text };
    return null;
  }

  of({ place, within }: Series): FigurePlace {
    if (this.#own !== null || place === null) return this.#rowPlace;
    const { scope, supporter, recipient } = this.#rowPlace;
    return { place, within, scope, supporter, recipient };
  }

  /** For a sum across the row: the place of all its cells but those that name one themselves. */
  get ofRow(): { readonly place: string | null; readonly within: string | null } {
    if (this.#own !== null) return { place: this.#own, within: this.#within };
    return { place: this.plan.title.place, within: this.plan.title.within };
  }
}

/** A person's word for the row goes before 本级 in its label, and that before the word for the whole table. */
function scopeOf({ scope, isOwn }: RowReading, { title }: TablePlan): FigurePlace['scope'] {
  return scope ?? (isOwn ? 'OWN' : (title.scope ?? ''));
}

/** The places that the columns name, the first few. */
function placesAcross({ drafts }: TablePlan): string {
  const names = [...new Set(drafts.flatMap(({ places }) => places))];
  return `${names.slice(0, 5).join('、')}${names.length > 5 ? '…' : ''}`;
}
