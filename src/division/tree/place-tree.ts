import type { Keyset, Page } from '../../kernel/page.js';
import { lastingListOf } from '../../kernel/lasting.js';
import type { DivisionModel } from '../division.type.js';
import { COUNTRY_ID } from '../root-id.js';
import { codeOrder, NO_DAY, NONE, slotOf, type TreeColumns } from './tree-columns.js';
import { keyOf, TreeDivision } from './tree-division.js';

const COUNTRY = 0;
const TOWN = 4;
const GREATEST_ID = 2 ** 31 - 1;

/** What a list in the tree contains; see `DivisionSearch`. */
export interface TreeSearch {
  /** Row id of the place directly above, or null. */
  readonly parent: number | null;
  /** Row id of a place above, at any distance; null for everywhere. */
  readonly within: number | null;
  readonly level: number | null;
  readonly closed: boolean;
}

/** Where the places of a list are, in order: among `members`, or among all if that is null. */
interface Candidates {
  readonly members: Int32Array | null;
  readonly start: number;
  readonly end: number;
  readonly holds: (index: number) => boolean;
}

/** Indexes from `start` to before `end`, from the end if `backward`. */
interface Range {
  readonly start: number;
  readonly end: number;
  readonly backward: boolean;
}

/** The indexes of the country, the province, the city, the district and the town that contain a place; NONE where none does. */
type Above = readonly [number, number, number, number, number];

const everything = (): boolean => true;

/** All places in memory: the answers of the table without a statement. One tree is the table at one moment. */
export class PlaceTree {
  /** Those down to towns are asked for all the time, and few. Of its full length: a short array would become a table of hashes. */
  private readonly kept: (TreeDivision | undefined)[];
  /** What contains the places directly below a place, by its index, and where that is. */
  private readonly chains = new Map<number, { readonly above: Above; readonly places: readonly TreeDivision[] }>();

  constructor(readonly columns: TreeColumns) {
    this.kept = new Array<TreeDivision | undefined>(columns.size);
  }

  /** The place with a row id; null if there is none. */
  byId(id: number): DivisionModel | null {
    const index = this.indexOfId(id);
    return index === NONE ? null : this.place(index);
  }

  /** The place with a code: of several that have had it, the one that has it now, else the last. Null if there is none. */
  byCode(code: string): DivisionModel | null {
    const order = codeOrder(code);
    if (order === null) return null;
    const { codes, validTo } = this.columns;
    let best = NONE;
    for (let index = this.firstFrom(order); codes[index] === order; index++) {
      const until = validTo[index] ?? NO_DAY;
      if (until === NO_DAY) return this.place(index);
      if (best === NONE || until > (validTo[best] ?? NO_DAY)) best = index;
    }
    return best === NONE ? null : this.place(best);
  }

  /** The place with the key of a global id; null if there is none. */
  byKey(key: string): DivisionModel | null {
    const [code = ''] = key.split('~');
    const order = codeOrder(code);
    if (order === null) return null;
    for (let index = this.firstFrom(order); this.columns.codes[index] === order; index++) {
      if (keyOf(this.columns, index) === key) return this.place(index);
    }
    return null;
  }

  /** The places that contain a place of this tree, the widest first; null for any other. */
  ancestors(place: DivisionModel): readonly DivisionModel[] | null {
    const index = place instanceof TreeDivision ? place.indexIn(this.columns) : NONE;
    if (index === NONE) return null;
    const { parents } = this.columns;
    const above = this.above(index);
    const known = this.chains.get(parents[index] ?? NONE);
    if (known?.above.every((one, level) => one === above[level])) return known.places;
    const places = lastingListOf(above.filter((one) => one !== NONE).map((one) => this.place(one)));
    this.chains.set(parents[index] ?? NONE, { above, places });
    return places;
  }

  private above(index: number): Above {
    const { provinces, cities, districts, towns } = this.columns;
    const at = (column: Int32Array): number => (column[index] === index ? NONE : (column[index] ?? NONE));
    const country = this.indexOfId(COUNTRY_ID);
    return [country === index ? NONE : country, at(provinces), at(cities), at(districts), at(towns)];
  }

  /**
   * The places of a list between two of them, at most `limit`, in the order in which the page is read: that of codes and
   * row ids, or the reverse. Null if a position is not the code and the row id of a place, or `within` is not in the tree.
   */
  list(
    search: TreeSearch,
    { after, before, backward }: Pick<Page, 'after' | 'before' | 'backward'>,
    limit: number,
  ): DivisionModel[] | null {
    const start = after === null ? 0 : this.indexOf(after, 'after');
    const end = before === null ? this.columns.size : this.indexOf(before, 'at');
    if (start === null || end === null) return null;
    const found: DivisionModel[] = [];
    const isKnown = this.walk(search, { start, end, backward }, (index) => {
      if (found.length >= limit) return false;
      found.push(this.place(index));
      return true;
    });
    return isKnown ? found : null;
  }

