import { type RawBuilder, sql } from 'kysely';
import type { RequestContext } from './context.js';
import type { Page } from './page.js';

/** One page of one list. One statement answers many of them. */
export interface PageQuestion {
  readonly filter: object;
  readonly page: Page;
}

/**
 * Answers many page questions with one statement: every question becomes a row `q` (its filter by name, `lim`, and the
 * keyset as `after1`, `after2`), joined laterally with its page. Returns for each question its rows, in its order: up to one
 * more than the page holds.
 */
export async function loadPages<Row>(
  context: RequestContext,
  questions: readonly PageQuestion[],
  columns: RawBuilder<unknown>,
  page: RawBuilder<unknown>,
): Promise<Row[][]> {
  const asked = questions.map(({ filter, page: { limit, after } }, index) => ({
    ord: index,
    lim: limit + 1,
    after1: after?.[0] ?? null,
    after2: after?.[1] ?? null,
    ...filter,
  }));
  const { rows } = await sql<{ ord: number; row: Row }>`
    select q.ord, r.* from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as q(ord int, lim int, after1 text, after2 text, ${columns})
    cross join lateral (${page}) r
    order by q.ord, r.position`.execute(context.db);
  const answers: Row[][] = questions.map(() => []);
  for (const { ord, ...row } of rows as unknown as ({ ord: number } & Row)[]) answers[ord]?.push(row as unknown as Row);
  return answers;
}

/** Counts many lists with one statement; `count` is a lateral select of one column `count`. 0 for a list without a row. */
export async function loadCounts(
  context: RequestContext,
  filters: readonly object[],
  columns: RawBuilder<unknown>,
  count: RawBuilder<unknown>,
): Promise<number[]> {
  const asked = filters.map((filter, ord) => ({ ord, ...filter }));
  const { rows } = await sql<{ ord: number; count: number }>`
    select q.ord, r.count::int as count from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as q(ord int, ${columns})
    cross join lateral (${count}) r`.execute(context.db);
  const counts = filters.map(() => 0);
  for (const { ord, count: found } of rows) counts[ord] = found;
  return counts;
}
