import type { Place } from '../../../src/rollup/rules/observation.plan.js';
import { COUNTRY_ID } from '../../../src/division/root-id.js';
import type { Random } from './random.js';

/** What became of a division between the day of the oldest report and today. */
type Fate =
  | { readonly kind: 'RENAMED' | 'MERGED'; readonly into: Division }
  /** NEW: opened by a rename, a merger or a split. */
  | { readonly kind: 'STAYS' | 'SPLIT' | 'NEW'; readonly into?: undefined };

/** The place of a figure of a whole program that names none. */
export const COUNTRY: Place = {
  id: COUNTRY_ID,
  path: [COUNTRY_ID],
  canonical: [COUNTRY_ID],
  current: [COUNTRY_ID],
  mergedBy: null,
};

interface Division {
  readonly id: number;
  readonly level: number;
  /** Null for the country, and for a division that did not exist then. */
  readonly parentThen: Division | null;
  parentNow: Division | null;
  fate: Fate;
}

export interface RandomDivisions {
  /** Of divisions and groups. */
  readonly ids: readonly number[];
  /** Every division as its observations may know it: reported then, and reported today where it still exists; and every group. */
  readonly places: readonly Place[];
}

const COUNT_AT_LEVEL = [0, 2, 3, 4, 5, 4];

/** The country, provinces, cities, districts, towns, villages, with levels missing here and there, as they were and as they are today. */
export function randomDivisions(random: Random, changes: boolean): RandomDivisions {
  const divisions: Division[] = [];
  const open = (level: number, parentThen: Division | null, fate: Fate): Division => {
    const division: Division = {
      id: level === 0 ? COUNTRY_ID : 100 + divisions.length,
      level,
      parentThen,
      parentNow: null,
      fate,
    };
    divisions.push(division);
    return division;
  };

  const country = open(0, null, { kind: 'STAYS' });
  for (let level = 1; level <= 5; level++) {
    for (let count = random.between(1, COUNT_AT_LEVEL[level] ?? 1); count > 0; count--) {
      const nearest = divisions.filter((other) => other.level === level - 1);
      // The parent of a town may be a city; districts of a city may be missing.
      const parents = random.chance(0.8)
        ? nearest
        : divisions.filter((other) => 0 < other.level && other.level < level);
      open(level, level === 1 ? country : random.pick(parents), { kind: 'STAYS' });
    }
  }

  const then = [...divisions];
  const successors = new Map<Division, Division[]>();
  for (const division of changes ? then.filter((one) => one.level > 1) : []) {
    if (division.fate.kind !== 'STAYS' || !random.chance(0.35)) continue;
    const fate = random.pick(['RENAMED', 'MERGED', 'MERGED_INTO_NEIGHBOUR', 'SPLIT'] as const);
    const neighbour = then.find(
      (one) => one !== division && one.parentThen === division.parentThen && one.level === division.level,
    );
    if (fate === 'RENAMED') {
      division.fate = { kind: 'RENAMED', into: open(division.level, null, { kind: 'NEW' }) };
    } else if (fate === 'SPLIT') {
      division.fate = { kind: 'SPLIT' };
      successors.set(division, [
        open(division.level, null, { kind: 'NEW' }),
        open(division.level, null, { kind: 'NEW' }),
      ]);
    } else if (neighbour?.fate.kind === 'STAYS') {
      const into = fate === 'MERGED' ? open(division.level, null, { kind: 'NEW' }) : neighbour;
      division.fate = { kind: 'MERGED', into };
      if (fate === 'MERGED') neighbour.fate = { kind: 'MERGED', into };
    }
  }

  // Parents of today, from the top down, so that the parent of a parent is known before its own children need it.
  const heirOf = (parent: Division): Division => {
    if (parent.fate.kind === 'RENAMED' || parent.fate.kind === 'MERGED') return heirOf(parent.fate.into);
    return parent.fate.kind === 'SPLIT' ? random.pick(successors.get(parent) ?? []) : parent;
  };
  const assignParent = (division: Division, parentThen: Division | null): void => {
    if (!parentThen) return;
    const heir = heirOf(parentThen);
    const others = divisions.filter(
      (one) => one.level === heir.level && (one.fate.kind === 'STAYS' || one.fate.kind === 'NEW'),
    );
    division.parentNow = changes && random.chance(0.25) ? random.pick(others) : heir;
  };
  for (const division of then) {
    if (division.fate.kind === 'STAYS') assignParent(division, division.parentThen);
    else if (division.fate.kind === 'SPLIT') {
      for (const part of successors.get(division) ?? []) assignParent(part, division.parentThen);
    } else if (division.fate.into?.fate.kind === 'NEW' && !division.fate.into.parentNow) {
      assignParent(division.fate.into, division.parentThen);
    }
  }

  const places = divisions.flatMap(placesOf);
  return withGroups(places, randomGroups(random, divisions), divisions);
}

