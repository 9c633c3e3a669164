import {
  type FigureFragment,
  FigureOfGroupDocument,
  FigureOfPairingDocument,
  FigureOfPlaceDocument,
  FigureOfProgramDocument,
  type Side,
} from '../../generated/graphql.js';
import { type Answer, mapAnswer, request } from '../../shared/request.js';
import type { Language } from '../words/language.js';
import type { Location } from '../address/address.js';

export interface FigureQuestion {
  readonly location: Location;
  readonly metric: string;
  readonly period: string;
  readonly side: Side;
  readonly language: Language;
}

/** Loads the observations behind a number. Null if there is no such place, group, pairing or program. */
export async function loadFigure(
  question: FigureQuestion,
  signal: AbortSignal,
): Promise<Answer<FigureFragment | null>> {
  const { location, metric, period, side, language } = question;
  const variables = { code: location.code, metric, period, locale: language };
  switch (location.kind) {
    case 'program':
      return mapAnswer(
        await request(FigureOfProgramDocument, variables, signal),
        ({ program }) => program?.rollup ?? null,
      );
    case 'pairing':
      return mapAnswer(
        await request(FigureOfPairingDocument, variables, signal),
        ({ pairing }) => pairing?.rollup ?? null,
      );
    case 'group':
      return mapAnswer(
        await request(FigureOfGroupDocument, { ...variables, side }, signal),
        ({ group }) => group?.rollup ?? null,
      );
    case 'place':
      return mapAnswer(
        await request(FigureOfPlaceDocument, { ...variables, side }, signal),
        ({ division }) => division?.rollup ?? null,
      );
  }
}
