import {
  type ProvenanceFragment,
  ProvenanceOfGroupDocument,
  ProvenanceOfPairingDocument,
  ProvenanceOfPlaceDocument,
  ProvenanceOfProgramDocument,
} from '../../generated/graphql.js';
import { type Answer, mapAnswer, requestParts } from '../../shared/request.js';
import { lastYearOf, seriesAround } from '../address/period-choice.js';
import type { ViewQuestion } from './view-question.js';

/** Where the numbers of a view come from, and what is notable about them. */
export interface Provenance {
  readonly ofMetric: ReadonlyMap<string, ProvenanceFragment>;
  /** Whether observations extend beyond single steps of the series, so that no step counts them. */
  readonly isSpanning: boolean;
}

/** Loads sources and findings for the metrics that are `known` to have observations. */
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
    case 'program': {
      const answer = await requestParts(ProvenanceOfProgramDocument, variables, signal);
      return mapAnswer(answer, ({ program }) => toProvenance(program));
    }
    case 'pairing': {
      const answer = await requestParts(ProvenanceOfPairingDocument, variables, signal);
      return mapAnswer(answer, ({ pairing }) => toProvenance(pairing));
    }
    case 'group': {
      const answer = await requestParts(ProvenanceOfGroupDocument, { ...variables, side }, signal);
      return mapAnswer(answer, ({ group }) => toProvenance(group));
    }
    case 'place': {
      const answer = await requestParts(ProvenanceOfPlaceDocument, { ...variables, side }, signal);
      return mapAnswer(answer, ({ division }) => toProvenance(division));
    }
  }
}

interface Loaded {
  readonly rollups: readonly (ProvenanceFragment | null)[] | null;
  readonly series: readonly ({ readonly findings: readonly { readonly code: string }[] } | null)[] | null;
}

function toProvenance(loaded: Loaded | null | undefined): Provenance {
  return {
    ofMetric: new Map(
      (loaded?.rollups ?? []).flatMap((rollup) => (rollup ? [[rollup.metric.code, rollup] as const] : [])),
    ),
    isSpanning: (loaded?.series ?? []).some((step) => step?.findings.some(({ code }) => code === 'SPANNING_FIGURES')),
  };
}
