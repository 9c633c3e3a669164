import { type Kysely, sql } from 'kysely';
import type { FigureParents, StagedFigure } from './staged-figure.js';

const PARENTS = ['metric', 'institution', 'enterprise', 'project', 'pairing', 'source'] as const;

/**
 * Does for a whole import what a foreign key does for a row: makes sure that all that figures point at is there, and
 * holds it until the end. A key asks again for every row: for a million rows that takes longer than all the rest.
 */
export class ParentLock {
  readonly #held = new Map<string, Set<number>>();
  /** Figures share them: whose are held need not be looked at again. */
  readonly #heldParents = new WeakSet<FigureParents>();
  #mayPass: boolean | null = null;

  constructor(private readonly db: Kysely<unknown>) {}

  async hold(figures: readonly StagedFigure[]): Promise<void> {
    const wanted = new Map<string, Set<number>>();
    const want = (parent: string, id: number | null): void => {
      if (id === null || this.#held.get(parent)?.has(id) === true) return;
      const ids = wanted.get(parent) ?? new Set();
      wanted.set(parent, ids.add(id));
    };
    const held = this.#held.get('division');
    for (const { parents, division } of figures) {
      if (held?.has(division) !== true) want('division', division);
      if (this.#heldParents.has(parents)) continue;
      for (const parent of PARENTS) want(parent, parents[parent]);
      this.#heldParents.add(parents);
    }
    for (const [parent, ids] of wanted) await this.#hold(parent, ids);
  }

  /** From here on the keys do not ask for rows whose parents are all held. Whoever may not pass over them pays for them. */
  async release(): Promise<void> {
    const mayPass = (this.#mayPass ??= await this.#askWhetherMayPass());
    if (mayPass) await sql`set local session_replication_role = replica`.execute(this.db);
  }

  async take(): Promise<void> {
    if (this.#mayPass === true) await sql`set local session_replication_role = origin`.execute(this.db);
  }

  async #hold(parent: string, ids: ReadonlySet<number>): Promise<void> {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from (
        select from ${sql.table(parent)} where id = any(${[...ids]}::int[]) for key share) found`.execute(this.db);
    if (rows[0]?.count !== ids.size) throw new Error(`A ${parent} went away while figures for it came in.`);
    const held = this.#held.get(parent) ?? new Set();
    for (const id of ids) held.add(id);
    this.#held.set(parent, held);
  }

  async #askWhetherMayPass(): Promise<boolean> {
    const { rows } = await sql<{ may: boolean }>`
      select has_parameter_privilege('session_replication_role', 'set') as may`.execute(this.db);
    return rows[0]?.may ?? false;
  }
}
