// node:http and one prepared statement for each workload: the database makes the JSON, which is passed on as it is.
import { Buffer } from 'node:buffer';
import { createServer } from 'node:http';
import pg from 'pg';
import { isCode, RANKING, ROLLUPS, SERIES } from './statements.mjs';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10, options: '-c jit=off' });

const idOf = (param) => `(select id from division f where ${isCode('f', param)})`;
const named = (row) => `json_build_object('code', ${row}.code, 'name', ${row}.name)`;
const answer = (fields) => `json_build_object('data', json_build_object(${fields}))::text`;

/** Ancestors are the same for all villages of a town: they are put together once a town. */
const villages = (param) => `(
  with village as materialized (
    select v.* from division v where v.city_id = ${idOf(param)} and v.level = 5 and v.valid_to is null order by v.code collate "C" limit 500),
  above as materialized (
    select town.town_id, list.json from (select distinct town_id from village) town cross join lateral (
      select case when d.id is null then json_build_array(${named('p')}, ${named('c')}, ${named('t')})
        else json_build_array(${named('p')}, ${named('c')}, ${named('d')}, ${named('t')}) end as json
      from division t left join division d on d.id = t.district_id join division c on c.id = t.city_id join division p on p.id = t.province_id
      where t.id = town.town_id offset 0) list)
  select json_agg(json_build_object('id', v.id, 'code', v.code, 'name', v.name, 'officialName', v.official_name, 'pinyin', v.pinyin,
    'kind', v.kind, 'ancestors', above.json) order by v.code collate "C") from village v join above using (town_id))`;

const pairings = (
  places,
) => `select json_agg(json_build_object('code', l.code, 'name', l.name, 'pairings', coalesce(ends.json, '[]'::json))
    order by l.code collate "C") as json
  from (${places}) l cross join lateral (
    select json_agg(json_build_object('code', e.code, 'counterpart', json_build_object('name', o.name,
      'city', case when c.id is not null then json_build_object('name', c.name) end)) order by e.code collate "C") as json
    from (
      select p.code, p.recipient_division_id as other from pairing p where p.supporter_division_id = l.id
      union all select p.code, p.supporter_division_id from pairing p where p.recipient_division_id = l.id) e
      join division o on o.id = e.other left join division c on c.id = o.city_id) ends`;
const districts = (param) =>
  `(${pairings(`select d.id, d.code, d.name from division d where d.province_id = ${idOf(param)} and d.level = 3 and d.valid_to is null order by d.code collate "C" limit 100`)})`;

/** By the name of the workload: its statement, and what it takes of the variables. */
const STATEMENTS = {
  noop: [`select '{"data":{"__typename":"Query"}}'`, () => []],
  w1: [
    `select ${answer(`'division', json_build_object('id', id, 'code', code, 'name', name, 'officialName', official_name, 'nameEn', name_en,
      'pinyin', pinyin, 'level', level, 'kind', kind, 'validFrom', valid_from, 'validTo', valid_to)`)} from division d where ${isCode('d', '$1')}`,
    ({ code }) => [code],
  ],
  w2: [
    `select ${answer(`'division', json_build_object('code', c.code, 'name', c.name, 'districts', (
        select json_agg(json_build_object('code', d.code, 'name', d.name, 'towns', coalesce((
          select json_agg(${named('t')} order by t.code collate "C") from division t where t.district_id = d.id and t.level = 4 and t.valid_to is null), '[]'::json))
          order by d.code collate "C")
        from division d where d.city_id = c.id and d.level = 3 and d.valid_to is null))`)} from division c where ${isCode('c', '$1')}`,
    ({ code }) => [code],
  ],
  w3: [
    `select ${answer(`'districts', json`)} from (${pairings('select id, code, name from division where level = 3 and valid_to is null and code collate "C" > $1 order by code collate "C" limit 200')}) page`,
    ({ after }) => [after],
  ],
  w3p: [`select ${answer(`'a', ${districts('$1')}, 'b', ${districts('$2')}`)}`, ({ a, b }) => [a, b]],
  w4: [`select ${answer(`'series', json_agg(s)`)} from (${SERIES}) s`, ({ code, metrics }) => [code, metrics]],
  w5: [
    `select ${answer(`'ranking', json_agg(json_build_object('value', r.value, 'division', ${named('r')}))`)} from (${RANKING}) r`,
    ({ metric, year }) => [metric, year, 20],
  ],
  w6: [`select ${answer(`'a', ${villages('$1')}, 'b', ${villages('$2')}`)}`, ({ a, b }) => [a, b]],
  w8: [
    `select ${answer(`'rollups', json_agg(json_build_object('metric', metric, 'value', value, 'display', display, 'basis', basis,
      'coverage', coverage, 'gap', gap) order by no)`)} from (${ROLLUPS}) r`,
    ({ code, metrics, year }) => [code, metrics, year],
  ],
};

createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8').on('data', (chunk) => (body += chunk));
  request.on('end', () => {
    const { operationName: name, variables } = JSON.parse(body);
    const [text, valuesOf] = STATEMENTS[name];
    pool.query({ name, text, values: valuesOf(variables), rowMode: 'array' }).then(
      ({ rows: [[json]] }) => {
        const bytes = Buffer.from(json);
        response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length });
        response.end(bytes);
      },
      (error) => response.writeHead(500).end(error.stack),
    );
  });
}).listen(Number(process.env.PORT), '127.0.0.1', () => console.log('is ready'));
