import {
  LatestOfPairingDocument,
  LatestOfPlaceDocument,
  LatestOfProgramDocument,
  type Side,
} from '../generated/graphql.js';
import { type Answer, ask } from '../shared/ask.js';
import type { Stop } from './stop.js';

/** How far the figures of a stop reach, and on which side. */
export interface Latest {
  /** Null where there is no figure. */
  readonly year: number | null;
  readonly side: Side;
  /** The first metric that has a figure in that year; null where none has. */
  readonly metric: string | null;
}

type Ended = readonly { readonly latestPeriodEnd?: string | null }[];

export async function loadLatest(
  { kind, code }: Stop,
  metrics: readonly string[],
  signal: AbortSignal,
): Promise<Answer<Latest>> {
  const variables = { code, metrics: [...metrics] };
  const reach = (rollups: Ended | undefined, side: Side): Latest => latestOf(metrics, rollups ?? [], side);
  switch (kind) {
    case 'program':
      return told(await ask(LatestOfProgramDocument, variables, signal), ({ program }) =>
        reach(program?.rollups, 'RECIPIENT'),
      );
    case 'pairing':
      return told(await ask(LatestOfPairingDocument, variables, signal), ({ pairing }) =>
        reach(pairing?.rollups, 'RECIPIENT'),
      );
    case 'place':
      return told(await ask(LatestOfPlaceDocument, variables, signal), ({ division }) => {
        // A supporter shows at once what it gave, even where it says a few things about itself.
        const gives = countKnown(division?.given) > countKnown(division?.received);
        return gives ? reach(division?.given, 'SUPPORTER') : reach(division?.received, 'RECIPIENT');
      });
  }
}

function latestOf(metrics: readonly string[], rollups: Ended, side: Side): Latest {
  const years = rollups.map(({ latestPeriodEnd }) => (latestPeriodEnd == null ? null : yearOf(latestPeriodEnd)));
  const told = years.filter((year) => year !== null);
  if (told.length === 0) return { year: null, side: 'RECIPIENT', metric: null };
  const year = Math.max(...told);
  return { year, side, metric: metrics[years.indexOf(year)] ?? null };
}

function countKnown(rollups: Ended | undefined): number {
  return (rollups ?? []).filter(({ latestPeriodEnd }) => latestPeriodEnd != null).length;
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

function told<Data>(answer: Answer<Data>, read: (data: Data) => Latest): Answer<Latest> {
  return answer.outcome === 'answered' ? { outcome: 'answered', data: read(answer.data) } : answer;
}
