import { databaseScope } from '../../access/database-scope.js';
import type { AuditEntry } from '../../agency/audit.plan.js';
import type { Ended } from './requests.js';

/** Requests of the public that change nothing name nobody: they are counted, not audited. */
export function auditEntryOf({ account, method, path, status, outcome }: Ended): AuditEntry | null {
  const { caller, at, requestId, documentHash, rows, codes, work } = account;
  const isWrite = work === 'import' && method === 'POST';
  if (work === 'page' || (caller?.role === 'PUBLIC' && !isWrite)) return null;
  // No caller: the bearer was refused, or something else before it was looked at.
  if (!caller && status !== 401) return null;
  return {
    at,
    requestId,
    caller: caller?.name ?? 'unknown',
    role: caller?.role ?? 'PUBLIC',
    keyId: caller?.keyId ?? null,
    documentHash,
    rows,
    action: `${method} ${path}`,
    extent: caller ? databaseScope(caller).text : 'nothing',
    outcome: codes.size > 0 ? [...codes].join(' ') : outcome,
  };
}
