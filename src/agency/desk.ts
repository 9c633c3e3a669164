import { ADMINISTRATORS } from '../access/allowed-to.js';
import { requireRole } from '../access/require-role.js';
import type { Connection } from '../kernel/connection.js';
import type { RequestContext } from '../kernel/context.js';
import { CodedError } from '../kernel/errors.js';
import type { PageArguments } from '../kernel/page.js';
import type { AuditRow, AuditVerdict } from './audit.store.js';
import type { ApiKeyModel, MadeKey, NewKey } from './api-key.store.js';

/** What administrators do with keys and the audit. Bound to their tables, which no reader has. */
export interface Desk {
  listKeys(): Promise<readonly ApiKeyModel[]>;
  createKey(given: NewKey): Promise<MadeKey>;
  revokeKey(id: string): Promise<ApiKeyModel>;
  loadAudit(question: AuditQuestion): Promise<Connection<AuditRow>>;
  verifyAudit(): Promise<AuditVerdict>;
}

export interface AuditQuestion {
  readonly page: PageArguments;
  readonly caller: string | null;
}

declare module '../kernel/context.js' {
  interface RequestContext {
    /** Absent where keys cannot be managed. */
    readonly desk?: (context: RequestContext) => Desk;
  }
}

/** Throws UNAUTHENTICATED without a key, FORBIDDEN unless it is an administrator's, and where there are no keys. */
export function requireDesk(context: RequestContext): Desk {
  requireRole(context, 'Managing keys', ADMINISTRATORS);
  if (!context.desk) throw new CodedError('FORBIDDEN', 'Keys cannot be managed here.', { subject: 'keys' });
  return context.desk(context);
}
