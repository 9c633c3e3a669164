import type { Cause } from '../cross-problem.js';
import type { CrossFigure } from '../cross-table.js';
import type { TablePlan } from '../header/table-plan.js';
import { isMoney } from '../../../text/unit-text.js';
import type { PairNames } from '../words/pair-names.js';
import { nounOf } from '../words/unit-words.js';
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
    private readonly reading: RowReading,
    section: Section | null,
    private readonly plan: TablePlan,
    private readonly pairs: PairNames,
  ) {
    this.#own = reading.place ?? section?.place ?? null;
    this.#within = reading.place === null ? (section?.within ?? null) : reading.within;
    this.#twice = reading.place !== null && section?.place != null;
    const { supporter, recipient } = reading;
    const { place, within } = this.ofRow;
    // 支援方 alone gives to the place of the row, or to the one that the title names.
    const stated = recipient === '' ? { name: place ?? '', within } : { name: recipient, within: null };
    const receives = supporter === '' ? recipient : this.#recipientOf(supporter, stated);
    this.#rowPlace = { place: place ?? '', within, scope: scopeOf(reading, plan), supporter, recipient: receives };
  }

  causeFor({ place, metric }: Series): Cause | null {
    const { title, counterparts } = this.plan;
    if (this.#twice) return { code: 'PLACE_TWICE', given: `${this.#own ?? ''} / ${place ?? ''}` };
    if (this.#own !== null && place !== null) {
      const isClear = counterparts !== null && (counterparts.isStated || isMoney(nounOf(metric.unit)));
      return isClear ? null : { code: 'PLACES_BOTH_WAYS', given: placesAcross(this.plan) };
    }
    if (this.#own !== null || place !== null) return null;
    if (title.place === null) return { code: 'NO_PLACE', given: title.unclearPlace ?? title.text };
    const { supporter } = this.reading;
    if (supporter === '' || this.reading.recipient !== '' || this.pairs.has(supporter, title.place)) return null;
    return { code: 'ROWS_OF_SUPPORTERS', given: supporter, expected: title.place };
  }

  of({ place, within }: Series): FigurePlace {
    if (place === null) return this.#rowPlace;
    if (this.#own !== null) return this.#paired({ name: place, within });
    const { scope, supporter, recipient } = this.#rowPlace;
    const isStated = this.reading.recipient !== '' || supporter === '';
    return {
      place,
      within,
      scope,
      supporter,
      recipient: isStated ? recipient : this.#recipientOf(supporter, { name: place, within }),
    };
  }

  /** Whether a zero only says that there is no such pairing, as every row of a matrix does for most columns. */
  isZeroOfNone(series: Series, text: string): boolean {
    if (this.#own === null || series.place === null || !/^0+(?:\.0+)?$/.test(text)) return false;
    const { supporter, recipient } = this.of(series);
    return this.plan.counterparts !== null && !this.pairs.has(supporter, recipient);
  }

  /** Of the pairing between the place of the row and the one of the column. */
  #paired(across: { readonly name: string; readonly within: string | null }): FigurePlace {
    const down = { name: this.#own ?? '', within: this.#within };
    const [giving, receiving] = this.plan.counterparts?.supporters === 'rows' ? [down, across] : [across, down];
    const supporter = `${giving.within ?? ''}${giving.name}`;
    return {
      ...{ place: receiving.name, within: receiving.within, scope: this.#rowPlace.scope, supporter },
      recipient: this.#recipientOf(giving.name, receiving),
    };
  }

  /** 中山市 supports 六盘水市, and the row is of a county in it: the title names the party. */
  #recipientOf(supporter: string, { name, within }: { readonly name: string; readonly within: string | null }): string {
    const { title } = this.plan;
    const isParty = (one: string | null): boolean => one !== null && this.pairs.has(supporter, one);
    const around = isParty(name) ? null : [within, title.place].find(isParty);
    return around ?? `${within ?? ''}${name}`;
  }

  /** Whether the row is of what one supporter gives, so that a sum across it is no total of its place. */
  get isOfSupporter(): boolean {
    return this.reading.supporter !== '';
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
