import type { Destination } from './change.js';
import { townStem } from './name-stem.js';
import { type Ballot, askVillages } from './village-ballot.js';
import { type VintageIndex, nameOf, townsOf, villagesOf } from './vintage-index.js';

/** From this share of its matched villages on, all of the town went there. */
const ALL = 0.8;
/** The same where the name went there too. */
const ALL_WITH_NAME = 2 / 3;
/** From this share on, a part of the town went there. */
const PART = 0.1;

export interface TownScope {
  readonly before: VintageIndex;
  readonly after: VintageIndex;
  /** What became of districts whose code is gone. */
  readonly districts: ReadonlyMap<string, Destination>;
}

/** Where a town went whose code is gone or was given to another place. */
export function followTown(town: string, scope: TownScope): Destination {
  const [near, ...wider] = candidateTowns(town, scope);
  const destination = decide(town, near ?? [], scope, findNamesake(town, near ?? [], scope));
  if (destination.type !== 'UNKNOWN') return destination;
  // Further away a name alone proves nothing, there is a 城关镇 everywhere.
  const found = wider.map((candidates) => decide(town, candidates, scope, undefined));
  return found.find(({ type }) => type !== 'UNKNOWN') ?? found.find(({ note }) => note !== '') ?? destination;
}

/** Towns to look among, the likely ones first: of the same or following districts, of the city, of the province. */
function candidateTowns(town: string, { after, districts }: TownScope): readonly (readonly string[])[] {
  const district = town.slice(0, 6);
  const followed = districts.get(district);
  const following =
    followed?.type === 'ONE' ? [followed.code] : followed?.type === 'SEVERAL' ? followed.codes : [district];
  const within = (digits: number) =>
    [...after.townsOfDistrict.keys()].filter((code) => code.slice(0, digits) === town.slice(0, digits));
  return [following, within(4), within(2)].map((codes) =>
    codes.flatMap((code) => townsOf(after, code)).filter((code) => code !== town),
  );
}

function decide(
  town: string,
  candidates: readonly string[],
  scope: TownScope,
  namesake: string | undefined,
): Destination {
  const { before, after } = scope;
  const ballot = askVillages(town, candidates, before, after);
  const note = describe(ballot);
  if (!isTelling(ballot)) {
    if (namesake !== undefined) return { type: 'ONE', code: namesake, note: 'by name' };
    return { type: 'UNKNOWN', note: ballot.matched > 0 ? note : '' };
  }
  const [first] = ballot.shares;
  if (first !== undefined && first.share >= (first.code === namesake ? ALL_WITH_NAME : ALL)) {
    return { type: 'ONE', code: first.code, note };
  }
  const parts = ballot.shares.filter(({ share, villages }) => share >= PART && villages > 1).map(({ code }) => code);
  return parts.length > 1 ? { type: 'SEVERAL', codes: parts, note } : { type: 'UNKNOWN', note };
}

/** The one town of this name that had neither this name nor this code before. */
function findNamesake(town: string, candidates: readonly string[], { before, after }: TownScope): string | undefined {
  const stem = townStem(nameOf(before, town), nameOf(before, town.slice(0, 6)));
  const stemIn = (index: VintageIndex, code: string) => townStem(nameOf(index, code), nameOf(index, code.slice(0, 6)));
  const namesakes = candidates.filter(
    (code) => stemIn(after, code) === stem && (!before.vintage.names.has(code) || stemIn(before, code) !== stem),
  );
  return namesakes.length === 1 ? namesakes[0] : undefined;
}

/** Two villages of the same name may be chance; a third of them all is not. */
function isTelling({ matched, total }: Ballot): boolean {
  return matched >= 3 ? matched >= total * 0.25 : matched > 0 && matched >= total * 0.5;
}

function describe({ matched, total, shares }: Ballot): string {
  const found = shares.slice(0, 5).map(({ code, villages }) => `${code} ${villages}`);
  return `villages found: ${matched} of ${total} (${found.join(', ')})`;
}

/** Whether a code that has another name later is still the same town. */
export function isSameTown(town: string, scope: TownScope): boolean {
  const [old, now] = [villagesOf(scope.before, town), villagesOf(scope.after, town)];
  const shared = [...old].filter((village) => now.has(village)).length;
  const smaller = Math.min(old.size, now.size);
  if (smaller > 2) return shared / smaller >= 0.3;
  // Farms and zones have hardly any villages: there the code is the evidence, unless the name is found elsewhere.
  const [near = []] = candidateTowns(town, scope);
  return findNamesake(town, near, scope) === undefined;
}
