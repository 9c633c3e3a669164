import { requireRole } from '../access/require-role.js';
import type { RequestContext } from '../kernel/context.js';
import { CodedError } from '../kernel/errors.js';
import type { AuditRow, AuditVerdict } from './audit.store.js';
import type { ApiKeyModel, NewKey } from './api-key.store.js';

/** What administrators do with keys and the audit. Bound to their tables, which no reader has. */
export interface Desk {
  listKeys(): Promise<readonly ApiKeyModel[]>;
  createKey(given: NewKey): Promise<{ readonly key: ApiKeyModel; readonly text: string }>;
  revokeKey(id: string): Promise<ApiKeyModel>;
  loadAudit(question: AuditQuestion): Promise<AuditPage>;
  verifyAudit(): Promise<AuditVerdict>;
}

export interface AuditQuestion {
  readonly first: number;
  readonly after: string | null;
  readonly caller: string | null;
}

export interface AuditPage {
  readonly nodes: readonly AuditRow[];
  readonly endCursor: string | null;
  readonly totalCount: number;
}

declare module '../kernel/context.js' {
  interface RequestContext {
    /** Absent where keys cannot be managed. */
    readonly desk?: (context: RequestContext) => Desk;
  }
}

/** Throws UNAUTHENTICATED without a key, FORBIDDEN unless it is an administrator's, and where there are no keys. */
export function requireDesk(context: RequestContext): Desk {
  requireRole(context, 'Managing keys', ['ADMINISTRATOR']);
  if (!context.desk) throw new CodedError('FORBIDDEN', 'Keys cannot be managed here.', { subject: 'keys' });
  return context.desk(context);
}
