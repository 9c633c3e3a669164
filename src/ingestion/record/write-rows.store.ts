import { type Kysely, sql } from 'kysely';
import type { Fields } from '../kind/record-kind.js';

/** Rows per statement, to keep its text within a few megabytes. */
const CHUNK_ROWS = 10_000;

/** Inserts rows with ids. All rows must have the same fields. */
export async function insertRows(db: Kysely<unknown>, table: string, rows: readonly Fields[]): Promise<void> {
  for (const { names, chunk } of chunksOf(rows)) {
    const columns = sql.join(names.map((name) => sql.ref(name)));
    await sql`
      insert into ${sql.table(table)} (${columns})
      select ${columns} from ${rowsLike(table, chunk)} given`.execute(db);
  }
}

/** Updates rows by id. Returns the ids of those that changed. All rows must have the same fields. */
export async function updateRows(
  db: Kysely<unknown>,
  table: string,
  rows: readonly Fields[],
): Promise<readonly number[]> {
  const changed: number[] = [];
  for (const { names, chunk } of chunksOf(rows)) {
    const fields = names.filter((name) => name !== 'id');
    if (fields.length === 0) continue;
    const of = (alias: string) => sql.join(fields.map((name) => sql.ref(`${alias}.${name}`)));
    const result = await sql<{ id: number }>`
      update ${sql.table(table)} stored
      set ${sql.join(fields.map((name) => sql`${sql.ref(name)} = given.${sql.ref(name)}`))}
      from ${rowsLike(table, chunk)} given
      where stored.id = given.id and (${of('stored')}) is distinct from (${of('given')})
      returning stored.id`.execute(db);
    changed.push(...result.rows.map((row) => row.id));
  }
  return changed;
}

/** Rows as a table expression with the column types of `table`. */
function rowsLike(table: string, rows: readonly Fields[]) {
  return sql`jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`;
}

function* chunksOf(rows: readonly Fields[]) {
  const names = Object.keys(rows[0] ?? {});
  for (let at = 0; at < rows.length; at += CHUNK_ROWS) yield { names, chunk: rows.slice(at, at + CHUNK_ROWS) };
}
