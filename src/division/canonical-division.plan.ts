import { findCycles } from '../kernel/cycle.js';

/** One division that turned into another; the successor is null if the data does not say what became of it. */
export interface SuccessionEdge {
  readonly predecessorId: number;
  readonly successorId: number | null;
  readonly kind: string;
}

interface ResolvedDivision {
  readonly divisionId: number;
  /** The same place under its code of today; null for itself. */
  readonly canonicalId: number | null;
  /** Where the boundaries of today put it: the canonical division, and through mergers too; null for itself. */
  readonly currentId: number | null;
}

export interface CanonicalDivisions {
  /** Only those that turned into another. */
  readonly resolved: readonly ResolvedDivision[];
  /** Divisions that would turn into themselves again, or lead to such: they are not resolved. */
  readonly inCycle: ReadonlySet<number>;
}

/** Kinds of succession after which the place is the same under another name, code or rank. */
const SAME_PLACE: ReadonlySet<string> = new Set(['RENAME', 'RECODE', 'RAISE']);

/**
 * Resolves every division to its canonical and its current one. A division remains the same place where it turns into
 * exactly one other and no other becomes that one. The path to the current division also passes mergers, because all of
 * the merged division lies in the other. A split ends both paths: no part is the whole.
 */
export function resolveCanonicalDivisions(edges: readonly SuccessionEdge[]): CanonicalDivisions {
  const outgoing = Map.groupBy(
    edges.filter((edge) => edge.successorId !== null),
    (edge) => edge.predecessorId,
  );
  const predecessorCounts = new Map<number, number>();
  for (const { successorId, kind } of edges) {
    if (successorId !== null && SAME_PLACE.has(kind)) {
      predecessorCounts.set(successorId, (predecessorCounts.get(successorId) ?? 0) + 1);
    }
  }
  const successors = new Map([...outgoing].map(([id, some]) => [id, some.flatMap((one) => one.successorId ?? [])]));
  const toSame = new Map<number, number>();
  const toCurrent = new Map<number, number>();
  for (const [id, successions] of outgoing) {
    const [only] = successions;
    if (successions.length !== 1 || only?.successorId == null) continue;
    if (SAME_PLACE.has(only.kind) && predecessorCounts.get(only.successorId) === 1) toSame.set(id, only.successorId);
    if (SAME_PLACE.has(only.kind) || only.kind === 'MERGE') toCurrent.set(id, only.successorId);
  }
  const { leadingIn: inCycle } = findCycles(successors);
  const resolved = [...toCurrent.keys()]
    .filter((id) => !inCycle.has(id))
    .map((id) => ({ divisionId: id, canonicalId: lastOf(id, toSame), currentId: lastOf(id, toCurrent) }));
  return { resolved, inCycle };
}

/** The end of the path from a division, which must not lead into a cycle; null if it is the division itself. */
function lastOf(start: number, next: ReadonlyMap<number, number>): number | null {
  let at = start;
  for (let to = next.get(at); to !== undefined; to = next.get(at)) at = to;
  return at === start ? null : at;
}
