import type { PairingEndsFragment, PartyFragment } from '../../generated/graphql.js';
import type { Branch } from '../load/branch.plan.js';

export interface PictureNode {
  readonly key: string;
  readonly party: PartyFragment;
  readonly side: 'SUPPORTER' | 'RECIPIENT';
  /** A pairing with this end: where a party leads that is no place. */
  readonly pairing: PairingEndsFragment;
}

export interface PictureLink {
  readonly source: string;
  readonly target: string;
  /** How many pairings run through it. */
  readonly weight: number;
  /** The pairing it stands for; null where it says that one end lies in another. */
  readonly pairing: PairingEndsFragment | null;
  /** Pairings under it that were not fetched. */
  readonly hidden: number;
}

export interface Picture {
  readonly nodes: readonly PictureNode[];
  readonly links: readonly PictureLink[];
}

/**
 * Pairings within pairings as layers, like an onion: the widest supporter at the left, the widest recipient at the
 * right, the finest pairings between them. Every finest pairing runs through as one thread.
 */
export function pictureOf(branches: readonly Branch[]): Picture {
  const nodes = new Map<string, PictureNode>();
  const links = new Map<string, PictureLink>();

  const nodeOf = (pairing: PairingEndsFragment, side: PictureNode['side']): string => {
    const party = side === 'SUPPORTER' ? pairing.supporter : pairing.recipient;
    const key = `${side}:${party.id}`;
    if (!nodes.has(key)) nodes.set(key, { key, party, side, pairing });
    return key;
  };

  const link = (source: string, target: string, pairing: PairingEndsFragment | null, hidden: number): void => {
    // A layered picture has no way back: a thread that would close a circle is left to the list.
    if (source === target || reaches(links, target, source)) return;
    const key = JSON.stringify([source, target, pairing?.id]);
    const before = links.get(key);
    links.set(key, { source, target, pairing, weight: (before?.weight ?? 0) + 1, hidden });
  };

  const thread = (path: readonly PairingEndsFragment[], hidden: number): void => {
    const finest = path.at(-1);
    if (!finest) return;
    const supporters = path.map((pairing) => nodeOf(pairing, 'SUPPORTER'));
    const recipients = path.map((pairing) => nodeOf(pairing, 'RECIPIENT'));
    supporters.slice(1).forEach((inner, index) => {
      link(supporters[index] ?? inner, inner, null, 0);
    });
    link(supporters.at(-1) ?? '', recipients.at(-1) ?? '', finest, hidden);
    recipients.slice(1).forEach((inner, index) => {
      link(inner, recipients[index] ?? inner, null, 0);
    });
  };

  const walk = (branch: Branch, above: readonly PairingEndsFragment[]): void => {
    const path = [...above, branch.pairing];
    for (const child of branch.children) walk(child, path);
    if (branch.children.length === 0) thread(path, branch.hidden);
    else if (branch.hidden > 0) thread(path, branch.hidden);
  };

  for (const branch of branches) walk(branch, []);
  return { nodes: [...nodes.values()], links: [...links.values()] };
}

function reaches(links: ReadonlyMap<string, PictureLink>, from: string, to: string): boolean {
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
