import { CodedError } from '../kernel/errors.js';
import { propertyOf } from './document/scope.js';
import { AFTER, FIRST, type WrittenDocument } from './document/write-document.js';
import { type AnswerError, type Execute, executeWhole, QueryError } from './execute.js';

export interface PagedQuery {
  readonly document: WrittenDocument;
  /** The same with the sources of every roll-up; null if none are wanted. */
  readonly withSources: WrittenDocument | null;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Marks roll-ups that have no answer: their cells say so. */
  readonly mark: (error: AnswerError, data: unknown) => boolean;
  /** Keys of the connection that is read to its end; null for one answer. */
  readonly paged: readonly string[] | null;
}

export interface AnswerPage {
  readonly data: unknown;
  /** Loads the sources behind this page; null if none are wanted. */
  readonly sources: (() => Promise<unknown>) | null;
}

/** Few enough rows to hold in memory, and each page a request within the limits; the smaller sizes are for costly rows. */
const PAGE_SIZES = [500, 100, 20, 4, 1] as const;

/**
 * The answers to a query, page after page of one connection. Each page is a request of its own, so that its caches are
 * released with it. Throws a QueryError, also for a page of one row that exceeds the limits.
 */
export async function* loadAnswerPages(execute: Execute, query: PagedQuery): AsyncGenerator<AnswerPage> {
  let after: unknown = null;
  let size = 0;
  for (;;) {
    const page = query.paged === null ? {} : { [AFTER]: after };
    const run = (document: WrittenDocument): Promise<unknown> =>
      executeWhole(
        execute,
        {
          query: document.query,
          variables: {
            ...only(query.variables, document.variables),
            ...page,
            ...(query.paged ? { [FIRST]: PAGE_SIZES[size] } : {}),
          },
          operationName: null,
        },
        query.mark,
      );
    let data: unknown;
    try {
      data = await run(query.document);
    } catch (error) {
      // A page over the limits is requested again in smaller ones.
      if (!(error instanceof QueryError) || !error.isFor('LIMIT_EXCEEDED') || query.paged === null) throw error;
      size += 1;
      if (size >= PAGE_SIZES.length) throw error;
      continue;
    }
    const { withSources } = query;
    yield { data, sources: withSources && (() => run(withSources)) };
    if (query.paged === null) return;
    const info = query.paged.reduce(propertyOf, data);
    const pageInfo = propertyOf(info, 'pageInfo');
    if (propertyOf(pageInfo, 'hasNextPage') !== true) return;
    const end = propertyOf(pageInfo, 'endCursor');
    if (end === null || end === after) throw new Error('a page that is not the last has no end');
    after = end;
  }
}

function only(variables: Readonly<Record<string, unknown>>, names: ReadonlySet<string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => names.has(name)));
}

/** The error for a list that would be cut off silently. */
export function pageTooShort(list: string): CodedError {
  return new CodedError(
    'LIMIT_EXCEEDED',
    `${list} has more than the page that the query asks for: expected "first" there, up to 500, or a list that is not inside another.`,
    { subject: list, expected: 'first: 500 on the list, or another list' },
  );
}
