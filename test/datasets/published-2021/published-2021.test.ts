import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadDataset } from '../../../src/datasets/load-dataset.js';
import { makeSynthetic } from '../../../src/datasets/synthetic/make-synthetic.js';
import type { RequestContext } from '../../../src/kernel/context.js';
import { type ImportDatabase, openImportDatabase } from '../../support/import-database.js';
import { wholeTemplate } from '../../support/templates.js';
import { PUBLISHED_FIGURES } from './published-figures.js';
import { writeDatabaseOf } from '../../../src/server/data/orm.js';

let database: ImportDatabase;

beforeAll(async () => {
  database = await openImportDatabase(await wholeTemplate());
}, 120_000);

afterAll(() => database.close());

const column = async (query: string): Promise<unknown[]> =>
  (await database.rows(query)).map((row) => Object.values(row)[0]);

describe('the published figures of 2021', () => {
  it('are complete, as printed', async () => {
    const rows = await database.rows<{ figure: string[] }>(`
      select array[m.code, d.code, coalesce(p.code, '-'), o.period_start || '/' || o.period_end, o.basis, o.scope,
        o.value::text, coalesce(o.upper::text, 'open'), o.as_printed, s.code, o.locator] as figure
      from observation o join metric m on m.id = o.metric_id join division d on d.id = o.division_id
      left join pairing p on p.id = o.pairing_id join source s on s.id = o.source_id order by o.id`);
    expect(rows.map((row) => row.figure)).toEqual(PUBLISHED_FIGURES);
  });

  it('come with all records that they refer to', async () => {
    expect(await database.counts()).toMatchObject({
      division: 670_575,
      division_succession: 5_545,
      source: 3,
      metric: 58,
      program: 2,
      theme: 17,
      cluster: 3,
      cluster_member: 3,
      institution: 4,
      enterprise: 11,
      pairing: 5,
      project: 9,
      observation: 31,
      activity: 7,
      target: 2,
    });
  });

  it('have pairings whose parents follow from their places', async () => {
    expect(
      await database.rows(`select p.code, q.code as parent, p.parent_given as given from pairing p
        left join pairing q on q.id = p.parent_id order by p.code`),
    ).toEqual([
      { code: 'P-CITY', parent: null, given: false },
      { code: 'P-EAST', parent: 'P-CITY', given: false },
      { code: 'P-LONGJIANG', parent: null, given: false },
      { code: 'P-TORCH', parent: 'P-CITY', given: false },
      { code: 'P-XIAOLAN', parent: 'P-CITY', given: false },
    ]);
  });

  it('leave unknown what the reports do not state', async () => {
    expect(
      await database.rows(`select x.code, d.code as place from (select code, division_id, note from project union all
        select code, division_id, note from enterprise) x join division d on d.id = x.division_id
        where x.note like '%does not%' order by x.code`),
    ).toEqual([
      { code: 'S-CHUHAO', place: '520200' },
      { code: 'S-YANJIAO', place: '520200' },
    ]);
    expect(
      await column('select count(*)::int from target where period_start is not null or value is not null'),
    ).toEqual([0]);
    expect(
      await column(`select period_start || '/' || period_end from activity where code in ('A-2', 'A-7') order by code`),
    ).toEqual(['2021-02-17/2021-02-17', '2021-08-01/2021-08-31']);
  });

  it('include the themes of the town program', async () => {
    expect(
      await column(
        `select t.code from theme t join program p on p.id = t.program_id where p.code = 'TSA-LJ-GP' order by 1`,
      ),
    ).toEqual(['F-6', 'F-7']);
  });
});

