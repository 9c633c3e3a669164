import type { MikroORM } from '@mikro-orm/postgresql';

/** Brings the database to the newest schema. Returns the names of the migrations that ran. */
export async function migrate(orm: MikroORM): Promise<readonly string[]> {
  const ran = await orm.migrator.up();
  return ran.map((migration) => migration.name);
}
