import type { Destination } from './change.js';
import { townStem } from './name-stem.js';
import { type Ballot, pollVillages } from './village-ballot.js';
import { type VintageIndex, nameOf, townsOf, villagesOf } from './vintage-index.js';

/** From this share of matched villages, the whole town went there. */
const ALL = 0.8;
/** The same if the name went there too. */
const ALL_WITH_NAME = 2 / 3;
/** From this share of matched villages, a part of the town went there. */
const PART = 0.1;

const NOT_FOUND = 'neither its name nor its villages are found later';

export interface TownScope {
  readonly before: VintageIndex;
  readonly after: VintageIndex;
  /** Where the districts went whose code is gone. */
  readonly districts: ReadonlyMap<string, Destination>;
}

/** Where a town went whose code is gone or belongs to another place. */
export function followTown(town: string, scope: TownScope): Destination {
  const [near, ...wider] = candidateTowns(town, scope);
  const destination = decide(town, near ?? [], scope, {
    namesake: findNamesake(town, near ?? [], scope),
    isNear: true,
  });
  if (destination.type !== 'UNKNOWN') return destination;
  // Further away a name alone proves nothing: every county has a 城关镇.
  const found = wider.map((candidates) => decide(town, candidates, scope, { isNear: false }));
  return found.find(({ type }) => type !== 'UNKNOWN') ?? found.find(({ note }) => note !== NOT_FOUND) ?? destination;
}

/** Candidate towns, likely ones first: of the same district or its successors, of the city, of the province. */
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

interface Search {
  readonly namesake?: string | undefined;
  /** Whether the candidates are those of the same district or its successors. */
  readonly isNear: boolean;
}

function decide(
  town: string,
  candidates: readonly string[],
  { before, after }: TownScope,
  { namesake, isNear }: Search,
): Destination {
  const ballot = pollVillages(town, candidates, before, after);
  const note = describe(ballot);
  if (!isConclusive(ballot, isNear)) {
    if (namesake !== undefined) return { type: 'ONE', code: namesake, note: 'by name' };
    return { type: 'UNKNOWN', note: ballot.matched > 0 ? note : NOT_FOUND };
  }
  const [first] = ballot.shares;
  if (first !== undefined && first.share >= (first.code === namesake ? ALL_WITH_NAME : ALL)) {
    return { type: 'ONE', code: first.code, note };
  }
  const parts = ballot.shares.filter(({ share, villages }) => share >= PART && villages > 1).map(({ code }) => code);
  return parts.length > 1 ? { type: 'SEVERAL', codes: parts, note } : { type: 'UNKNOWN', note };
}

/** The only town of this name that had neither this name nor this code before. */
function findNamesake(town: string, candidates: readonly string[], { before, after }: TownScope): string | undefined {
  const stem = stemOf(before, town);
  const namesakes = candidates.filter(
    (code) => stemOf(after, code) === stem && (!before.vintage.names.has(code) || stemOf(before, code) !== stem),
  );
  return namesakes.length === 1 ? namesakes[0] : undefined;
}

/** Nearby, two villages from one town are no coincidence; further away it takes a good part of them. */
function isConclusive({ matched, total, shares }: Ballot, isNear: boolean): boolean {
  if (isNear) return matched >= 3 || (matched === 2 && shares.length === 1) || (matched > 0 && matched >= total * 0.5);
  return matched >= 3 && matched >= total * 0.4;
}

function describe({ matched, total, shares }: Ballot): string {
  const found = shares.slice(0, 5).map(({ code, villages }) => `${code} ${villages}`);
  return `villages found: ${matched} of ${total} (${found.join(', ')})`;
}

/** Whether a code that has another name later is still the same town. */
export function isSameTown(town: string, scope: TownScope): boolean {
  const { before, after } = scope;
  if (areAlike(stemOf(before, town), stemOf(after, town))) return true;
  const [old, now] = [villagesOf(before, town), villagesOf(after, town)];
  const shared = [...old].filter((village) => now.has(village)).length;
  const smaller = Math.min(old.size, now.size);
  if (smaller > 2) return shared / smaller >= 0.3;
  // Farms and zones have hardly any villages: the code is the evidence, unless the name is found elsewhere.
  const [near = []] = candidateTowns(town, scope);
  return findNamesake(town, near, scope) === undefined;
}

/** Whether a town that kept its code kept at least a character of its name. */
export function keepsPartOfName(town: string, { before, after }: TownScope): boolean {
  return sharedCharacters(stemOf(before, town), stemOf(after, town)) > 0;
}

/** 阎各庄 and 闫各庄, but neither 东城 and 西城 nor 卢沟桥 and 六里桥. */
function areAlike(a: string, b: string): boolean {
  return sharedCharacters(a, b) > Math.max(a.length, b.length) / 2;
}

function sharedCharacters(a: string, b: string): number {
  return [...a].filter((character) => b.includes(character)).length;
}

function stemOf(index: VintageIndex, code: string): string {
  return townStem(nameOf(index, code), nameOf(index, code.slice(0, 6)));
}
