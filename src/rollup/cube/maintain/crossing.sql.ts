import { type Batch, firstMonth, joinMonths, joinTotals, together } from './above.sql.js';
import { liftOf } from './adjustment.sql.js';
import { ENTRY } from './claim.sql.js';
import { ITS_TOTAL, NOTHING_MOVED, SHAPE } from './entry.sql.js';
import { joinCodes } from './position.sql.js';

/** Of a stock all time is one: its series only have to stand together. */
const CONTAINS = (outer: string, inner: string): string =>
  `(${inner}.stock or (${outer}.period_start <= ${inner}.period_start and ${inner}.period_end <= ${outer}.period_end))`;
const PAIRING_HOLDS = (outer: string, innerPath: string): string =>
  `(${outer}.pairing_id = 0 or ${outer}.pairing_id = any(${innerPath}))`;
const ONE_SERIES = `(a.total and (a.canonical_id, a.pairing_id) = (tp.canonical_id, t.pairing_id))`;
const T_PATH = `coalesce(te.path, '{}')`;
const A_PATH = `coalesce(ae.path, '{}')`;
const T_COVERS = `a.held and ${CONTAINS('t', 'a')} and ${PAIRING_HOLDS('t', A_PATH)} and not (${ONE_SERIES} and t.cut)`;
/** What most totals cover by: known before their places and pairings are joined. */
export const SURELY_COVERS = `a.held and t.pairing_id = 0 and not t.cut and ${CONTAINS('t', 'a')}`;
const A_COVERS = `a.total and ${CONTAINS('a', 't')} and ${PAIRING_HOLDS('a', T_PATH)}
  and (array[a.division_id, a.canonical_id] && tp.within or coalesce(tp.merged_by < a.until and a.canonical_id = any(tp.merged_within), false))`;
const MAY_SHARE = `(t.pairing_id = 0 or a.pairing_id = 0 or t.pairing_id = any(${A_PATH}) or (a.total and a.pairing_id = any(${T_PATH})))`;
const CROSSES = `not ${ONE_SERIES} and ${MAY_SHARE} and not (${T_COVERS}) and not (${A_COVERS})`;
/** Of two that cover each other that of the older place is inside, then that of the earlier start. */
const LIES_IN = `${T_COVERS} and (not (${A_COVERS}) or (a.canonical_id, a.since) < (tp.canonical_id, t.since))`;

/** Pairs of knots and the totals in whose region they are while both stand. */
const KNOTTED = `select e.* from rollup_now_knot k join rollup_entry e on e.observation_id = k.id where k.round = at_wave`;
const KNOTS_WITH_TOTALS = `with found as materialized (${KNOTTED}),
    lift as materialized (select * from (${liftOf('', (name) => name, `(select * from rollup_place p where p.division_id in (select division_id from found)) p`)}) up
      where place_id in (select place_id from rollup_region)),
    a as (
      select found.*, ap.canonical_id, lift.place_id, lift.after, true as held, ${firstMonth('found')} as month
      from found join rollup_place ap using (division_id) join lift on lift.division_id = found.division_id offset 0)
  select distinct a.observation_id as inner_id, e.observation_id as outer_id, a.metric_id
  from a join rollup_region r on r.metric_id = a.metric_id and r.place_id = a.place_id and r.month = a.month
    join rollup_total t on t.total_id = r.total_id and a.after < t.until and ${together('t', 'a')}
    join rollup_place tp on tp.division_id = t.division_id left join rollup_pairing te on te.pairing_id = t.pairing_id
    left join rollup_pairing ae on ae.pairing_id = a.pairing_id
    join rollup_entry e on e.total and ${ITS_TOTAL} and e.observation_id <> a.observation_id and ${together('e', 'a')}`;

const UP = 'up.outer_id, up.after, up.held';
const AT = `join rollup_place ap on ap.division_id = e.division_id`;
const A_PLACE = 'ap.canonical_id, ap.within';
const ABOVE_NEW = `not up.down and not up.gone`;
/** Few totals of which nothing was known before are compared with what lies below them while they stand. */
const FEW_BELOW = `(select e.*, ${UP}, ${A_PLACE}, n.observation_id as of_total
      from rollup_now_new n join rollup_now_above up on up.down and up.outer_id = n.division_id and up.metric_id = n.metric_id
        join rollup_entry e on e.division_id = up.division_id and e.metric_id = n.metric_id and e.total in (true, false) and ${together('e', 'n')} ${AT}
      where n.total) a join rollup_entry t on t.observation_id = a.of_total`;
const FEW_ABOVE = `(select e.*, ${UP}, ${A_PLACE} from rollup_now_new e
        join rollup_now_above up on ${ABOVE_NEW} and (up.metric_id, up.division_id) = (e.metric_id, e.division_id) ${AT}) a
    ${joinTotals('FEW', '')}`;
/** Only the time of the batch matters. */
const MEANWHILE = `and e.period_start <= (select max(period_end) from rollup_now_new) and e.period_end >= (select min(period_start) from rollup_now_new)`;
const manyAbove = (entries: string, which: string): string => `(
      select e.*, ${UP}, ${A_PLACE}, months.month from rollup_now_above up
        join ${entries} e on (e.metric_id, e.division_id) = (up.metric_id, up.division_id) ${AT} ${joinMonths('e')}
      where ${which} offset 0) a
    ${joinTotals('MANY', MEANWHILE)}`;

