import {
  ExplanationOfGroupDocument,
  ExplanationOfPairingDocument,
  ExplanationOfPlaceDocument,
  ExplanationOfProgramDocument,
  type ExplanationsFragment,
} from '../../generated/graphql.js';
import { type Answer, mapAnswer, request } from '../../shared/request.js';
import type { FigureQuestion } from './load-figure.js';

export type Explanation = NonNullable<ExplanationsFragment['explain']>;

/** Takes a number apart. Null if there is no such place, group, pairing or program. */
export async function loadExplanation(
  { location, metric, period, side, language }: FigureQuestion,
  signal: AbortSignal,
): Promise<Answer<Explanation | null>> {
  const variables = { code: location.code, metric, period, locale: language };
  switch (location.kind) {
    case 'program':
      return mapAnswer(
        await request(ExplanationOfProgramDocument, variables, signal),
        ({ program }) => program?.rollup?.explain ?? null,
      );
    case 'pairing':
      return mapAnswer(
        await request(ExplanationOfPairingDocument, variables, signal),
        ({ pairing }) => pairing?.rollup?.explain ?? null,
      );
    case 'group':
      return mapAnswer(
        await request(ExplanationOfGroupDocument, { ...variables, side }, signal),
        ({ group }) => group?.rollup?.explain ?? null,
      );
    case 'place':
      return mapAnswer(
        await request(ExplanationOfPlaceDocument, { ...variables, side }, signal),
        ({ division }) => division?.rollup?.explain ?? null,
      );
  }
}
