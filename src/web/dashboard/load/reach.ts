import {
  type ReachFragment,
  ReachOfPairingDocument,
  ReachOfPlaceDocument,
  ReachOfProgramDocument,
  type ReachOfBothSidesFragment,
  type Side,
} from '../../generated/graphql.js';
import { type Answer, request } from '../../shared/request.js';
import type { Location } from '../address/address.js';

/** What there is to see at a location: metrics with figures, and on which side of a place. */
export interface Reach {
  readonly RECIPIENT: readonly ReachFragment[];
  readonly SUPPORTER: readonly ReachFragment[];
}

export const NO_REACH: Reach = { RECIPIENT: [], SUPPORTER: [] };

/** A program or pairing has one side: what happened in it. */
export const reachOfOne = (reach: readonly ReachFragment[] | undefined): Reach => ({
  RECIPIENT: reach ?? [],
  SUPPORTER: [],
});

export const reachOfPlace = (place: ReachOfBothSidesFragment | null | undefined): Reach => ({
  RECIPIENT: place?.received ?? [],
  SUPPORTER: place?.given ?? [],
});

export async function loadReach({ kind, code }: Location, signal: AbortSignal): Promise<Answer<Reach>> {
  switch (kind) {
    case 'program':
      return told(await request(ReachOfProgramDocument, { code }, signal), ({ program }) => reachOfOne(program?.reach));
    case 'pairing':
      return told(await request(ReachOfPairingDocument, { code }, signal), ({ pairing }) => reachOfOne(pairing?.reach));
    case 'place':
      return told(await request(ReachOfPlaceDocument, { code }, signal), ({ division }) => reachOfPlace(division));
  }
}

/** A supporter shows at once what it gave, even where it says a few things about itself. */
export function likelySide({ RECIPIENT, SUPPORTER }: Reach): Side {
  return SUPPORTER.length > RECIPIENT.length ? 'SUPPORTER' : 'RECIPIENT';
}

/** The last year that figures speak about; null where there are none. */
export function latestYear(reach: readonly ReachFragment[]): number | null {
  const years = reach.flatMap(({ latest }) => (latest == null ? [] : [yearOf(latest)]));
  return years.length === 0 ? null : Math.max(...years);
}

/** The first metric with figures in the latest year: what a picture of one metric opens on. */
export function leadingMetric(reach: readonly ReachFragment[]): string | null {
  const year = latestYear(reach);
  return reach.find(({ latest }) => latest != null && yearOf(latest) === year)?.metric.code ?? null;
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

function told<Data>(answer: Answer<Data>, read: (data: Data) => Reach): Answer<Reach> {
  return answer.outcome === 'answered' ? { outcome: 'answered', data: read(answer.data) } : answer;
}
