import { sql } from 'kysely';
import { prepared } from '../../kernel/prepared-statement.js';
import { byMetric, type FigureContext } from '../../kernel/shards/by-metric.js';

/** Which of some metrics have observations: one look at an index says so of each. */
export async function metricsWithObservations(
  context: FigureContext,
  metrics: readonly number[],
): Promise<ReadonlySet<number>> {
  const rows = await byMetric(
    context,
    metrics,
    (metric) => metric,
    async (db, some) => {
      const found = await sql<{ id: number }>`${prepared}
        select m.id from unnest(${some}::int[]) m(id) where exists (select from observation o where o.metric_id = m.id)`.execute(
        db,
      );
      return found.rows;
    },
  );
  return new Set(rows.map(({ id }) => id));
}
