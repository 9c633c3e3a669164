import type { Branch } from '../load/branch.plan.js';

/** All pairings in the branches, hidden ones included. */
export function countPairings(branches: readonly Branch[]): number {
  return branches.reduce((sum, { children, hidden }) => sum + 1 + hidden + countPairings(children), 0);
}

/** Cuts the finest levels until at most `maxLeaves` leaves remain or one level is left. Cut pairings count as hidden. */
export function pruneBranches(branches: readonly Branch[], maxLeaves: number): readonly Branch[] {
  let pruned = branches;
  for (let depth = depthOf(branches); depth > 1 && countLeaves(pruned) > maxLeaves; depth--) {
    pruned = cutBelow(branches, depth - 1);
  }
  return pruned;
}

function depthOf(branches: readonly Branch[]): number {
  return branches.reduce((deepest, { children }) => Math.max(deepest, 1 + depthOf(children)), 0);
}

/** Hidden pairings beside loaded ones are drawn as one more leaf. */
function countLeaves(branches: readonly Branch[]): number {
  return branches.reduce(
    (sum, { children, hidden }) => sum + (children.length === 0 ? 1 : countLeaves(children) + (hidden > 0 ? 1 : 0)),
    0,
  );
}

function cutBelow(branches: readonly Branch[], depth: number): readonly Branch[] {
  return branches.map(({ pairing, children, hidden }) =>
    depth <= 1
      ? { pairing, children: [], hidden: hidden + countPairings(children) }
      : { pairing, children: cutBelow(children, depth - 1), hidden },
  );
}
