import { type Kysely, sql } from 'kysely';
import type { FigureParents, StagedFigure } from './staged-figure.js';

type Parent = keyof FigureParents;
const PARENTS: readonly Parent[] = [
  ...(['metric', 'division', 'institution', 'enterprise', 'project', 'pairing', 'source'] as const),
];

/**
 * Does for a whole import what a foreign key does for a row: makes sure that all that figures point at is there, and
 * holds it until the end. A key asks again for every row: for a million rows that takes longer than all the rest.
 */
export class ParentLock {
  readonly #held = new Map<Parent, Set<number>>(PARENTS.map((parent) => [parent, new Set()]));
  #mayPass: boolean | null = null;

  constructor(private readonly db: Kysely<unknown>) {}

  async hold(figures: readonly StagedFigure[]): Promise<void> {
    const wanted = new Map<Parent, Set<number>>(PARENTS.map((parent) => [parent, new Set()]));
    const want = (parent: Parent, id: number | null): void => {
      if (id !== null && !this.#held.get(parent)?.has(id)) wanted.get(parent)?.add(id);
    };
    for (const { parents } of figures) {
      want('metric', parents.metric);
      want('division', parents.division);
      want('institution', parents.institution);
      want('enterprise', parents.enterprise);
      want('project', parents.project);
      want('pairing', parents.pairing);
      want('source', parents.source);
    }
    for (const [parent, ids] of wanted) if (ids.size > 0) await this.#hold(parent, ids);
  }

  /** Writes rows whose parents are all held. Whoever may not pass over the keys pays for them. */
  async withoutAskingAgain(write: () => Promise<void>): Promise<void> {
    const mayPass = (this.#mayPass ??= await this.#askWhetherMayPass());
    if (mayPass) await sql`set local session_replication_role = replica`.execute(this.db);
    await write();
    if (mayPass) await sql`set local session_replication_role = origin`.execute(this.db);
  }

  async #hold(parent: Parent, ids: ReadonlySet<number>): Promise<void> {
    const { rows } = await sql<{ id: number }>`
      select id from ${sql.table(parent)} where id = any(${[...ids]}::int[]) for key share`.execute(this.db);
    if (rows.length !== ids.size) throw new Error(`A ${parent} went away while figures for it came in.`);
    for (const id of ids) this.#held.get(parent)?.add(id);
  }

  async #askWhetherMayPass(): Promise<boolean> {
    const { rows } = await sql<{ may: boolean }>`
      select has_parameter_privilege('session_replication_role', 'set') as may`.execute(this.db);
    return rows[0]?.may ?? false;
  }
}
