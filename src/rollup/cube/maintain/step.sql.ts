import { type Observations, FILL_FROM_CLAIMS, fillFromClaims } from './claim.sql.js';
import {
  ADJUST_REMAINING,
  BASE_FRESH,
  COLLECT_CHANGED,
  CONNECT_TOTALS,
  NET_ADJUSTMENTS,
  ADJUST_INSIDE_OUT,
  WRITE_ADJUSTMENTS,
  WRITE_ALL_ADJUSTMENTS,
} from './adjustment.sql.js';
import { findCrossings, followKnots, KEEP_KNOTS, MARK_ALL_KNOTS } from './crossing.sql.js';
import { CHANGE_BY_CORRECTED, CHANGE_CORRECTED_TOTALS, REPLACE_CORRECTED } from './corrected.sql.js';
import { CLIMB, COLLECT_ALL_INTERVALS, COLLECT_CELLS, COLLECT_INTERVALS } from './cube.sql.js';
import {
  ADD_REGIONS,
  ADD_TOTALS,
  BASE_TOTALS,
  CHANGE_BY_ALL,
  CHANGE_BY_ENTRIES,
  CHANGE_TOTALS,
  COLLECT_OLD,
  COLLECT_SIDES,
  DROP_TOTALS,
  REPLACE_ENTRIES,
} from './entry.sql.js';
import { ADD_ALL_POSITIONS, ADD_POSITIONS } from './position.sql.js';
import { WRITE_SPANS } from './span.sql.js';
import { COLLECT_KEYS } from './dirty.sql.js';
import { BASE_ALL_TOTALS, COLLECT_ALL_ABOVE, COLLECT_SPOTS, CONNECT_ALL_TOTALS, NEST_ALL } from './fill-totals.sql.js';
import { KEEP_COMPOSITE, nesting } from './nesting.sql.js';
import { WRITE_SUMS, SUM_UP } from './wide.sql.js';

/** A batch that is {@link RESHAPED}; one that changes what totals contribute; one with observations of pairings. */
export type Batches = 'RESHAPED' | 'OF_TOTALS' | 'PAIRED';

/** Statements that belong together, and the table they fill: a planner that knows its size chooses better. */
export interface Step {
  readonly does: string;
  readonly fills?: string;
  /** The batches that need it; all, if it is not said. */
  readonly only?: Batches;
}

const steps = (...statements: readonly string[]): readonly Step[] => statements.map((does) => ({ does }));
const onlyIf = (only: Batches, list: readonly Step[]): readonly Step[] => list.map((step) => ({ only, ...step }));

/** From changed entries to changed totals: what these say and contribute. `amounts`: of entries of which only those changed. */
const adjusting = (amounts: readonly string[]): readonly Step[] => [
  ...onlyIf('RESHAPED', [{ does: COLLECT_SIDES, fills: 'rollup_now_side' }, ...steps(DROP_TOTALS)]),
  ...steps(CHANGE_TOTALS, ...amounts),
  { does: CHANGE_BY_ENTRIES, fills: 'rollup_now_atom' },
  { does: ADJUST_REMAINING, fills: 'rollup_now_part' },
  ...onlyIf('OF_TOTALS', [
    { does: COLLECT_CHANGED, fills: 'rollup_now_total' },
    ...onlyIf('RESHAPED', [
      ...steps(ADD_TOTALS),
      { does: BASE_TOTALS, fills: 'rollup_now_total' },
      ...steps(ADD_REGIONS),
    ]),
    { does: CONNECT_TOTALS, fills: 'rollup_now_edge' },
    ...onlyIf('RESHAPED', [{ does: BASE_FRESH, fills: 'rollup_now_part' }]),
    ...steps(ADJUST_INSIDE_OUT),
    { does: NET_ADJUSTMENTS, fills: 'rollup_now_net' },
    ...steps(WRITE_ADJUSTMENTS),
  ]),
];

const ADJUSTING = adjusting([]);
const ADJUSTING_ALL = adjusting([CHANGE_CORRECTED_TOTALS, CHANGE_BY_CORRECTED]);

/** From changed observations to what they say now. */
export const readingAnew = (selection: Exclude<Observations, 'ALL'>): readonly Step[] => [
  { does: COLLECT_KEYS, fills: 'rollup_now_key' },
  ...steps(...ADD_POSITIONS),
  { does: COLLECT_OLD, fills: 'rollup_now_old' },
  ...fillFromClaims(selection),
  ...steps(KEEP_COMPOSITE, KEEP_KNOTS),
];

/** From what they say now to changed sums, in the order in which each finds what it needs. */
export const following = (selection: Exclude<Observations, 'ALL'>): readonly Step[] => [
  ...steps(...(selection === 'MANY' ? [REPLACE_CORRECTED] : []), REPLACE_ENTRIES),
  ...onlyIf('RESHAPED', nesting(selection)),
  ...(selection === 'MANY' ? ADJUSTING_ALL : ADJUSTING),
  ...onlyIf(
    'RESHAPED',
    steps(
      findCrossings(selection),
      followKnots([REPLACE_ENTRIES, ...ADJUSTING.map(({ does }) => does)].join(';\n      ')),
    ),
  ),
  { does: COLLECT_INTERVALS, fills: 'rollup_now_interval' },
  { does: COLLECT_CELLS, fills: 'rollup_now_cell' },
  ...steps(CLIMB.PLACES),
  ...onlyIf('PAIRED', steps(...CLIMB.PAIRINGS)),
  ...steps(...CLIMB.GROUPS),
];

/** All sums from all observations, into tables that are empty. */
export const FILL: readonly Step[] = [
  { does: COLLECT_SPOTS, fills: 'rollup_now_spot' },
  { does: ADD_ALL_POSITIONS[0] ?? '', fills: 'rollup_place' },
  { does: ADD_ALL_POSITIONS[1] ?? '', fills: 'rollup_pairing' },
  { does: COLLECT_ALL_ABOVE, fills: 'rollup_now_above' },
  ...FILL_FROM_CLAIMS,
  ...NEST_ALL,
  { does: ADD_REGIONS, fills: 'rollup_region' },
  ...steps(MARK_ALL_KNOTS),
  { does: CONNECT_ALL_TOTALS, fills: 'rollup_now_edge' },
  ...steps(...BASE_ALL_TOTALS),
  { does: CHANGE_BY_ALL, fills: 'rollup_now_atom' },
  ...steps(ADJUST_INSIDE_OUT),
  { does: NET_ADJUSTMENTS, fills: 'rollup_now_net' },
  ...steps(WRITE_ALL_ADJUSTMENTS),
  { does: COLLECT_ALL_INTERVALS, fills: 'rollup_now_interval' },
  { does: `perform set_config('enable_sort', 'off', true)` },
  ...steps(...SUM_UP),
  { does: `perform set_config('enable_sort', 'on', true), set_config('enable_nestloop', 'on', true)` },
  ...steps(...WRITE_SUMS, WRITE_SPANS),
];
