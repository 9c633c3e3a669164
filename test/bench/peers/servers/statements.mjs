// The statements that the servers written by hand share, each prepared once a connection.

/** The columns of a place, named as its fields. */
export const PLACE = `d.id, d.code, d.name, d.official_name as "officialName", d.name_en as "nameEn", d.pinyin, d.level, d.kind,
  d.valid_from::text as "validFrom", d.valid_to::text as "validTo", d.province_id as "provinceId", d.city_id as "cityId",
  d.district_id as "districtId", d.town_id as "townId"`;

/** A place of today by its code, in the byte order of the index. */
export const isCode = (row, param) => `${row}.code collate "C" = ${param} and ${row}.valid_to is null`;
const numbered = (letter, last) =>
  Array.from({ length: last }, (_, at) => `c.${letter}${(at + 1).toString()}`).join(', ');

/** What is reported at a place in the months of three years, metric by metric. $1 code, $2 metrics. */
export const SERIES = `with metrics as materialized (
    select id, code, nature, power(10::numeric, -scale) as unit from metric where code = any($2::text[])),
  place as materialized (select d.id, coalesce(d.parent_id, 0) as parent from division d where ${isCode('d', '$1')}),
  months as (
    select m.code, m.nature, m.unit, years.year, month.no, month.amount
    from metrics m cross join place p cross join generate_series(2021, 2023) as years(year)
      left join rollup_cube c on c.tree = 1 and c.parent = p.parent and c.metric_id = m.id and c.year = years.year::smallint and c.node = p.id
      cross join lateral unnest(array[${numbered('v', 12)}]) with ordinality as month(amount, no)),
  amounts as (
    select code, unit, year, no, case nature when 'STOCK' then sum(amount) over (partition by code order by year, no) else amount end as amount
    from months)
  select code as metric, json_agg(trim_scale(amount * unit)::text order by year, no) as "values" from amounts group by code`;

/** The districts with the greatest amounts in a year. $1 metric, $2 year, $3 how many. */
export const RANKING = `select d.code, d.name, trim_scale(top.total * m.unit)::text as value
  from (select id, power(10::numeric, -scale) as unit from metric where code = $1) m
    cross join lateral (
      select c.node, c.total from rollup_cube c where c.level = 3 and c.tree = 1 and c.metric_id = m.id and c.year = $2::smallint
      order by c.total desc fetch first $3 rows with ties) top
    join division d on d.id = top.node
  order by top.total desc, d.code collate "C" limit $3`;

/** By size, from the greatest: what is divided by, and what it is called. */
const MAGNITUDES = [
  [1_000_000_000_000, '万亿'],
  [100_000_000, '亿'],
  [10_000, '万'],
];
const ROUNDINGS = {
  HALF_UP: (value) => `round(${value}, 4)`,
  DOWN: (value) => `trunc(${value}, 4)`,
  UP: (value) => `ceil(${value} * 10000) / 10000`,
};
const bySize = (value, of) =>
  `case ${MAGNITUDES.map(([size, name]) => `when abs(${value}) >= ${size} then ${of(size, name)}`).join(' ')} else ${of(1, '')} end`;
const number = (value, rounding) =>
  bySize(value, (size) => `trim_scale(${size === 1 ? value : ROUNDINGS[rounding](`${value} / ${size}`)})::text`);
const magnitude = (value) => bySize(value, (_, name) => `'${name}'`);
const amount = (value, rounding = 'HALF_UP') => `${number(value, rounding)} || ${magnitude(value)}`;
/** 2000余, 60余万, 3万余; others 不少于219. */
const moreThan = (value) => `case
  when ${number(value, 'DOWN')} ~ '^[0-9]+0$' then ${number(value, 'DOWN')} || '余' || ${magnitude(value)}
  when ${value} >= 10000 then ${amount(value, 'DOWN')} || '余' else '不少于' || ${amount(value, 'DOWN')} end`;

/**
 * Roll-ups of a place in a year: the amount of the cube, the bounds of what is inexact in it, and what the outermost totals
 * of the place itself state and contribute. $1 code, $2 metrics in the order of the answer, $3 year.
 */
