import { type RawBuilder, sql } from 'kysely';
import type { RequestContext } from './context.js';
import { invalidCursor, type Page } from './page.js';
import { prepared } from './prepared-statement.js';
import { ofEachMetric } from './shards/by-metric.js';

/** One page of one list. One statement answers many of them. */
export interface PageQuestion<Filter extends object = object> {
  readonly filter: Filter;
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
export async function loadPages<Row, Filter extends object = object>(
  context: RequestContext,
  questions: readonly PageQuestion<Filter>[],
  { columns, figures }: FigureSource<Filter, Row>,
  page: RawBuilder<unknown>,
): Promise<Row[][]> {
  const rows = await readLists(
    context,
    questions.map(({ filter }) => filter),
    figures,
    async (db) => {
      const found = await sql<{ ord: number; row: Row }>`${prepared}
        select q.ord, r.* from ${questionRows(questions, columns)} cross join lateral (${page}) r
        order by q.ord, r.position`
        .execute(db)
        .catch(rejectForged(questions));
      return found.rows;
    },
  );
  const answers: Row[][] = questions.map(() => []);
  // A copy without its number would cost more than all else here.
  for (const row of rows as unknown as ({ ord: number } & Row)[]) answers[row.ord]?.push(row);
  if (!context.shards || !figures) return answers;
  return answers.map((some, ord) => {
    const { limit = 0, backward = false } = questions[ord]?.page ?? {};
    return some.toSorted((one, other) => figures.compare(one, other) * (backward ? -1 : 1)).slice(0, limit + 1);
  });
}

/** How a list of figures is put together of those of several metrics. */
export interface FigureList<Filter, Row> {
  /** The only metric that a filter asks for; null if it asks for others too. */
  readonly metricOf: (filter: Filter) => number | null;
  /** The order of the list, from its beginning. */
  readonly compare: (one: Row, other: Row) => number;
}

interface FigureSource<Filter, Row> {
  /** Definition of the filter's columns. */
  readonly columns: RawBuilder<unknown>;
  readonly figures?: FigureList<Filter, Row>;
}

/** Reads lists at once, or those of figures metric by metric where these are divided. */
async function readLists<Filter, Row, Found>(
  context: RequestContext,
  filters: readonly Filter[],
  figures: FigureList<Filter, Row> | undefined,
  read: (db: RequestContext['db']) => Promise<readonly Found[]>,
): Promise<readonly Found[]> {
  if (!figures) return read(context.db);
  const metrics = filters.map(figures.metricOf);
  const asked = metrics.filter((metric) => metric !== null);
  return ofEachMetric(context, asked.length === metrics.length ? asked : null, read);
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
export async function loadCounts<Filter extends object, Row>(
  context: RequestContext,
  filters: readonly Filter[],
  { columns, figures }: FigureSource<Filter, Row>,
  count: RawBuilder<unknown>,
): Promise<number[]> {
  const asked = filters.map((filter, ord) => ({ ord, ...filter }));
  const rows = await readLists(context, filters, figures, async (db) => {
    const found = await sql<{ ord: number; count: number }>`${prepared}
      select q.ord, r.count::int as count from jsonb_to_recordset(${JSON.stringify(asked, withoutNull)}::jsonb) as q(ord int, ${columns})
      cross join lateral (${count}) r`.execute(db);
    return found.rows;
  });
  const counts = filters.map(() => 0);
  for (const { ord, count: found } of rows) counts[ord] = (counts[ord] ?? 0) + found;
  return counts;
}
