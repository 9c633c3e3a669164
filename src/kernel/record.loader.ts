import type DataLoader from 'dataloader';
import { type RawBuilder, sql } from 'kysely';
import { loaderBy } from './batch.js';
import type { RequestContext } from './context.js';
import { prepared } from './prepared-statement.js';

/** A table of records, each of which its sender knows by a code. */
export interface RecordTable<Row, Model> {
  readonly table: string;
  /** The name of a row in `columns`. */
  readonly alias: string;
  readonly columns: RawBuilder<unknown>;
  readonly toModel: (row: Row) => Model;
}

type RecordLoader<Key, Model> = (context: RequestContext) => DataLoader<Key, Model | null>;

/** Loads records by row id; null where there is none. */
export function recordById<Row, Model extends { readonly rowId: number }>(
  record: RecordTable<Row, Model>,
): RecordLoader<number, Model> {
  return loaderBy<number, Model>(
    (ids, { db }) => loadWhere(db, record, 'id', ids),
    (model) => model.rowId,
  );
}

/** Loads records by code; null where there is none. */
export function recordByCode<Row, Model extends { readonly code: string }>(
  record: RecordTable<Row, Model>,
): RecordLoader<string, Model> {
  return loaderBy<string, Model>(
    (codes, { db }) => loadWhere(db, record, 'code', codes),
    (model) => model.code,
  );
}

async function loadWhere<Row, Model>(
  db: RequestContext['db'],
  record: RecordTable<Row, Model>,
  column: 'id' | 'code',
  keys: readonly (string | number)[],
): Promise<readonly Model[]> {
  const key = sql.raw(`${record.alias}.${column}`);
  const { rows } = await sql<Row>`${prepared}
    select ${record.columns} from ${rowsOf(record)} where ${key} = any(${keys})`.execute(db);
  return rows.map(record.toModel);
}

/** The table under its alias, for a `from`. */
export function rowsOf({ table, alias }: Pick<RecordTable<never, unknown>, 'table' | 'alias'>): RawBuilder<unknown> {
  return sql.raw(`${table} ${alias}`);
}
