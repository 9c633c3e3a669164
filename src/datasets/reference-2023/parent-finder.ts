import { ancestorCodes } from '../../division/division-code.js';

/** Finds parents in a list in which every division follows its ancestors. */
export class ParentFinder {
  readonly #holders = new Set<string>();
  #lastTown = '';
  #lastParent: string | null = null;

  /** The nearest ancestor that came earlier in the list, that is, the nearest that is a place. */
  parentOf(code: string): string | null {
    if (code.length < 12) {
      this.#holders.add(code);
      return this.#nearestHolder(code);
    }
    // Most divisions are villages, and those of one town follow each other.
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
