import { invalid } from './errors.js';

export const DEFAULT_PAGE = 50;
export const GREATEST_PAGE = 500;

/** The place in an order where a page starts: the sort key of the last row seen. */
export type Keyset = readonly (string | number)[];

/** A page as it was asked for, checked. `after` is null at the beginning. */
export interface Page {
  readonly limit: number;
  readonly after: Keyset | null;
}

export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** Checks the arguments of a connection. `name` ties cursors to the order that they belong to. */
export function readPage(name: string, args: PageArguments, defaultSize = DEFAULT_PAGE): Page {
  const limit = args.first ?? defaultSize;
  if (limit < 0 || limit > GREATEST_PAGE) {
    throw invalid('first', limit, `0 to ${GREATEST_PAGE.toString()}`, { code: 'INVALID_PAGE_SIZE' });
  }
  return { limit, after: args.after == null ? null : readCursor(name, args.after) };
}

export function writeCursor(name: string, keyset: Keyset): string {
  return Buffer.from(JSON.stringify([name, ...keyset])).toString('base64url');
}

function readCursor(name: string, cursor: string): Keyset {
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
    writeCursor(name, parts.slice(1) as Keyset) !== cursor ||
    !parts.slice(1).every((part) => typeof part === 'string' || Number.isSafeInteger(part))
  ) {
    throw invalid('after', cursor, 'a cursor taken from the same field', { code: 'INVALID_CURSOR' });
  }
  return parts.slice(1) as Keyset;
}
