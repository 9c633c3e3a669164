import { type Kysely, sql } from 'kysely';
import type { ObservationParents, StagedObservation } from './staged-observation.js';

const PARENTS = ['metric', 'institution', 'enterprise', 'project', 'pairing', 'source'] as const;

/** Ids of one kind that wait to be held: more than most imports name, few enough to hold. */
const MOST_WAITING = 50_000;

/**
 * Does for a whole import what a foreign key does for a row: makes sure that all that figures point at is there, and
 * holds it until the end. A key asks again for every row: for a million rows that takes longer than all the rest. What
 * counts is what is there at the end, so that a statement for many figures does.
 */
export class ParentLock {
  readonly #waiting = new Map<string, Set<number>>();
  /** Figures share them: whose are waiting or held need not be looked at again. */
  readonly #seen = new WeakSet<ObservationParents>();

  constructor(private readonly db: Kysely<unknown>) {}

  /** Whether keys need not ask for what is held here. Whoever may not pass over them pays for them. */
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
    if (rows[0]?.count !== ids.size) throw new Error(`A ${parent} went away while observations for it came in.`);
  }
}
