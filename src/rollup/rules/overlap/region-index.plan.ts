import type { Day } from '../../../kernel/day.js';
import type { Observation } from '../observation.plan.js';
import { groupByEach } from '../group-by-each.plan.js';
import type { Extent } from './overlap.plan.js';
import type { Region } from './region.plan.js';

/** Extents in the order of their starts, searched for those that meet an interval. */
class Timeline<One extends Extent> {
  readonly #inOrder: readonly One[];
  /** The latest end up to each: before it ends, a search backwards cannot stop. */
  readonly #latestEnds: readonly Day[];

  constructor(extents: readonly One[]) {
    this.#inOrder = extents.toSorted((one, other) => compare(one.interval.start, other.interval.start));
    let latest = '';
    this.#latestEnds = this.#inOrder.map(({ interval }) => (latest = interval.end > latest ? interval.end : latest));
  }

  *meeting(start: Day, end: Day): Iterable<One> {
    for (let at = this.#firstAfter(end) - 1; at >= 0 && (this.#latestEnds[at] as Day) >= start; at--) {
      const extent = this.#inOrder[at] as One;
      if (extent.interval.end >= start) yield extent;
    }
  }

  #firstAfter(day: Day): number {
    let [low, high] = [0, this.#inOrder.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#inOrder[middle] as One).interval.start <= day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** For a total, all extents in its region whose interval meets its own, each once, without going through all others. */
export function findInRegions<One extends Extent>(
  extents: readonly One[],
  region: Region,
): (total: One) => Iterable<One> {
  const timelines = new Map<number, Timeline<One>>();
  for (const [place, inside] of groupByEach(extents, ({ observation }) => region.stepsOf(observation.place)))
    timelines.set(place, new Timeline(inside));
  return (total) => {
    const { start, end } = total.interval;
    const found = region.keysOf(placeOf(total)).map((key) => timelines.get(key)?.meeting(start, end) ?? []);
    const [first, ...others] = found;
    return others.length === 0 ? (first ?? []) : new Set(found.flatMap((some) => [...some]));
  };
}

const placeOf = ({ observation }: Extent): Observation['place'] => observation.place;

const compare = (one: Day, other: Day): number => (one < other ? -1 : Number(one > other));
