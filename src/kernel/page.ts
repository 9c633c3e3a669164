import { type CodedError, invalid } from './errors.js';
import { isStorableText } from './text.js';

export const DEFAULT_PAGE = 50;
export const GREATEST_PAGE = 500;

/** A position in a list: the sort key of the row there. */
export type Keyset = readonly (string | number)[];

/** A validated page request: at most `limit` of the rows between two positions, which are null at the ends of the list. */
export interface Page {
  readonly limit: number;
  readonly after: Keyset | null;
  readonly before: Keyset | null;
  /** Whether the last of these rows are asked for, not the first. */
  readonly backward: boolean;
}

export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/**
 * Validates the arguments of a connection. `name` ties cursors to their list. With `before` alone, the rows just before it
 * are asked for. Throws INVALID_PAGE_SIZE, also for `first` with `last`, and INVALID_CURSOR.
 */
export function validatePage(name: string, args: PageArguments, defaultSize = DEFAULT_PAGE): Page {
  const { first = null, after = null, last = null, before = null } = args;
  if (first !== null && last !== null) {
    throw invalid('last', last, '`first` or `last`, not both', { code: 'INVALID_PAGE_SIZE' });
  }
  const limit = first ?? last ?? defaultSize;
  if (limit < 0 || limit > GREATEST_PAGE) {
    const subject = last === null ? 'first' : 'last';
    throw invalid(subject, limit, `0 to ${GREATEST_PAGE.toString()}`, { code: 'INVALID_PAGE_SIZE' });
  }
  return {
    limit,
    after: after === null ? null : parseCursor(name, 'after', after),
    before: before === null ? null : parseCursor(name, 'before', before),
    backward: last !== null || (first === null && after === null && before !== null),
  };
}

/** The error of a cursor that names no position in its list. */
export function invalidCursor(subject: 'after' | 'before', given: string | null): CodedError {
  return invalid(subject, given, 'a cursor taken from the same field', { code: 'INVALID_CURSOR' });
}

/** The cursor of a row with this keyset, valid only for the list `name`. */
export function formatCursor(name: string, keyset: Keyset): string {
  return Buffer.from(JSON.stringify([name, ...keyset])).toString('base64url');
}

/** The error of a cursor whose row the database no longer has: it was restored to an earlier state. */
export function expiredCursor({ after }: PageArguments): CodedError {
  const expected = 'a full copy, and then the changes from the time of that copy (`sinceTime`)';
  return invalid('since', after ?? null, expected, {
    code: 'CURSOR_EXPIRED',
    hint: 'The database was restored to a state before this cursor: what followed was lost or came differently.',
  });
}

function parseCursor(name: string, subject: 'after' | 'before', cursor: string): Keyset {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    parts = null;
  }
  if (
    !Array.isArray(parts) ||
    parts[0] !== name ||
    parts.length < 2 ||
    formatCursor(name, parts.slice(1) as Keyset) !== cursor ||
    !parts.slice(1).every((part) => (typeof part === 'string' ? isStorableText(part) : Number.isSafeInteger(part)))
  ) {
    throw invalidCursor(subject, cursor);
  }
  return parts.slice(1) as Keyset;
}
