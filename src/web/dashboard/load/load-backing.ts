import {
  type BackingFragment,
  BackingOfPairingDocument,
  BackingOfPlaceDocument,
  BackingOfProgramDocument,
} from '../../generated/graphql.js';
import { type Answer, ask } from '../../shared/ask.js';
import { lastYearOf, seriesAround } from '../address/period-choice.js';
import type { ViewQuestion } from './load-view.js';

/** Where the numbers of a view come from and what their reader should know. */
export interface Backing {
  readonly ofMetric: ReadonlyMap<string, BackingFragment>;
  /** Whether figures reach beyond the steps of the series, so that no step counts them. */
  readonly isSpanning: boolean;
}

interface Told {
  readonly rollups: readonly BackingFragment[];
  readonly series: readonly { readonly findings: readonly { readonly code: string }[] }[];
}

export async function loadBacking(
  question: ViewQuestion,
  known: readonly string[],
  signal: AbortSignal,
): Promise<Answer<Backing>> {
  const { location, side, period, metric, grain, latestYear, language } = question;
  const variables = {
    code: location.code,
    metrics: [...known],
    period,
    metric,
    grain,
    ...seriesAround(lastYearOf(period) ?? latestYear, grain),
    locale: language,
  };
  switch (location.kind) {
    case 'program':
      return told(await ask(BackingOfProgramDocument, variables, signal), ({ program }) => program);
    case 'pairing':
      return told(await ask(BackingOfPairingDocument, variables, signal), ({ pairing }) => pairing);
    case 'place':
      return told(await ask(BackingOfPlaceDocument, { ...variables, side }, signal), ({ division }) => division);
  }
}

function told<Data>(answer: Answer<Data>, read: (data: Data) => Told | null | undefined): Answer<Backing> {
  if (answer.outcome !== 'answered') return answer;
  const found = read(answer.data);
  return {
    outcome: 'answered',
    data: {
      ofMetric: new Map((found?.rollups ?? []).map((rollup) => [rollup.metric.code, rollup])),
      isSpanning: (found?.series ?? []).some(({ findings }) =>
        findings.some(({ code }) => code === 'SPANNING_FIGURES'),
      ),
    },
  };
}
