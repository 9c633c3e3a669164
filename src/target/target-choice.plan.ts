/** What decides which of several targets a roll-up is compared with. */
export interface Candidate {
  readonly code: string;
  readonly pairingId: number | null;
  /** Null if the source states no period. */
  readonly period: object | null;
  readonly value: object | null;
}

/**
 * Chooses the target of a node among those for its metric that state its period or none; null if there is none. A
 * division's own target comes before one agreed in a pairing, which is eligible only if all candidates belong to one
 * pairing. Among the eligible, a stated period comes before none, a value before "not less than in the previous round", a
 * lower code before a higher one.
 */
export function chooseTarget<Target extends Candidate>(candidates: readonly Target[]): Target | null {
  const own = candidates.filter(({ pairingId }) => pairingId === null);
  const pairings = new Set(candidates.map(({ pairingId }) => pairingId));
  const eligible = own.length > 0 ? own : pairings.size === 1 ? candidates : [];
  const rank = ({ period, value }: Target): number => (period ? 0 : 2) + (value ? 0 : 1);
  return eligible.toSorted((one, other) => rank(one) - rank(other) || (one.code < other.code ? -1 : 1)).at(0) ?? null;
}
