import { type Kysely, type RawBuilder, sql } from 'kysely';
import { toGlobalId } from '../../kernel/global-id.js';
import { formatPeriod } from '../../kernel/period.js';
import { dirtyTotalsBelowParts, MANY_OBSERVATIONS } from '../../rollup/provenance/dirty-totals.fragment.js';
import { FINDING_CODES, type FindingCode } from '../../rollup/rules/finding.plan.js';
import type { FindingTriggers } from '../session/import-session.js';
import type { FindingObservation, Findings, ReceiptFinding } from './finding.js';
import { type Counterparts, crossingTotals, fallingObservations, partsAboveWholes } from './findings.sql.js';

/** More than anyone examines. */
const MOST_LISTED = 200;
/** Of the parts of a total, the greatest. */
const MOST_PARTS = 5;

/**
 * Finds reasons to check the observations in `dirty_observation`. To be called when the roll-ups are up to date.
 */
export async function loadFindings(db: Kysely<unknown>, { metrics }: Readonly<FindingTriggers>): Promise<Findings> {
  const listed: ReceiptFinding[] = [];
  let found = 0;
  const look = async (code: FindingCode, pairs: RawBuilder<unknown>): Promise<void> => {
    const { rows } = await sql<PairRow>`
      with pair as materialized (${pairs}),
        chosen as (select *, count(*) over () as all_pairs from pair order by one, other limit ${MOST_LISTED})
      select c.all_pairs::int as "all", ${observationAs('one')}, ${observationAs('other')} from chosen c
      ${joinAs('one')} ${joinAs('other')} order by c.one, c.other`.execute(db);
    found += rows[0]?.all ?? 0;
    for (const row of rows) listed.push(toFinding(code, row));
  };
  await look('CUMULATIVE_FALL', fallingObservations);
  const counterparts = await loadCounterparts(db, [...metrics]);
  if (counterparts.parts.length + counterparts.wholes.length > 0) {
    await look('PART_EXCEEDS_WHOLE', partsAboveWholes(counterparts));
  }
  await look('OVERLAPPING_TOTALS', crossingTotals);
  const below = await loadTotalsBelowParts(db);
  found += below.all;
  for (const one of below.listed) listed.push(one);
  return { listed: listed.slice(0, MOST_LISTED), notListed: found - Math.min(listed.length, MOST_LISTED) };
}

interface BelowRow {
  readonly all: number;
  readonly figures: readonly ObservationRow[];
  readonly parts: number;
}

/** The totals of the import that are smaller than their parts, each with the greatest of these. */
async function loadTotalsBelowParts(
  db: Kysely<unknown>,
): Promise<{ readonly listed: readonly ReceiptFinding[]; readonly all: number }> {
  const { rows: batch } = await sql<{ count: number }>`
    select count(*)::int as count from (select from dirty_observation limit ${MANY_OBSERVATIONS}) counted`.execute(db);
  const size = (batch[0]?.count ?? 0) < MANY_OBSERVATIONS ? 'FEW' : 'MANY';
  const { rows } = await sql<BelowRow>`
    with ${dirtyTotalsBelowParts(MOST_LISTED, size)},
      below as (
        select one, count(*) as parts, (array_agg(other order by amount desc, other))[1:${sql.lit(MOST_PARTS)}] as greatest,
          (select count from below_all) as all_totals
        from pair group by one order by one limit ${MOST_LISTED})
    select b.all_totals::int as "all", b.parts::int as parts, json_agg(f.figure order by f.at) as figures
    from below b cross join lateral (
      select listed.at, ${figureAs('observation')} as figure from unnest(b.one || b.greatest) with ordinality as listed(id, at)
      join observation observation_o on observation_o.id = listed.id join metric observation_m on observation_m.id = observation_o.metric_id
      join division observation_d on observation_d.id = observation_o.division_id) f
    group by b.one, b.parts, b.all_totals order by b.one`.execute(db);
  const listed = rows.map(({ figures, parts }) => describeFigures('TOTAL_BELOW_PARTS', figures, parts + 1));
  return { listed, all: rows[0]?.all ?? 0 };
}

/** Loads the metrics to compare: those that are parts of others, and those that have parts. */
async function loadCounterparts(db: Kysely<unknown>, metrics: readonly number[]): Promise<Counterparts> {
  const { rows } = await sql<{ part: number; whole: number }>`
    select id as part, part_of_id as whole from metric
    where part_of_id is not null and (id = any(${metrics}::int[]) or part_of_id = any(${metrics}::int[]))`.execute(db);
  const ofParts = rows.filter(({ part }) => metrics.includes(part));
  const ofWholes = rows.filter(({ whole }) => metrics.includes(whole));
  return {
    parts: ofParts.map(({ part }) => part),
    theirWholes: ofParts.map(({ whole }) => whole),
    wholes: ofWholes.map(({ whole }) => whole),
    theirParts: ofWholes.map(({ part }) => part),
  };
}

interface ObservationRow {
  readonly key: string;
  readonly metric: string;
  readonly metricName: string;
  readonly place: string;
  readonly start: string;
  readonly end: string;
  readonly asPrinted: string;
}

interface PairRow {
  readonly all: number;
  readonly one: ObservationRow;
  readonly other: ObservationRow;
}

const figureAs = (name: string) => {
  const of = (column: string) => sql.raw(`${name}_${column}`);
  return sql`json_build_object('key', ${of('o')}.key, 'metric', ${of('m')}.code, 'metricName', ${of('m')}.name, 'place', ${of('d')}.code || ' ' || coalesce((select g.name from "group" g where g.id = -${of('d')}.id), ${of('d')}.name),
    'start', ${of('o')}.period_start, 'end', ${of('o')}.period_end, 'asPrinted', ${of('o')}.as_printed)`;
};

const observationAs = (name: string) => sql`${figureAs(name)} as ${sql.ref(name)}`;

const joinAs = (name: string) => {
  const of = (table: string) => sql.raw(`${name}_${table}`);
  return sql`join observation ${of('o')} on ${of('o')}.id = c.${sql.raw(name)} join metric ${of('m')} on ${of('m')}.id = ${of('o')}.metric_id
    join division ${of('d')} on ${of('d')}.id = ${of('o')}.division_id`;
};

function toFinding(code: FindingCode, { one, other }: PairRow): ReceiptFinding {
  return describeFigures(code, [one, other], 2);
}

/** `concerned`: how many observations the finding is about, of which `rows` are the first. */
function describeFigures(code: FindingCode, rows: readonly ObservationRow[], concerned: number): ReceiptFinding {
  const figures = rows.map(toFindingObservation);
  const { en, zh } = FINDING_CODES[code];
  const more = concerned > rows.length ? ' — …' : '';
  const named = (metrics: readonly string[]): string =>
    figures
      .map(({ place, period, asPrinted }, at) => `${metrics[at] ?? ''} ${place} ${period}: ${asPrinted}`)
      .join(' — ');
  return {
    code,
    figures,
    message: `${en} ${named(rows.map(({ metric }) => metric))}${more}`,
    messageZh: `${zh}${named(rows.map(({ metricName }) => metricName))}${more}`,
  };
}

function toFindingObservation({ key, metric, place, start, end, asPrinted }: ObservationRow): FindingObservation {
  return { id: toGlobalId('Observation', key), metric, place, period: formatPeriod({ start, end }), asPrinted };
}
