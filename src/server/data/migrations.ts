import type { MikroORM } from '@mikro-orm/postgresql';
import { invalid } from '../../kernel/errors.js';

export interface MigrationPlan {
  readonly direction: 'UP' | 'DOWN';
  /** In the order in which they are applied or undone. */
  readonly migrations: readonly string[];
  /** The last migration to keep or apply; the newest if null. */
  readonly to: string | null;
}

export interface MigrationRun extends Omit<MigrationPlan, 'to'> {
  /** The statements that changed tables, in order. */
  readonly statements: readonly string[];
}

/** Decides what brings the database to a migration, or to the newest. Throws INVALID_ARGUMENT for an unknown name. */
export async function planMigrations(orm: MikroORM, to: string | null): Promise<MigrationPlan> {
  const executed = (await orm.migrator.getExecuted()).map(({ name }) => name);
  const pending = (await orm.migrator.getPending()).map(({ name }) => name);
  if (to === null) return { direction: 'UP', migrations: pending, to };
  if (pending.includes(to)) return { direction: 'UP', migrations: pending.slice(0, pending.indexOf(to) + 1), to };
  const kept = executed.indexOf(to);
  if (kept === -1) throw invalid('to', to, `one of ${[...executed, ...pending].join(', ')}`);
  return { direction: 'DOWN', migrations: executed.slice(kept + 1).toReversed(), to };
}

/** Executes a plan, all of it or nothing. A dry run tries it on the data and undoes it. */
export async function runMigrations(
  orm: MikroORM,
  { direction, migrations, to }: MigrationPlan,
  { isDry, statements }: { readonly isDry: boolean; readonly statements: readonly string[] },
): Promise<MigrationRun> {
  const begun = statements.length;
  if (migrations.length > 0) {
    const em = orm.em.fork();
    await em.begin();
    const transaction: unknown = em.getTransactionContext();
    const target = { ...(to === null ? {} : { to }), ...(transaction === undefined ? {} : { transaction }) } as object;
    try {
      if (direction === 'UP') await orm.migrator.up(target);
      else await orm.migrator.down(target);
    } catch (error) {
      await em.rollback();
      throw error;
    }
    if (isDry) await em.rollback();
    else await em.commit();
  }
  const own = statements.slice(begun).filter((text) => !NOT_OURS.test(text));
  return { direction, migrations, statements: own.map((text) => text.trim()) };
}

/** What the migrator asks and keeps for itself. */
const NOT_OURS =
  /^\s*(begin|commit|rollback|savepoint|release|select|set |show)|mikro_orm_migrations|information_schema/i;