interface Group {
  readonly id: number;
  readonly members: readonly Division[];
}

function randomGroups(random: Random, divisions: readonly Division[]): Group[] {
  const count = random.pick([0, 1, 1, 2]);
  return Array.from({ length: count }, (_, index) => ({
    id: -1 - index,
    members: random.shuffled(divisions.filter(({ level }) => level > 0)).slice(0, random.between(1, 3)),
  }));
}

/** Each place followed by the groups that it lies in, and the places of the groups. */
function withGroups(
  places: readonly Place[],
  groups: readonly Group[],
  divisions: readonly Division[],
): RandomDivisions {
  const today = new Map(divisions.map((division) => [division.id, canonicalOf(division)[0]]));
  // A member is the same place under whatever code.
  const of = (...paths: readonly (readonly number[])[]): number[] => {
    const steps = new Set(paths.flat().map((id) => today.get(id)));
    return groups.filter(({ members }) => members.some(({ id }) => steps.has(today.get(id)))).map(({ id }) => id);
  };
  const all = places.map((place) => ({
    ...place,
    path: [...place.path, ...of(place.path, place.canonical)],
    canonical: [...place.canonical, ...of(place.path, place.canonical)],
    current: [...place.current, ...of(place.path, place.canonical, place.current)],
  }));
  const ofGroups = groups.map(({ id, members }): Place => {
    const [first = [], ...others] = members.map(currentOf);
    const above = first.filter((step) => others.every((other) => other.includes(step)));
    const wider = groups.filter(
      (one) => one.id !== id && members.every((member) => of([member.id], canonicalOf(member)).includes(one.id)),
    );
    const path = [id, ...above, ...wider.map((one) => one.id)];
    const parts = members.map((member) => [[member.id], canonicalOf(member), currentOf(member)]);
    const shared = new Set(parts.flatMap((paths) => [...paths.flat(), ...of(...paths)]));
    return {
      ...{ id, path, canonical: path, current: path, mergedBy: null },
      shared: [...shared].filter((step) => !path.includes(step)),
    };
  });
  return { ids: [...new Set([...places, ...ofGroups].map(({ id }) => id))], places: [...all, ...ofGroups] };
}

function placesOf(division: Division): Place[] {
  const canonical = canonicalOf(division);
  const current = currentOf(division);
  // The days of stocks lie on both sides of it.
  const mergedBy = current[0] === canonical[0] ? null : '2021-06-30';
  const places: Place[] = [];
  if (division.fate.kind !== 'NEW')
    places.push({ id: division.id, path: pathOf(division), canonical, current, mergedBy });
  if (division.fate.kind === 'NEW' || division.fate.kind === 'STAYS') {
    places.push({ id: division.id, path: canonical, canonical, current, mergedBy });
  }
  return places;
}

function pathOf(division: Division): number[] {
  return [division.id, ...(division.parentThen ? pathOf(division.parentThen) : [])];
}

/** A closed division without a successor of its own lies where the successors of its parent are. */
function canonicalOf(division: Division): number[] {
  if (division.fate.kind === 'RENAMED') return canonicalOf(division.fate.into);
  const isOpen = division.fate.kind === 'STAYS' || division.fate.kind === 'NEW';
  const parent = isOpen ? division.parentNow : division.parentThen;
  return [division.id, ...(parent ? canonicalOf(parent) : [])];
}

function currentOf(division: Division): number[] {
  if (division.fate.kind === 'RENAMED' || division.fate.kind === 'MERGED') return currentOf(division.fate.into);
  const parent = division.fate.kind === 'SPLIT' ? division.parentThen : division.parentNow;
  return [division.id, ...(parent ? currentOf(parent) : [])];
}
