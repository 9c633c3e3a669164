import {
  type ProvenanceFragment,
  ProvenanceOfPairingDocument,
  ProvenanceOfPlaceDocument,
  ProvenanceOfProgramDocument,
} from '../../generated/graphql.js';
import { type Answer, request } from '../../shared/request.js';
import { lastYearOf, seriesAround } from '../address/period-choice.js';
import type { ViewQuestion } from './load-view.js';

/** Where the numbers of a view come from and what their reader should know. */
export interface Provenance {
  readonly ofMetric: ReadonlyMap<string, ProvenanceFragment>;
  /** Whether figures reach beyond the steps of the series, so that no step counts them. */
  readonly isSpanning: boolean;
}

interface Told {
  readonly rollups: readonly ProvenanceFragment[];
  readonly series: readonly { readonly findings: readonly { readonly code: string }[] }[];
}

export async function loadProvenance(
  question: ViewQuestion,
  known: readonly string[],
  signal: AbortSignal,
): Promise<Answer<Provenance>> {
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
      return told(await request(ProvenanceOfProgramDocument, variables, signal), ({ program }) => program);
    case 'pairing':
      return told(await request(ProvenanceOfPairingDocument, variables, signal), ({ pairing }) => pairing);
    case 'place':
      return told(await request(ProvenanceOfPlaceDocument, { ...variables, side }, signal), ({ division }) => division);
  }
}

function told<Data>(answer: Answer<Data>, read: (data: Data) => Told | null | undefined): Answer<Provenance> {
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