  /** How many places a list has; null if `within` is not in the tree. */
  count(search: TreeSearch): number | null {
    let count = 0;
    const isKnown = this.walk(search, { start: 0, end: this.columns.size, backward: false }, () => {
      count++;
      return true;
    });
    return isKnown ? count : null;
  }

  /** Visits the places of a list in a range of indexes until `visit` returns false. Returns false for an unknown place. */
  private walk(search: TreeSearch, range: Range, visit: (index: number) => boolean): boolean {
    const { levels, validTo } = this.columns;
    const place = search.parent ?? search.within;
    const above = place === null ? NONE : this.indexOfId(place);
    if (place !== null && above === NONE) return false;
    const candidates = this.candidates(search, above);
    const { level, closed } = search;
    const [first, end] = [lowerBound(candidates, range.start), lowerBound(candidates, range.end)];
    for (let step = 0; step < end - first; step++) {
      const at = range.backward ? end - 1 - step : first + step;
      const index = candidates.members?.[at] ?? at;
      if (level !== null && levels[index] !== level) continue;
      if (!closed && validTo[index] !== NO_DAY) continue;
      if (!candidates.holds(index)) continue;
      if (!visit(index)) break;
    }
    return true;
  }

  private candidates({ parent, level }: TreeSearch, above: number): Candidates {
    const { children, childStarts, ofLevel, levelStarts, levels, size } = this.columns;
    const aboveLevel = above === NONE ? COUNTRY : (levels[above] ?? COUNTRY);
    if (parent !== null || (above !== NONE && aboveLevel >= TOWN)) {
      return { members: children, start: childStarts[above] ?? 0, end: childStarts[above + 1] ?? 0, holds: everything };
    }
    const wide: Candidates =
      level === null
        ? { members: null, start: 0, end: size, holds: everything }
        : { members: ofLevel, start: levelStarts[level] ?? 0, end: levelStarts[level + 1] ?? 0, holds: everything };
    if (above === NONE) return wide;
    if (aboveLevel === COUNTRY) return { ...wide, holds: (index) => index !== above };
    const { first, last } = this.below(above);
    const column = this.ancestorsAt(aboveLevel);
    return {
      ...wide,
      start: lowerBound(wide, first),
      end: lowerBound(wide, last + 1),
      holds: (index) => column[index] === above && (level !== null || (levels[index] ?? COUNTRY) > aboveLevel),
    };
  }

  private below(above: number): { readonly first: number; readonly last: number } {
    const { firstBelow, lastBelow } = this.columns;
    return { first: firstBelow[above] ?? NONE, last: lastBelow[above] ?? NONE };
  }

  private ancestorsAt(level: number): Int32Array {
    const { provinces, cities, districts } = this.columns;
    return level === 1 ? provinces : level === 2 ? cities : districts;
  }

  /** The index of the first place at or after a code and a row id; null for what is none. */
  private indexOf(position: Keyset, which: 'at' | 'after'): number | null {
    const [code, id] = position;
    const order = typeof code === 'string' ? codeOrder(code) : null;
    if (order === null || typeof id !== 'number' || Math.abs(id) > GREATEST_ID || position.length !== 2) return null;
    const least = which === 'at' ? id : id + 1;
    let index = this.firstFrom(order);
    while (this.columns.codes[index] === order && (this.columns.ids[index] ?? 0) < least) index++;
    return index;
  }

  /** The index of the first place whose code does not sort before another. */
  private firstFrom(order: number): number {
    const { codes, size } = this.columns;
    let [low, high] = [0, size];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((codes[middle] ?? 0) < order) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private indexOfId(id: number): number {
    const { ids, slots } = this.columns;
    for (let slot = slotOf(id, slots.length); ; slot = (slot + 1) & (slots.length - 1)) {
      const index = slots[slot] ?? NONE;
      if (index === NONE || ids[index] === id) return index;
    }
  }

  private place(index: number): TreeDivision {
    if ((this.columns.levels[index] ?? TOWN) > TOWN) return new TreeDivision(this.columns, index, false);
    return (this.kept[index] ??= new TreeDivision(this.columns, index, true));
  }
}

/** The position of the first candidate that is not before an index. */
function lowerBound({ members, start, end }: Candidates, index: number): number {
  if (!members) return Math.min(Math.max(start, index), end);
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((members[middle] ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
