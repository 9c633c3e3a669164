import { WIDE_COLUMNS } from './wide.sql.js';

/** A text whose length is limited is stored in its row. */
const SHORT = 'varchar(100) collate "C"';

const ATOM = `value bigint, metric_id int, division_id int, pairing_id int, period_start date, period_end date, of_id bigint,
    observations int, begun int, inexact int, stock boolean, composite boolean, gone boolean`;

/**
 * What a batch works on: gone with the transaction, made once a connection. Each table that may hold long values has another
 * beside it for these, with an index that each commit makes anew: an eighth of a millisecond for each.
 */
const TABLES = {
  rollup_now_dirty: 'id bigint, whole boolean',
  rollup_now_place: 'like rollup_place',
  rollup_now_pairing: 'like rollup_pairing',
  rollup_now_key: `division_id int, metric_id int, pairing_id int, stock boolean, total boolean, subject ${SHORT},
    period_start date, period_end date, context boolean`,
  rollup_now_old: 'like rollup_entry',
  rollup_now_new: 'like rollup_entry',
  rollup_now_was: 'like rollup_entry',
  rollup_now_is: 'like rollup_entry',
  rollup_now_flow: `id bigint, value bigint, metric_id int, division_id int, canonical_id int, pairing_id int, period_start date, period_end date,
    island int, exact boolean, total boolean, context boolean, subject ${SHORT}`,
  rollup_now_spot: 'metric_id int, division_id int, gone boolean, total boolean, plural boolean',
  rollup_now_above:
    'metric_id int, division_id int, outer_id int, after date, gone boolean, held boolean, down boolean',
  rollup_now_shift: `added boolean, gone boolean, observation_id bigint, metric_id int, division_id int, pairing_id int,
    period_start date, period_end date, stock boolean`,
  rollup_now_shaken: 'observation_id bigint, added boolean',
  rollup_now_month: 'stock boolean, period_start date, period_end date, month int',
  rollup_now_run: `id int generated always as identity, observation_id bigint, old boolean, metric_id int, division_id int, pairing_id int,
    period_start date, period_end date, since date, until date, cut boolean, knot boolean, stock boolean, composite boolean, fresh boolean default true`,
  rollup_now_side: `old boolean, metric_id int, division_id int, pairing_id int, period_start date, period_end date, since date, until date,
    cut boolean, knot boolean, stock boolean`,
  rollup_now_total: `id int, state "char", moved boolean, wave int, round int, metric_id int, stock boolean, cut boolean, knot boolean, division_id int,
    canonical_id int, pairing_id int, within int[], merged_within int[], merged_by date, pairing_path int[], period_start date, period_end date,
    since date, until date`,
  rollup_now_outer: 'id int, round int',
  rollup_now_edge: 'outer_id int, inner_id int',
  rollup_now_part: 'stated bigint, value bigint, id int, period_start date, period_end date, of_id bigint',
  rollup_now_net: 'stated bigint, value bigint, id int, period_start date, period_end date, of_id bigint',
  rollup_now_atom: ATOM,
  rollup_now_knot: 'id bigint, metric_id int, round int',
  rollup_now_flip: 'id bigint',
  rollup_now_kept_atom: ATOM,
  rollup_now_interval: 'period_start date, period_end date, stock boolean, year smallint, cell smallint, odd boolean',
  rollup_now_cell: `value bigint, metric_id int, division_id int, pairing_id int, observations int, odd int, begun int, inexact int,
    year smallint, cell smallint, gone boolean`,
  rollup_now_delta: `value bigint, node int, parent int, metric_id int, observations int, odd int, begun int, inexact int, tree smallint,
    level smallint, year smallint, cell smallint`,
  rollup_now_span: 'like rollup_span',
  rollup_now_wide: WIDE_COLUMNS,
};
// Without indexes: emptying one at the end of a transaction would make every statement that uses it be planned again.
const MAKE = Object.entries(TABLES)
  .map(([name, columns]) => `create temp table ${name} (${columns}) on commit delete rows`)
  .join(';\n');

/**
 * Null where the connection has no workspace yet, else whether anything may be in it from before in the same transaction: its
 * tables take up no room once a transaction has ended well.
 */
export const WORKSPACE_IS_USED = `select set_config('jit', 'off', true),
  pg_relation_size(to_regclass('pg_temp.rollup_now_dirty')) + pg_relation_size(to_regclass('pg_temp.rollup_now_atom')) > 0 as used`;

export const EMPTY_WORKSPACE = 'select pg_temp.rollup_empty_workspace()';

/** Makes the workspace; `routines` are made with it, so that a connection plans them once. */
export function makeWorkspace(routines: string): string {
  return `do $workspace$ begin
    -- Room for a batch of some ten thousand observations; a connection that has made temporary tables keeps what it has.
    begin perform set_config('temp_buffers', '64MB', false); exception when invalid_parameter_value then null; end;
    ${MAKE};
    create function pg_temp.rollup_empty_workspace() returns void language plpgsql as $empty$ begin
      if exists (select from rollup_now_dirty) or exists (select from rollup_now_atom) then
        truncate ${Object.keys(TABLES).join(', ')};
      end if;
    end $empty$;
    ${routines};
  end $workspace$`;
}
