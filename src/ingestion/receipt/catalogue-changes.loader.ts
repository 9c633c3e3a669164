import { sql } from 'kysely';
import { connectionLoader } from '../../kernel/connection.loader.js';
import type { ChangedKind } from './catalogue-change.type.js';

export interface CatalogueChangeModel {
  readonly importId: string;
  readonly seq: string;
  readonly at: Date;
  readonly kinds: readonly ChangedKind[];
}

interface CatalogueChangeRow extends Omit<CatalogueChangeModel, 'at'> {
  readonly at: string;
}

/** Counts of receipts for all kinds but observations. Dry runs leave no receipt, rejected imports change nothing. */
const CHANGES = sql`import i cross join lateral (
    select jsonb_agg(to_jsonb(of_kind) order by of_kind.kind) as kinds from (
      select file ->> 'kind' as kind, sum((file ->> 'new')::int) as new, sum((file ->> 'corrected')::int) as changed
      from jsonb_array_elements(i.receipt -> 'files') file where file ->> 'kind' <> 'observations'
      group by 1 having sum((file ->> 'new')::int + (file ->> 'corrected')::int) > 0) of_kind) c
  where i.status = 'APPLIED' and c.kinds is not null
    and (q.kind is null or c.kinds @> jsonb_build_array(jsonb_build_object('kind', q.kind)))`;

/** In the order of commits: imports queue and are numbered one after the other. */
export const listCatalogueChanges = connectionLoader<
  { readonly kind: string | null },
  CatalogueChangeRow,
  CatalogueChangeModel
>({
  name: 'catalogueChanges',
  columns: sql`kind text`,
  order: [],
  page: () => sql`select i.id::text as "importId", i.seq::text, i.finished_at as at, c.kinds,
      row_number() over (order by i.seq) as position
    from ${CHANGES} and (q.after1 is null or i.seq > q.after1::bigint) order by i.seq limit q.lim`,
  // A restored database numbers other imports with the same numbers. Older cursors name the number alone.
  isKnown: sql`exists (select from import i where i.seq = q.after1::bigint and coalesce(q.after2, i.id::text) = i.id::text)`,
  count: sql`select count(*) from ${CHANGES}`,
  toNode: ({ at, ...row }) => ({ ...row, at: new Date(at) }),
  keysetOf: ({ seq, importId }) => [seq, importId],
});
