import { randomInt } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { administrator } from '../../access/caller.js';
import { COUNTRY_ID } from '../../division/root-id.js';
import type { RequestContext } from '../../kernel/context.js';
import { CodedError } from '../../kernel/errors.js';
import { loadObservations } from '../recompute/observations.loader.js';
import { type Cell, Cells } from './cell.plan.js';
import { decide, type Decided } from './decide.plan.js';
import { numberOf, parseMark, textOf } from './mark.plan.js';
import { openSolver } from './solver.js';
import type { SensitiveMetric } from './views.plan.js';

/** So wide that marks which add up to zero were chosen to. */
const WIDEST_MARK = 2 ** 47;

/** A change that would need more than that withholds more instead: it must end. */
const MOST_SOLVED = 2_000;

interface MetricRow extends Omit<SensitiveMetric, 'rule' | 'observations'> {
  readonly threshold: number;
  readonly suppressZero: boolean;
  readonly isUndecided: boolean;
}

/**
 * Decides what is withheld of the new observations of sensitive metrics, in the transaction that wrote them: `metrics` are
 * those that may have some, all if not given. What is decided never changes. Returns how many observations were decided.
 */
export async function decideDisclosure(tx: Kysely<unknown>, metrics: readonly number[] | null = null): Promise<number> {
  if (metrics?.length === 0) return 0;
  await markWholes(tx);
  const { rows } = await sql<MetricRow>`
    select m.id, m.part_of_id as "wholeId", m.nature, m.signed, m.threshold, m.suppress_zero as "suppressZero",
      (${metrics}::int[] is null or m.id = any(${metrics}::int[])) and exists (select from observation o
        where o.metric_id = m.id and not exists (select from disclosure d where d.observation_id = o.id)) as "isUndecided"
    from metric m where m.sensitive order by m.id`.execute(tx);
  let count = 0;
  for (const family of familiesOf(rows)) {
    if (family.some(({ isUndecided }) => isUndecided)) count += await decideFamily(tx, family);
  }
  return count;
}

/** A whole tells what its parts are at most, so it is as sensitive as they are. */
async function markWholes(tx: Kysely<unknown>): Promise<void> {
  await sql`with recursive whole(id) as (
      select part_of_id from metric where sensitive union select m.part_of_id from metric m join whole w on m.id = w.id)
    update metric m set sensitive = true from whole w where m.id = w.id and not m.sensitive`.execute(tx);
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

async function decideFamily(tx: Kysely<unknown>, family: readonly MetricRow[]): Promise<number> {
  const observations = await loadAll(
    tx,
    family.map(({ id }) => id),
  );
  // Undecided observations are withheld.
  if (!observations) return 0;
  const metricOf = new Map(observations.map(({ id, metricId }) => [id, metricId]));
  const byMetric = Map.groupBy(observations, ({ metricId }) => metricId);
  const { marks, cells } = decide(
    family.map(({ threshold, suppressZero, ...metric }) => ({
      ...metric,
      rule: { threshold, suppressZero },
      observations: byMetric.get(metric.id) ?? [],
    })),
    {
      decided: await loadDecided(
        tx,
        family.map(({ id }) => id),
      ),
      draw: () => BigInt(randomInt(1, WIDEST_MARK)),
      solve: await openSolver(MOST_SOLVED),
    },
  );
  const decided = [...marks].map(([id, mark]) => ({
    ...{ observation_id: id, metric_id: metricOf.get(id), directions: textOf(mark) },
    mark: numberOf(mark).toString(),
  }));
  const withheld = cells.map(({ mark, ...cell }) => ({ directions: textOf(mark), ...cell }));
  // Together, also where there is no transaction around it.
  await sql`with decided as (
      insert into disclosure (observation_id, metric_id, mark, directions)
      select observation_id, metric_id, mark, directions from jsonb_to_recordset(${JSON.stringify(decided)}::jsonb)
        as one(observation_id bigint, metric_id int, mark bigint, directions text))
    insert into disclosure_cell (metric_id, directions, room, room_to_zero, width)
    select ${family[0]?.id}::int, directions, room, "roomToZero", width
      from jsonb_to_recordset(${JSON.stringify(withheld)}::jsonb)
        as one(directions text, room float8, "roomToZero" float8, width int)
    on conflict (metric_id, md5(directions)) do update
      set room = excluded.room, room_to_zero = excluded.room_to_zero, width = excluded.width`.execute(tx);
  return marks.size;
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
