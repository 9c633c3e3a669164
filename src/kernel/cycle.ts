export interface Cycles<N> {
  /** The nodes of cycles, and of paths from one cycle to another. */
  readonly inCycle: ReadonlySet<N>;
  /** The nodes from which a cycle can be reached, those of the cycle included. */
  readonly leadingIn: ReadonlySet<N>;
}

/** Finds the cycles of a directed graph, in time linear in its edges. `next`: where the edges of each node lead. */
export function findCycles<N>(next: ReadonlyMap<N, readonly N[]>): Cycles<N> {
  const edges = [...next].flatMap(([from, ends]) => ends.map((to): Edge<N> => ({ from, to })));
  const leadingIn = withoutDeadEnds(edges);
  const backwards = edges.filter(({ from }) => leadingIn.has(from)).map(({ from, to }) => ({ from: to, to: from }));
  return { inCycle: withoutDeadEnds(backwards.filter(({ from }) => leadingIn.has(from))), leadingIn };
}

interface Edge<N> {
  readonly from: N;
  readonly to: N;
}

/** Removes nodes without an edge until each one left has an edge to another. */
function withoutDeadEnds<N>(edges: readonly Edge<N>[]): ReadonlySet<N> {
  const count = new Map<N, number>();
  const before = new Map<N, N[]>();
  for (const { from, to } of edges) {
    count.set(from, (count.get(from) ?? 0) + 1);
    const known = before.get(to);
    if (known) known.push(from);
    else before.set(to, [from]);
  }
  const removed = [...before.keys()].filter((node) => !count.has(node));
  for (let node = removed.pop(); node !== undefined; node = removed.pop()) {
    for (const from of before.get(node) ?? []) {
      const left = (count.get(from) ?? 0) - 1;
      count.set(from, left);
      if (left > 0) continue;
      count.delete(from);
      removed.push(from);
    }
  }
  return new Set(count.keys());
}
