import { type VintageIndex, villagesOf } from './vintage-index.js';

/** Where the villages of a division that ended are found later. */
export interface Ballot {
  /** Number of villages that could be matched, and of all. */
  readonly matched: number;
  readonly total: number;
  /** Shares of the matched villages, the greatest first. */
  readonly shares: readonly { readonly code: string; readonly share: number; readonly villages: number }[];
}

/** Finds in which of the candidate towns every village of a town is later. */
export function pollVillages(
  town: string,
  candidates: readonly string[],
  before: VintageIndex,
  after: VintageIndex,
): Ballot {
  const villages = villagesOf(before, town);
  const votes = new Map<string, number>();
  for (const village of villages) {
    const arrivals = candidates.filter((candidate) => arrivesIn(candidate, village, town, before, after));
    // Villages of one name in several places prove nothing.
    const [only] = arrivals;
    if (only !== undefined && arrivals.length === 1) votes.set(only, (votes.get(only) ?? 0) + 1);
  }
  return countVotes(votes, villages.size);
}

/** The shares of the votes; `total` is the number of all voters, matched or not. */
export function countVotes(votes: ReadonlyMap<string, number>, total: number): Ballot {
  const matched = [...votes.values()].reduce((sum, count) => sum + count, 0);
  const shares = [...votes]
    .map(([code, villages]) => ({ code, villages, share: villages / matched }))
    .sort((a, b) => b.villages - a.villages || (a.code < b.code ? -1 : 1));
  return { matched, total, shares };
}

/** Whether a village moved into the candidate. One that the candidate had before is another of the same name. */
function arrivesIn(
  candidate: string,
  village: string,
  from: string,
  before: VintageIndex,
  after: VintageIndex,
): boolean {
  if (!villagesOf(after, candidate).has(village)) return false;
  return candidate === from || !villagesOf(before, candidate).has(village);
}
