import { type CodedError, invalid } from './errors.js';
import { isStorableText } from './text.js';

export const DEFAULT_PAGE = 50;
export const GREATEST_PAGE = 500;

/** Where a page starts: the sort key of the row before it. */
export type Keyset = readonly (string | number)[];

/** A validated page request; `after` is null for the first page. */
export interface Page {
  readonly limit: number;
  readonly after: Keyset | null;
}

export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

/**
 * Validates the arguments of a connection. `name` ties cursors to their list. Throws INVALID_PAGE_SIZE and
 * INVALID_CURSOR.
 */
export function validatePage(name: string, args: PageArguments, defaultSize = DEFAULT_PAGE): Page {
  const limit = args.first ?? defaultSize;
  if (limit < 0 || limit > GREATEST_PAGE) {
    throw invalid('first', limit, `0 to ${GREATEST_PAGE.toString()}`, { code: 'INVALID_PAGE_SIZE' });
  }
  return { limit, after: args.after == null ? null : parseCursor(name, args.after) };
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

function parseCursor(name: string, cursor: string): Keyset {
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
    throw invalid('after', cursor, 'a cursor taken from the same field', { code: 'INVALID_CURSOR' });
  }
  return parts.slice(1) as Keyset;
}
