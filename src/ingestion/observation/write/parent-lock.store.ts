import { type Kysely, sql } from 'kysely';
import type { ObservationParents, StagedObservation } from './staged-observation.js';

const PARENTS = ['metric', 'institution', 'enterprise', 'project', 'pairing', 'program', 'source'] as const;

/** Ids of one kind that wait to be locked: more than most imports have, few enough to hold in memory. */
const MOST_WAITING = 50_000;

/**
 * Replaces the foreign keys of observations: checks that all their parents exist, and locks these until the transaction
 * ends. Foreign keys are checked for each row, which for a million rows takes longer than the rest of the import. Only
 * the state at the end matters, so that one statement can check the parents of many observations.
 */
export class ParentLock {
  readonly #waiting = new Map<string, Set<number>>();
  /** Observations share parents: these have been added already. */
  readonly #seen = new WeakSet<ObservationParents>();

  constructor(private readonly db: Kysely<unknown>) {}

  /** Whether the database user may skip the check of foreign keys. */
  async canSkipForeignKeys(): Promise<boolean> {
    const { rows } = await sql<{ may: boolean }>`
      select has_parameter_privilege('session_replication_role', 'set') as may`.execute(this.db);
    return rows[0]?.may ?? false;
  }

  async add(observations: readonly StagedObservation[]): Promise<void> {
    const divisions = this.#waitingOf('division');
    for (const { parents, division } of observations) {
      divisions.add(division);
      if (this.#seen.has(parents)) continue;
      this.#seen.add(parents);
      for (const parent of PARENTS) {
        const id = parents[parent];
        if (id !== null) this.#waitingOf(parent).add(id);
      }
    }
    if (divisions.size > MOST_WAITING) await this.lock();
  }

  /** Locks all parents added so far. Throws if one has been deleted. */
  async lock(): Promise<void> {
    for (const [parent, ids] of this.#waiting) if (ids.size > 0) await this.#lock(parent, ids);
    this.#waiting.clear();
  }

  #waitingOf(parent: string): Set<number> {
    const ids = this.#waiting.get(parent) ?? new Set();
    this.#waiting.set(parent, ids);
    return ids;
  }

  async #lock(parent: string, ids: ReadonlySet<number>): Promise<void> {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from (
        select from ${sql.table(parent)} where id = any(${[...ids]}::int[]) for key share) found`.execute(this.db);
    if (rows[0]?.count !== ids.size)
      throw new Error(`A ${parent} was deleted while observations for it were imported.`);
  }
}
