import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Kysely, sql } from 'kysely';
import { recordChange } from '../../../src/changes/change-set.store.js';
import { placeGroups } from '../../../src/ingestion/record/group.store.js';
import { rebuild } from '../../../src/rollup/cube/maintain/rebuild.store.js';
import { readConfig } from '../../../src/server/config.js';
import { connectDatabase, type Database } from '../../../src/server/data/database.js';
import { firstDifference } from '../../rollup/cube/support/compare.js';
import { applySteps, run } from '../../rollup/cube/support/cube-database.js';
import { World } from '../../rollup/cube/support/world.js';
import { Random } from '../../rollup/support/random.js';
import { CATALOGUE_TABLES, FIGURE_TABLES } from '../../../src/server/data/shards/distribute.sql.js';
import { catchUp } from '../../../src/server/data/shards/follow.js';
import type { Followed } from '../../../src/server/data/shards/follow.store.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { migratedTemplate } from '../../support/templates.js';
import { createDivided, IS_CLUSTER } from './divided.js';

const SEED = Number(process.env['CUBE_SEED'] ?? 1);
const COUNT = IS_CLUSTER ? 40 : 30;

describe('random worlds whose figures are divided by metric', () => {
  let own: TestDatabase;
  let copy: TestDatabase;
  let whole: Database;
  let divided: Database;
  const worlds = Array.from(
    { length: COUNT },
    (_, index) => new World(new Random(SEED * 7_000 + index), 1 + index, true),
  );
  const config = readConfig({ STATEMENT_TIMEOUT_MS: '60000' });

  beforeAll(async () => {
    own = await createTestDatabase(await migratedTemplate());
    whole = await connectDatabase(own.url, config);
    await run(
      whole.reader(),
      worlds.flatMap((world) => world.create()),
    );
    await placeGroups(whole.reader());
    for (let step = 0; step < 3; step++) await change(worlds);
    copy = await createDivided(own.url);
    divided = await connectDatabase(copy.url, config);
  }, 600_000);

  afterAll(async () => {
    await divided.close();
    await copy.drop();
    await whole.close();
    await own.drop();
  });

  /** Changes worlds, and says it in the list of changes as writers do. */
  async function change(some: readonly World[]): Promise<void> {
    const db = whole.reader();
    const steps = some.map((world) => world.step());
    await applySteps(db, steps);
    for (const id of steps.flatMap(({ observations }) => observations)) {
      await recordChange(db, { kind: 'RECORDED', observation: id.toString(), at: new Date() });
    }
  }

  const seen = new Set<string>();
  const random = new Random(SEED);
  const firstWrong = (questions: number): Promise<string | null> =>
    firstDifference(
      divided.reader(),
      worlds.map((world) => ({ world, history: 'divided' })),
      random,
      questions,
      seen,
      divided.shards,
    );

  it('are answered, with observations, sources and findings, like the recomputation', async () => {
    expect(divided.shards).toBeDefined();
    expect(await firstWrong(IS_CLUSTER ? 60 : 30)).toBeNull();
    // It says something only where what is hard to add up was met.
    const findings = ['CUMULATIVE_FALL', 'CONFLICTING_CLAIMS', 'OVERLAPPING_TOTALS', 'SPANNING_FIGURES'];
    expect(findings.filter((code) => seen.has(code)).length).toBeGreaterThan(2);
    expect([...seen]).toEqual(expect.arrayContaining(['BY_KEY', 'CROSSED_BY_KEY']));
  }, 600_000);

  it('are followed when they change: few metrics by themselves, and all where places or pairings change', async () => {
    const copied: number[] = [];
    const onFollowed = ({ metrics }: Followed): void => {
      copied.push(metrics);
    };
    for (let step = 0; step < 12; step++) {
      await change(random.shuffled(worlds).slice(0, step % 3 === 2 ? COUNT : 1));
      await catchUp({ from: own.url, into: copy.url, onFollowed });
      expect(await contentOf(divided.reader())).toEqual(await contentOf(whole.reader()));
    }
    expect(await firstWrong(20)).toBeNull();
    await catchUp({ from: own.url, into: copy.url, onFollowed });
    expect(copied).toHaveLength(12);
    expect(Math.min(...copied)).toBeLessThan(5);
    expect(Math.max(...copied)).toBe(2 * COUNT);
  }, 600_000);

  it('are all compared where the sums were computed anew, also beside a change', async () => {
    await sql`update rollup_cube set total = total + 1 where metric_id = ${worlds[1]?.flow ?? 0}`.execute(
      divided.reader(),
    );
    await rebuild(whole.reader());
    await change(worlds.slice(0, 1));
    const copied: number[] = [];
    const onFollowed = ({ metrics }: Followed): void => {
      copied.push(metrics);
    };
    await catchUp({ from: own.url, into: copy.url, onFollowed });
    expect(copied).toEqual([2 * COUNT]);
    expect(await contentOf(divided.reader())).toEqual(await contentOf(whole.reader()));
  }, 600_000);

  it('are copied anew where the database was restored, and has gone on otherwise', async () => {
    const [world] = worlds as [World];
    await sql`with gone as (select id from observation order by id desc limit 3)
      update observation set value = value + 1, lower = lower + 1, upper = upper + 1 where id in (select id from gone)`.execute(
      whole.reader(),
    );
    await sql`update change_set set recorded_at = recorded_at + interval '1 second' where id = (select max(id) from change_set)`.execute(
      whole.reader(),
    );
    await change([world]);
    const copied: number[] = [];
    const onFollowed = ({ metrics }: Followed): void => {
      copied.push(metrics);
    };
    await Promise.all([1, 2].map(() => catchUp({ from: own.url, into: copy.url, onFollowed })));
    expect(copied).toEqual([2 * COUNT]);
    expect(await contentOf(divided.reader())).toEqual(await contentOf(whole.reader()));
  }, 600_000);
});

/** What is in each table that is copied, but for the ids of totals, which say nothing. */
async function contentOf(db: Kysely<unknown>): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  for (const table of [...FIGURE_TABLES, ...CATALOGUE_TABLES]) {
    // Only a divided database has the metric of an adjustment.
    const { rows } = await sql<{ digest: string }>`
      select md5(coalesce(string_agg(one, ',' order by one), '')) as digest
      from (select (to_jsonb(t) - ${table === 'rollup_adjustment' ? 'metric_id' : ''}::text)::text as one from ${sql.id('public', table)} t) rows`.execute(
      db,
    );
    found[table] = rows[0]?.digest ?? '';
  }
  return found;
}