const intoCrossings = (
  pairs: string,
  onlyReported: string,
): string => `insert into rollup_crossing (one_id, other_id, metric_id, only_reported)
  select least(inner_id, outer_id), greatest(inner_id, outer_id), metric_id, bool_and(${onlyReported}) from (${pairs}) pair
  group by 1, 2, 3 on conflict do nothing`;

/** Whether the intervals as reported meet while neither holds the other. */
const CROSS_AS_REPORTED = `(a.since < b.since and b.since <= a.until and a.until < b.until
  or b.since < a.since and a.since <= b.until and b.until < a.until)`;

/**
 * Pieces of one series that meet while neither holds the other: only those can that were looked at together. Of own
 * observations also those whose intervals cross as reported, though the one's piece may lie in the other: what such a one adds
 * is not what it says beyond the intervals in it.
 */
export const ofOneSeries = (entries: string): string =>
  intoCrossings(
    `
  select inner_id, outer_id, metric_id, crosses from (
  select a.observation_id as inner_id, b.observation_id as outer_id, a.metric_id, not a.total and ${CROSS_AS_REPORTED} as parted,
    ${together('a', 'b')} and not (${CONTAINS('a', 'b')} and not a.cut) and not (${CONTAINS('b', 'a')} and not b.cut) as crosses
  from (select e.*, f.canonical_id, f.island from ${entries} e join rollup_now_flow f on f.id = e.observation_id) a
    join (select e.*, f.canonical_id, f.island from rollup_entry e join rollup_now_flow f on f.id = e.observation_id) b
      on (a.metric_id, a.canonical_id, a.pairing_id, a.total, a.subject, a.island)
        = (b.metric_id, b.canonical_id, b.pairing_id, b.total, b.subject, b.island) and a.observation_id <> b.observation_id) one
  where crosses or parted`,
    'not crosses',
  );

/** Totals that cross what lies below them or beside it. */
export const withTotals = (pairs: string): string =>
  intoCrossings(
    `select distinct a.observation_id as inner_id, t.observation_id as outer_id, a.metric_id
  from ${pairs} join rollup_place tp on tp.division_id = t.division_id and (a.held or not (a.within && array[tp.division_id, tp.canonical_id]))
    left join rollup_pairing te on te.pairing_id = t.pairing_id left join rollup_pairing ae on ae.pairing_id = a.pairing_id
  where t.observation_id <> a.observation_id and a.after < t.until and ${together('t', 'a')} and not (${SURELY_COVERS}) and ${CROSSES}`,
    'false',
  );

/** What decides which others an entry crosses, covers and lies in. */
const STANDS = SHAPE.filter((name) => name !== 'composite' && name !== 'knot');
const standing = (alias: string): string => STANDS.map((name) => `${alias}.${name}`).join(', ');
const standsOtherwise = (one: string, other: string): string =>
  `select metric_id from (select ${STANDS.join(', ')} from ${one} except all select ${STANDS.join(', ')} from ${other}) ${one}_only`;
const REPLACED = `rollup_now_old o join rollup_now_new n on (${standing('o')}) = (${standing('n')})
      where o.knot and o.metric_id = any(kept)`;

/**
 * Before entries are stored: of metrics whose entries all stand as before, with other amounts, the same cross, and the same are
 * knots. The crossings of all others are forgotten, and found anew.
 */
export const KEEP_KNOTS = `if exists (select from rollup_now_old where knot) then
  declare kept int[] := array(select metric_id from rollup_now_old where knot and ${NOTHING_MOVED}
    except ${standsOtherwise('rollup_now_old', 'rollup_now_new')} except ${standsOtherwise('rollup_now_new', 'rollup_now_old')}); begin
    if cardinality(kept) > 0 then
      with replaced as materialized (select o.observation_id as was, n.observation_id as id from ${REPLACED} and o.observation_id <> n.observation_id),
        one as (delete from rollup_crossing using replaced where one_id = was returning rollup_crossing.*),
        other as (delete from rollup_crossing using replaced where other_id = was returning rollup_crossing.*),
        pair as (select coalesce(a.id, one_id) as a_id, coalesce(b.id, other_id) as b_id, metric_id, only_reported
          from (select * from one union select * from other) gone left join replaced a on a.was = one_id left join replaced b on b.was = other_id)
      insert into rollup_crossing (one_id, other_id, metric_id, only_reported)
        select least(a_id, b_id), greatest(a_id, b_id), metric_id, only_reported from pair;
      update rollup_now_new set knot = true where observation_id in (select n.observation_id from ${REPLACED});
    end if;
    delete from rollup_crossing where one_id in (select observation_id from rollup_now_old where knot and metric_id <> all(kept));
    delete from rollup_crossing where other_id in (select observation_id from rollup_now_old where knot and metric_id <> all(kept));
  end; end if`;

