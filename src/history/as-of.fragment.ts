import { type RawBuilder, sql } from 'kysely';

/** The tables of which versions are kept. A migration starts it for another one by `track_catalogue(table, id)`. */
export const TRACKED_TABLES = [
  'activity',
  'cluster',
  'cluster_member',
  'division',
  'division_succession',
  'enterprise',
  'group',
  'group_member',
  'institution',
  'metric',
  'pairing',
  'program',
  'project',
  'project_enterprise',
  'source',
  'target',
  'theme',
] as const;
export type TrackedTable = (typeof TRACKED_TABLES)[number];

/** The links among them, with the columns of their ends: they have no id of their own. */
const LINKS: Partial<Record<TrackedTable, readonly [owner: string, member: string]>> = {
  cluster_member: ['cluster_id', 'division_id'],
  group_member: ['group_id', 'division_id'],
  project_enterprise: ['project_id', 'enterprise_id'],
};

/**
 * Common table expressions that take the place of tables in a statement, under the same names: their rows as they were
 * at `asOf`. Statements written for the present answer for the past with these before them; none for no tables.
 */
export function tablesAsOf(tables: Iterable<TrackedTable>, asOf: Date): RawBuilder<unknown> {
  const all = [...tables].flatMap((table) => tableAsOf(table, asOf));
  return all.length > 0 ? sql`${sql.join(all)}, ` : sql``;
}

function tableAsOf(table: TrackedTable, asOf: Date): readonly RawBuilder<unknown>[] {
  const [actual, then] = [sql.table(`public.${table}`), sql.table(`${table}_then`)];
  const later = sql`from catalogue_version v where v.kind = ${sql.lit(table)} and v.until is null and v.since > ${asOf}::timestamptz`;
  const link = LINKS[table];
  const stood = link
    ? sql`(t.${sql.ref(link[0])}, t.${sql.ref(link[1])}) not in (select v.row_id, v.member_id ${later})`
    : sql`t.id <> all(array(select v.row_id ${later}))`;
  return [
    sql`${then} as materialized (
      select (jsonb_populate_record(null::${actual}, v.content)).* from catalogue_version v
      where v.kind = ${sql.lit(table)} and v.until > ${asOf}::timestamptz and (v.since is null or v.since <= ${asOf}::timestamptz)
    )`,
    sql`${sql.table(table)} as not materialized (select t.* from ${actual} t where ${stood} union all select * from ${then})`,
  ];
}

/** The version of the row `row` of a table that stood at `asOf` and no longer does, as a table expression. */
export const replacedSince = (table: TrackedTable, asOf: Date): RawBuilder<unknown> =>
  sql`(select v.row_id, v.content from catalogue_version v where v.kind = ${sql.lit(table)}
    and v.until > ${asOf}::timestamptz and (v.since is null or v.since <= ${asOf}::timestamptz))`;
