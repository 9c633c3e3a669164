import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { CATALOGUE } from './shard-path.js';

interface Copied {
  readonly table: string;
  /** The schemas that have copies; `public` if omitted. */
  readonly schemas?: readonly string[];
  /** The only one whose rows are copied. */
  readonly metric?: number;
  /** Whether nothing was copied yet, so that there is nothing to compare. */
  readonly isNew?: boolean;
}

/** Rows are compared in so many parts. */
const PARTS = 4_096;
/** Where more parts than these differ, all rows are replaced. */
const MOST_PARTS = 0.3 * PARTS;

/** Makes the rows of a table what they are in another database, which has the same columns. */
export async function copyRows(from: ClientBase, into: ClientBase, copied: Copied): Promise<void> {
  const { table, schemas = ['public'], isNew = false } = copied;
  const { names, generated, keys } = await columnsOf(from, table);
  const compared = { ...copied, names, keys };
  const parts = isNew || keys.length === 0 ? null : await changedParts(from, into, compared);
  if (parts?.length === 0) return;
  for (const schema of schemas) {
    // What the database works out by itself is copied into copies of the catalogue, which do not.
    const columns = schema === CATALOGUE ? [...names, ...generated] : names;
    await replace(from, into, {
      ...compared,
      columns,
      schema,
      parts: parts && parts.length <= MOST_PARTS ? parts : null,
    });
  }
}

interface Columns {
  readonly names: readonly string[];
  /** The numbers and texts of the primary key. */
  readonly keys: readonly { readonly name: string; readonly isNumber: boolean }[];
}

async function columnsOf(
  client: ClientBase,
  table: string,
): Promise<Columns & { readonly generated: readonly string[] }> {
  const { rows } = await client.query<{ name: string; generated: boolean; isKey: boolean; isNumber: boolean }>(
    `select a.attname as name, a.attgenerated <> '' as generated, coalesce(a.attnum = any(i.indkey) and a.atttypid = any('{int2,int4,int8,uuid,text}'::regtype[]), false) as "isKey",
        a.atttypid = any('{int2,int4,int8}'::regtype[]) as "isNumber"
      from pg_attribute a left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
      where a.attrelid = format('public.%I', $1::text)::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`,
    [table],
  );
  const named = (isChosen: (one: (typeof rows)[number]) => boolean): string[] =>
    rows.filter(isChosen).map(({ name }) => name);
  return {
    names: named((one) => !one.generated),
    generated: named((one) => one.generated),
    keys: rows.filter(({ isKey }) => isKey),
  };
}

interface Compared extends Copied, Columns {}

const quoted = (names: readonly string[]): string => names.map((name) => `t."${name}"`).join(', ');
/**
 * Which part a row belongs to, by the numbers and texts of its key: as all servers compute it, and by what Citus knows to depend
 * on nothing else, unlike the text of a day.
 */
const partOf = (keys: Columns['keys']): string => {
  const terms = keys.map(({ name, isNumber }, at) => {
    const number = isNumber ? `t."${name}"::bigint` : `('x' || left(md5(t."${name}"::text), 8))::bit(32)::bigint`;
    return `(${number} << ${(at * 4).toString()})`;
  });
  return `((${terms.join(' # ')}) & ${(PARTS - 1).toString()})`;
};

/** The rows of a table or of a metric in it. An adjustment says its metric by its total, where it is not divided. */
function rowsOf({ table, metric }: Copied, isDivided: boolean): string {
  const joined = table === 'rollup_adjustment' && !isDivided ? ' join public.rollup_total total using (total_id)' : '';
  const of = metric === undefined ? 'true' : `${joined ? 'total' : 't'}.metric_id = ${metric.toString()}`;
  return `public."${table}" t${joined} where ${of}`;
}

/** The parts in which the rows are others. Servers of other versions may hash otherwise: then all rows are copied. */
async function changedParts(from: ClientBase, into: ClientBase, compared: Compared): Promise<readonly number[]> {
  const { names, keys } = compared;
  const load = async (client: ClientBase, isDivided: boolean): Promise<ReadonlyMap<number, string>> => {
    const { rows } = await client.query<{ part: number; digest: string }>(
      `select ${partOf(keys)}::int as part, concat(count(*), ' ', sum(hash_record_extended(row(${quoted(names)}), 0))) as digest
        from ${rowsOf(compared, isDivided)} group by 1`,
    );
    return new Map(rows.map(({ part, digest }) => [part, digest]));
  };
  const [there, here] = await Promise.all([load(from, false), load(into, true)]);
  return [...new Set([...there.keys(), ...here.keys()])].filter((part) => there.get(part) !== here.get(part));
}

interface Replaced extends Compared {
  readonly columns: readonly string[];
  readonly schema: string;
  /** Null for all. */
  readonly parts: readonly number[] | null;
}

async function replace(from: ClientBase, into: ClientBase, replaced: Replaced): Promise<void> {
  const { table, columns, keys, schema, metric, parts } = replaced;
  const target = `${schema}."${table}"`;
  const inParts = parts === null ? '' : ` and ${partOf(keys)} = any('{${parts.join(',')}}')`;
  const of = metric === undefined ? 'true' : `t.metric_id = ${metric.toString()}`;
  await into.query(`delete from ${target} t where ${of}${inParts}`);
  const names = columns.map((name) => `"${name}"`).join(', ');
  const isOfTotal = table === 'rollup_adjustment';
  await pipeline(
    from.query(
      copyTo(
        `copy (select ${quoted(columns)}${isOfTotal ? ', total.metric_id' : ''} from ${rowsOf(replaced, false)}${inParts}) to stdout (format binary)`,
      ),
    ),
    into.query(copyFrom(`copy ${target} (${names}${isOfTotal ? ', metric_id' : ''}) from stdin (format binary)`)),
  );
}
