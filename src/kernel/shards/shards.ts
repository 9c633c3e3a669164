import type { Kysely } from 'kysely';

/** Where figures are divided by metric among the servers of a cluster. */
export interface Shards {
  /** The figures of one metric, and the whole catalogue: one server has them all, so that it answers any statement. */
  ofMetric(metric: number): Kysely<unknown>;
  /** All figures, for statements that name them by ids or keys, or by metrics, and join no more than the catalogue. */
  readonly whole: Kysely<unknown>;
  /** The row ids of all metrics. */
  metrics(): Promise<readonly number[]>;
}

declare module '../context.js' {
  interface RequestContext {
    /** Absent where one database has everything. */
    readonly shards?: Shards;
  }
}
