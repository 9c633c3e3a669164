import type { Grain, Side } from '../../generated/graphql.js';
import { type Address, hasSides, type Location } from '../address/address.js';
import type { Language } from '../words/language.js';
import type { Start } from './load-start.js';
import { latestYear, leadingMetric, likelySide, type Reach } from './reach.js';

/** The question of a view with nothing left open. */
export interface ViewQuestion {
  readonly location: Location;
  readonly side: Side;
  readonly period: string;
  readonly metric: string;
  /** Those with observations here, at most 100. */
  readonly metrics: readonly string[];
  /** Of a place or a group: whether the side that is not shown has observations. */
  readonly otherSideHasObservations: boolean;
  readonly grain: Grain;
  readonly level: Address['level'];
  /** The last year with observations, for periods that name no year. */
  readonly latestYear: number;
  readonly language: Language;
}

/** The API refuses more in one field. */
const MAX_METRICS = 100;

/** Fills in what the address leaves open from where observations exist. */
export function resolveQuestion(
  address: Address,
  location: Location,
  start: Start,
  reach: Reach,
  language: Language,
): ViewQuestion {
  const side = hasSides(location) ? (address.side ?? likelySide(reach)) : 'RECIPIENT';
  const here = reach[side];
  const otherSide = reach[side === 'RECIPIENT' ? 'SUPPORTER' : 'RECIPIENT'];
  const year = latestYear(here) ?? latestYear(otherSide) ?? new Date().getFullYear();
  // A metric that does not add up is an error wherever it was not reported: only tables show it.
  const additive = new Set(start.metrics.filter(({ nature }) => nature !== 'NONE').map(({ code }) => code));
  const known = here.map(({ metric }) => metric.code).filter((code) => additive.has(code));
  return {
    location,
    side,
    period: address.period ?? String(year),
    metric: address.metric ?? leadingMetric(here) ?? leadingMetric(otherSide) ?? start.metrics[0]?.code ?? '',
    metrics: known.slice(0, MAX_METRICS),
    otherSideHasObservations: otherSide.length > 0,
    grain: address.grain,
    level: location.kind === 'place' ? address.level : null,
    latestYear: year,
    language,
  };
}
