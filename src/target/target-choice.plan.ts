/** What tells which of several targets a roll-up is held against. */
export interface Candidate {
  readonly code: string;
  readonly pairingId: number | null;
  /** Null where the source states none. */
  readonly period: object | null;
  readonly value: object | null;
}

/**
 * The target of a node among those for its metric, in this or in no stated period. A place's own target comes before one
 * that was agreed in a pairing for it, and that is taken only where it cannot be mistaken: where all are of one pairing.
 * Then the stated period comes before none, a figure before "as the round before", the lower code before the higher.
 */
export function chooseTarget<Target extends Candidate>(candidates: readonly Target[]): Target | null {
  const own = candidates.filter(({ pairingId }) => pairingId === null);
  const pairings = new Set(candidates.map(({ pairingId }) => pairingId));
  const eligible = own.length > 0 ? own : pairings.size === 1 ? candidates : [];
  const rank = ({ period, value }: Target): number => (period ? 0 : 2) + (value ? 0 : 1);
  return eligible.toSorted((one, other) => rank(one) - rank(other) || (one.code < other.code ? -1 : 1)).at(0) ?? null;
}
