import { groupByEach } from './group-by-each.plan.js';
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
      steps = groupByEach(all, (one) => positionOf(observationOf(one), node, boundaries));
      trees.set(key, steps);
    }
    return steps;
  };
  return (node) => {
    return treeOf(node).get(stepOf(node)) ?? [];
  };
}
