import { hash } from 'node:crypto';

/** Whom the audit names, what was asked for, over which extent, and how it ended. */
export interface AuditedWork {
  readonly caller: string;
  readonly role: string;
  readonly keyId: string | null;
  readonly action: string;
  readonly documentHash: string | null;
  readonly extent: string;
  readonly outcome: string;
}

/** A request, as the audit keeps it: who, when, which query, which extent, how many rows, how it ended. No values. */
export interface AuditEntry extends AuditedWork {
  readonly at: Date;
  readonly requestId: string;
  readonly rows: number;
}

/** Entries alike in all but their time, their id and their rows, which ended within a second: one row of the audit. */
export interface AuditGroup extends AuditedWork {
  /** Milliseconds since 1970, one for each entry; ids and rows in the same order. */
  readonly at: number[];
  readonly requestIds: string[];
  readonly rowCounts: number[];
}

/** A group of one entry. */
export function groupOf({ at, requestId, rows, ...work }: AuditEntry): AuditGroup {
  return { ...work, at: [at.getTime()], requestIds: [requestId], rowCounts: [rows] };
}

/** Whether an entry may be added to a group. */
export function isAlike(group: AuditedWork, entry: AuditedWork): boolean {
  return (
    group.documentHash === entry.documentHash &&
    group.keyId === entry.keyId &&
    group.caller === entry.caller &&
    group.role === entry.role &&
    group.outcome === entry.outcome &&
    group.action === entry.action &&
    group.extent === entry.extent
  );
}

/** Before the first entry. */
export const FIRST_HASH = '0'.repeat(64);

/** The hash of a group and of all before it; `seq` is that of its first entry. */
export function chainHash(previous: string, seq: string, group: AuditGroup): string {
  const { at, requestIds, caller, role, keyId, action, documentHash, extent, rowCounts, outcome } = group;
  // Entries were written one by one before they were grouped, and keep the hash that was written.
  const times = at.length === 1 ? new Date(at[0] ?? 0).toISOString() : at.join(' ');
  const rows = rowCounts.length === 1 ? rowCounts[0] : rowCounts.join(' ');
  const ids = requestIds.join(' ');
  const content = [previous, seq, times, ids, caller, role, keyId, action, documentHash, extent, rows, outcome];
  return hash('sha256', JSON.stringify(content));
}
