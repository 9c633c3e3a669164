import type { Kysely } from 'kysely';
import { CodedError } from '../kernel/errors.js';
import { bearerOf } from './admin-token.store.js';

const EXPECTED =
  'the header "Authorization: Bearer TOKEN" with the token that was shown at the first start, or ADMIN_TOKEN';

/** Who may write, by the header of a request. The header itself is never repeated. */
export async function requireBearer(
  db: Kysely<unknown>,
  authorization: string | undefined,
  adminToken: string | undefined,
): Promise<string> {
  const token = /^Bearer +(\S{1,500})$/i.exec(authorization?.trim() ?? '')?.[1];
  if (token === undefined) {
    throw new CodedError('UNAUTHENTICATED', `Writing needs a token: expected ${EXPECTED}.`, {
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
