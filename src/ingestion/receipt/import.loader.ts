import { type Kysely, sql } from 'kysely';
import { loaderBy } from '../../kernel/batch.js';
import { type Connection, mapConnection } from '../../kernel/connection.js';
import { connectionLoader } from '../../kernel/connection.loader.js';
import type { RequestContext } from '../../kernel/context.js';
import type { PageArguments } from '../../kernel/page.js';
import type { Receipt } from './receipt.js';
import type { FaultOfRow } from './rejected-rows.js';
import { withoutGivenCells } from './sensitive-upload.loader.js';

/** A stored import. */
export interface ImportModel extends Receipt {
  readonly id: string;
  readonly seq: string;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly actor: string | null;
  readonly idempotencyKey: string | null;
}

interface ImportRow {
  readonly id: string;
  readonly seq: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly actor: string | null;
  readonly idempotencyKey: string | null;
  readonly receipt: Receipt;
}

const COLUMNS = sql`i.id::text, i.seq::text, i.started_at as "startedAt", i.finished_at as "finishedAt", i.actor,
  i.idempotency_key as "idempotencyKey", i.receipt`;

function inBothLanguages<T extends { readonly message: string; readonly messageZh: string }>(entry: T): T {
  return Object.assign({ messageZh: entry.message }, entry);
}

function toModel({ receipt, startedAt, finishedAt, ...row }: ImportRow): ImportModel {
  // The oldest stored receipts have notices and findings in English only.
  const notices = receipt.notices.map(inBothLanguages);
  const findings = receipt.findings.map(inBothLanguages);
  return { ...receipt, notices, findings, ...row, startedAt: new Date(startedAt), finishedAt: new Date(finishedAt) };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const importById = loaderBy<string, ImportModel>(
  (ids, context) => loadImports(context, ids),
  (one) => one.id,
);

/** Loads receipts, as far as the caller may see what is in them. */
export async function loadImports(context: RequestContext, ids: readonly string[]): Promise<readonly ImportModel[]> {
  const { rows } = await sql<ImportRow>`
    select ${COLUMNS} from import i where i.status is not null and i.id = any(${ids.filter((id) => UUID.test(id))}::uuid[])`.execute(
    context.db,
  );
  return withoutGivenCells(context, rows.map(toModel));
}

/** Lists imports, the latest first, as far as the caller may see what is in them. */
export async function listImports(
  context: RequestContext,
  filter: { readonly status: string | null },
  args: PageArguments,
): Promise<Connection<ImportModel>> {
  const page = await pages(context, filter, args);
  const shown = new Map((await withoutGivenCells(context, page.nodes)).map((one) => [one.id, one]));
  return mapConnection(page, (one) => shown.get(one.id) ?? one);
}

const pages = connectionLoader<{ readonly status: string | null }, ImportRow, ImportModel>({
  name: 'imports',
  columns: sql`status text`,
  order: [{ column: sql`i.seq`, type: 'bigint' }],
  descending: true,
  page: ({ inRange, order }) => sql`select ${COLUMNS}, row_number() over (order by ${order}) as position from import i
    where i.status is not null and (q.status is null or i.status = q.status) and ${inRange} order by ${order} limit q.lim`,
  count: sql`select count(*) from import i where i.status is not null and (q.status is null or i.status = q.status)`,
  toNode: toModel,
  keysetOf: (one) => [one.seq],
});

export interface ImportedFile {
  readonly name: string;
  readonly kind: string;
  readonly sha256: string;
  /** Lines of the rejected rows; null if the file as a whole was rejected. */
  readonly rejected: readonly number[] | null;
  readonly faults: readonly FaultOfRow[] | null;
  readonly status: Receipt['status'];
  /** The number of rows. */
  readonly read: number;
}

/** Loads the files of an import, in order; none for an unknown id. */
export async function loadImportedFiles(db: Kysely<unknown>, id: string): Promise<readonly ImportedFile[]> {
  if (!UUID.test(id)) return [];
  const { rows } = await sql<ImportedFile>`
    select f.name, f.kind, f.sha256, f.rejected, f.faults, i.status,
      coalesce((i.receipt #>> array['files', f.ord::text, 'read'])::int, 0) as read
    from import_file f join import i on i.id = f.import_id where f.import_id = ${id}::uuid order by f.ord`.execute(db);
  return rows;
}
