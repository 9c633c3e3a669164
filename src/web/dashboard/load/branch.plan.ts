import type { PairingBranchFragment, PairingEndsFragment } from '../../generated/graphql.js';

/** A pairing with the loaded pairings under it. */
export interface Branch {
  readonly pairing: PairingEndsFragment;
  readonly children: readonly Branch[];
  /** Number of pairings directly under it that were not loaded. */
  readonly hidden: number;
}

interface WithChildren {
  readonly children?: { readonly totalCount: number; readonly nodes: readonly (PairingEndsFragment & WithChildren)[] };
}

export interface WithParent extends PairingEndsFragment {
  readonly parent?: PairingEndsFragment | null;
}

/** The branch of a pairing with its loaded children. */
export function toBranch(pairing: PairingBranchFragment | (PairingEndsFragment & WithChildren)): Branch {
  const children: WithChildren['children'] = pairing.children;
  return {
    pairing,
    children: (children?.nodes ?? []).map(toBranch),
    hidden: children ? children.totalCount - children.nodes.length : 0,
  };
}

/** The branch as the only child of its wider pairings, nearest first. */
export function nestBranch(branch: Branch, wider: readonly PairingEndsFragment[]): Branch {
  return wider.reduce((inner, pairing) => ({ pairing, children: [inner], hidden: 0 }), branch);
}

/** Trees from a list: each pairing under its parent, which the list contains or only names. */
export function buildBranches(pairings: readonly WithParent[]): readonly Branch[] {
  const known = new Map<string, PairingEndsFragment>();
  const childrenOf = new Map<string, WithParent[]>();
  for (const pairing of pairings) {
    known.set(pairing.id, pairing);
    if (!pairing.parent) continue;
    if (!known.has(pairing.parent.id)) known.set(pairing.parent.id, pairing.parent);
    childrenOf.set(pairing.parent.id, [...(childrenOf.get(pairing.parent.id) ?? []), pairing]);
  }
  const listed = new Map(pairings.map((pairing) => [pairing.id, pairing]));
  const isTop = ({ id }: PairingEndsFragment): boolean => !listed.get(id)?.parent;
  const build = (pairing: PairingEndsFragment): Branch => ({
    pairing,
    children: (childrenOf.get(pairing.id) ?? []).map(build),
    hidden: 0,
  });
  return [...known.values()].filter(isTop).map(build);
}