describe('the history since 2019', () => {
  it.each([
    ['442000100', null, '442000118'],
    ['442000104', null, '442000118'],
    ['442000102', '442000007', '442000007'],
    ['520221', null, null],
    ['520221222', '520204205', '520204205'],
    ['130502~2021-10-31', '130502', '130502'],
    ['130227450~2021-10-31', '130227450', '130227450'],
    ['130227450~2023-06-30', '130227450', '130227450'],
    ['442000118', null, null],
  ])('leads %s to %s and %s', async (key, canonical, current) => {
    expect(
      await database.rows(`select s.key as canonical, c.key as current from division d
        left join division s on s.id = d.canonical_id left join division c on c.id = d.current_id where d.key = '${key}'`),
    ).toEqual([{ canonical, current }]);
  });

  it('changes no division that it does not mention', async () => {
    expect(
      await column('select count(distinct xmin::text)::int from division where valid_to is null and level > 0'),
    ).toEqual([1]);
  });

  it('ends no chain at a division that was succeeded', async () => {
    expect(
      await column(`select count(*)::int from division d join division c on c.id = d.current_id
        where c.current_id is not null or d.current_id = d.id`),
    ).toEqual([0]);
  });
});

describe('a later start', () => {
  it('finds everything loaded and writes nothing', async () => {
    const lines: string[] = [];
    const before = await database.counts();
    await loadDataset(writeDatabaseOf(database.orm), 'published-2021', (line) => lines.push(line));
    expect(lines).toEqual([]);
    expect(await database.counts()).toEqual(before);
  });

  it('resumes where an earlier one was interrupted, once for any number of starts', async () => {
    await database.rows(`delete from import where receipt @> '{"files": [{"kind": "observations"}]}'`);
    await database.rows('truncate observation, target, activity, preference');
    const lines: string[] = [];
    const start = () =>
      loadDataset(writeDatabaseOf(database.orm), 'published-2021', (line) => lines.push(line.replace(/ in .*/, '')));
    await Promise.all([start(), start(), start()]);
    expect(lines).toEqual(['imported observations of 2021: 94 rows']);
    expect(await column('select count(*)::int from observation')).toEqual([31]);
  });
});

describe('synthetic observations', () => {
  beforeAll(async () => {
    await database.rows('truncate observation, target, activity, preference');
    const db = database.orm.em.fork().getKysely() as unknown as RequestContext['db'];
    await makeSynthetic(db, { observations: 3_000, seed: 7, organizations: 400, pairings: 700 }, () => undefined);
  }, 60_000);

  it('are as many as wanted, none of them about the same as another', async () => {
    expect(
      await database.rows(`select count(*)::int as all, count(*) filter (where scope = 'TOTAL')::int as totals,
        count(distinct (metric_id, division_id, enterprise_id, pairing_id, period_start, period_end, scope))::int as different from observation`),
    ).toEqual([{ all: 3_000, totals: 240, different: 3_000 }]);
  });

  it('stand in a network of organizations and pairings as large as wanted', async () => {
    expect(
      await database.rows(`select (select count(*)::int from enterprise where code like 'SYNTHETIC-%')
          + (select count(*)::int from institution where code like 'SYNTHETIC-%') as organizations,
        count(*)::int as pairings, count(distinct p.kind)::int as kinds,
        bool_and(p.path = coalesce(parent.path, '{}') || p.id) as nested,
        bool_or(p.kind = 'ENTERPRISE' and p.recipient_division_id is not null) as by_enterprises
        from pairing p left join pairing parent on parent.id = p.parent_id where p.code like 'SYNTHETIC-%'`),
    ).toEqual([{ organizations: 400, pairings: 700, kinds: 7, nested: true, by_enterprises: true }]);
  });

  it('cross nowhere, and no total is less than what lies inside it', async () => {
    expect(
      await database.rows(`select (select count(*)::int from rollup_crossing) as crossings,
        (select count(*)::int from rollup_entry where stated < 0) as falls,
        (select count(*)::int from rollup_adjustment where of_id = 0 and value < 0) as short,
        (select count(*) > 200 from rollup_adjustment where of_id = 0 and value > 0) as more`),
    ).toEqual([{ crossings: 0, falls: 0, short: 0, more: true }]);
  });
});
