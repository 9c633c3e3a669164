import type { Kysely } from 'kysely';
import { type Connection, toConnection } from '../kernel/connection.js';
import type { RequestContext } from '../kernel/context.js';
import { invalidCursor, type Keyset, validatePage } from '../kernel/page.js';
import { createKey, listKeys, revokeKey } from './api-key.store.js';
import { type AuditRow, countAudit, loadAudit, verifyAudit } from './audit.store.js';
import type { AuditQuestion, Desk } from './desk.js';

/** The desk of the administrator who asks. */
export const openDesk =
  (db: () => Kysely<unknown>) =>
  ({ caller, now }: RequestContext): Desk => {
    const by = { now, actor: caller.name };
    return {
      listKeys: () => listKeys(db()),
      createKey: (given) => createKey(db(), given, by),
      revokeKey: (id) => revokeKey(db(), id, by),
      loadAudit: (question) => loadPage(db(), question),
      verifyAudit: () => verifyAudit(db()),
    };
  };

const LIST = 'audit';

async function loadPage(db: Kysely<unknown>, { page: args, caller }: AuditQuestion): Promise<Connection<AuditRow>> {
  const page = validatePage(LIST, args);
  const range = { after: seqOf(page.after, 'after'), before: seqOf(page.before, 'before') };
  // Of one moment: entries are written all the time.
  const moment = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  const { rows, totalCount } = await moment.execute(async (tx) => ({
    rows: await loadAudit(tx, { ...range, caller, limit: page.limit + 1, backward: page.backward }),
    totalCount: await countAudit(tx, caller),
  }));
  return toConnection(
    LIST,
    page,
    rows,
    ({ seq }) => [seq],
    () => totalCount,
  );
}

function seqOf(keyset: Keyset | null, subject: 'after' | 'before'): string | null {
  if (keyset === null) return null;
  const [seq] = keyset;
  if (typeof seq !== 'string' || !/^\d{1,18}$/.test(seq)) throw invalidCursor(subject, null);
  return seq;
}
