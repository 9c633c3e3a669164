import { Client } from 'pg';
import { type Kysely, sql } from 'kysely';
import { toGlobalId } from '../../src/kernel/global-id.js';
import type { Api } from './graphql.js';

/** Timed rounds of bare SQL and of GraphQL, after as many that plan, fill caches and let the server compile what it runs. */
const ROUNDS = { sql: 400, graphql: 300 };

interface Drawn {
  readonly metrics: readonly { readonly id: number; readonly code: string }[];
  readonly provinces: readonly { readonly id: number; readonly code: string }[];
  readonly pairings: readonly { readonly id: number; readonly code: string }[];
}

interface Shape {
  readonly what: string;
  /** The records that it needs besides metrics. */
  readonly needs: 'provinces' | 'pairings' | null;
  /** The values alone, by one prepared statement on the cube. */
  readonly bare: (round: number) => { readonly text: string; readonly values: unknown[] };
  /** The same as a client queries it, with bounds, coverage and counts. */
  readonly query: string;
  readonly variables: (round: number) => Readonly<Record<string, unknown>>;
}

const ANSWER = 'value lower upper status basis coverage observationCount';
const EXPLAINED =
  'value explain { value complete text counted { amount sign of { name } observation { asPrinted } } leftOut { reason } }';
const MONTHS = Array.from({ length: 12 }, (_, index) => `v${(index + 1).toString()}`).join(', ');

function shapesOf({ metrics, provinces, pairings }: Drawn): readonly Shape[] {
  const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
  const ids = metrics.map(({ id }) => id);
  const codes = metrics.map(({ code }) => code);
  return [
    {
      what: 'q1 the whole country (GraphQL: the whole program)',
      needs: null,
      bare: (n) => ({
        text: 'select total from rollup_cube where tree = 1 and parent = -2147483648 and metric_id = $1 and year = 0 and node = 0',
        values: [pick(ids, n)],
      }),
      query: `query ($metric: ID!) { program(code: "SYNTHETIC") { rollup(metric: $metric, period: "ALL") { ${ANSWER} } } }`,
      variables: (n) => ({ metric: pick(codes, n) }),
    },
    {
      what: 'q2 12 metrics × 36 months of a province',
      needs: 'provinces',
      bare: (n) => ({
        text: `select metric_id, year, ${MONTHS} from rollup_cube where tree = 1 and parent = 0 and metric_id = any($1) and year = any('{2021,2022,2023}') and node = $2`,
        values: [ids, pick(provinces, n).id],
      }),
      query: `query ($metrics: [ID!]!, $code: DivisionCode!) {
        table(metrics: $metrics, rows: { periods: { division: $code, grain: MONTH } }, period: "2021/2023") { rows(first: 36) { nodes { cells { ${ANSWER} } } } } }`,
      variables: (n) => ({ metrics: codes, code: pick(provinces, n).code }),
    },
    {
      what: 'q3 top 20 of all districts',
      needs: null,
      bare: (n) => ({
        text: 'select node, total from rollup_cube where level = 3 and tree = 1 and metric_id = $1 and year = $2 order by total desc, node limit 20',
        values: [pick(ids, n), 2021 + (n % 3)],
      }),
      query: `query ($metric: ID!, $period: Period!) { ranking(metric: $metric, level: DISTRICT, period: $period, first: 20) { rank division { code } rollup { ${ANSWER} } } }`,
      variables: (n) => ({ metric: pick(codes, n), period: (2021 + (n % 3)).toString() }),
    },
    {
      what: "q4 a province's children × 12 metrics",
      needs: 'provinces',
      bare: (n) => ({
        text: 'select node, metric_id, total from rollup_cube where tree = 1 and parent = $2 and metric_id = any($1) and year = 2022',
        values: [ids, pick(provinces, n).id],
      }),
      query: `query ($metrics: [ID!]!, $code: DivisionCode!) {
        table(metrics: $metrics, rows: { children: $code }, period: "2022") { rows(first: 50) { nodes { cells { ${ANSWER} } } } } }`,
      variables: (n) => ({ metrics: codes, code: pick(provinces, n).code }),
    },
    {
      what: 'q5 a pair of cities × 12 metrics',
      needs: 'pairings',
      bare: (n) => ({
        text: `select metric_id, total from rollup_cube c where tree = 3
            and parent = (select coalesce(path[cardinality(path) - 1], -program_id) from pairing where id = $2) and metric_id = any($1) and year = 0 and node = $2
          union all select metric_id, sum(value) from rollup_entry where pairing_id = $2 and pairing_id <> 0 and metric_id = any($1) and not composite group by metric_id
          union all select metric_id, sum(value) from rollup_total join rollup_adjustment using (total_id)
            where pairing_id = $2 and pairing_id <> 0 and metric_id = any($1) group by metric_id`,
        values: [ids, pick(pairings, n).id],
      }),
      query: `query ($metrics: [ID!]!, $id: ID!) { node(id: $id) { ... on Pairing { rollups(metrics: $metrics, period: "ALL") { ${ANSWER} } } } }`,
      variables: (n) => ({ metrics: codes, id: toGlobalId('Pairing', pick(pairings, n).code) }),
    },
    {
      what: 'q6 a province and year explained, by its cities',
      needs: 'provinces',
      bare: (n) => ({
        text: 'select node, total from rollup_cube where tree = 1 and parent = $2 and metric_id = $1 and year = 2022',
        values: [pick(ids, n), pick(provinces, n).id],
      }),
      query: `query ($metric: ID!, $code: DivisionCode!) { province(code: $code) { rollup(metric: $metric, period: "2022") { ${EXPLAINED} } } }`,
      variables: (n) => ({ metric: pick(codes, n), code: pick(provinces, n).code }),
    },
    {
      what: 'q7 a pair of cities explained, figure by figure',
      needs: 'pairings',
      bare: (n) => ({
        text: 'select observation_id, value from rollup_entry where pairing_id = $2 and pairing_id <> 0 and metric_id = $1',
        values: [pick(ids, n), pick(pairings, n).id],
      }),
      query: `query ($metric: ID!, $id: ID!) { node(id: $id) { ... on Pairing { rollup(metric: $metric, period: "2022") { ${EXPLAINED} } } } }`,
      variables: (n) => ({ metric: pick(codes, n), id: toGlobalId('Pairing', pick(pairings, n).code) }),
    },
  ];
}

