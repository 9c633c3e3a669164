import {
  type ReachFragment,
  ReachOfGroupDocument,
  ReachOfPairingDocument,
  ReachOfPlaceDocument,
  ReachOfProgramDocument,
  type ReachOfBothSidesFragment,
  type Side,
} from '../../generated/graphql.js';
import { type Answer, mapAnswer, request } from '../../shared/request.js';
import type { Location } from '../address/address.js';

/** The metrics with observations at a location, by side. */
export interface Reach {
  readonly RECIPIENT: readonly ReachFragment[];
  readonly SUPPORTER: readonly ReachFragment[];
}

export const NO_REACH: Reach = { RECIPIENT: [], SUPPORTER: [] };

/** A program or a pairing has one side: what happened in it. */
export const reachOfOne = (reach: readonly ReachFragment[] | null | undefined): Reach => ({
  RECIPIENT: reach ?? [],
  SUPPORTER: [],
});

/** A place or a group has both sides; an unknown one has no metrics. */
export const reachOfPlace = (place: ReachOfBothSidesFragment | null | undefined): Reach => ({
  RECIPIENT: place?.received ?? [],
  SUPPORTER: place?.given ?? [],
});

/** Loads the metrics with observations at a location. */
export async function loadReach({ kind, code }: Location, signal: AbortSignal): Promise<Answer<Reach>> {
  switch (kind) {
    case 'program':
      return mapAnswer(await request(ReachOfProgramDocument, { code }, signal), ({ program }) =>
        reachOfOne(program?.reach),
      );
    case 'pairing':
      return mapAnswer(await request(ReachOfPairingDocument, { code }, signal), ({ pairing }) =>
        reachOfOne(pairing?.reach),
      );
    case 'group':
      return mapAnswer(await request(ReachOfGroupDocument, { code }, signal), ({ group }) => reachOfPlace(group));
    case 'place':
      return mapAnswer(await request(ReachOfPlaceDocument, { code }, signal), ({ division }) => reachOfPlace(division));
  }
}

/** The side with more metrics: a supporter opens on what it gave, even if it also reports a few metrics of its own. */
export function likelySide({ RECIPIENT, SUPPORTER }: Reach): Side {
  return SUPPORTER.length > RECIPIENT.length ? 'SUPPORTER' : 'RECIPIENT';
}

/** The last year with observations; null if there are none. */
export function latestYear(reach: readonly ReachFragment[]): number | null {
  const years = reach.flatMap(({ latest }) => (latest == null ? [] : [yearOf(latest)]));
  return years.length === 0 ? null : Math.max(...years);
}

/** The first metric with observations in the latest year: the charts open on it. */
export function leadingMetric(reach: readonly ReachFragment[]): string | null {
  const year = latestYear(reach);
  return reach.find(({ latest }) => latest != null && yearOf(latest) === year)?.metric.code ?? null;
}

const yearOf = (day: string): number => Number(day.slice(0, 4));
