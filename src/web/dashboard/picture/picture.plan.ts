import type { PairingEndsFragment, PartyFragment, Side } from '../../generated/graphql.js';
import type { Branch } from '../load/branch.plan.js';

export interface PictureNode {
  readonly key: string;
  readonly party: PartyFragment;
  readonly side: Side;
  /** A pairing with this end: the target of a click on a party that is not a place. */
  readonly pairing: PairingEndsFragment;
}

export interface PictureLink {
  readonly source: string;
  readonly target: string;
  /** Number of paths through it. */
  readonly weight: number;
  /** The pairing that it draws; null if it only joins a party to the wider party around it. */
  readonly pairing: PairingEndsFragment | null;
  /** Number of pairings under it that were not loaded. */
  readonly hidden: number;
}

export interface Picture {
  readonly nodes: readonly PictureNode[];
  readonly links: readonly PictureLink[];
}

/**
 * Pairings within pairings as layers, like an onion: the widest supporter at the left, the widest recipient at the
 * right, the finest pairings between them. Every finest pairing is one path from left to right.
 */
export function pictureOf(branches: readonly Branch[]): Picture {
  const nodes = new Map<string, PictureNode>();
  const links = new Map<string, PictureLink>();

  const addNode = (pairing: PairingEndsFragment, side: Side): string => {
    const party = side === 'SUPPORTER' ? pairing.supporter : pairing.recipient;
    const key = `${side}:${party.id}`;
    if (!nodes.has(key)) nodes.set(key, { key, party, side, pairing });
    return key;
  };

  const addLink = (source: string, target: string, pairing: PairingEndsFragment | null, hidden: number): void => {
    // A layered picture cannot contain a cycle: a link that would close one appears in the list alone.
    if (source === target || isReachable(links, target, source)) return;
    const key = JSON.stringify([source, target, pairing?.id]);
    const weight = (links.get(key)?.weight ?? 0) + 1;
    links.set(key, { source, target, pairing, weight, hidden });
  };

  const addPath = (path: readonly PairingEndsFragment[], hidden: number): void => {
    const finest = path.at(-1);
    if (!finest) return;
    const supporters = path.map((pairing) => addNode(pairing, 'SUPPORTER'));
    const recipients = path.map((pairing) => addNode(pairing, 'RECIPIENT'));
    supporters.slice(1).forEach((inner, index) => {
      addLink(supporters[index] ?? inner, inner, null, 0);
    });
    addLink(supporters.at(-1) ?? '', recipients.at(-1) ?? '', finest, hidden);
    recipients.slice(1).forEach((inner, index) => {
      addLink(inner, recipients[index] ?? inner, null, 0);
    });
  };

  const addBranch = ({ pairing, children, hidden }: Branch, above: readonly PairingEndsFragment[]): void => {
    const path = [...above, pairing];
    for (const child of children) addBranch(child, path);
    if (children.length === 0 || hidden > 0) addPath(path, hidden);
  };

  for (const branch of branches) addBranch(branch, []);
  return { nodes: [...nodes.values()], links: [...links.values()] };
}

function isReachable(links: ReadonlyMap<string, PictureLink>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (key === to) return true;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const { source, target } of links.values()) if (source === key) open.push(target);
  }
  return false;
}
