import type { RequestContext, WriteDatabase } from '../kernel/context.js';
import { CodedError } from '../kernel/errors.js';
import { WRITERS } from './allowed-to.js';
import type { Caller, Role } from './caller.js';

const HEADER = 'the header "Authorization: Bearer KEY" with a key of an agency, or with the token of the administrator';

/** The error of a request that needs a key and has none that is valid. */
export function unauthenticated(why: string): CodedError {
  return new CodedError('UNAUTHENTICATED', `${why}: expected ${HEADER}.`, {
    subject: 'Authorization',
    expected: HEADER,
  });
}

/** Throws UNAUTHENTICATED for a caller without a key, and FORBIDDEN for one of another role. */
export function requireRole({ caller }: Pick<RequestContext, 'caller'>, what: string, roles: readonly Role[]): Caller {
  if (caller.role === 'PUBLIC') throw unauthenticated(`${what} requires a key`);
  if (roles.includes(caller.role)) return caller;
  const expected = `a key with the role ${roles.join(' or ')}`;
  throw new CodedError('FORBIDDEN', `${what} is not allowed for the role ${caller.role}: expected ${expected}.`, {
    subject: 'Authorization',
    expected,
  });
}

/**
 * The database of a write, and who writes. Throws UNAUTHENTICATED without a key, and FORBIDDEN for a role that does not
 * write and where writing is impossible.
 */
export function requireWriter(context: RequestContext): { readonly database: WriteDatabase; readonly caller: Caller } {
  const caller = requireRole(context, 'Writing', WRITERS);
  const { writer } = context;
  if (!writer) throw new CodedError('FORBIDDEN', 'Writing is not possible here.', { subject: 'mutation' });
  return { database: writer.database, caller };
}
