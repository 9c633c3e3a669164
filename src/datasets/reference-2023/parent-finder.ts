import { ancestorCodes } from '../../division/division-code.js';

/** Finds parents in a list that names every division after those that hold it. */
export class ParentFinder {
  readonly #holders = new Set<string>();
  readonly #parentOfVillages = new Map<string, string | null>();

  /** The nearest ancestor that was asked about before, which is to say the nearest that is a place. */
  parentOf(code: string): string | null {
    if (code.length < 12) {
      this.#holders.add(code);
      return this.#nearestHolder(code);
    }
    // Villages of one town stand together and are most of all divisions.
    const town = code.slice(0, 9);
    const known = this.#parentOfVillages.get(town);
    if (known !== undefined) return known;
    const parent = this.#nearestHolder(code);
    this.#parentOfVillages.set(town, parent);
    return parent;
  }

  #nearestHolder(code: string): string | null {
    return ancestorCodes(code).find((ancestor) => this.#holders.has(ancestor)) ?? null;
  }
}
