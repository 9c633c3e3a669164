import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { grantReading } from '../../../src/access/grants.store.js';
import { createRoles } from '../../../src/database/database-roles.js';
import { catchUp } from '../../../src/server/data/shards/follow.js';
import { distributeSteps } from '../../../src/server/data/shards/distribute.sql.js';
import { distribute } from '../../../src/server/data/shards/distribute.store.js';
import { migrate, openOrm } from '../../../src/server/data/orm.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { migratedTemplate } from '../../support/templates.js';
import type { Kysely } from 'kysely';

/**
 * The addresses of PostgreSQL servers with Citus, the coordinator first, each with the name of an existing database. Where they
 * are set, tests divide databases among them; elsewhere a database is prepared for it on one server, with the same keys, copies
 * and views.
 */
const CLUSTER = process.env['CITUS_SERVERS']?.split(',') ?? [];
export const IS_CLUSTER = CLUSTER.length > 0;

/** A database that can be divided, with all tables. */
async function createDividable(): Promise<TestDatabase> {
  if (!IS_CLUSTER) return createTestDatabase(await migratedTemplate());
  const name = `divided_${randomBytes(6).toString('hex')}`;
  const urls = CLUSTER.map((server) => Object.assign(new URL(server), { pathname: `/${name}` }).href);
  const [coordinator = ''] = urls;
  for (const [index, server] of CLUSTER.entries()) {
    await query(server, `create database ${name}`);
    await query(urls[index] ?? '', 'create extension citus');
  }
  const [self, ...others] = urls.map((url) => new URL(url));
  await query(coordinator, `select citus_set_coordinator_host('${self?.hostname ?? ''}', ${self?.port ?? ''})`);
  for (const { hostname, port } of others) await query(coordinator, `select citus_add_node('${hostname}', ${port})`);
  const orm = await openOrm({ url: coordinator });
  await migrate(orm);
  await orm.close();
  return {
    url: coordinator,
    drop: async () => {
      for (const server of CLUSTER) await query(server, `drop database if exists ${name} with (force)`);
    },
  };
}

/** A copy of a database that is divided by metric. */
export async function createDivided(from: string): Promise<TestDatabase> {
  const copy = await createDividable();
  await createRoles(copy.url);
  const orm = await openOrm({ url: copy.url });
  const db = orm.em.fork().getKysely() as unknown as Kysely<unknown>;
  await grantReading(db);
  if (IS_CLUSTER) await distribute(db, 8);
  await orm.close();
  if (!IS_CLUSTER) {
    const steps = distributeSteps(8).filter(({ ofCluster = false }) => !ofCluster);
    await query(copy.url, `begin; ${steps.map(({ sql }) => sql).join(';\n')}; commit`);
  }
  await catchUp({ from, into: copy.url, onFollowed: () => undefined });
  return copy;
}

async function query(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
