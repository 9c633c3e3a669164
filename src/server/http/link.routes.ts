import express, { type Express } from 'express';
import { requireRole } from '../../access/require-role.js';
import type { Keyring } from '../../agency/keyring.loader.js';
import { addressOf, LINK_MS, LINK_PARAMETER, makeLink } from '../../agency/link.js';
import { CodedError, invalid } from '../../kernel/errors.js';
import { callerOf } from './callers.js';

/** A file, which is all that a link opens. */
const FILE = /^\/(exports\/table|reports\/[^/?]+)\.(csv|xlsx|md|html)$/;
const LONGEST_ADDRESS = 100_000;

/**
 * `POST /links` with `{ "address": "/exports/table.csv?query=…" }`: the same address with a token that opens it, and it alone,
 * for a quarter of an hour. For programs that cannot send a header, such as spreadsheets.
 */
export function mountLinks(app: Express, keyring: Keyring): void {
  app.post('/links', express.json({ limit: LONGEST_ADDRESS }), async (request, response) => {
    const caller = requireRole({ caller: callerOf(response) }, 'Making a link', [
      ...(['AGENCY', 'ANALYST', 'IMPORTER', 'ADMINISTRATOR'] as const),
    ]);
    const { address } = (request.body ?? {}) as { readonly address?: unknown };
    const url = typeof address === 'string' && address.startsWith('/') ? new URL(address, 'http://localhost') : null;
    if (!url || !FILE.test(url.pathname)) {
      const expected = 'the address of an export or a report, such as /exports/table.csv?query=…';
      throw invalid('address', typeof address === 'string' ? address : null, expected);
    }
    const sha256 = caller.keyId === null ? null : await keyring.digestOfKey(caller.keyId);
    if (caller.keyId === null || sha256 === null) {
      const expected = 'a key made by an administrator: a link ends when its key does';
      throw new CodedError('FORBIDDEN', `This bearer cannot make links: expected ${expected}.`, {
        subject: 'Authorization',
        expected,
      });
    }
    const expiresAt = new Date(Date.now() + LINK_MS);
    url.searchParams.delete(LINK_PARAMETER);
    const link = makeLink(addressOf(url.pathname, url.searchParams), { id: caller.keyId, sha256 }, expiresAt);
    url.searchParams.set(LINK_PARAMETER, link);
    response.set('cache-control', 'no-store');
    response.status(201).json({ address: `${url.pathname}${url.search}`, expiresAt });
  });
}
