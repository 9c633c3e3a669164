import type { Kysely } from 'kysely';
import type { RequestContext } from '../kernel/context.js';
import { formatCursor, validatePage } from '../kernel/page.js';
import { createKey, listKeys, revokeKey } from './api-key.store.js';
import { countAudit, loadAudit, verifyAudit } from './audit.store.js';
import type { AuditPage, AuditQuestion, Desk } from './desk.js';

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

async function loadPage(db: Kysely<unknown>, { first, after, caller }: AuditQuestion): Promise<AuditPage> {
  const page = validatePage(LIST, { first, after });
  const before = page.after ? String(page.after[0]) : null;
  // Of one moment: entries are written all the time.
  const moment = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  const { rows, totalCount } = await moment.execute(async (tx) => ({
    rows: await loadAudit(tx, { before, caller, limit: page.limit + 1 }),
    totalCount: await countAudit(tx, caller),
  }));
  const nodes = rows.slice(0, page.limit);
  const last = nodes.at(-1);
  return { nodes, totalCount, endCursor: last && rows.length > nodes.length ? formatCursor(LIST, [last.seq]) : null };
}
