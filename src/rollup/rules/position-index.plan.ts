import type { Observation } from './observation.plan.js';
import { type Boundaries, positionOf, type RollupNode, stepOf } from './node.plan.js';

type Found<One> = (node: RollupNode) => readonly One[];

/** Finds what stands at a node or below it, each once, without going through everything for each node. */
export function byNode<One>(
  all: readonly One[],
  observationOf: (one: One) => Observation,
  boundaries: Boundaries,
): Found<One> {
  const trees = new Map<string, ReadonlyMap<number | string, readonly One[]>>();
  const treeOf = (node: RollupNode): ReadonlyMap<number | string, readonly One[]> => {
    // A program is above its pairings: both stand in one tree.
    const key = node.tree === 'PROGRAM' ? 'PAIRING' : node.tree;
    let steps = trees.get(key);
    if (!steps) {
      steps = grouped(all, (one) => positionOf(observationOf(one), node, boundaries));
      trees.set(key, steps);
    }
    return steps;
  };
  return (node) => {
    return treeOf(node).get(stepOf(node)) ?? [];
  };
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
