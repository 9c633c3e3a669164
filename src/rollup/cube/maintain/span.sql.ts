import { COUNTRY, TREES } from '../cell.sql.js';
import { ALL_ATOMS } from './entry.sql.js';
import { HELD } from '../level-column.sql.js';
import { edgeColumn, joinPairing, joinPlace, placeColumn } from './position.sql.js';

const way = (held: readonly string[], column: (name: string) => string): string =>
  `array_remove(array[${held.map(column).join(', ')}], null) || ${COUNTRY.toString()} || coalesce(${column('groups')}, '{}')`;

const counted = (name: string): string => `sum(case when odd or of_id <> 0 then ${name} else 0 end)`;
const NAMES = ['value', 'observations', 'begun'];
const COUNTED = NAMES.map(counted).join(', ');

const spansOf = (
  atoms: string,
): string => `with a as materialized (select a.*, odd from ${atoms} a join rollup_now_interval s using (period_start, period_end, stock)
      where odd or of_id <> 0),
    placed as (
      select a.*, ${TREES.RECIPIENT.toString()} as tree, ${way(HELD.RECIPIENT, placeColumn)} as way from a ${joinPlace('a')}
      union all select a.*, ${TREES.SUPPORTER.toString()}, ${way(HELD.SUPPORTER, edgeColumn)} from a ${joinPairing('a', 'join')} where a.pairing_id > 0
      union all select a.*, ${TREES.PAIRING.toString()}, (${edgeColumn('path')})[2:] from a ${joinPairing('a', 'join')})
  select tree, node, metric_id, period_start, period_end, of_id, ${COUNTED}
  from placed cross join lateral unnest(way) as at(node) group by tree, node, metric_id, period_start, period_end, of_id
  having (${COUNTED}) <> (0, 0, 0)`;

const KEY = ['tree', 'node', 'metric_id', 'period_start', 'period_end', 'of_id'];
const listed = (names: readonly string[], of: (name: string) => string): string => names.map(of).join(', ');
const now = (name: string): string => `s.${name} + a.${name}`;

/** Bounds, and the amounts of odd intervals, interval by interval, for every node above. Few and narrow. */
export const CHANGE_SPANS = `insert into rollup_now_span (${KEY.join(', ')}, ${NAMES.join(', ')}) ${spansOf('rollup_now_atom')};
  merge into rollup_span s using (select * from rollup_now_span order by ${KEY.join(', ')}) a
  on (${listed(KEY, (name) => `s.${name}`)}) = (${listed(KEY, (name) => `a.${name}`)})
  when matched and (${listed(NAMES, now)}) = (${listed(NAMES, () => '0')}) then delete
  when matched then update set ${listed(NAMES, (name) => `${name} = ${now(name)}`)}
  when not matched then insert (${KEY.join(', ')}, ${NAMES.join(', ')}) values (${listed([...KEY, ...NAMES], (name) => `a.${name}`)})`;

/** As {@link CHANGE_SPANS}, of all atoms, into a table that is empty. */
export const WRITE_SPANS = `if exists (select from rollup_now_interval where odd) or exists (select from rollup_now_atom where of_id <> 0) then
    insert into rollup_span (${KEY.join(', ')}, ${NAMES.join(', ')}) ${spansOf(ALL_ATOMS)} order by ${KEY.join(', ')};
  end if`;
