import type { Kysely } from 'kysely';
import { CodedError } from '../kernel/errors.js';
import { bearerOf } from './admin-token.store.js';

const EXPECTED =
  'the header "Authorization: Bearer TOKEN" with the token that the first start printed, or with ADMIN_TOKEN';

/**
 * The caller's name, from the Authorization header of a request. Throws UNAUTHENTICATED without a token and FORBIDDEN for
 * an unknown one. Messages never contain the header.
 */
export async function requireBearer(
  db: Kysely<unknown>,
  authorization: string | undefined,
  adminToken: string | undefined,
): Promise<string> {
  const token = /^Bearer +(\S{1,500})$/i.exec(authorization?.trim() ?? '')?.[1];
  if (token === undefined) {
    throw new CodedError('UNAUTHENTICATED', `Writing requires a token: expected ${EXPECTED}.`, {
      subject: 'Authorization',
      expected: EXPECTED,
    });
  }
  const bearer = await bearerOf(db, token, adminToken);
  if (bearer !== null) return bearer;
  throw new CodedError('FORBIDDEN', `This token does not allow writing: expected ${EXPECTED}.`, {
    subject: 'Authorization',
    expected: EXPECTED,
  });
}
