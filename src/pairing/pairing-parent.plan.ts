import { findCycles } from '../kernel/cycle.js';

/** What decides the parent of a pairing. A party is identified by a text. */
export interface PairingEnds {
  readonly id: number;
  readonly code: string;
  readonly supporter: string;
  readonly recipient: string;
  /** The parent that the sender named; null if it is derived. */
  readonly givenParent: number | null;
}

/** A party and all parties that cover it, with their distances; the party itself is at distance 0. */
export type Coverage = ReadonlyMap<string, number>;

export interface PlacedPairing {
  readonly id: number;
  readonly parentId: number | null;
  /** Itself and every pairing above it, the root first. */
  readonly path: readonly number[];
}

export interface PairingTree {
  readonly placed: readonly PlacedPairing[];
  /** Pairings that are their own ancestors, or below such: given parents can contradict derived ones. */
  readonly inCycle: readonly number[];
}

/** Places every pairing of a program under its parent: the given one, else the nearest wider pairing. */
export function planPairingTree(
  pairings: readonly PairingEnds[],
  coverageOf: (party: string) => Coverage,
): PairingTree {
  const byEnds = firstByEnds(pairings);
  const parents = new Map(
    pairings.map((pairing) => [pairing.id, pairing.givenParent ?? nearestWider(pairing, byEnds, coverageOf)]),
  );
  const { leadingIn } = findCycles(new Map([...parents].map(([id, parent]) => [id, parent === null ? [] : [parent]])));
  const placed: PlacedPairing[] = [];
  const inCycle: number[] = [];
  const paths = new Map<number, readonly number[]>();
  for (const [id, parentId] of parents) {
    if (leadingIn.has(id)) inCycle.push(id);
    else placed.push({ id, parentId, path: pathOf(id, parents, paths) });
  }
  return { placed, inCycle };
}

const endsOf = (supporter: string, recipient: string): string => `${supporter}\n${recipient}`;

/** Pairings by their parties; of several with the same parties, the one with the lowest code. */
function firstByEnds(pairings: readonly PairingEnds[]): ReadonlyMap<string, PairingEnds> {
  const first = new Map<string, PairingEnds>();
  for (const pairing of pairings) {
    const ends = endsOf(pairing.supporter, pairing.recipient);
    const other = first.get(ends);
    if (!other || pairing.code < other.code) first.set(ends, pairing);
  }
  return first;
}

/**
 * The nearest wider pairing. A wider one has parties that cover both of this one's and differ in at least one; the nearest
 * is decided by the recipient's distance, then by the supporter's.
 */
function nearestWider(
  { supporter, recipient }: PairingEnds,
  byEnds: ReadonlyMap<string, PairingEnds>,
  coverageOf: (party: string) => Coverage,
): number | null {
  let best: { readonly pairing: PairingEnds; readonly distance: readonly [number, number] } | null = null;
  for (const [wideRecipient, recipientAway] of coverageOf(recipient)) {
    for (const [wideSupporter, supporterAway] of coverageOf(supporter)) {
      const pairing = byEnds.get(endsOf(wideSupporter, wideRecipient));
      if (!pairing || (wideSupporter === supporter && wideRecipient === recipient)) continue;
      const distance = [recipientAway, supporterAway] as const;
      if (!best || isNearer(distance, pairing, best.distance, best.pairing)) best = { pairing, distance };
    }
  }
  return best?.pairing.id ?? null;
}

function isNearer(
  [recipient, supporter]: readonly [number, number],
  pairing: PairingEnds,
  [bestRecipient, bestSupporter]: readonly [number, number],
  best: PairingEnds,
): boolean {
  if (recipient !== bestRecipient) return recipient < bestRecipient;
  if (supporter !== bestSupporter) return supporter < bestSupporter;
  return pairing.code < best.code;
}

/** The path of a pairing, which must not lead into a cycle. Adds it, and those above it, to `paths`. */
function pathOf(
  id: number,
  parents: ReadonlyMap<number, number | null>,
  paths: Map<number, readonly number[]>,
): readonly number[] {
  const walk: number[] = [];
  let at: number | null = id;
  while (at !== null && !paths.has(at)) {
    walk.push(at);
    at = parents.get(at) ?? null;
  }
  let path = at === null ? [] : (paths.get(at) ?? []);
  for (const step of walk.reverse()) {
    path = [...path, step];
    paths.set(step, path);
  }
  return path;
}
