import { expect } from '@jest/globals';
import type { Kysely } from 'kysely';
import { verify } from '../../../src/rollup/cube/verify/verify.store.js';
import { openOrm } from '../../../src/server/data/orm.js';

/** Compares the cube of a database with a rebuild. */
export async function verifyCube(url: string): Promise<void> {
  const orm = await openOrm({ url, poolSize: 2 });
  const { differences } = await verify(orm.em.fork().getKysely() as unknown as Kysely<unknown>, 10);
  await orm.close();
  expect(differences).toEqual([]);
}
