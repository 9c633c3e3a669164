import { type Kysely, sql } from 'kysely';
import type { MetricNature } from '../../metric/nature.js';

/** The attributes of a metric that its values have to match. */
export interface MetricFacts {
  readonly id: number;
  readonly code: string;
  readonly unit: string;
  readonly scale: number;
  readonly nature: MetricNature;
  /** Whether it is a rate of two stocks: then it is one of a day. */
  readonly isOfStocks: boolean;
  readonly sensitive: boolean;
}

/** Loads all metrics, by id: the catalogue is small. */
export async function loadMetricFacts(db: Kysely<unknown>): Promise<ReadonlyMap<number, MetricFacts>> {
  const { rows } = await sql<MetricFacts>`
    select m.id, m.code, m.unit, m.scale, m.nature, m.sensitive, coalesce(n.nature = 'STOCK' and d.nature = 'STOCK', false) as "isOfStocks"
    from metric m left join metric n on n.id = m.numerator_id left join metric d on d.id = m.denominator_id`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.id, row]));
}
