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
  /** Pairings that are their own ancestors: given parents can contradict derived ones. */
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

/** Finds the path of a pairing: null if it is in a cycle or below one. */
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
  // The walk ended at a root, at a pairing with a known path, or in a cycle.
  let path = at === null ? [] : (paths.get(at) ?? null);
  for (const step of walk.reverse()) {
    path = path && [...path, step];
    paths.set(step, path);
  }
}
