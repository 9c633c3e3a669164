import type { MikroORM } from '@mikro-orm/postgresql';
import { type Kysely, sql } from 'kysely';
import { placeGroups } from '../../../../src/ingestion/record/group.store.js';
import { maintain } from '../../../../src/rollup/cube/maintain/maintain.store.js';
import { openOrm } from '../../../../src/server/data/orm.js';
import { createTestDatabase } from '../../../support/database.js';
import { migratedTemplate } from '../../../support/templates.js';
import type { Step } from './world.js';

export interface CubeDatabase {
  readonly db: Kysely<unknown>;
  readonly url: string;
  close(): Promise<void>;
}

/** An empty database with all tables, on connections of its own. */
export async function openCubeDatabase(): Promise<CubeDatabase> {
  const database = await createTestDatabase(await migratedTemplate());
  const orm: MikroORM = await openOrm({ url: database.url, poolSize: 8, onStatement: () => undefined });
  return {
    db: orm.em.fork().getKysely() as unknown as Kysely<unknown>,
    url: database.url,
    close: async () => {
      await orm.close();
      await database.drop();
    },
  };
}

/** Many statements at once: tests write thousands of small rows. */
export async function run(db: Kysely<unknown>, statements: readonly string[]): Promise<void> {
  if (statements.length > 0) await sql.raw(`do $do$ begin ${statements.join(';\n')}; end $do$`).execute(db);
}

/** What worlds have changed, and the roll-ups with it, in one transaction. */
export async function applySteps(db: Kysely<unknown>, steps: readonly Omit<Step, 'what'>[]): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await run(
      tx,
      steps.flatMap(({ sql: statements }) => statements),
    );
    await placeGroups(tx);
    await maintain(tx, {
      observations: steps.flatMap(({ observations }) => observations),
      divisions: steps.flatMap(({ divisions }) => divisions),
      pairings: steps.flatMap(({ pairings }) => pairings),
      sources: steps.flatMap(({ sources }) => sources),
    });
  });
}
