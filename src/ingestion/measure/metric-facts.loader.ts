import { type Kysely, sql } from 'kysely';
import type { MetricNature } from '../../metric/nature.js';

/** The attributes of a metric that its values have to match. */
export interface MetricFacts {
  readonly id: number;
  readonly code: string;
  readonly unit: string;
  readonly scale: number;
  readonly nature: MetricNature;
}

/** Loads all metrics, by id: the catalogue is small. */
export async function loadMetricFacts(db: Kysely<unknown>): Promise<ReadonlyMap<number, MetricFacts>> {
  const { rows } = await sql<MetricFacts>`select id, code, unit, scale, nature from metric`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}
