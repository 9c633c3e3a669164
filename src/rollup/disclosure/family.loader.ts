import { type Kysely, sql } from 'kysely';
import { administrator, type Extent } from '../../access/caller.js';
import { COUNTRY_ID } from '../../division/root-id.js';
import type { RequestContext } from '../../kernel/context.js';
import { CodedError } from '../../kernel/errors.js';
import { isInClearance } from '../../observation/cleared.fragment.js';
import { loadObservations } from '../recompute/observations.loader.js';
import { type Cell, Cells } from './cell.plan.js';
import type { Decided } from './decide.plan.js';
import type { Knows } from './knowledge.plan.js';
import { parseMark } from './mark.plan.js';
import type { SensitiveMetric } from './views.plan.js';

/** A sensitive metric as the catalogue has it. */
export interface MetricRow extends Omit<SensitiveMetric, 'rule' | 'observations'> {
  readonly family: string | null;
  readonly threshold: number;
  readonly suppressZero: boolean;
  /** Whether it is one of those that were asked for and has observations of which nothing was decided. */
  readonly isUndecided: boolean;
}

/** Loads the sensitive metrics, those that are parts of one another together. `metrics`: those that are asked for, null for all. */
export async function loadFamilies(
  tx: Kysely<unknown>,
  metrics: readonly number[] | null,
): Promise<readonly (readonly MetricRow[])[]> {
  const { rows } = await sql<MetricRow>`
    select m.id, m.part_of_id as "wholeId", m.family, m.nature, m.signed, m.threshold, m.suppress_zero as "suppressZero",
      (${metrics}::int[] is null or m.id = any(${metrics}::int[])) and exists (select from observation o
        where o.metric_id = m.id and not exists (select from disclosure d where d.observation_id = o.id)) as "isUndecided"
    from metric m where m.sensitive order by m.id`.execute(tx);
  return familiesOf(rows);
}

/** Loads what callers with a clearance see of metrics, whatever is withheld from others. */
export async function loadKnown(tx: Kysely<unknown>, family: readonly MetricRow[], clearance: Extent): Promise<Knows> {
  const { families } = clearance;
  const metrics = family.flatMap(({ id, family: name }) =>
    families === null || (name !== null && families.has(name)) ? [id] : [],
  );
  const { rows } = await sql<{ id: string }>`
    select o.id::text as id from observation o left join pairing p on p.id = o.pairing_id
    where o.metric_id = any(${metrics}::int[]) and ${isInClearance(clearance)}`.execute(tx);
  const known = new Set(rows.map(({ id }) => id));
  return ({ id }) => known.has(id);
}

/** What was recorded of metrics that are parts of one another, and what was decided of it. */
export interface Family {
  readonly metrics: readonly SensitiveMetric[];
  readonly decided: Decided;
  readonly metricOf: ReadonlyMap<string, number>;
}

/** Null for more than fits in memory. */
export async function loadFamily(tx: Kysely<unknown>, family: readonly MetricRow[]): Promise<Family | null> {
  const ids = family.map(({ id }) => id);
  const observations = await loadAll(tx, ids);
  if (!observations) return null;
  const byMetric = Map.groupBy(observations, ({ metricId }) => metricId);
  return {
    metrics: family.map(({ threshold, suppressZero, ...metric }) => ({
      ...metric,
      rule: { threshold, suppressZero },
      observations: byMetric.get(metric.id) ?? [],
    })),
    decided: await loadDecided(tx, ids),
    metricOf: new Map(observations.map(({ id, metricId }) => [id, metricId])),
  };
}

/** The metrics that are parts of one another, together. */
function familiesOf(metrics: readonly MetricRow[]): readonly (readonly MetricRow[])[] {
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  const rootOf = (metric: MetricRow): number => {
    let root = metric;
    for (let next = byId.get(root.wholeId ?? 0); next; next = byId.get(root.wholeId ?? 0)) root = next;
    return root.id;
  };
  return [...Map.groupBy(metrics, rootOf).values()];
}

async function loadDecided(tx: Kysely<unknown>, metrics: readonly number[]): Promise<Decided> {
  const { rows } = await sql<{ id: string; directions: string }>`
    select observation_id::text as id, directions from disclosure where metric_id = any(${metrics}::int[])`.execute(tx);
  const { rows: cells } = await sql<{ directions: string } & Omit<Cell, 'mark'>>`
    select directions, room, room_to_zero as "roomToZero", width from disclosure_cell where metric_id = any(${metrics}::int[])`.execute(
    tx,
  );
  return {
    marks: new Map(rows.map(({ id, directions }) => [id, parseMark(directions)])),
    cells: new Cells(cells.map(({ directions, ...cell }) => ({ mark: parseMark(directions), ...cell }))),
  };
}

/** All that was ever recorded of some metrics; null for more than fits in memory. */
async function loadAll(
  tx: Kysely<unknown>,
  metrics: readonly number[],
): Promise<Awaited<ReturnType<typeof loadObservations>> | null> {
  const context: RequestContext = {
    ...{ db: tx, requestId: 'disclosure', now: new Date(), caller: administrator('disclosure') },
  };
  try {
    return await loadObservations(context, {
      metrics: metrics.map((metric) => ({ metric, since: null, until: null })),
      recipients: [COUNTRY_ID],
      ...{ supporters: [], pairings: [], programs: [], subjects: [] },
      ...{ asOf: null, withdrawn: true },
    });
  } catch (error) {
    if (error instanceof CodedError && error.extensions.code === 'LIMIT_EXCEEDED') return null;
    throw error;
  }
}
