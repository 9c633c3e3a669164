import { CodedError } from './errors.js';

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
    throw new CodedError(
      'INVALID_PAGE_SIZE',
      `first: ${limit.toString()} is out of bounds: expected 0 to ${GREATEST_PAGE.toString()}.`,
      { subject: 'first', given: limit, expected: `0 to ${GREATEST_PAGE.toString()}` },
    );
  }
  return { limit, after: args.after == null ? null : parseCursor(name, args.after) };
}

export function formatCursor(name: string, keyset: Keyset): string {
  return Buffer.from(JSON.stringify([name, ...keyset])).toString('base64url');
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
    !parts.slice(1).every((part) => typeof part === 'string' || Number.isSafeInteger(part))
  ) {
    throw new CodedError(
      'INVALID_CURSOR',
      `after: "${cursor}" is not a cursor of this connection: expected endCursor or an edge's cursor of the same field.`,
      { subject: 'after', given: cursor, expected: 'a cursor from the same field' },
    );
  }
  return parts.slice(1) as Keyset;
}
