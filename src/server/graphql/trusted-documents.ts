import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Caller, Role } from '../../access/caller.js';
import { CodedError, invalid } from '../../kernel/errors.js';
import type { Config } from '../config.js';

/** Written by the build, beside the pages that ask. Sources and compiled code are equally deep. */
const FILE = fileURLToPath(new URL('../../../dist/documents.json', import.meta.url));
/** Roles that may ask what they like where AD_HOC says so. */
const FREE: ReadonlySet<Role> = new Set(['ANALYST', 'IMPORTER', 'ADMINISTRATOR']);

/** The documents of the pages, which are registered at build and asked for by their digest. */
export interface TrustedDocuments {
  /**
   * The parameters of a request with the text of the query that its `documentId` names. Throws NOT_FOUND for an unknown one,
   * INVALID_ARGUMENT for a query beside it, and FORBIDDEN for a query of the caller's own where its role has none.
   */
  resolve(given: unknown, caller: Caller): unknown;
}

export function trustedDocuments({ AD_HOC }: Pick<Config, 'AD_HOC'>, file = FILE): TrustedDocuments {
  const known = new Map<string, string>(
    existsSync(file) ? Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : [],
  );
  const texts = new Set(known.values());
  return {
    resolve: (given, { role }) => {
      if (typeof given !== 'object' || given === null) return given;
      const { documentId, ...others } = given as { readonly documentId?: unknown; readonly query?: unknown };
      if (documentId === undefined) {
        if (AD_HOC === 'public' || FREE.has(role) || texts.has(String(others.query))) return given;
        const expected = 'the `documentId` of a registered document, or a key with the role ANALYST';
        throw new CodedError(
          'FORBIDDEN',
          `Queries of your own are not open to the role ${role}: expected ${expected}.`,
          {
            subject: 'query',
            expected,
          },
        );
      }
      if (others.query !== undefined) throw invalid('query', 'a query', 'a `documentId` or a query, not both');
      const query = typeof documentId === 'string' ? known.get(documentId) : undefined;
      if (query !== undefined) return { ...others, query };
      const expected = 'the digest of a document that was registered when this server was built';
      throw new CodedError('NOT_FOUND', `There is no document with this id: expected ${expected}.`, {
        subject: 'documentId',
        expected,
      });
    },
  };
}