/** The times of a query as a bare statement on the cube and as GraphQL over HTTP; null if the data have nothing to ask about. */
export interface ShapeTimes {
  readonly what: string;
  readonly times: { readonly sql: Quantiles; readonly graphql: Quantiles } | null;
}

/** Times the five shapes of queries. */
export async function timeQueries(db: Kysely<unknown>, url: string, api: Api): Promise<readonly ShapeTimes[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const drawn = await draw(db);
  const times: ShapeTimes[] = [];
  for (const { what, needs, bare, query, variables } of shapesOf(drawn)) {
    if (drawn.metrics.length === 0 || (needs !== null && drawn[needs].length === 0)) {
      times.push({ what, times: null });
      continue;
    }
    const bareTimes = await measure(ROUNDS.sql, (n) => client.query({ name: what.slice(0, 2), ...bare(n) }));
    const graphql = await measure(ROUNDS.graphql, (n) => api.ask(query, variables(n)));
    times.push({ what, times: { sql: bareTimes, graphql } });
  }
  await client.end();
  return times;
}

/** A line for each query; with a second database, also its times and their ratio to the first. */
export function describeTimes(times: readonly ShapeTimes[], larger: readonly ShapeTimes[] | null): readonly string[] {
  return times.flatMap(({ what, times: own }, index) => {
    if (!own) return [`${what.padEnd(52)} nothing to ask about in these data`];
    const line = `SQL ${quantileText(own.sql)}  GraphQL ${quantileText(own.graphql)}  × ${(own.graphql.p50 / own.sql.p50).toFixed(0)}`;
    const other = larger?.[index]?.times;
    const ratio = (one: Quantiles, two: Quantiles): string =>
      `p50 × ${(two.p50 / one.p50).toFixed(2)}, p95 × ${(two.p95 / one.p95).toFixed(2)}`;
    return [
      `${what.padEnd(52)} ${line}`,
      ...(other
        ? [
            `${'   of the larger database'.padEnd(52)} SQL ${quantileText(other.sql)}  GraphQL ${quantileText(other.graphql)}`,
            `${'   as many times as long'.padEnd(52)} SQL ${ratio(own.sql, other.sql)}; GraphQL ${ratio(own.graphql, other.graphql)}`,
          ]
        : []),
    ];
  });
}

export interface Quantiles {
  readonly p50: number;
  readonly p95: number;
}

const quantileText = ({ p50, p95 }: Quantiles): string =>
  `p50 ${p50.toFixed(2).padStart(7)} ms p95 ${p95.toFixed(2).padStart(7)} ms`;

async function measure(rounds: number, work: (round: number) => Promise<unknown>): Promise<Quantiles> {
  const elapsed: number[] = [];
  for (let round = -rounds; round < rounds; round++) {
    const started = performance.now();
    await work(round + rounds);
    if (round >= 0) elapsed.push(performance.now() - started);
  }
  return quantiles(elapsed);
}

export function quantiles(elapsed: readonly number[]): Quantiles {
  const sorted = elapsed.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

async function draw(db: Kysely<unknown>): Promise<Drawn> {
  type Named = Drawn['metrics'][number];
  const { rows: metrics } = await sql<Named>`
    select id, code from metric where id in (
      select e.metric_id from rollup_entry e join observation o on o.id = observation_id join source s on s.id = o.source_id
      where s.code = 'SYNTHETIC') order by nature, id limit 12`.execute(db);
  const { rows: provinces } = await sql<Named>`
    select d.id, d.code from division d join (
      select node, count(*) as metrics from rollup_cube where tree = 1 and parent = 0 and year = 2022 group by node) c on c.node = d.id
    order by (c.metrics >= 12) desc, d.id limit 31`.execute(db);
  const { rows: pairings } = await sql<Named>`
    select id, code from pairing where code like 'SYNTHETIC-%' order by (kind = 'CITY') desc, id limit 100`.execute(db);
  return { metrics, provinces, pairings };
}
