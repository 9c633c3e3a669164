/** One place that turned into another; null where it is not known what became of it. */
export interface SuccessionEdge {
  readonly predecessorId: number;
  readonly successorId: number | null;
  readonly kind: string;
}

interface Lineage {
  readonly divisionId: number;
  /** The same place under its code of today; null for itself. */
  readonly lineageId: number | null;
  /** Where boundaries of today put it: as the lineage, and through mergers too; null for itself. */
  readonly currentId: number | null;
}

export interface LineagePlan {
  /** Only those that turned into another. */
  readonly lineages: readonly Lineage[];
  /** Places that would turn into themselves again. */
  readonly inCycle: readonly number[];
}

/** The place goes on under another name, code or rank. */
const SAME_PLACE: ReadonlySet<string> = new Set(['RENAME', 'RECODE', 'RAISE']);

/**
 * Where every place has gone. It is the same place as long as it alone turned into one other; through mergers it goes on
 * too, for all of it lies in the one that it went into. A split ends the way: no part of it is the whole.
 */
export function planLineages(edges: readonly SuccessionEdge[]): LineagePlan {
  const outgoing = Map.groupBy(
    edges.filter((edge) => edge.successorId !== null),
    (edge) => edge.predecessorId,
  );
  const alone = new Map<number, number>();
  for (const { successorId, kind } of edges) {
    if (successorId !== null && SAME_PLACE.has(kind)) alone.set(successorId, (alone.get(successorId) ?? 0) + 1);
  }
  const toSame = new Map<number, number>();
  const toCurrent = new Map<number, number>();
  for (const [id, ways] of outgoing) {
    const [way] = ways;
    if (ways.length !== 1 || way?.successorId == null) continue;
    if (SAME_PLACE.has(way.kind) && alone.get(way.successorId) === 1) toSame.set(id, way.successorId);
    if (SAME_PLACE.has(way.kind) || way.kind === 'MERGE') toCurrent.set(id, way.successorId);
  }
  const lineages = [...toCurrent.keys()].map((id) => ({
    divisionId: id,
    lineageId: endOf(id, toSame),
    currentId: endOf(id, toCurrent),
  }));
  return { lineages, inCycle: cyclesIn(outgoing) };
}

function endOf(start: number, next: ReadonlyMap<number, number>): number | null {
  const seen = new Set([start]);
  let at = start;
  for (let to = next.get(at); to !== undefined && !seen.has(to); to = next.get(at)) {
    seen.add(to);
    at = to;
  }
  return at === start ? null : at;
}

/** Takes away, again and again, whoever turned into nothing that is left: what stays runs in a circle, or into one. */
function cyclesIn(outgoing: ReadonlyMap<number, readonly SuccessionEdge[]>): readonly number[] {
  const left = new Map([...outgoing].map(([id, edges]) => [id, edges.flatMap((edge) => edge.successorId ?? [])]));
  for (let before = -1; before !== left.size;) {
    before = left.size;
    for (const [id, successors] of left) if (!successors.some((one) => left.has(one))) left.delete(id);
  }
  return [...left.keys()];
}
