import { type RawBuilder, sql } from 'kysely';
import type { RequestContext } from './context.js';
import type { Page } from './page.js';

/** One page of one parent. One statement answers many of them. */
export interface PageQuestion {
  readonly page: Page;
}

/**
 * Answers many page questions with one statement: every question becomes a row `q` (its fields by name, `lim`, and the
 * keyset as `after1`, `after2`), joined laterally with its page. Returns the rows of each question in its order.
 */
export async function loadPages<Question extends PageQuestion, Row>(
  context: RequestContext,
  questions: readonly Question[],
  fields: (question: Question) => object,
  columns: RawBuilder<unknown>,
  page: RawBuilder<unknown>,
): Promise<Row[][]> {
  const asked = questions.map((question, index) => ({
    ord: index,
    lim: question.page.limit + 1,
    after1: question.page.after?.[0] ?? null,
    after2: question.page.after?.[1] ?? null,
    ...fields(question),
  }));
  const { rows } = await sql<{ ord: number; row: Row }>`
    select q.ord, r.* from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as q(ord int, lim int, after1 text, after2 text, ${columns})
    cross join lateral (${page}) r
    order by q.ord, r.position`.execute(context.db);
  const answers: Row[][] = questions.map(() => []);
  for (const { ord, ...row } of rows as unknown as ({ ord: number } & Row)[]) answers[ord]?.push(row as unknown as Row);
  return answers;
}

/** Counts for many questions with one statement; `count` is a lateral select of one column `count`. */
export async function loadCounts<Question>(
  context: RequestContext,
  questions: readonly Question[],
  fields: (question: Question) => object,
  columns: RawBuilder<unknown>,
  count: RawBuilder<unknown>,
): Promise<number[]> {
  const asked = questions.map((question, ord) => ({ ord, ...fields(question) }));
  const { rows } = await sql<{ ord: number; count: number }>`
    select q.ord, r.count::int as count from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as q(ord int, ${columns})
    cross join lateral (${count}) r`.execute(context.db);
  const counts = questions.map(() => 0);
  for (const { ord, count: found } of rows) counts[ord] = found;
  return counts;
}
