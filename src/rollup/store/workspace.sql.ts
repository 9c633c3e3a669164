import { type Kysely, sql } from 'kysely';

/** What a batch works on: gone with the transaction, made once a connection. */
const TABLES = {
  rollup_now_place: 'like rollup_place',
  rollup_now_pairing: 'like rollup_pairing',
  rollup_now_key:
    'division_id int, metric_id int, stock boolean, total boolean, subject text collate "C", pairing_id int',
  rollup_now_old: 'like rollup_entry',
  rollup_now_new: 'like rollup_entry',
  rollup_now_flow: `id bigint, metric_id int, total boolean, division_id int, lineage_id int, subject text collate "C", pairing_id int,
    cumulative boolean, mixed boolean, start_day date, end_day date, value bigint, below bigint, above bigint, open int`,
  rollup_now_total: `id bigint primary key, state "char", wave int, round int, metric_id int, stock boolean, division_id int,
    lineage_id int, pairing_id int, within int[], pairing_path int[], start_day date, end_day date`,
  rollup_now_edge: 'outer_id bigint, inner_id bigint',
  rollup_now_part: 'id bigint, start_day date, end_day date, value bigint, below bigint, above bigint, open int',
  rollup_now_atom: `metric_id int, stock boolean, total boolean, division_id int, pairing_id int, gone boolean, start_day date,
    end_day date, value bigint, below bigint, above bigint, open int, figures int, begun int, inexact int`,
  rollup_now_delta: `tree smallint, node int, parent int, metric_id int, year smallint, cell smallint, value bigint,
    figures int, odd int, begun int, inexact int`,
};
const INDEXES = {
  rollup_now_edge: ['(outer_id)', '(inner_id)'],
  rollup_now_part: ['(id)'],
};

export async function openWorkspace(tx: Kysely<unknown>): Promise<void> {
  const create = Object.entries(TABLES).map(
    ([name, columns]) => `create temp table ${name} (${columns}) on commit delete rows;`,
  );
  const index = Object.entries(INDEXES).flatMap(([name, keys]) => keys.map((key) => `create index on ${name} ${key};`));
  const names = Object.keys(TABLES).join(', ');
  await sql`do ${sql.raw(`$do$ begin
    set local jit = off;
    if to_regclass('pg_temp.rollup_now_key') is null then ${create.join('\n')} ${index.join('\n')}
    -- A second batch in the same transaction.
    elsif exists (select from rollup_now_atom) or exists (select from rollup_now_key) then truncate ${names};
    end if;
  end $do$`)}`.execute(tx);
}

/** Up to so many rows the planner is told to use indexes; beyond, what it needs to know to choose by itself. */
const FEW_ROWS = 300;

/** Tells the planner about a table that was filled a moment ago. */
export async function analyzeLarge(
  tx: Kysely<unknown>,
  table: keyof typeof TABLES,
  rows: bigint | number,
): Promise<void> {
  if (rows > FEW_ROWS) await sql`analyze ${sql.table(table)}`.execute(tx);
}

/** A small batch must not pay for reading whole tables because the planner takes its tables for larger ones. */
export async function preferIndexes(tx: Kysely<unknown>, prefer: boolean): Promise<void> {
  await sql`select set_config('enable_seqscan', ${prefer ? 'off' : 'on'}, true)`.execute(tx);
}

export const isSmall = (rows: number): boolean => rows <= FEW_ROWS;
