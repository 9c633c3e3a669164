import { it } from '@jest/globals';

/** Whether the long proofs run as well: `npm run test:long`. `npm test` runs what stands for each of their kinds. */
export const LONG = process.env.LONG_TESTS !== undefined;

/** `it` for a proof that takes long beside one that stands for its kind. */
export const longIt = LONG ? it : it.skip;

/** The cases of a table that run always, and the others if the long proofs do. */
export function shortly<T>(cases: readonly T[], isShort: (one: T) => boolean): readonly T[] {
  return LONG ? cases : cases.filter(isShort);
}
