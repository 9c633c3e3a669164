import type { DivisionLevel, Grain, Side } from '../../generated/graphql.js';
import { type Language, LANGUAGES } from '../words/language.js';

/** What every panel of a view is about. Not the browser's location. */
export interface Location {
  readonly kind: (typeof LOCATION_KINDS)[number];
  readonly code: string;
}

const LOCATION_KINDS = ['program', 'pairing', 'place'] as const;

/** All that a view depends on. It stands in the address, so that a view can be sent to a colleague. */
export interface Address {
  /** Null: the first program. */
  readonly location: Location | null;
  /** Of a place; null: the side that has figures. */
  readonly side: Side | null;
  /** Null: the latest year with figures. */
  readonly period: string | null;
  /** Null: the first metric with a figure. */
  readonly metric: string | null;
  readonly grain: Grain;
  /** Null: the places directly below. */
  readonly level: DivisionLevel | null;
  /** The number whose sources are shown; its own place where it is not the one stood at. */
  readonly figure: { readonly metric: string; readonly location: Location | null } | null;
  /** Null: the browser's. */
  readonly language: Language | null;
}

const SIDES: readonly Side[] = ['RECIPIENT', 'SUPPORTER'];
const GRAINS: readonly Grain[] = ['YEAR', 'QUARTER', 'MONTH'];
const LEVELS: readonly DivisionLevel[] = ['PROVINCE', 'CITY', 'DISTRICT', 'TOWN', 'VILLAGE'];

/** What cannot be read is as if it were not there: an address is typed by people. The API judges codes and periods. */
export function readAddress(search: string): Address {
  const given = new URLSearchParams(search);
  const kind = LOCATION_KINDS.find((name) => given.get(name));
  return {
    location: kind ? { kind, code: given.get(kind) ?? '' } : null,
    side: oneOf(SIDES, given.get('side')),
    period: given.get('period') || null,
    metric: given.get('metric') || null,
    grain: oneOf(GRAINS, given.get('grain')) ?? 'YEAR',
    level: oneOf(LEVELS, given.get('level')),
    figure: readFigure(given.get('figure')),
    language: oneOf(LANGUAGES, given.get('lang')),
  };
}

export function writeAddress({ location, side, period, metric, grain, level, figure, language }: Address): string {
  const told = new URLSearchParams();
  if (location) told.set(location.kind, location.code);
  if (side) told.set('side', side);
  if (period) told.set('period', period);
  if (metric) told.set('metric', metric);
  if (grain !== 'YEAR') told.set('grain', grain);
  if (level) told.set('level', level);
  if (figure) {
    told.set(
      'figure',
      [figure.metric, ...(figure.location ? [figure.location.kind, figure.location.code] : [])].join('~'),
    );
  }
  if (language) told.set('lang', language);
  const text = told.toString();
  return text === '' ? '/' : `/?${text}`;
}

function readFigure(text: string | null): Address['figure'] {
  if (!text) return null;
  const [metric = '', kindText, ...code] = text.split('~');
  const kind = oneOf(LOCATION_KINDS, kindText ?? null);
  return { metric, location: kind && code.length > 0 ? { kind, code: code.join('~') } : null };
}

function oneOf<Value extends string>(values: readonly Value[], text: string | null): Value | null {
  return values.find((value) => value === text) ?? null;
}
