// The content of answers, the same from every server: compared before anything is timed.
import { isDeepStrictEqual } from 'node:util';
import { bodyOf, canAnswer, METRICS } from './queries.mjs';

const LEVELS = ['PROVINCE', 'CITY', 'DISTRICT', 'TOWN', 'VILLAGE'];
const numberOf = (text) => (text === null ? null : Number(text));
const place = ({ code, name, officialName, nameEn, pinyin, level, kind, validFrom, validTo }) => [
  ...[code, name, officialName, nameEn, pinyin, typeof level === 'number' ? LEVELS[level - 1] : level, kind],
  ...[validFrom, validTo],
];
const village = ({ code, name, officialName, pinyin, kind }, ancestors) => [
  ...[code, name, officialName, pinyin, kind],
  // The country is an ancestor for the product alone.
  ancestors.filter((one) => one !== null && one.code !== 'CN').map((one) => [one.code, one.name]),
];
const ends = (pairings) =>
  pairings
    .map(({ code, counterpart }) => [code, counterpart.name, counterpart.city?.name ?? null])
    .sort(([one], [other]) => (one < other ? -1 : 1));
const ranked = (rows) => rows.sort((one, other) => other[0] - one[0] || (one[1] < other[1] ? -1 : 1));
const inBoth = (data, of) => [of(data.a), of(data.b)];

const productEnds = ({ code, name, pairings }) => [
  ...[code, name],
  ends(
    pairings.edges
      .filter(({ counterpart }) => counterpart)
      .map(({ node, counterpart }) => ({ code: node.code, counterpart })),
  ),
];
const PRODUCT = {
  noop: (data) => data.__typename,
  w1: (data) => place(data.division),
  w2: ({ city: { code, name, districts } }) => [
    ...[code, name],
    districts.nodes.map((one) => [one.code, one.name, one.towns.nodes.map((town) => [town.code, town.name])]),
  ],
  w3: (data) => data.divisions.nodes.map(productEnds),
  w3p: (data) => inBoth(data, ({ descendants }) => descendants.nodes.map(productEnds)),
  w4: (data) => METRICS.map((_, at) => data.table.rows.nodes.map(({ cells }) => numberOf(cells[at].value))),
  w5: (data) =>
    ranked(data.ranking.map(({ rollup, division }) => [Number(rollup.value), division.code, division.name])),
  w6: (data) => inBoth(data, ({ descendants }) => descendants.nodes.map((one) => village(one, one.ancestors))),
  w8: (data) =>
    data.division.rollups.map((one) => [one.metric.code, one.value, one.display, one.basis, one.coverage, one.gap]),
};

const handEnds = ({ code, name, pairings }) => [code, name, ends(pairings)];
const BY_HAND = {
  noop: (data) => data.__typename,
  w1: (data) => place(data.division),
  w2: ({ division: { code, name, districts } }) => [
    ...[code, name],
    districts.map((one) => [one.code, one.name, one.towns.map((town) => [town.code, town.name])]),
  ],
  w3: (data) => data.districts.map(handEnds),
  w3p: (data) => inBoth(data, (list) => list.map(handEnds)),
  w4: (data) => METRICS.map((code) => data.series.find(({ metric }) => metric === code).values.map(numberOf)),
  w5: (data) => ranked(data.ranking.map(({ value, division }) => [Number(value), division.code, division.name])),
  w6: (data) => inBoth(data, (list) => list.map((one) => village(one, one.ancestors))),
  w8: (data) => data.rollups.map((one) => [one.metric, one.value, one.display, one.basis, one.coverage, one.gap]),
};

const foreignEnds = ({ code, name, given, received }) => [code, name, ends([...given, ...received])];
/** Its amounts are those of the tables: whole numbers, and of a stock the changes, which its client adds up. */
const postgraphile = (metrics) => {
  const monthsOf = ({ id, nature, scale }, rows) => {
    let level = null;
    return [2021, 2022, 2023].flatMap((year) => {
      const row = rows.find((one) => one.metricId === id && one.year === year);
      return Array.from({ length: 12 }, (_, at) => {
        const found = row?.[`v${(at + 1).toString()}`] ?? null;
        if (nature !== 'STOCK') return found === null ? null : Number(found) / 10 ** scale;
        if (found !== null) level = (level ?? 0) + Number(found);
        return level === null ? null : level / 10 ** scale;
      });
    });
  };
  return {
    noop: (data) => data.__typename,
    w1: (data) => place(data.divisionByKey),
    w2: ({ divisionByKey: division }) => BY_HAND.w2({ division }),
    w3: (data) => data.allDivisions.nodes.map(foreignEnds),
    w3p: (data) => inBoth(data, (list) => list.map(foreignEnds)),
    w4: ({ divisionByKey: { rollupCubesByNodeList: rows } }) =>
      METRICS.map((code) =>
        monthsOf(
          metrics.find((one) => one.code === code),
          rows,
        ),
      ),
    w5: ({ allRollupCubesList: rows }, { metricId }) => {
      const unit = 10 ** metrics.find(({ id }) => id === metricId).scale;
      return ranked(rows.map(({ total, divisionByNode: { code, name } }) => [Number(total) / unit, code, name]));
    },
    w6: (data) =>
      inBoth(data, (list) => list.map((one) => village(one, [one.province, one.city, one.district, one.town]))),
  };
};

async function ask({ url, headers: more }, body) {
  const headers = { 'content-type': 'application/json', ...more };
  const response = await fetch(url, { method: 'POST', headers, body });
  const text = await response.text();
  const { data, errors } = response.ok ? JSON.parse(text) : { errors: text };
  if (errors || !data) throw new Error(`${url} ${body.slice(0, 300)}: ${text.slice(0, 600)}`);
  return data;
}

/**
 * Asks all servers the first requests of each workload.
 *
 * @throws Error where the content of one differs from that of the first.
 */
export async function compareContent(client, servers, workloads, drawn, count) {
  const { rows } = await client.query('select id, code, nature, scale from metric where code = any($1)', [METRICS]);
  const foreign = postgraphile(rows);
  const contentOf = { product: PRODUCT, workers: PRODUCT, keyed: PRODUCT, postgraphile: foreign };
  for (const workload of workloads) {
    for (const parameters of drawn[workload].slice(0, count)) {
      let first;
      for (const server of servers.filter((one) => canAnswer(one.name, workload))) {
        const { name } = server;
        const data = await ask(server, bodyOf(name, workload, parameters));
        const content = (contentOf[name] ?? BY_HAND)[workload](data, parameters);
        first ??= { name, content };
        if (isDeepStrictEqual(content, first.content)) continue;
        const [one, other] = [first.content, content].map((some) => JSON.stringify(some));
        const at = Math.max(0, [...one].findIndex((character, index) => character !== other[index]) - 80);
        throw new Error(
          `${workload} ${JSON.stringify(parameters)}: ${first.name} has …${one.slice(at, at + 200)}…, ${name} has …${other.slice(at, at + 200)}…`,
        );
      }
    }
  }
}
