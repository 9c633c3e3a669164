import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Kysely } from 'kysely';
import { PUBLIC_READER } from '../../src/access/caller.js';
import type { RequestContext } from '../../src/kernel/context.js';
import type { MetricCatalogue } from '../../src/metric/catalogue.js';
import { KeptCatalogue } from '../../src/metric/kept-catalogue.store.js';
import { metricById, metricCatalogue, requireMetric } from '../../src/metric/metric.loader.js';
import { type ImportDatabase, openImportDatabase } from '../support/import-database.js';
import { smallTemplate } from '../support/templates.js';

describe('the metrics in memory', () => {
  let database: ImportDatabase;
  let kept: KeptCatalogue[];
  const failures: unknown[] = [];

  beforeAll(async () => {
    database = await openImportDatabase(await smallTemplate());
    // Two processes on one database.
    kept = [0, 1].map(() => new KeptCatalogue({ url: database.url, onFailure: (error) => failures.push(error) }));
    await Promise.all(kept.map((one) => one.atRest()));
  }, 180_000);

  afterAll(async () => {
    await Promise.all(kept.map((one) => one.close()));
    await database.close();
  });

  const contextWith = (metrics?: RequestContext['metrics']): RequestContext => ({
    db: database.orm.em.fork().getKysely() as unknown as Kysely<unknown>,
    caller: PUBLIC_READER,
    requestId: '',
    now: new Date(),
    reportsFolder: null,
    ...(metrics ? { metrics } : {}),
  });

  async function until(isSo: () => boolean): Promise<void> {
    for (let waited = 0; !isSo() && waited < 400; waited++) await new Promise((go) => setTimeout(go, 25));
    expect(isSo()).toBe(true);
  }

  /** Waits until both have heard of the last commit and read it. */
  async function present(): Promise<MetricCatalogue[]> {
    await Promise.all(kept.map((one) => one.look()));
    await Promise.all(kept.map((one) => one.atRest()));
    expect(failures).toEqual([]);
    return kept.map(({ current }) => {
      if (!current) throw new Error('no catalogue');
      return current;
    });
  }

  async function expectSame(): Promise<void> {
    const { all } = await metricCatalogue(contextWith());
    expect(all.length).toBeGreaterThan(10);
    for (const catalogue of await present()) {
      expect(JSON.stringify(catalogue.all)).toBe(JSON.stringify(all));
      for (const metric of all) {
        expect(catalogue.byId(metric.rowId)?.code).toBe(metric.code);
        expect(catalogue.byCode(metric.code)?.rowId).toBe(metric.rowId);
      }
    }
  }

  it('say what a statement says, after every kind of change, in every process', async () => {
    await expectSame();
    await database.rows(`update metric set sensitive = not sensitive, threshold = 5 where code = 'PARK_JOBS'`);
    await expectSame();
    await database.rows(`insert into metric (code, name, name_en, unit, scale, nature, position)
      values ('NEW_METRIC', '新', 'new', '个', 0, 'FLOW', 999)`);
    await expectSame();
    await database.rows(`delete from metric where code = 'NEW_METRIC'`);
    await expectSame();
  });

  it('hear of a commit of another process without looking, and answer nothing old from then on', async () => {
    const before = await present();
    await database.rows(`update metric set name_en = name_en || '!' where code = 'PARK_JOBS'`);
    await until(() => kept.every(({ current }, at) => current !== before[at]));
    await until(() => kept.every(({ current }) => current?.byCode('PARK_JOBS')?.nameEn.endsWith('!') ?? false));
  });

  it('stay the same object while nothing changes, so that requests can compare it', async () => {
    const [one] = await present();
    await kept[0]?.look();
    expect(kept[0]?.current).toBe(one);
    await expect(metricCatalogue(contextWith(kept[0]))).resolves.toBe(one);
  });

  it('are asked of the database where one is missing in memory', async () => {
    const [old] = await present();
    await database.rows(`insert into metric (code, name, name_en, unit, scale, nature, position)
      values ('JUST_COMMITTED', '新', 'new', '个', 0, 'FLOW', 999)`);
    const context = contextWith({ current: old ?? null });
    const found = await requireMetric(context, 'JUST_COMMITTED');
    expect(found.name).toBe('新');
    expect((await metricById(context, found.rowId))?.code).toBe('JUST_COMMITTED');
    await expect(requireMetric(context, 'NO_SUCH_METRIC')).rejects.toMatchObject({ code: 'UNKNOWN_METRIC' });
    await database.rows(`delete from metric where code = 'JUST_COMMITTED'`);
  });

  it('are read again when the connection that hears of changes is lost', async () => {
    const lost = await present();
    await database.rows(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like '%from metric m%' and pid <> pg_backend_pid()`);
    await until(() => kept.every(({ current }, at) => current !== lost[at]));
    await until(() => kept.every(({ current }) => current !== null));
    failures.length = 0;
    await expectSame();
  });
});