export const ROLLUPS = `with place as materialized (select d.id, coalesce(d.parent_id, 0) as parent from division d where ${isCode('d', '$1')}),
  metrics as materialized (
    select m.id, m.code, m.unit, m.nature = 'STOCK' as stock, power(10::numeric, -m.scale) as one, asked.no, make_date($3::int, 1, 1) as since, make_date($3::int, 12, 31) as until
    from unnest($2::text[]) with ordinality as asked(code, no) join metric m using (code)),
  cells as materialized (
    select m.no, sum(c.total) as value, sum(c.inexact) as inexact,
      sum(coalesce(case when m.stock then (select sum(n) from unnest(array[${numbered('b', 12)}, c.b17]) n) else (select sum(n) from unnest(array[${numbered('c', 17)}]) n) end, 0)) as observations
    from metrics m cross join place p
      join rollup_cube c on c.tree = 1 and c.parent = p.parent and c.metric_id = m.id and c.node = p.id and c.year between case when m.stock then 1 else $3::int end and $3::int
    group by m.no),
  totals as materialized (
    select m.no, m.stock, m.until, e.total_id, e.pairing_id, e.division_id, e.since, e.period_start, e.period_end, e.cut, null::bigint as alone, null::bigint[] as alone_inexact
    from metrics m cross join place p join rollup_place r on r.node_id = p.id join rollup_total e on e.division_id = r.division_id and e.metric_id = m.id and not e.knot
    where e.period_start <= m.until and case when m.stock then e.period_end >= m.until else e.period_start >= m.since and e.period_end <= m.until end
    union all
    select m.no, m.stock, m.until, -e.observation_id, e.pairing_id, e.division_id, e.since, e.period_start, e.period_end, e.cut, e.stated, e.stated_inexact
    from metrics m cross join place p join rollup_place r on r.node_id = p.id join rollup_entry e on e.division_id = r.division_id and e.metric_id = m.id and not e.knot
    where e.total and not e.composite and e.period_start <= m.until and case when m.stock then e.period_end >= m.until else e.period_start >= m.since and e.period_end <= m.until end),
  outermost as (
    select t.*, not exists (
      select from totals o where o.no = t.no and o.total_id <> t.total_id and o.alone is null and not o.cut and o.division_id = t.division_id
        and (o.pairing_id in (0, t.pairing_id)) and (t.stock or o.period_start <= t.period_start and t.period_end <= o.period_end)
        and (t.since < o.since or (o.period_start, o.period_end) <> (t.period_start, t.period_end) or o.pairing_id <> t.pairing_id)) as is_outermost
    from totals t),
  parts as (
    select o.no, o.is_outermost, j.of_id, j.stated, j.value from outermost o join rollup_adjustment j on j.total_id = o.total_id and (not o.stock or j.period_start <= o.until)
    union all
    select o.no, o.is_outermost, abs(part), coalesce(nullif(sign(part)::bigint, 0), o.alone), coalesce(nullif(sign(part)::bigint, 0), o.alone) from outermost o cross join unnest(array[0::bigint] || o.alone_inexact) as part where o.alone is not null),
  here as (
    select no, sum(stated) filter (where is_outermost and of_id = 0) as reported, sum(value) filter (where of_id = 0) as contributed from parts group by no),
  counts as (select no, count(*) as totals from totals group by no),
  times as (
    select m.no, s.of_id, sum(s.value) as times from metrics m join cells using (no) cross join place p
      join rollup_span s on s.tree = 1 and s.node = p.id and s.metric_id = m.id and s.of_id <> 0 and s.period_start >= case when m.stock then '-infinity' else m.since end and s.period_end <= m.until
    where cells.inexact > 0 group by m.no, s.of_id having sum(s.value) <> 0),
  bounds as (
    select t.no, sum(t.times * (case when t.times > 0 then o.lower else o.upper end - o.value)) as down, sum(t.times * (case when t.times > 0 then o.upper else o.lower end - o.value)) as up,
      bool_or(t.times > 0 and o.upper is null) as is_open_above, bool_or(t.times < 0 and o.upper is null) as is_open_below
    from times t join observation o on o.id = t.of_id group by t.no),
  amounts as materialized (
    select m.no, m.code, m.unit, coalesce(c.observations, 0) > 0 as known, c.value * m.one as value, h.reported * m.one as reported, h.contributed * m.one as gap, c.observations > coalesce(n.totals, 0) as is_itemized,
      case when b.no is null then c.value * m.one else case when b.is_open_below then least(0, c.value * m.one) else greatest(c.value * m.one + b.down, least(0, c.value * m.one)) end end as lower,
      case when b.no is null then c.value * m.one when not b.is_open_above then c.value * m.one + b.up end as upper
    from metrics m left join cells c using (no) left join here h using (no) left join counts n using (no) left join bounds b using (no))
  select no, code as metric, case when known then trim_scale(value)::text end as value,
    case when not known then '—' when upper is null and lower = 0 then '不详' when upper is null then ${moreThan('lower')} || unit
      when lower = upper then ${amount('value')} || unit when lower = 0 then '不超过' || ${amount('upper', 'UP')} || unit
      when value = (lower + upper) / 2 then '约' || ${amount('value')} || unit
      else ${amount('lower', 'DOWN')} || '至' || ${amount('upper', 'UP')} || unit end as display,
    case when not known then 'NONE' when reported is null then 'ITEMIZED' when is_itemized then 'MIXED' else 'REPORTED' end as basis,
    case when known and reported <> 0 then round((reported - gap) / reported, 6) end::float8 as coverage,
    case when known then trim_scale(gap)::text end as gap
  from amounts order by no`;
