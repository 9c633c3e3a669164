import type { Observation, Place } from './observation.plan.js';
import { type Boundaries, positionOf, type RollupNode, rootsOf } from './node.plan.js';
import { todayOf } from './region.plan.js';

/** Something of an observation, with the first day that it speaks about. */
export interface Located {
  readonly observation: Observation;
  readonly from: string;
}

type Found<One> = (node: RollupNode, boundaries: Boundaries) => readonly One[];

/** Finds what stands at a node or below it, each once, without going through everything for each node. */
export function byNode<One>(all: readonly One[], observationOf: (one: One) => Observation): Found<One> {
  const trees = new Map<string, ReadonlyMap<number | string, readonly One[]>>();
  const treeOf = (node: RollupNode, boundaries: Boundaries): ReadonlyMap<number | string, readonly One[]> => {
    // A program is a set of pairings: both stand in one tree.
    const key = `${node.tree === 'PROGRAM' ? 'PAIRING' : node.tree} ${boundaries}`;
    let steps = trees.get(key);
    if (!steps) {
      steps = grouped(all, (one) => positionOf(observationOf(one), node, boundaries));
      trees.set(key, steps);
    }
    return steps;
  };
  return (node, boundaries) => {
    const steps = treeOf(node, boundaries);
    const [first, ...others] = rootsOf(node);
    const found = first === undefined ? [] : (steps.get(first) ?? []);
    return others.length === 0 ? found : [...new Set([found, ...others.map((root) => steps.get(root) ?? [])].flat())];
  };
}

/** Finds what lies in the region of a place and begins within an interval, each once. */
export function byRegion<One extends Located>(
  all: readonly One[],
): (place: Place, from: string, to: string) => readonly One[] {
  const inOrder = all.toSorted((one, other) => (one.from < other.from ? -1 : Number(one.from > other.from)));
  const steps = grouped(inOrder, ({ observation: { place } }) => stepsOf(place));
  const within = (id: number, from: string, to: string): readonly One[] => {
    const here = steps.get(id) ?? [];
    const first = firstFrom(here, from);
    let next = first;
    while (next < here.length && (here[next] as One).from <= to) next++;
    return here.slice(first, next);
  };
  return (place, from, to) => {
    const found = within(place.id, from, to);
    const today = todayOf(place);
    return today === place.id ? found : [...new Set([...found, ...within(today, from, to)])];
  };
}

const known = new WeakMap<Place, readonly number[]>();

/** Everything that a place lies in, as reported and by today's codes. Observations share their places. */
function stepsOf(place: Place): readonly number[] {
  let steps = known.get(place);
  if (!steps) {
    steps = [...new Set([...place.path, ...place.canonical])];
    known.set(place, steps);
  }
  return steps;
}

function grouped<One, Key>(
  all: readonly One[],
  keysOf: (one: One) => readonly Key[],
): ReadonlyMap<Key, readonly One[]> {
  const groups = new Map<Key, One[]>();
  for (const one of all) {
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  }
  return groups;
}

/** Where in an ordered list the first stands that begins no earlier. */
function firstFrom(inOrder: readonly Located[], from: string): number {
  let [low, high] = [0, inOrder.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((inOrder[middle] as Located).from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
