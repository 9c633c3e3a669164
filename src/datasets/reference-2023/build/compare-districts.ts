import type { Destination } from './change.js';
import { districtStem, townStem } from './name-stem.js';
import { type Ballot, pollVillages, countVotes } from './village-ballot.js';
import { type VintageIndex, nameOf, townsOf, villagesOf } from './vintage-index.js';

/** A smaller share of a district may be a coincidence of names. */
const SUBSTANTIAL = 0.05;

/** Where each district went whose code is gone, decided by its towns, weighted by their villages. */
export function followDistricts(before: VintageIndex, after: VintageIndex): ReadonlyMap<string, Destination> {
  const closed = before.districts.filter((code) => !after.vintage.names.has(code));
  return new Map(closed.map((code) => [code, followDistrict(code, before, after)]));
}

function followDistrict(district: string, before: VintageIndex, after: VintageIndex): Destination {
  const inCity = after.districts.filter((code) => code.slice(0, 4) === district.slice(0, 4));
  const destination = decide(district, inCity, before, after);
  if (destination.type !== 'UNKNOWN') return destination;
  // Another city of the province may have taken it over, under its own name.
  const stem = districtStem(nameOf(before, district));
  const elsewhere = after.districts.filter(
    (code) => code.slice(0, 2) === district.slice(0, 2) && districtStem(nameOf(after, code)) === stem,
  );
  const found = decide(district, elsewhere, before, after);
  return found.type === 'UNKNOWN' ? destination : found;
}

function decide(
  district: string,
  candidates: readonly string[],
  before: VintageIndex,
  after: VintageIndex,
): Destination {
  const byTowns = pollTowns(district, candidates, before, after);
  const ballot = isConclusive(byTowns) ? byTowns : pollAllVillages(district, candidates, before, after);
  const parts = ballot.shares.filter(({ share }) => share >= SUBSTANTIAL);
  const note = parts.map(({ code, share }) => `${code} ${Math.round(share * 100)}%`).join(', ');
  const [only] = parts;
  if (only === undefined) return { type: 'UNKNOWN', note: 'neither its towns nor its villages are found later' };
  if (!isConclusive(ballot))
    return { type: 'UNKNOWN', note: `of ${ballot.matched} of ${ballot.total} villages: ${note}` };
  if (parts.length === 1) return { type: 'ONE', code: only.code, note: '' };
  return { type: 'SEVERAL', codes: parts.map(({ code }) => code), note };
}

function isConclusive({ matched, total }: Ballot): boolean {
  return matched >= total * 0.3 && matched > 0;
}

/** Polls the towns that are found as a whole, weighted by their villages. */
function pollTowns(district: string, candidates: readonly string[], before: VintageIndex, after: VintageIndex): Ballot {
  const votes = new Map<string, number>();
  let total = 0;
  for (const town of townsOf(before, district)) {
    const weight = Math.max(1, villagesOf(before, town).size);
    total += weight;
    const later = findTown(town, district, candidates, before, after);
    if (later !== undefined) votes.set(later, (votes.get(later) ?? 0) + weight);
  }
  return countVotes(votes, total);
}

/** Polls the villages one by one, for a development zone whose towns were split up. */
function pollAllVillages(
  district: string,
  candidates: readonly string[],
  before: VintageIndex,
  after: VintageIndex,
): Ballot {
  const towns = candidates.flatMap((candidate) => townsOf(after, candidate));
  const ballots = townsOf(before, district).map((town) => pollVillages(town, towns, before, after));
  const votes = new Map<string, number>();
  for (const { code, villages } of ballots.flatMap(({ shares }) => shares)) {
    votes.set(code.slice(0, 6), (votes.get(code.slice(0, 6)) ?? 0) + villages);
  }
  return countVotes(
    votes,
    ballots.reduce((sum, { total }) => sum + total, 0),
  );
}

/** The district that holds the town later: the one with a town of that name and most of its villages. */
function findTown(
  town: string,
  district: string,
  candidates: readonly string[],
  before: VintageIndex,
  after: VintageIndex,
): string | undefined {
  const stem = townStem(nameOf(before, town), nameOf(before, district));
  const villages = villagesOf(before, town);
  let best: { readonly code: string; readonly score: number } | undefined;
  for (const candidate of candidates) {
    for (const later of townsOf(after, candidate)) {
      if (before.vintage.names.has(later) && later !== town) continue;
      const sameName = townStem(nameOf(after, later), nameOf(after, candidate)) === stem;
      const shared = [...villages].filter((village) => villagesOf(after, later).has(village)).length;
      const share = villages.size === 0 ? 0 : shared / villages.size;
      const score = share + (sameName ? 0.5 : 0);
      if (score >= 0.5 && score > (best?.score ?? 0)) best = { code: candidate, score };
    }
  }
  return best?.code;
}
