// Parameters drawn from the database by a seed: codes, row ids and cursors of the same places, so that they fit every server.
import { Buffer } from 'node:buffer';
import { METRICS } from './queries.mjs';

const SEED = 7;

/** Always the same numbers between 0 and 1. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Places at an end of a pairing whose other end is no place: not every server can say what stands there. */
const ODD = `select d.id, d.code, d.province_id from division d join pairing p on d.id in (p.supporter_division_id, p.recipient_division_id)
  where d.level = 3 and num_nonnulls(p.supporter_division_id, p.recipient_division_id) < 2`;
const CITIES = `select c.id, c.code, coalesce(n.districts, 0)::int as districts, coalesce(n.towns, 0)::int as towns, coalesce(n.villages, 0)::int as villages
  from division c left join (
    select city_id as id, count(*) filter (where level = 3) as districts, count(*) filter (where level = 4) as towns, count(*) filter (where level = 5) as villages
    from division where valid_to is null group by city_id) n using (id)
  where c.level = 2 and c.valid_to is null order by c.code collate "C"`;
const DISTRICTS = `select id, code, province_id as province from division where level = 3 and valid_to is null order by code collate "C"`;
/** Where figures cross, answers are more than the sums of the cube, which only the product works out. */
const CROSSED = `select unnest(array[p.node_id, p.town_id, p.district_id, p.city_id, p.province_id]) from rollup_entry e join rollup_place p using (division_id) where e.knot`;
const CROSSED_YEARS = `select distinct metric_id as metric, extract(year from period_end)::int as year from rollup_entry where knot`;
const REPORTING = `select d.id, d.code from division d join (
    select node from rollup_cube where tree = 1 and level between 1 and 3 and year = 2022 group by node having count(distinct metric_id) >= 12) c on c.node = d.id
  where d.id not in (select crossed.id from (${CROSSED}) as crossed(id) where crossed.id is not null) order by d.code collate "C"`;

/** By workload the parameters of its requests. Asks PostGraphile for the cursors of its pages, where it takes part. */
export async function drawParameters(client, postgraphile) {
  const rows = async (text, values) => (await client.query(text, values)).rows;
  const next = randomFrom(SEED);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const some = (count, make) => Array.from({ length: count }, make);
  const cities = await rows(CITIES);
  const districts = await rows(DISTRICTS);
  const odd = await rows(ODD);
  const reporting = await rows(REPORTING);
  const metrics = await rows('select id, code, nature from metric where code = any($1)', [METRICS]);
  const flows = METRICS.flatMap((code) => metrics.filter((one) => one.code === code && one.nature === 'FLOW'));
  const crossed = new Set((await rows(CROSSED_YEARS)).map(({ metric, year }) => `${metric} ${year}`));
  const ranked = flows.flatMap((one) =>
    [2021, 2022, 2023].flatMap((year) => (crossed.has(`${one.id} ${year}`) ? [] : [{ ...one, year }])),
  );
  const oddCodes = new Set(odd.map(({ code }) => code));
  const starts = districts.filter(
    (_, at) =>
      at + 201 <= districts.length && !districts.slice(at + 1, at + 201).some(({ code }) => oddCodes.has(code)),
  );
  const oddProvinces = new Set(odd.map((one) => one.province_id));
  const provinces = (
    await rows('select id, code from division where level = 1 and valid_to is null order by code')
  ).filter(({ id }) => districts.filter(({ province }) => province === id).length >= 100 && !oddProvinces.has(id));
  const middling = cities.filter(
    (one) => one.districts > 0 && one.districts + one.towns >= 150 && one.districts + one.towns <= 300,
  );
  const large = cities.filter(({ villages }) => villages >= 500);
  const cursors = postgraphile ? await cursorsOf(postgraphile) : new Map();
  const two = (list) => () => {
    const [a, b] = [pick(list), pick(list)];
    return { a: a.code, b: b.code, aId: a.id, bId: b.id };
  };
  const anyYear = () => 2021 + Math.floor(next() * 3);
  return {
    noop: [{}],
    w1: some(60, () => pick(cities)),
    w2: some(60, () => pick(middling)),
    w3: some(60, () => {
      const { id, code } = pick(starts);
      const cursor = Buffer.from(JSON.stringify(['divisions', code, id])).toString('base64url');
      return { code, cursor, foreign: cursors.get(code) };
    }),
    w3p: some(60, two(provinces)),
    w4: some(60, () => pick(reporting)),
    w5: some(60, () => {
      const { id, code, year } = pick(ranked);
      return { metric: code, metricId: id, year };
    }),
    w6: some(20, two(large)),
    w8: some(60, () => ({ ...pick(reporting), year: anyYear() })),
  };
}

async function cursorsOf(url) {
  const query =
    '{ allDivisions(condition: { level: 3, validTo: null }, orderBy: CODE_ASC) { edges { cursor node { code } } } }';
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = await response.json();
  return new Map(data.allDivisions.edges.map(({ cursor, node }) => [node.code, cursor]));
}
