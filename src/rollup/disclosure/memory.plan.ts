import { type Observation, seriesKey } from '../rules/observation.plan.js';
import type { DisclosureRule } from './atom.plan.js';
import type { Memory } from './closing.plan.js';
import { isUnmarked, type Mark, NO_MARK, textOf } from './mark.plan.js';

/** What earlier decisions bind later ones to. */
export function memoryOf(
  observations: readonly Observation[],
  marks: ReadonlyMap<string, Mark>,
  { suppressZero }: DisclosureRule,
): Memory {
  const floors = new Map<string, number>();
  const inherited = new Map<string, Mark>();
  for (const series of Map.groupBy(observations, seriesKey).values()) {
    const withheld = series.filter(({ id }) => !isUnmarked(marks.get(id) ?? NO_MARK));
    if (withheld.length === 0) continue;
    for (const { id, amount } of withheld) {
      const text = textOf(marks.get(id) ?? NO_MARK);
      const slack = Math.max(0, amount.value.toNumber() - (suppressZero ? 0 : 1));
      floors.set(text, Math.min(slack, floors.get(text) ?? slack));
    }
    for (const one of series) {
      if (marks.has(one.id)) continue;
      const before = withheld.findLast((other) => other.start === one.start && other.end === one.end);
      const last = one.basis === 'STOCK' ? lastBefore(withheld, one.end) : null;
      const mark = marks.get((before ?? last)?.id ?? '');
      if (mark !== undefined) inherited.set(one.id, mark);
    }
  }
  return { inherited: (id) => inherited.get(id) ?? null, floorOf: (mark) => floors.get(textOf(mark)) ?? null };
}

function lastBefore<One extends Observation>(readings: readonly One[], day: string): One | null {
  return readings.reduce<One | null>(
    (last, one) => (one.end < day && (last === null || one.end >= last.end) ? one : last),
    null,
  );
}
