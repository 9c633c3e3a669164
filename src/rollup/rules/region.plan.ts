import { contains, type Interval, overlaps } from '../../kernel/period.js';
import type { Observation, Place } from './observation.plan.js';

type Located = Pick<Observation, 'place' | 'pairing' | 'id' | 'start'>;

/** The id of the same place under its current code. */
export function todayOf({ id, canonical }: Place): number {
  return canonical[0] ?? id;
}

/** Whether a place lies in another or is that one, as reported or by current codes. */
export function placeCovers(outer: Place, inner: Place): boolean {
  const outerToday = todayOf(outer);
  return [...inner.path, ...inner.canonical].some((id) => id === outer.id || id === outerToday);
}

function pairingCovers(outer: Observation['pairing'], inner: Observation['pairing']): boolean {
  return outer === null || (inner?.path.includes(outer.id) ?? false);
}

/** Whether a total covers an observation, apart from time. */
export function covers(total: Located, inner: Located): boolean {
  return placeCovers(total.place, inner.place) && pairingCovers(total.pairing, inner.pairing);
}

/**
 * As {@link covers}, for two totals. Odd successions can make two totals cover each other: then the one of the older
 * place lies in the other, and at the same place the one that starts earlier, whatever the order of recording.
 */
export function coversTotal(outer: Located, inner: Located): boolean {
  if (outer.id === inner.id || !covers(outer, inner)) return false;
  if (!covers(inner, outer)) return true;
  const [one, other] = [todayOf(inner.place), todayOf(outer.place)];
  return one === other ? inner.start < outer.start : one < other;
}

/** As {@link coversTotal}, within the intervals of the two. */
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

/** Whether two totals overlap without either covering the other. */
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
