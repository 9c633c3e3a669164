import type { PairingBranchFragment, PairingEndsFragment } from '../../generated/graphql.js';

/** A pairing with those under it that are known. */
export interface Branch {
  readonly pairing: PairingEndsFragment;
  readonly children: readonly Branch[];
  /** How many lie directly under it that were not fetched. */
  readonly hidden: number;
}

interface Fetched {
  readonly children?: { readonly totalCount: number; readonly nodes: readonly (PairingEndsFragment & Fetched)[] };
}

export function toBranch(pairing: PairingBranchFragment | (PairingEndsFragment & Fetched)): Branch {
  const below: Fetched['children'] = pairing.children;
  return {
    pairing,
    children: (below?.nodes ?? []).map(toBranch),
    hidden: below ? below.totalCount - below.nodes.length : 0,
  };
}

/** A branch seen in what it is a part of: `wider` from the nearest outwards. */
export function within(branch: Branch, wider: readonly PairingEndsFragment[]): Branch {
  return wider.reduce((inner, pairing) => ({ pairing, children: [inner], hidden: 0 }), branch);
}

export interface WithParent extends PairingEndsFragment {
  readonly parent?: PairingEndsFragment | null;
}

/** Makes trees of a list, each under its parent, be that in the list or only named by it. */
export function growBranches(pairings: readonly WithParent[]): readonly Branch[] {
  const known = new Map<string, PairingEndsFragment>();
  const below = new Map<string, WithParent[]>();
  for (const pairing of pairings) {
    known.set(pairing.id, pairing);
    if (!pairing.parent) continue;
    if (!known.has(pairing.parent.id)) known.set(pairing.parent.id, pairing.parent);
    below.set(pairing.parent.id, [...(below.get(pairing.parent.id) ?? []), pairing]);
  }
  const listed = new Map(pairings.map((pairing) => [pairing.id, pairing]));
  const isTop = ({ id }: PairingEndsFragment): boolean => !listed.get(id)?.parent;
  const grow = (pairing: PairingEndsFragment): Branch => ({
    pairing,
    children: (below.get(pairing.id) ?? []).map(grow),
    hidden: 0,
  });
  return [...known.values()].filter(isTop).map(grow);
}

export function countPairings(branches: readonly Branch[]): number {
  return branches.reduce((sum, { children, hidden }) => sum + 1 + hidden + countPairings(children), 0);
}

/** How many finest pairings a picture of these would draw. */
function countThreads(branches: readonly Branch[]): number {
  return branches.reduce(
    (sum, { children, hidden }) => sum + (children.length === 0 ? 1 : countThreads(children) + (hidden > 0 ? 1 : 0)),
    0,
  );
}

function cutAt(branches: readonly Branch[], depth: number): readonly Branch[] {
  return branches.map(({ pairing, children, hidden }) =>
    depth <= 1
      ? { pairing, children: [], hidden: hidden + countPairings(children) }
      : { pairing, children: cutAt(children, depth - 1), hidden },
  );
}

/** Only as many levels as can be told apart in a picture: the finest go first. What is cut off counts as hidden. */
export function thinOut(branches: readonly Branch[], most: number): readonly Branch[] {
  const depthOf = (list: readonly Branch[]): number =>
    list.reduce((deepest, { children }) => Math.max(deepest, 1 + depthOf(children)), 0);
  let thinned = branches;
  for (let depth = depthOf(branches); depth > 1 && countThreads(thinned) > most; depth--) {
    thinned = cutAt(branches, depth - 1);
  }
  return thinned;
}
