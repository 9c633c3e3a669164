import type { DivisionLevel, Grain, Side } from '../../generated/graphql.js';
import { type Language, LANGUAGES } from '../words/language.js';

/** What every panel of a view is about. Not the browser's location. */
export interface Location {
  readonly kind: (typeof LOCATION_KINDS)[number];
  readonly code: string;
}

const LOCATION_KINDS = ['program', 'pairing', 'group', 'place'] as const;

/** Whether it has two sides, what it received and what it gave: a place or a group of places. */
export function hasSides({ kind }: Pick<Location, 'kind'>): boolean {
  return kind === 'place' || kind === 'group';
}

/** Everything that a view depends on. It is part of the address, so that a view can be sent to a colleague. */
export interface Address {
  /** Null: the program with the latest figures. */
  readonly location: Location | null;
  /** Of a place or a group; null: the side with more metrics. */
  readonly side: Side | null;
  /** Null: the latest year with observations. */
  readonly period: string | null;
  /** Null: the first metric with an observation. */
  readonly metric: string | null;
  readonly grain: Grain;
  /** Null: the places directly below. */
  readonly level: DivisionLevel | null;
  /** The number whose sources are open; `location` is null if it belongs to the view's own. */
  readonly figure: { readonly metric: string; readonly location: Location | null } | null;
  /** Null: the browser's. */
  readonly language: Language | null;
}

export const SIDES: readonly Side[] = ['RECIPIENT', 'SUPPORTER'];
export const GRAINS: readonly Grain[] = ['YEAR', 'QUARTER', 'MONTH'];
export const LEVELS: readonly DivisionLevel[] = ['PROVINCE', 'CITY', 'DISTRICT', 'TOWN', 'VILLAGE'];

/** Ignores what it cannot read, as people edit addresses. Codes and periods pass unchecked: the API validates them. */
export function parseAddress(search: string): Address {
  const params = new URLSearchParams(search);
  const kind = LOCATION_KINDS.find((name) => params.get(name));
  return {
    location: kind ? { kind, code: params.get(kind) ?? '' } : null,
    side: oneOf(SIDES, params.get('side')),
    period: params.get('period') || null,
    metric: params.get('metric') || null,
    grain: oneOf(GRAINS, params.get('grain')) ?? 'YEAR',
    level: oneOf(LEVELS, params.get('level')),
    figure: parseFigure(params.get('figure')),
    language: oneOf(LANGUAGES, params.get('lang')),
  };
}

/** Path and query of a view; defaults are omitted. */
export function formatAddress({ location, side, period, metric, grain, level, figure, language }: Address): string {
  const params = new URLSearchParams();
  if (location) params.set(location.kind, location.code);
  if (side) params.set('side', side);
  if (period) params.set('period', period);
  if (metric) params.set('metric', metric);
  if (grain !== 'YEAR') params.set('grain', grain);
  if (level) params.set('level', level);
  if (figure) {
    const { metric: code, location: at } = figure;
    params.set('figure', (at ? [code, at.kind, at.code] : [code]).join('~'));
  }
  if (language) params.set('lang', language);
  const text = params.toString();
  return text === '' ? '/' : `/?${text}`;
}

function parseFigure(text: string | null): Address['figure'] {
  if (!text) return null;
  const [metric = '', kindText, ...code] = text.split('~');
  const kind = oneOf(LOCATION_KINDS, kindText ?? null);
  return { metric, location: kind && code.length > 0 ? { kind, code: code.join('~') } : null };
}

function oneOf<Value extends string>(values: readonly Value[], text: string | null): Value | null {
  return values.find((value) => value === text) ?? null;
}
