import { contains, type Interval, overlaps } from '../../kernel/period.js';
import type { Observation, Place } from './observation.plan.js';

type Located = Pick<Observation, 'place' | 'pairing' | 'id' | 'start'>;

/** The same place under its code of today. */
export function todayOf({ id, canonical }: Place): number {
  return canonical[0] ?? id;
}

/** Whether a place lies in another, either as things were reported or by today's codes of the same places. */
export function placeCovers(outer: Place, inner: Place): boolean {
  const outerToday = todayOf(outer);
  return [...inner.path, ...inner.canonical].some((id) => id === outer.id || id === outerToday);
}

function pairingCovers(outer: Observation['pairing'], inner: Observation['pairing']): boolean {
  return outer === null || (inner?.path.includes(outer.id) ?? false);
}

/** Whether an observation lies among what a total speaks for, time aside. */
export function covers(total: Located, inner: Located): boolean {
  return placeCovers(total.place, inner.place) && pairingCovers(total.pairing, inner.pairing);
}

/**
 * As {@link covers} between two totals. Of two that cover each other, as odd successions can make them, that of the older
 * place lies in the other, at one place that of the earlier period: nothing depends on the order of arrival.
 */
export function coversTotal(outer: Located, inner: Located): boolean {
  if (outer.id === inner.id || !covers(outer, inner)) return false;
  if (!covers(inner, outer)) return true;
  const [one, other] = [todayOf(inner.place), todayOf(outer.place)];
  return one === other ? inner.start < outer.start : one < other;
}

/** As {@link coversTotal}, with the intervals that the two speak about. */
export function coversTotalFlow(
  outer: { readonly observation: Observation; readonly interval: Interval },
  inner: { readonly observation: Observation; readonly interval: Interval },
): boolean {
  if (!contains(outer.interval, inner.interval)) return false;
  const sameInterval = contains(inner.interval, outer.interval);
  return sameInterval
    ? coversTotal(outer.observation, inner.observation)
    : covers(outer.observation, inner.observation);
}

/** Whether two totals have something in common that neither speaks for alone. */
export function crosses(
  one: { readonly observation: Observation; readonly interval: Interval },
  other: { readonly observation: Observation; readonly interval: Interval },
): boolean {
  const [a, b] = [one.observation, other.observation];
  const placesMeet = placeCovers(a.place, b.place) || placeCovers(b.place, a.place);
  const pairingsMeet = pairingCovers(a.pairing, b.pairing) || pairingCovers(b.pairing, a.pairing);
  if (!placesMeet || !pairingsMeet || !overlaps(one.interval, other.interval)) return false;
  return !coversTotalFlow(one, other) && !coversTotalFlow(other, one);
}
