import { type RawBuilder, sql } from 'kysely';
import type { RequestContext } from './context.js';
import { invalidCursor, type Page } from './page.js';
import { prepared } from './prepared-statement.js';

/** One page of one list. One statement answers many of them. */
export interface PageQuestion {
  readonly filter: object;
  readonly page: Page;
}

/** Whether a position has the form of a cursor but not of a sort key: `x` where the list is sorted by numbers. */
function isForged(error: unknown, questions: readonly PageQuestion[]): boolean {
  const { code } = error as { readonly code?: unknown };
  // Invalid text, number out of range, invalid day: every other value was checked before.
  const isOfInput = typeof code === 'string' && ['22P02', '22003', '22007', '22008'].includes(code);
  return isOfInput && questions.some(({ page }) => page.after !== null || page.before !== null);
}

/**
 * Answers many page questions with one statement: every question becomes a row `q` (its filter by name, `lim`, and the
 * keysets as `after1`, `after2`, `before1`, `before2`), joined laterally with its page. Returns for each question its rows, in
 * the order in which the page is read: up to one more than it holds. Throws INVALID_CURSOR for a forged position.
 */
export async function loadPages<Row>(
  context: RequestContext,
  questions: readonly PageQuestion[],
  columns: RawBuilder<unknown>,
  page: RawBuilder<unknown>,
): Promise<Row[][]> {
  const { rows } = await sql<{ ord: number; row: Row }>`${prepared}
    select q.ord, r.* from ${questionRows(questions, columns)} cross join lateral (${page}) r
    order by q.ord, r.position`
    .execute(context.db)
    .catch(rejectForged(questions));
  const answers: Row[][] = questions.map(() => []);
  // A copy without its number would cost more than all else here.
  for (const row of rows as unknown as ({ ord: number } & Row)[]) answers[row.ord]?.push(row);
  return answers;
}

/**
 * Decides with one statement whether the rows that the cursors of many questions name still exist; `isKnown` is a
 * condition on a question `q`, which has `after3` as well. Throws INVALID_CURSOR for a forged position.
 */
export async function loadKnown(
  context: RequestContext,
  questions: readonly PageQuestion[],
  columns: RawBuilder<unknown>,
  isKnown: RawBuilder<unknown>,
): Promise<boolean[]> {
  const { rows } = await sql<{ ord: number }>`${prepared}
    select q.ord from ${questionRows(questions, sql`after3 text, ${columns}`)} where ${isKnown}`
    .execute(context.db)
    .catch(rejectForged(questions));
  const known = new Set(rows.map(({ ord }) => ord));
  return questions.map((_, ord) => known.has(ord));
}

/** The questions as rows `q`. */
function questionRows(questions: readonly PageQuestion[], columns: RawBuilder<unknown>): RawBuilder<unknown> {
  const asked = questions.map(({ filter, page: { limit, after, before } }, index) => ({
    ord: index,
    lim: limit + 1,
    after1: after?.[0] ?? null,
    after2: after?.[1] ?? null,
    after3: after?.[2] ?? null,
    before1: before?.[0] ?? null,
    before2: before?.[1] ?? null,
    ...filter,
  }));
  return sql`jsonb_to_recordset(${JSON.stringify(asked, withoutNull)}::jsonb)
      as q(ord int, lim int, after1 text, after2 text, before1 text, before2 text, ${columns})`;
}

/** What is absent is null for the statement too. */
function withoutNull(_key: string, value: unknown): unknown {
  return value ?? undefined;
}

function rejectForged(questions: readonly PageQuestion[]): (error: unknown) => never {
  return (error) => {
    if (!isForged(error, questions)) throw error;
    throw invalidCursor(questions.some(({ page }) => page.after !== null) ? 'after' : 'before', null);
  };
}

/** Counts many lists with one statement; `count` is a lateral select of one column `count`. 0 for a list without a row. */
export async function loadCounts(
  context: RequestContext,
  filters: readonly object[],
  columns: RawBuilder<unknown>,
  count: RawBuilder<unknown>,
): Promise<number[]> {
  const asked = filters.map((filter, ord) => ({ ord, ...filter }));
  const { rows } = await sql<{ ord: number; count: number }>`${prepared}
    select q.ord, r.count::int as count from jsonb_to_recordset(${JSON.stringify(asked, withoutNull)}::jsonb) as q(ord int, ${columns})
    cross join lateral (${count}) r`.execute(context.db);
  const counts = filters.map(() => 0);
  for (const { ord, count: found } of rows) counts[ord] = found;
  return counts;
}
