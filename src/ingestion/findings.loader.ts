import { type Kysely, type RawBuilder, sql } from 'kysely';
import { toGlobalId } from '../kernel/global-id.js';
import { formatPeriod } from '../kernel/period.js';
import { FINDING_CODES, type FindingCode } from '../rollup/finding.plan.js';
import { crossingTotals, fallingFigures, partsAboveWholes } from './findings.sql.js';
import type { Findings } from './findings.js';
import type { FindingFigure, ReceiptFinding } from './receipt-finding.js';

/** More than anybody looks into. */
const MOST_LISTED = 200;

/** What the figures in `touched_figure` make worth a look. Asked after the roll-ups have been brought up to date. */
export async function loadFindings(db: Kysely<unknown>): Promise<Findings> {
  const kinds = await kindsTouched(db);
  const listed: ReceiptFinding[] = [];
  let found = 0;
  const look = async (code: FindingCode, pairs: RawBuilder<unknown>): Promise<void> => {
    const { rows } = await sql<PairRow>`
      with pair as materialized (${pairs}),
        chosen as (select *, count(*) over () as all_pairs from pair order by one, other limit ${MOST_LISTED})
      select c.all_pairs::int as "all", ${figure('one')}, ${figure('other')} from chosen c
      ${joined('one')} ${joined('other')} order by c.one, c.other`.execute(db);
    found += rows[0]?.all ?? 0;
    for (const row of rows) listed.push(toFinding(code, row));
  };
  if (kinds.cumulative) await look('CUMULATIVE_FALL', fallingFigures);
  if (kinds.partial) await look('PART_EXCEEDS_WHOLE', partsAboveWholes);
  if (kinds.totals) await look('OVERLAPPING_TOTALS', crossingTotals);
  return { listed: listed.slice(0, MOST_LISTED), notListed: found - Math.min(listed.length, MOST_LISTED) };
}

interface Kinds {
  readonly cumulative: boolean;
  readonly partial: boolean;
  readonly totals: boolean;
}

async function kindsTouched(db: Kysely<unknown>): Promise<Kinds> {
  const { rows } = await sql<Kinds>`
    select coalesce(bool_or(o.basis = 'CUMULATIVE'), false) as cumulative,
      coalesce(bool_or(o.scope = 'TOTAL' and o.basis <> 'STOCK'), false) as totals,
      coalesce(bool_or(o.metric_id in (select id from metric where part_of_id is not null union select part_of_id from metric)),
        false) as partial
    from touched_figure t join observation o on o.id = t.id
    where o.superseded_at is null and o.retracted_at is null`.execute(db);
  return rows[0] ?? { cumulative: false, partial: false, totals: false };
}

interface FigureRow {
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
  readonly one: FigureRow;
  readonly other: FigureRow;
}

const figure = (name: string) => {
  const of = (column: string) => sql.raw(`${name}_${column}`);
  return sql`json_build_object('key', ${of('o')}.key, 'metric', ${of('m')}.code, 'metricName', ${of('m')}.name, 'place', ${of('d')}.code || ' ' || ${of('d')}.name,
    'start', ${of('o')}.period_start, 'end', ${of('o')}.period_end, 'asPrinted', ${of('o')}.as_printed) as ${sql.ref(name)}`;
};

const joined = (name: string) => {
  const of = (table: string) => sql.raw(`${name}_${table}`);
  return sql`join observation ${of('o')} on ${of('o')}.id = c.${sql.raw(name)} join metric ${of('m')} on ${of('m')}.id = ${of('o')}.metric_id
    join division ${of('d')} on ${of('d')}.id = ${of('o')}.division_id`;
};

function toFinding(code: FindingCode, { one, other }: PairRow): ReceiptFinding {
  const figures = [one, other].map(toFigure);
  const { en, zh } = FINDING_CODES[code];
  const named = (metrics: readonly string[]): string =>
    figures
      .map(({ place, period, asPrinted }, at) => `${metrics[at] ?? ''} ${place} ${period}: ${asPrinted}`)
      .join(' — ');
  return {
    ...{ code, figures, message: `${en} ${named([one.metric, other.metric])}` },
    messageZh: `${zh}${named([one.metricName, other.metricName])}`,
  };
}

function toFigure({ key, metric, place, start, end, asPrinted }: FigureRow): FindingFigure {
  return { id: toGlobalId('Observation', key), metric, place, period: formatPeriod({ start, end }), asPrinted };
}
