/** The ids that are their own ancestors, where each id has at most one parent. */
export function cyclesIn(above: ReadonlyMap<number, number | null>): ReadonlySet<number> {
  const inCycle = new Set<number>();
  const done = new Set<number>();
  for (const start of above.keys()) {
    const walk: number[] = [];
    const onWalk = new Set<number>();
    let at: number | null = start;
    while (at !== null && !done.has(at) && !onWalk.has(at)) {
      walk.push(at);
      onWalk.add(at);
      at = above.get(at) ?? null;
    }
    if (at !== null && onWalk.has(at)) for (const id of walk.slice(walk.indexOf(at))) inCycle.add(id);
    for (const id of walk) done.add(id);
  }
  return inCycle;
}
