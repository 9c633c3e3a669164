import type { Kysely } from 'kysely';
import { type AuditEntry, type AuditedWork, type AuditGroup, groupOf, isAlike } from './audit.plan.js';
import { appendGroups } from './audit.store.js';

/** Entries written at once; a request never waits for them. */
const MOST_AT_ONCE = 10_000;
/** Entries of one group. */
const MOST_TOGETHER = 2_000;
/** Groups of one key and query that differ in their outcome or address: with more, one more row is written. */
const MOST_COMPARED = 8;
const EVERY_MS = 1_000;
/** Entries held while the database is away; the oldest are dropped then, and the drop is an entry itself. */
const MOST_HELD = 50_000;

/**
 * Writes the audit of one process, a second after the end of a request at the latest: those of one second that are alike
 * together, in the order in which the first of each ended. A row of its own for each would cost the database more than most
 * queries do.
 */
export class AuditWriter {
  private held: AuditGroup[] = [];
  /** The latest groups, to which more may be added, by key and query: texts whose hashes are known already. */
  private readonly open = new Map<string | null, Map<string | null, AuditGroup[]>>();
  private size = 0;
  private dropped = 0;
  private writing: Promise<void> = Promise.resolve();
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly db: () => Kysely<unknown>) {
    this.timer = setInterval(() => void this.flush(), EVERY_MS);
    this.timer.unref();
  }

  record(entry: AuditEntry): void {
    if (this.size >= MOST_HELD) this.dropOldest();
    this.size += 1;
    const groups = this.groupsLike(entry);
    const group = groups.find((one) => one.at.length < MOST_TOGETHER && isAlike(one, entry));
    if (group) {
      group.at.push(entry.at.getTime());
      group.requestIds.push(entry.requestId);
      group.rowCounts.push(entry.rows);
      return;
    }
    const next = groupOf(entry);
    if (groups.length >= MOST_COMPARED) groups.shift();
    groups.push(next);
    this.held.push(next);
  }

  private groupsLike({ keyId, documentHash }: AuditedWork): AuditGroup[] {
    let byDocument = this.open.get(keyId);
    if (!byDocument) this.open.set(keyId, (byDocument = new Map<string | null, AuditGroup[]>()));
    let groups = byDocument.get(documentHash);
    if (!groups) byDocument.set(documentHash, (groups = []));
    return groups;
  }

  /** Resolves when all that has ended so far is stored, or could not be. */
  flush(): Promise<void> {
    this.writing = this.writing.then(() => this.writeHeld());
    return this.writing;
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.flush();
  }

  private async writeHeld(): Promise<void> {
    const groups = this.held;
    this.held = [];
    this.open.clear();
    for (let start = 0; start < groups.length;) {
      const some = upTo(MOST_AT_ONCE, groups, start);
      const { dropped } = this;
      const count = entriesOf(some);
      this.size -= count;
      try {
        await appendGroups(this.db(), withDropped(dropped, some));
      } catch {
        // The database is away: the next second tries again.
        this.held = [...groups.slice(start), ...this.held];
        this.size += count;
        return;
      }
      this.dropped -= dropped;
      start += some.length;
    }
  }

  private dropOldest(): void {
    const [oldest] = this.held;
    // Everything is being written.
    if (!oldest) return;
    for (const list of [oldest.at, oldest.requestIds, oldest.rowCounts]) list.shift();
    this.size -= 1;
    this.dropped += 1;
    if (oldest.at.length > 0) return;
    this.held.shift();
    const groups = this.groupsLike(oldest);
    if (groups.includes(oldest)) groups.splice(groups.indexOf(oldest), 1);
  }
}

function entriesOf(groups: readonly AuditGroup[]): number {
  return groups.reduce((sum, { at }) => sum + at.length, 0);
}

/** The groups from `start` that have no more than so many entries, one at least. */
function upTo(most: number, groups: readonly AuditGroup[], start: number): readonly AuditGroup[] {
  let [end, entries] = [start, 0];
  while (end < groups.length) {
    entries += groups[end]?.at.length ?? 0;
    if (entries > most && end > start) break;
    end += 1;
  }
  return groups.slice(start, end);
}

function withDropped(dropped: number, groups: readonly AuditGroup[]): readonly AuditGroup[] {
  const [first] = groups;
  if (dropped === 0 || !first) return groups;
  const lost: AuditGroup = {
    ...first,
    ...{ caller: 'audit', keyId: null, action: 'lost', documentHash: null },
    ...{ at: first.at.slice(0, 1), requestIds: first.requestIds.slice(0, 1), rowCounts: [0] },
    outcome: `${dropped.toString()} entries were lost while the database was away`,
  };
  return [lost, ...groups];
}
