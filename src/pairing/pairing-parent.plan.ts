/** A pairing as far as its parent depends on it. Parties are named by text that tells them apart. */
export interface PairingEnds {
  readonly id: number;
  readonly code: string;
  readonly supporter: string;
  readonly recipient: string;
  /** A parent that the sender named; null if it is to be derived. */
  readonly givenParent: number | null;
}

/** A party and all parties that cover it, with how far away they are: itself at 0. */
export type Coverage = ReadonlyMap<string, number>;

export interface PlacedPairing {
  readonly id: number;
  readonly parentId: number | null;
  /** Itself and every pairing above it, the root first. */
  readonly path: readonly number[];
}

export interface PairingTree {
  readonly placed: readonly PlacedPairing[];
  /** Pairings that would stand above themselves: given parents can contradict derived ones. */
  readonly inCycle: readonly number[];
}

/** The parent of every pairing of one program: the one given, else the nearest wider pairing. */
export function planPairingTree(
  pairings: readonly PairingEnds[],
  coverageOf: (party: string) => Coverage,
): PairingTree {
  const byEnds = firstByEnds(pairings);
  const parents = new Map(
    pairings.map((pairing) => [pairing.id, pairing.givenParent ?? nearestWider(pairing, byEnds, coverageOf)]),
  );
  const paths = new Map<number, readonly number[] | null>();
  for (const { id } of pairings) tracePath(id, parents, paths);
  const placed: PlacedPairing[] = [];
  const inCycle: number[] = [];
  for (const [id, parentId] of parents) {
    const path = paths.get(id);
    if (path) placed.push({ id, parentId, path });
    else inCycle.push(id);
  }
  return { placed, inCycle };
}

const endsOf = (supporter: string, recipient: string): string => `${supporter}\n${recipient}`;

/** Of several pairings of the same two parties the one with the lowest code stands for all. */
function firstByEnds(pairings: readonly PairingEnds[]): ReadonlyMap<string, PairingEnds> {
  const first = new Map<string, PairingEnds>();
  for (const pairing of pairings) {
    const ends = endsOf(pairing.supporter, pairing.recipient);
    const other = first.get(ends);
    if (!other || pairing.code < other.code) first.set(ends, pairing);
  }
  return first;
}

/** Wider: both its ends cover this one's, and they are not the same two. Nearest: at the recipient's end, then the other. */
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

/** Null for a pairing in a cycle or below one. */
function tracePath(
  id: number,
  parents: ReadonlyMap<number, number | null>,
  paths: Map<number, readonly number[] | null>,
): void {
  const walk: number[] = [];
  let at: number | null = id;
  while (at !== null && !paths.has(at) && !walk.includes(at)) {
    walk.push(at);
    at = parents.get(at) ?? null;
  }
  // The walk ended at a root, at a pairing whose path is known, or where it had been before.
  let path = at === null ? [] : (paths.get(at) ?? null);
  for (const step of walk.reverse()) {
    path = path && [...path, step];
    paths.set(step, path);
  }
}