/** Finds what crosses the entries that are new: totals above them and, for totals, whatever lies below. */
export const findCrossings = (batch: Batch): string =>
  `${ofOneSeries('rollup_now_new')};
  ${withTotals(batch === 'FEW' ? FEW_ABOVE : manyAbove('rollup_now_new', ABOVE_NEW))};
  if exists (select from rollup_now_above where down) then
    ${withTotals(batch === 'FEW' ? FEW_BELOW : manyAbove(`(select * from rollup_entry e where true ${MEANWHILE})`, 'up.down'))};
  end if`;

/**
 * The knots of the metrics chosen: what crosses, what covers a knot, and what has to be resolved with it: own observations of
 * one series that meet it, and all readings of a total's series. `before` each wave.
 */
const collectKnots = (metrics: string, before = 'null'): string => `at_wave := 0;
  insert into rollup_now_knot select id, min(metric_id), 0 from (
    select one_id as id, metric_id from rollup_crossing where metric_id in (${metrics})
    union select other_id, metric_id from rollup_crossing where metric_id in (${metrics})) member group by id;
  loop
    exit when not exists (select from rollup_now_knot where round = at_wave);
    ${before};
    insert into rollup_now_knot
      select id, min(metric_id), at_wave + 1 from (
        select outer_id as id, metric_id from (${KNOTS_WITH_TOTALS} where ${LIES_IN}) above
        union
        select m.observation_id, m.metric_id from (${KNOTTED} and e.stock = e.total) k join rollup_place kp using (division_id)
          ${joinCodes('kp', 'mp')}
          join rollup_entry m on m.division_id = mp.division_id and (m.metric_id, m.pairing_id, m.total, m.subject, m.stock)
            = (k.metric_id, k.pairing_id, k.total, k.subject, k.stock)
            and (k.stock or (m.since <= k.until and k.since <= m.until))) found
      where id not in (select id from rollup_now_knot) group by id;
    at_wave := at_wave + 1;
  end loop`;

/** The metrics of which more than amounts changes. */
const RESHAPED_METRICS = 'select metric_id from rollup_now_old union select metric_id from rollup_now_new';
/** Whether anything of these crosses or did. */
const ANY_KNOTS = `exists (select from rollup_crossing where metric_id in (${RESHAPED_METRICS}))
  or exists (select from rollup_entry where knot and metric_id in (${RESHAPED_METRICS}))`;

const KEPT = ['place', 'pairing'] as const;
const WORKED = ['old', 'new', 'side', 'total', 'outer', 'edge', 'part', 'net', 'knot'] as const;

/**
 * Ties and unties knots: what becomes a knot is taken out of all sums, what ceases to be one is put into them, by going through
 * the steps once more for these entries alone.
 */
export const followKnots = (again: string): string => `if ${ANY_KNOTS} then
    ${collectKnots(RESHAPED_METRICS)};
    insert into rollup_now_flip
      select e.observation_id from (${RESHAPED_METRICS}) k join rollup_entry e on e.knot and e.metric_id = k.metric_id
      where e.observation_id not in (select id from rollup_now_knot)
      union all select e.observation_id from rollup_now_knot k join rollup_entry e on e.observation_id = k.id and not e.knot;
    if exists (select from rollup_now_flip) then
    declare ${KEPT.map((name) => `kept_${name} rollup_now_${name}[];`).join(' ')} begin
      insert into rollup_now_kept_atom select * from rollup_now_atom;
      ${KEPT.map((name) => `kept_${name} := array(select one from rollup_now_${name} one)`).join(';\n      ')};
      ${['atom', ...KEPT].map((name) => `delete from rollup_now_${name}`).join(';\n      ')};
      ${WORKED.map((name) => `delete from rollup_now_${name}`).join(';\n      ')};
      insert into rollup_now_old select e.* from rollup_now_flip join rollup_entry e on e.observation_id = id;
      insert into rollup_now_new select * from rollup_now_old;
      update rollup_now_new set knot = not knot;
      ${again};
      insert into rollup_now_atom select * from rollup_now_kept_atom;
      ${KEPT.map((name) => `insert into rollup_now_${name} select * from unnest(kept_${name})`).join(';\n      ')};
    end; end if;
  end if`;

/**
 * Marks the knots of a cube that is filled, before its sums are made. They are stored anew: an update that no index knows of makes
 * chains that later indexes have to pass over until the transaction ends, and the findings of an import would then read the whole
 * table for each total.
 */
export const MARK_ALL_KNOTS = `if exists (select from rollup_crossing) then
    analyze rollup_crossing;
    ${collectKnots('select metric_id from rollup_crossing', 'analyze rollup_now_knot')};
    with plain as (delete from rollup_entry where observation_id in (select id from rollup_now_knot) returning *)
    insert into rollup_entry (${ENTRY.join(', ')}) select ${ENTRY.map((name) => (name === 'knot' ? 'true' : name)).join(', ')} from plain;
    update rollup_total t set knot = true from rollup_entry e where e.knot and e.composite and ${ITS_TOTAL};
    update rollup_now_total t set knot = true from rollup_total k where k.total_id = t.id and k.knot;
  end if`;
