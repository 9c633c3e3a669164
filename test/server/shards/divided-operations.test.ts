import 'reflect-metadata';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApolloServer } from '@apollo/server';
import fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';
import { pino } from 'pino';
import { PUBLIC_READER } from '../../../src/access/caller.js';
import { toSubgraph } from '../../../src/federation/subgraph.js';
import type { RequestContext } from '../../../src/kernel/context.js';
import { VersionedMemory } from '../../../src/kernel/memory/versioned-memory.js';
import { CUBE_VERSION } from '../../../src/rollup/cube/cube-version.store.js';
import { readConfig } from '../../../src/server/config.js';
import { connectDatabase, type Database } from '../../../src/server/data/database.js';
import { dressConnection } from '../../../src/server/data/orm.js';
import { FIGURE_TABLES } from '../../../src/server/data/shards/distribute.sql.js';
import { pathOf, takePath, type ShardPath } from '../../../src/server/data/shards/shard-path.js';
import { startApollo } from '../../../src/server/graphql/apollo.js';
import { newRequestContext } from '../../../src/server/graphql/execute.js';
import { buildApi } from '../../../src/server/graphql/schema.js';
import { certain } from '../../execution/certain.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { publishedTemplate } from '../../support/templates.js';
import { randomOperation, type RandomOperation } from '../../support/random/random-operation.js';
import { createDivided, IS_CLUSTER } from './divided.js';

const SEED = Number(process.env['FUZZ_SEED'] ?? 21);
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 120);

const config = readConfig({ STATEMENT_TIMEOUT_MS: '30000', MAX_COST: '50000', MAX_ANSWER_LENGTH: '60000' });
const NOW = new Date('2024-05-01T00:00:00Z');
const CASES = new URL('../../golden/cases/', import.meta.url);
const OF_METRIC = /^metric_(\d+), /;

