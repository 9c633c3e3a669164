import { kindOfDivision } from '../../../division/division-kind.js';
import { type Change, type Destination, type SuccessionKind, isRaised } from './change.js';
import { followDistricts } from './compare-districts.js';
import { type TownScope, followTown, isSameTown, keepsPartOfName } from './compare-towns.js';
import { districtStem, townStem } from './name-stem.js';
import { type VintageIndex, nameOf, villagesOf } from './vintage-index.js';

/** All districts and towns that ended between two vintages, districts first. */
export function followChanges(before: VintageIndex, after: VintageIndex): readonly Change[] {
  const codes = [...before.vintage.names.keys()].filter((code) => code.length < 12);
  const renamed = codes.filter((code) => after.vintage.names.has(code) && nameOf(before, code) !== nameOf(after, code));
  const districts = followDistricts(before, after);
  const scope: TownScope = { before, after, districts };
  const closedTowns = codes.filter((code) => code.length === 9 && !after.vintage.names.has(code));

  const destinations = new Map<string, Destination>(districts);
  for (const town of closedTowns) destinations.set(town, followTown(town, scope));
  for (const town of renamed.filter((code) => code.length === 9 && !isSameTown(code, scope))) {
    const destination = followTown(town, scope);
    // Without a trace elsewhere, a shared part of the name shows that the town is still there: 藏南镇, 藏马镇.
    if (destination.type === 'UNKNOWN' && keepsPartOfName(town, scope)) continue;
    destinations.set(town, noteReuse(destination, nameOf(after, town)));
  }
  unravelCircles(destinations);

  const renames = renamed.filter((code) => !destinations.has(code)).map((code) => rename(code, before));
  const moves = [...destinations].map(([code, destination]) =>
    toChange(code, destination, { before, after, destinations }),
  );
  return [...renames, ...moves].sort((a, b) => a.code.length - b.code.length || (a.code < b.code ? -1 : 1));
}

function rename(code: string, before: VintageIndex): Change {
  return { code, name: nameOf(before, code), kind: 'RENAME', successors: [code], note: '' };
}

function noteReuse(destination: Destination, newName: string): Destination {
  return { ...destination, note: `code given to ${newName}${destination.note && `; ${destination.note}`}` };
}

/** Marks towns that exchanged codes as unclear, because their successions would form a cycle. */
function unravelCircles(destinations: Map<string, Destination>): void {
  for (const [start, destination] of destinations) {
    const seen = new Set([start]);
    let next: Destination | undefined = destination;
    while (next?.type === 'ONE' && !seen.has(next.code)) {
      seen.add(next.code);
      next = destinations.get(next.code);
    }
    if (next?.type !== 'ONE' || next.code !== start) continue;
    for (const code of seen)
      destinations.set(code, { type: 'UNKNOWN', note: `codes exchanged: ${[...seen].join(', ')}` });
  }
}

interface Surroundings {
  readonly before: VintageIndex;
  readonly after: VintageIndex;
  /** Destinations of everything that ended, by old code. */
  readonly destinations: ReadonlyMap<string, Destination>;
}

function toChange(code: string, destination: Destination, surroundings: Surroundings): Change {
  const base = { code, name: nameOf(surroundings.before, code), note: destination.note };
  switch (destination.type) {
    case 'ONE':
      return { ...base, kind: kindOfSuccession(code, destination.code, surroundings), successors: [destination.code] };
    case 'SEVERAL':
      return { ...base, kind: 'SPLIT', successors: destination.codes };
    case 'UNKNOWN':
      return { ...base, kind: 'UNCLEAR', successors: [] };
  }
}

function kindOfSuccession(code: string, successor: string, surroundings: Surroundings): SuccessionKind {
  const { before, after, destinations } = surroundings;
  const predecessors = [...destinations.values()].filter((other) => other.type === 'ONE' && other.code === successor);
  // A code that now belongs to another place has a destination of its own; that place did not exist before.
  const wasThere = before.vintage.names.has(successor) && !destinations.has(successor);
  if (predecessors.length > 1 || wasThere) return 'MERGE';
  if (stemOf(before, code) !== stemOf(after, successor)) {
    return isSmallPart(code, successor, surroundings) ? 'MERGE' : 'RENAME';
  }
  const [kind, later] = [
    kindOfDivision(nameOf(before, code), code),
    kindOfDivision(nameOf(after, successor), successor),
  ];
  if (kind === later) return 'RECODE';
  return isRaised(kind, later) ? 'RAISE' : 'RENAME';
}

function stemOf(index: VintageIndex, code: string): string {
  return code.length === 6
    ? districtStem(nameOf(index, code))
    : townStem(nameOf(index, code), nameOf(index, code.slice(0, 6)));
}

/** Whether a town of another name makes up less than half of the new one's villages: it was merged with others. */
function isSmallPart(code: string, successor: string, { before, after }: Surroundings): boolean {
  const later = villagesOf(after, successor);
  const shared = [...villagesOf(before, code)].filter((village) => later.has(village)).length;
  return later.size > 0 && shared < later.size / 2;
}
