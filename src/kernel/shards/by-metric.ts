import type { Kysely } from 'kysely';
import type { RequestContext } from '../context.js';
import './shards.js';

/** What reading figures needs. */
export type FigureContext = Pick<RequestContext, 'db' | 'shards'>;

/** The database for a statement about figures of any metrics that it names by ids or keys. */
export const wholeOf = ({ db, shards }: FigureContext): Kysely<unknown> => shards?.whole ?? db;

/**
 * Asks about figures: all at once where one database has them, metric by metric where they are divided. `read` receives some of
 * what is asked, in its order; what it returns is in the order of the metrics.
 */
export async function byMetric<Asked, Row>(
  { db, shards }: FigureContext,
  asked: readonly Asked[],
  metricOf: (one: Asked) => number,
  read: (db: Kysely<unknown>, some: readonly Asked[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  if (!shards || asked.length === 0) return read(db, asked);
  const groups = Map.groupBy(asked, metricOf);
  const found = await Promise.all([...groups].map(([metric, some]) => read(shards.ofMetric(metric), some)));
  return found.flat();
}

/** As {@link byMetric}, of rows that say by `ord` which of what was asked they are of, counted from `first`; of lower ones, of none. */
export function byMetricInOrder<Asked, Row extends { readonly ord: number }>(
  context: FigureContext,
  asked: readonly Asked[],
  metricOf: (one: Asked) => number,
  read: (db: Kysely<unknown>, some: readonly Asked[]) => Promise<readonly Row[]>,
  first = 0,
): Promise<readonly Row[]> {
  if (!context.shards) return read(context.db, asked);
  const placed = asked.map((one, index) => ({ one, ord: index + first }));
  return byMetric(
    context,
    placed,
    ({ one }) => metricOf(one),
    async (db, some) => {
      const rows = await read(
        db,
        some.map(({ one }) => one),
      );
      return rows.map((row) => ({ ...row, ord: some[row.ord - first]?.ord ?? row.ord }));
    },
  );
}

/** Asks about the figures of some metrics, or of all if null, as {@link byMetric}. */
export async function ofEachMetric<Row>(
  { db, shards }: FigureContext,
  metrics: readonly number[] | null,
  read: (db: Kysely<unknown>) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  if (!shards) return read(db);
  const all = new Set(metrics ?? (await shards.metrics()));
  return (await Promise.all([...all].map((metric) => read(shards.ofMetric(metric))))).flat();
}

/** What all rows say alike; null if they do not. */
export function common<Value>(values: readonly Value[]): Value | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

/** The order of row ids, which may be greater than a number holds. */
export const compareIds = (one: string, other: string): number =>
  one.length - other.length || Number(one > other) - Number(one < other);
