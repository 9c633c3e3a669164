import { ancestorCodes } from '../../division/division-code.js';

/** Finds parents in a list that names every division after those that hold it. */
export class ParentFinder {
  readonly #holders = new Set<string>();
  #lastTown = '';
  #lastParent: string | null = null;

  /** The nearest ancestor that was asked about before, which is to say the nearest that is a place. */
  parentOf(code: string): string | null {
    if (code.length < 12) {
      this.#holders.add(code);
      return this.#nearestHolder(code);
    }
    // Villages of one town follow each other, and most divisions are villages.
    const town = code.slice(0, 9);
    if (town !== this.#lastTown) {
      this.#lastTown = town;
      this.#lastParent = this.#nearestHolder(code);
    }
    return this.#lastParent;
  }

  #nearestHolder(code: string): string | null {
    return ancestorCodes(code).find((ancestor) => this.#holders.has(ancestor)) ?? null;
  }
}
