import type { Destination } from './change.js';
import { districtStem, townStem } from './name-stem.js';
import { countVotes } from './village-ballot.js';
import { type VintageIndex, nameOf, townsOf, villagesOf } from './vintage-index.js';

/** Less than this share of a district is not told apart from accidents of names. */
const SUBSTANTIAL = 0.05;

/** Where each district went whose code is gone: decided by its towns, each with the weight of its villages. */
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
  return decide(district, elsewhere, before, after);
}

function decide(
  district: string,
  candidates: readonly string[],
  before: VintageIndex,
  after: VintageIndex,
): Destination {
  const votes = new Map<string, number>();
  let total = 0;
  for (const town of townsOf(before, district)) {
    const weight = Math.max(1, villagesOf(before, town).size);
    total += weight;
    const later = findTown(town, district, candidates, before, after);
    if (later !== undefined) votes.set(later, (votes.get(later) ?? 0) + weight);
  }
  const ballot = countVotes(votes, total);
  const successors = ballot.shares.filter(({ share }) => share >= SUBSTANTIAL).map(({ code }) => code);
  const [only] = successors;
  if (only === undefined || ballot.matched < total * 0.3) return { type: 'UNKNOWN', note: '' };
  if (successors.length === 1) return { type: 'ONE', code: only, note: '' };
  const parts = ballot.shares.filter(({ share }) => share >= SUBSTANTIAL);
  const note = parts.map(({ code, share }) => `${code} ${Math.round(share * 100)}%`).join(', ');
  return { type: 'SEVERAL', codes: successors, note: `by towns: ${note}` };
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
