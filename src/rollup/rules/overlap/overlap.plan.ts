import { contains, overlaps } from '../../../kernel/period.js';
import { type Observation, seriesKey } from '../observation.plan.js';
import type { Piece } from './piece.plan.js';
import { pairingHolds, type Region, todayOf } from './region.plan.js';

/** What decides which of two observations covers the other, or whether they cross. */
export type Extent = Pick<Piece, 'observation' | 'interval' | 'cut'>;

export interface Overlap {
  /** Whether what one says includes what the other says: it holds a part of its own series, or lies above it. */
  readonly covers: (outer: Extent, inner: Extent) => boolean;
  /** Whether two have something in common that neither covers, so that they must not be added. */
  readonly crosses: (one: Extent, other: Extent) => boolean;
}

export function overlapUnder(region: Region): Overlap {
  const reaches = (outer: Extent, inner: Extent): boolean => {
    if (!contains(outer.interval, inner.interval)) return false;
    if (isOneSeries(outer, inner)) return !outer.cut;
    return (
      outer.observation.scope === 'TOTAL' &&
      region.holds(outer.observation, inner.observation) &&
      pairingHolds(outer.observation.pairing, inner.observation.pairing)
    );
  };
  /** A total whose place holds the other's or a part of its group, while one pairing is under the other's or one of them is not said. */
  const liesOver = ({ observation: total }: Extent, { observation: other }: Extent): boolean => {
    if (total.scope !== 'TOTAL' || !(region.holds(total, other) || region.shares(other, total))) return false;
    if (total.pairing === null || other.pairing === null || pairingHolds(total.pairing, other.pairing)) return true;
    return other.scope === 'TOTAL' && pairingHolds(other.pairing, total.pairing);
  };
  return {
    covers: (outer, inner) =>
      outer !== inner && reaches(outer, inner) && (!reaches(inner, outer) || isOuter(outer, inner)),
    crosses: (one, other) =>
      one !== other &&
      overlaps(one.interval, other.interval) &&
      (isOneSeries(one, other) || liesOver(one, other) || liesOver(other, one)) &&
      !reaches(one, other) &&
      !reaches(other, one),
  };
}

/** Of two that cover each other the one of the older place, then of the earlier start, is covered, as odd successions can make them. */
function isOuter({ observation: one }: Extent, { observation: other }: Extent): boolean {
  const [mine, theirs] = [todayOf(one.place), todayOf(other.place)];
  if (mine !== theirs) return theirs < mine;
  return one.start === other.start ? isLater(one, other) : other.start < one.start;
}

const isLater = (one: Observation, other: Observation): boolean => BigInt(one.id) > BigInt(other.id);

const isOneSeries = (one: Extent, other: Extent): boolean =>
  seriesKey(one.observation) === seriesKey(other.observation);
