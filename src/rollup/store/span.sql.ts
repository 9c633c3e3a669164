import { COUNTRY, TREES } from './cell.sql.js';
import { edgeColumn, HELD, joinPairing, joinPlace, placeColumn } from './position.sql.js';

const way = (held: readonly string[], column: (name: string) => string): string =>
  `array_remove(array[${held.map(column).join(', ')}], null) || ${COUNTRY.toString()}`;

const counted = (name: string): string => `sum(case when odd then ${name} else 0 end)`;
const COUNTED = ['value', 'figures', 'begun'].map(counted).join(', ');
const NAMES = ['value', 'figures', 'begun', 'below', 'above', 'open'];

const SPANS = `with a as materialized (select a.*, odd from rollup_now_atom a join rollup_now_stretch s using (start_day, end_day, stock)
      where odd or (below, above, open) <> (0, 0, 0)),
    placed as (
      select a.*, ${TREES.RECIPIENT.toString()} as tree, ${way(HELD.RECIPIENT, placeColumn)} as way from a ${joinPlace('a')}
      union all select a.*, ${TREES.SUPPORTER.toString()}, ${way(HELD.SUPPORTER, edgeColumn)} from a ${joinPairing('a', 'join')}
      union all select a.*, ${TREES.PAIRING.toString()}, (${edgeColumn('path')})[2:] from a ${joinPairing('a', 'join')})
  select tree, node, metric_id, start_day, end_day, ${COUNTED}, sum(below), sum(above), sum(open)
  from placed cross join lateral unnest(way) as at(node) group by tree, node, metric_id, start_day, end_day
  having (${COUNTED}, sum(below), sum(above), sum(open)) <> (0, 0, 0, 0, 0, 0)`;

/** Bounds, and the amounts of odd stretches, stretch by stretch, for every node above. Few and narrow. */
export const CHANGE_SPANS = `insert into rollup_now_span ${SPANS};
  insert into rollup_span as s select * from rollup_now_span order by tree, node, metric_id, start_day, end_day
  on conflict (tree, node, metric_id, start_day, end_day) do update
    set ${NAMES.map((name) => `${name} = s.${name} + excluded.${name}`).join(', ')};
  delete from rollup_span s using rollup_now_span a
  where (s.tree, s.node, s.metric_id, s.start_day, s.end_day) = (a.tree, a.node, a.metric_id, a.start_day, a.end_day)
    and (s.value, s.figures, s.begun, s.below, s.above, s.open) = (0, 0, 0, 0, 0, 0)`;

/** As {@link CHANGE_SPANS}, into a table that is empty. */
export const STORE_SPANS = `insert into rollup_span ${SPANS} order by tree, node, metric_id, start_day, end_day`;
