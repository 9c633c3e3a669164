import { type RawBuilder, sql } from 'kysely';
import { TRACKED_TABLES } from '../../history/as-of.fragment.js';
import { loaderOf } from '../../kernel/batch.js';
import { connectionLoader } from '../../kernel/connection.loader.js';
import type { RequestContext } from '../../kernel/context.js';
import type { ImportKind } from '../fault/import-kind.js';
import type { RecordChangeKind } from './record-change.type.js';
import { changedFields, KIND_OF_TABLE, type RowContent } from './record-fields.plan.js';

export interface RecordChangeModel {
  readonly kind: ImportKind;
  readonly table: string;
  readonly code: string;
  readonly change: RecordChangeKind;
  readonly at: Date;
  readonly actor: string | null;
  readonly importId: string | null;
  readonly before: RowContent | null;
  readonly after: RowContent | null;
  readonly seq: string;
  readonly moment: string;
}

type RecordChangeRow = Omit<RecordChangeModel, 'kind' | 'at'>;

interface RecordChangeFilter {
  /** All changes of an import, or else of a record. */
  readonly importId: string | null;
  readonly kind: ImportKind | null;
  readonly code: string | null;
}

const LINKED: Readonly<Record<string, string>> = {
  cluster_member: 'cluster',
  group_member: 'group',
  project_enterprise: 'project',
};

const perTable = (of: (table: string) => RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`case v.kind ${sql.join(
    TRACKED_TABLES.map((table) => sql`when ${sql.lit(table)} then ${of(table)}`),
    sql` `,
  )} end`;

/** The row as it is now. */
const PRESENT = perTable((table) => {
  if (table === 'cluster_member') return sql`jsonb_build_object('cluster_id', v.row_id, 'division_id', v.member_id)`;
  if (table === 'group_member') return sql`jsonb_build_object('group_id', v.row_id, 'division_id', v.member_id)`;
  if (table === 'project_enterprise')
    return sql`jsonb_build_object('project_id', v.row_id, 'enterprise_id', v.member_id)`;
  return sql`(select to_jsonb(t) from ${sql.table(table)} t where t.id = v.row_id)`;
});

const CODE = perTable((table) => {
  if (table === 'division_succession')
    return sql`(select d.code from division d where d.id = (coalesce(v.after, v.before) ->> 'predecessor_id')::int)`;
  return sql`(select t.code from ${sql.table(LINKED[table] ?? table)} t where t.id = v.row_id)`;
});

/** Rows of the tables of a kind that have a code. */
const CODED = sql.join(
  TRACKED_TABLES.filter((table) => table !== 'division_succession').map(
    (table) =>
      sql`select ${sql.lit(table)} as kind, t.id from ${sql.table(LINKED[table] ?? table)} t
        where q."importId" is null and q.kind = ${sql.lit(KIND_OF_TABLE[table])} and t.code = q.code`,
  ),
  sql` union all `,
);

const OF_QUESTION = (importOf: string): RawBuilder<unknown> =>
  sql`(${sql.raw(importOf)} = q."importId"::uuid or (q."importId" is null and (v.kind, v.row_id) in (${CODED})))`;

const KINDS = sql`(values ${sql.join(Object.entries(KIND_OF_TABLE).map(([table, kind]) => sql`(${sql.lit(table)}, ${sql.lit(kind)})`))})`;

const EVENTS = sql`(
    select v.*, ${CODE} as code from (
      select v.id * 2 as seq, v.kind, v.row_id, v.since as at, v.import_id, v.actor, b.content as before,
        coalesce(v.content, ${PRESENT}) as after, case when b.content is null then 'NEW' else 'CHANGED' end as change
      from catalogue_version v left join lateral (
        select b.content from catalogue_version b where (b.kind, b.row_id, b.member_id, b.until) = (v.kind, v.row_id, v.member_id, v.since)
          and b.id <> v.id limit 1) b on true
      where v.since is not null and ${OF_QUESTION('v.import_id')}
      union all
      select v.id * 2 + 1, v.kind, v.row_id, v.until, v.ended_import_id, (select i.actor from import i where i.id = v.ended_import_id),
        v.content, null, 'REMOVED'
      from catalogue_version v where v.until is not null and ${OF_QUESTION('v.ended_import_id')} and not exists (
        select from catalogue_version n where (n.kind, n.row_id, n.member_id, n.since) = (v.kind, v.row_id, v.member_id, v.until))
    ) v join ${KINDS} k(tabled, kind_of) on k.tabled = v.kind where q.kind is null or k.kind_of = q.kind) e`;

/** Lists the changes of records that an import made, or all those of a record, in the order in which they were made. */
export const listRecordChanges = connectionLoader<RecordChangeFilter, RecordChangeRow, RecordChangeModel>({
  name: 'recordChanges',
  columns: sql`"importId" text, kind text, code text`,
  order: [
    { column: sql`e.at`, type: 'timestamptz' },
    { column: sql`e.seq`, type: 'bigint' },
  ],
  page: ({
    inRange,
    order,
  }) => sql`select e.kind as "table", e.code, e.change, e.at::text as moment, e.actor, e.import_id::text as "importId", e.before, e.after,
      e.seq::text, row_number() over (order by ${order}) as position
    from ${EVENTS} where ${inRange} order by ${order} limit q.lim`,
  count: sql`select count(*) from ${EVENTS}`,
  toNode: (row) => ({ ...row, kind: KIND_OF_TABLE[row.table] ?? 'sources', at: new Date(row.moment) }),
  keysetOf: ({ moment, seq }) => [moment, seq],
});

const codeOfRow = loaderOf<string, string | null>(
  async (references, { db }) => {
    const byTable = Map.groupBy(references, (reference) => reference.split(':')[0] ?? '');
    const parts = [...byTable].map(([table, of]) => {
      const ids = of.map((reference) => Number(reference.split(':')[1]));
      return sql`select ${table} || ':' || id as reference, code from ${sql.table(table)} where id = any(${ids}::int[])`;
    });
    const { rows } = await sql<{ reference: string; code: string }>`${sql.join(parts, sql` union all `)}`.execute(db);
    const codes = new Map(rows.map(({ reference, code }) => [reference, code]));
    return references.map((reference) => codes.get(reference) ?? null);
  },
  (reference) => reference,
);

interface ShownField {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

const PARTIES = new Set(['supporter', 'recipient']);

/** The fields that a change is about, with the codes of what they refer to; of parties with their kinds. */
export async function loadChangedFields(
  context: RequestContext,
  change: RecordChangeModel,
): Promise<readonly ShownField[]> {
  const { table, before, after } = change;
  return Promise.all(
    changedFields(table, before, after).map(async (field) => {
      const show = async ({ text, reference }: (typeof field)['before']): Promise<string | null> => {
        if (reference === null) return text;
        const code = await codeOfRow(context).load(reference);
        return PARTIES.has(field.name) ? `${reference.split(':')[0] ?? ''}:${code ?? ''}` : code;
      };
      const [was, is] = await Promise.all([show(field.before), show(field.after)]);
      return { name: field.name, before: was, after: is };
    }),
  );
}
