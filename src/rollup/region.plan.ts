import { contains, type Interval, overlaps } from '../kernel/period.js';
import type { Figure, Place } from './figure.plan.js';

type Located = Pick<Figure, 'place' | 'pairing' | 'id'>;

/** Whether a place lies in another, either as things were reported or by today's codes of the same places. */
export function placeCovers(outer: Place, inner: Place): boolean {
  const outerToday = outer.lineage[0] ?? outer.id;
  return [...inner.path, ...inner.lineage].some((id) => id === outer.id || id === outerToday);
}

function pairingCovers(outer: Figure['pairing'], inner: Figure['pairing']): boolean {
  return outer === null || (inner?.path.includes(outer.id) ?? false);
}

/** Whether a figure lies among what a total speaks for, time aside. */
export function covers(total: Located, inner: Located): boolean {
  return placeCovers(total.place, inner.place) && pairingCovers(total.pairing, inner.pairing);
}

/** As {@link covers} between two totals. Of two that cover each other the earlier recorded lies in the later. */
export function coversTotal(outer: Located, inner: Located): boolean {
  if (outer.id === inner.id || !covers(outer, inner)) return false;
  return !covers(inner, outer) || BigInt(inner.id) < BigInt(outer.id);
}

/** As {@link coversTotal}, with the stretches that the two speak about. */
export function coversTotalFlow(
  outer: { readonly figure: Figure; readonly stretch: Interval },
  inner: { readonly figure: Figure; readonly stretch: Interval },
): boolean {
  if (!contains(outer.stretch, inner.stretch)) return false;
  const sameStretch = contains(inner.stretch, outer.stretch);
  return sameStretch ? coversTotal(outer.figure, inner.figure) : covers(outer.figure, inner.figure);
}

/** Whether two totals have something in common that neither speaks for alone. */
export function crosses(
  one: { readonly figure: Figure; readonly stretch: Interval },
  other: { readonly figure: Figure; readonly stretch: Interval },
): boolean {
  const [a, b] = [one.figure, other.figure];
  const placesMeet = placeCovers(a.place, b.place) || placeCovers(b.place, a.place);
  const pairingsMeet = pairingCovers(a.pairing, b.pairing) || pairingCovers(b.pairing, a.pairing);
  if (!placesMeet || !pairingsMeet || !overlaps(one.stretch, other.stretch)) return false;
  return !coversTotalFlow(one, other) && !coversTotalFlow(other, one);
}
