import { Client, type PoolClient } from 'pg';

/** The schema that holds copies of the catalogue, which every server of the cluster has; there is none elsewhere. */
export const CATALOGUE = 'catalogue';
/** The schema that holds the figures of a metric, by its row id: views in which all others have none. */
export const schemaOf = (metric: number): string => `metric_${metric.toString()}`;

/** Whether figures are divided among the servers of a cluster. */
export const IS_DIVIDED = `to_regnamespace('${CATALOGUE}') is not null`;

/** Where a statement finds its tables: those of a metric, those of all figures, or, where it asks for none, those of everything else. */
export type ShardPath = string;
export const OUTSIDE: ShardPath = '';
export const WHOLE: ShardPath = `${CATALOGUE}, public`;
export const pathOfMetric = (metric: number): ShardPath => `${schemaOf(metric)}, ${WHOLE}`;

interface Sender {
  query(this: PoolClient, text: string): Promise<unknown>;
}

const paths = new WeakMap<PoolClient, ShardPath>();

/** The path that statements of a connection take. */
export const pathOf = (client: PoolClient): ShardPath => paths.get(client) ?? OUTSIDE;

/** Makes the statements of a connection take a path from now on. */
export async function takePath(client: PoolClient, path: ShardPath): Promise<void> {
  if (pathOf(client) === path) return;
  // Past what prepares and reports the statements of requests.
  await (Client.prototype as Sender).query.call(client, `set search_path = ${path === OUTSIDE ? 'public' : path}`);
  paths.set(client, path);
}