describe('a database whose figures are divided by metric', () => {
  const files: TestDatabase[] = [];
  let whole: Database;
  let divided: Database;
  let pool: Pool;
  let schema: GraphQLSchema;
  let apollo: ApolloServer<RequestContext>;
  /** The statements that were sent about figures, each with the first path that it took. */
  const sent = new Map<string, ShardPath>();

  beforeAll(async () => {
    const one = await createTestDatabase(await publishedTemplate());
    files.push(one);
    const other = await createDivided(one.url);
    files.push(other);
    whole = await connectDatabase(one.url, config);
    divided = await connectDatabase(other.url, config);
    pool = new Pool({ connectionString: other.url, max: 4 });
    pool.on('connect', dressConnection());
    divided.keepCopies(() => undefined);
    await divided.copies?.metrics.atRest();
    cube = new VersionedMemory(async () => {
      const { rows } = await sql<{ version: string }>`select ${sql.raw(CUBE_VERSION)} as version`.execute(
        divided.reader(),
      );
      return rows[0]?.version ?? null;
    }, 64_000_000);
    schema = toSubgraph(await buildApi());
    apollo = await startApollo({ schema, config, httpServer: null, log: pino({ level: 'silent' }) });
  }, 600_000);

  afterAll(async () => {
    await apollo.stop();
    await pool.end();
    await whole.close();
    await divided.close();
    for (const file of files) await file.drop();
  });

  const onPath = (path: ShardPath): Kysely<unknown> => {
    const connect = async () => {
      const client = await pool.connect();
      await takePath(client, path);
      const query = (text: string, values: unknown[]) => {
        if (!sent.has(text)) sent.set(text, pathOf(client));
        return client.query(text, values);
      };
      return {
        query,
        release: () => {
          client.release();
        },
      };
    };
    return new Kysely({ dialect: new PostgresDialect({ pool: { connect, end: () => Promise.resolve() } as never }) });
  };

  /** What a server remembers of the divided database, and the metrics that it holds. */
  let cube: VersionedMemory;

  const answerOf = async (database: Database, asked: RandomOperation, remembers = false): Promise<string> => {
    const context = { ...newRequestContext(database.reader(), config, PUBLIC_READER, 'the-request'), now: NOW };
    const shards = database.shardsOf?.(onPath);
    const { metrics } = database.copies ?? {};
    const contextValue = {
      ...context,
      ...(shards && { shards }),
      ...(remembers && { cube, ...(metrics && { metrics }) }),
    };
    const { body, http } = await apollo.executeOperation(asked, { contextValue });
    if (body.kind !== 'single') throw new Error('an incremental answer');
    return JSON.stringify([http.status ?? 200, certain(body.singleResult)], null, 1);
  };

  it('answers a table from memory as before', async () => {
    const query = `{ table(metrics: ["FISCAL_AID_FUNDS", "RURAL_LABOR_PLACED", "ENTERPRISES_INTRODUCED"], period: "2021",
        rows: { periods: { division: "520200", grain: MONTH } }) { rows(first: 12) { nodes { cells { value display status } } } } }`;
    const one = await answerOf(whole, { query, variables: {} });
    expect(one).not.toContain('"errors"');
    for (let times = 0; times <= 3; times++)
      expect(await answerOf(divided, { query, variables: {} }, true)).toEqual(one);
  });

  it('shows of imports what it showed before: where they may hold sensitive figures, no cells', async () => {
    const query =
      '{ imports(first: 5) { edges { node { id status counts { new } faults { message } notices { message } files { name } } } } }';
    const one = await answerOf(whole, { query, variables: {} });
    expect(one).not.toContain('"errors"');
    expect(one).toContain('"APPLIED"');
    expect(await answerOf(divided, { query, variables: {} })).toEqual(one);
  });

  const cases = readdirSync(CASES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.graphql'));
  it.each(cases)('answers the golden case %s as before', async (name) => {
    const query = readFileSync(new URL(name, CASES), 'utf8');
    const [one, other] = [
      await answerOf(whole, { query, variables: {} }),
      await answerOf(divided, { query, variables: {} }),
    ];
    expect(other).toEqual(one);
    // Asked for the first time nothing is remembered, the second time where figures cross, the third time everything.
    for (let times = 1; times <= 3; times++)
      expect(await answerOf(divided, { query, variables: {} }, true)).toEqual(one);
  });

  it('answers random operations as before', async () => {
    const seen = { data: 0, errors: 0 };
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (gen) => {
        const asked = randomOperation(schema, gen);
        const [one, other] = await Promise.all([answerOf(whole, asked), answerOf(divided, asked)]);
        expect({ asked, answer: other }).toEqual({ asked, answer: one });
        seen[one.includes('"errors"') ? 'errors' : 'data'] += 1;
      }),
      { seed: SEED, numRuns: RUNS, endOnFailure: true },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(RUNS / 20);
  }, 3_600_000);

  // Of a cluster only the servers know their plans.
  (IS_CLUSTER ? it.skip : it)(
    'reads in no statement of a metric what is of another: each table of figures by its shard key',
    async () => {
      const ofMetric = [...sent].filter(([, path]) => OF_METRIC.test(path));
      expect(ofMetric.length).toBeGreaterThan(10);
      const client = await pool.connect();
      const read = new Set<string>();
      try {
        for (const [text, path] of ofMetric) {
          const [, metric = ''] = OF_METRIC.exec(path) ?? [];
          await takePath(client, path);
          for (const { table, conditions } of await scansOf(client, text)) {
            read.add(table);
            expect({
              text,
              table,
              conditions,
              hasKey: new RegExp(`metric_id = ${metric}\\b`).test(conditions),
            }).toMatchObject({ hasKey: true });
          }
        }
      } finally {
        client.release(true);
      }
      // Regions of totals are read where totals that cross cover others.
      const usual = FIGURE_TABLES.filter((table) => table !== 'disclosure' && table !== 'rollup_region');
      expect([...read]).toEqual(expect.arrayContaining(usual));
    },
  );
});

interface Scan {
  readonly table: string;
  readonly conditions: string;
}

/** What the plan of a statement reads of figures, and by which conditions. */
async function scansOf(
  client: Pool extends never ? never : { query(text: string): Promise<{ rows: Record<string, unknown>[] }> },
  text: string,
): Promise<readonly Scan[]> {
  const { rows } = await client.query(`explain (generic_plan, format json) ${text.replace('/* prepared */', '')}`);
  const found: Scan[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const plan = node as Record<string, unknown>;
    const table = plan['Relation Name'];
    if (FIGURE_TABLES.some((one) => one === table)) {
      const conditions = ['Index Cond', 'Recheck Cond', 'Filter', 'One-Time Filter'].map((name) =>
        JSON.stringify(plan[name] ?? ''),
      );
      found.push({ table: String(table), conditions: conditions.join(' ') });
    }
    Object.values(plan).forEach(walk);
  };
  walk(rows[0]?.['QUERY PLAN']);
  return found;
}
