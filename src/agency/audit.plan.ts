import { hash } from 'node:crypto';

/** A request, as the audit keeps it: who, when, which query, which extent, how many rows, how it ended. No values. */
export interface AuditEntry {
  readonly at: Date;
  readonly requestId: string;
  readonly caller: string;
  readonly role: string;
  readonly keyId: string | null;
  readonly action: string;
  readonly documentHash: string | null;
  readonly extent: string;
  readonly rows: number;
  readonly outcome: string;
}

/** Before the first entry. */
export const FIRST_HASH = '0'.repeat(64);

/** The hash of an entry and of all before it. */
export function chainHash(previous: string, seq: string, entry: AuditEntry): string {
  const { at, requestId, caller, role, keyId, action, documentHash, extent, rows, outcome } = entry;
  const content = [
    ...[previous, seq, at.toISOString(), requestId, caller, role, keyId, action, documentHash, extent, rows, outcome],
  ];
  return hash('sha256', JSON.stringify(content));
}
