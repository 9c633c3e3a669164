import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Kysely } from 'kysely';
import { PUBLIC_READER } from '../../src/access/caller.js';
import { divisionByCode, divisionById, divisionByKey, listDivisions } from '../../src/division/division.loader.js';
import { DIVISION_LEVELS } from '../../src/division/division-level.js';
import { DivisionResolver } from '../../src/division/division.resolver.js';
import type { DivisionModel } from '../../src/division/division.type.js';
import { KeptTree } from '../../src/division/tree/kept-tree.store.js';
import { sizeOfColumns } from '../../src/division/tree/tree-columns.js';
import type { PlaceTree } from '../../src/division/tree/place-tree.js';
import type { RequestContext } from '../../src/kernel/context.js';
import type { PageArguments } from '../../src/kernel/page.js';
import { csvFile, SMALL_DIVISIONS } from '../support/small-dataset.js';
import { type ImportDatabase, openImportDatabase } from '../support/import-database.js';
import { smallTemplate } from '../support/templates.js';

const FIELDS = [
  ...(['__typename', 'rowId', 'id', 'code', 'name', 'officialName', 'nameEn', 'pinyin', 'level', 'kind'] as const),
  ...(['provinceId', 'cityId', 'districtId', 'townId', 'parentId', 'validFrom', 'validTo'] as const),
];

const ancestorsOf = (place: DivisionModel, context: RequestContext) => new DivisionResolver().ancestors(place, context);

interface Ends {
  readonly startCursor?: string | null;
  readonly endCursor?: string | null;
}

/** All that a division says: what the tree returns has getters. */
const plain = (division: DivisionModel | null): object | null =>
  division && Object.fromEntries(FIELDS.map((field) => [field, division[field]]));

function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('the places in memory', () => {
  let database: ImportDatabase;
  let trees: KeptTree[];
  const random = randomNumbers(20_261_127);
  const failures: unknown[] = [];

  beforeAll(async () => {
    database = await openImportDatabase(await smallTemplate());
    // Two processes on one database.
    trees = [0, 1].map(() => new KeptTree({ url: database.url, onFailure: (error) => failures.push(error) }));
    await Promise.all(trees.map((tree) => tree.atRest()));
  }, 180_000);

  afterAll(async () => {
    await Promise.all(trees.map((tree) => tree.close()));
    await database.close();
  });

  const contextWith = (places?: RequestContext['places']): RequestContext => ({
    db: database.orm.em.fork().getKysely() as unknown as Kysely<unknown>,
    caller: PUBLIC_READER,
    requestId: '',
    now: new Date(),
    reportsFolder: null,
    ...(places ? { places } : {}),
  });

  /** Waits until both have heard of the last commit and read it. */
  async function present(): Promise<PlaceTree[]> {
    await Promise.all(trees.map((tree) => tree.look()));
    await Promise.all(trees.map((tree) => tree.atRest()));
    expect(failures).toEqual([]);
    return trees.map(({ current }) => {
      if (!current) throw new Error('no tree');
      return current;
    });
  }

  /** Compares every place, and as many random lists, with what statements answer. */
  async function expectSame(lists: number): Promise<void> {
    const stored = contextWith();
    const rows = await database.rows<{ id: number; code: string; key: string }>('select id, code, key from division');
    for (const tree of await present()) {
      const context = contextWith({ current: tree });
      // All at once: a statement for each kind of key, whatever their number.
      const same = rows.map(async ({ id, code, key }) => {
        const division = plain(await divisionById(stored).load(id));
        expect(plain(tree.byId(id))).toEqual(division);
        expect(plain(tree.byKey(key))).toEqual(division);
        expect(plain(await divisionByKey(context).load(key))).toEqual(division);
        expect(plain(tree.byCode(code))).toEqual(plain(await divisionByCode(stored).load(code)));
        const above = [context, stored].map(async (one) => {
          const place = await divisionById(one).load(id);
          return place && (await Promise.all(ancestorsOf(place, one).map(async (found) => plain(await found))));
        });
        expect(await above[0]).toEqual(await above[1]);
      });
      await Promise.all(same);
      for (let count = 0; count < lists; count++) await expectSameList(context, stored, rows);
    }
  }

  async function expectSameList(
    context: RequestContext,
    stored: RequestContext,
    rows: readonly { readonly id: number; readonly code: string }[],
  ): Promise<void> {
    const place = async () => divisionById(stored).load(rows[random(rows.length)]?.id ?? 0);
    const level = random(2) === 0 ? null : (DIVISION_LEVELS[random(DIVISION_LEVELS.length)] ?? null);
    const kind = random(3);
    const search = {
      closed: random(2) === 0,
      ...(kind === 0 ? { parent: (await place()) ?? undefined } : { level }),
      ...(kind === 1 ? { within: (await place()) ?? undefined } : {}),
    } as Parameters<typeof listDivisions>[1];
    const size = random(6);
    const backward = random(2) === 0;
    let [after, before]: [string | null, string | null] = [null, null];
    for (let page = 0; page < 4; page++) {
      const args: PageArguments = { after, before, [backward ? 'last' : 'first']: size };
      const [here, there] = await Promise.all([context, stored].map(async (one) => listDivisions(one, search, args)));
      const seen = async (list: typeof here) => ({
        nodes: list?.nodes.map(plain),
        cursors: list?.edges.map(({ cursor }) => cursor),
        pageInfo: { ...list?.pageInfo, startCursor: list?.pageInfo.startCursor, endCursor: list?.pageInfo.endCursor },
        count: await list?.count(),
      });
      expect(await seen(here)).toEqual(await seen(there));
      const { startCursor = null, endCursor = null }: Ends = here?.pageInfo ?? {};
      // The last page lies between two cursors.
      if (page === 2) [after, before] = random(2) === 0 ? [endCursor, startCursor] : [startCursor, endCursor];
      else if (backward) before = startCursor;
      else after = endCursor;
    }
  }

  /** One random change of places, without the checks of an import: the tree is what the table is. */
  async function changeAtRandom(): Promise<void> {
    const rows = await database.rows<{ id: number; code: string; level: number; valid_to: string | null }>(
      'select id, code, level, valid_to::text from division where level > 0 order by id',
    );
    const one = rows[random(rows.length)];
    if (!one) return;
    const digits = (count: number) =>
      random(10 ** count)
        .toString()
        .padStart(count, '0');
    const day = `${(1990 + random(60)).toString()}-0${(1 + random(9)).toString()}-1${random(10).toString()}`;
    const upper = rows.filter(({ level }) => level < 4);
    const above = upper[random(upper.length)];
    switch (random(6)) {
      case 0:
      case 1: {
        // A place of a lower level, under any above; codes need not follow the parent's.
        const level = Math.min(5, (above?.level ?? 0) + 1 + random(2));
        const code = digits(level <= 3 ? 6 : level === 4 ? 9 : 12);
        const column = ['', 'province_id', 'city_id', 'district_id', 'town_id', 'village_id'][level] ?? '';
        const others = ['province_id', 'city_id', 'district_id', 'town_id'].filter((name) => name !== column);
        await database.rows(`insert into division (id, key, code, level, name, official_name, name_en, kind, pinyin, initials, ${column}, ${others.join(', ')}, valid_from)
          select n, '${code}~' || n, '${code}', ${level.toString()}, '${'名'.repeat(1 + random(9))}' || n, '名' || n || '会', ${random(3) === 0 ? `'Name'` : 'null'}, '类${random(9).toString()}', 'ming', 'm', n,
            ${others.map((name) => `case when d.level < ${level.toString()} then d.${name} end`).join(', ')}, ${random(2) === 0 ? 'null' : `'${day}'`}
          from division d, (select max(id) + ${(1 + random(3)).toString()} as n from division where id < 2147483647) m where d.id = ${(above?.id ?? 1).toString()} and d.level < ${level.toString()}
            and not exists (select from division where code = '${code}' and valid_to is null)`);
        break;
      }
      case 2:
        await database.rows(
          `update division set name = '改' || id, pinyin = 'gai ${digits(3)}' where id = ${one.id.toString()}`,
        );
        break;
      case 3:
        await database.rows(`update division set valid_to = '${day}', valid_from = null, key = code || '~' || id where id = ${one.id.toString()}
          and not exists (select from division where code = '${one.code}' and valid_to = '${day}')`);
        break;
      case 4:
        // A code in use again.
        if (one.valid_to !== null)
          await database.rows(`insert into division (id, key, code, level, name, official_name, kind, pinyin, initials, province_id, city_id, district_id, town_id, village_id)
            select n, code || '~' || n, code, level, name, official_name, kind, pinyin, initials, case level when 1 then n else province_id end, case level when 2 then n else city_id end,
              case level when 3 then n else district_id end, case level when 4 then n else town_id end, case level when 5 then n end
            from division d, (select max(id) + 1 as n from division where id < 2147483647) m where d.id = ${one.id.toString()}
              and not exists (select from division e where e.code = d.code and e.valid_to is null)`);
        break;
      default:
        // A village or a town moves.
        if (one.level >= 4 && above)
          await database.rows(`update division d set province_id = a.province_id, city_id = a.city_id, district_id = a.district_id
            from division a where a.id = ${above.id.toString()} and d.id = ${one.id.toString()}`);
    }
  }

  it('say what statements say, of a small tree', async () => {
    await expectSame(60);
  });

  it('follow imports that add, close, rename and move places', async () => {
    const at = SMALL_DIVISIONS.trim().split('\n')[0] ?? '';
    await database.apply(csvFile('divisions', `${at}\n520523101,新镇,TOWN,520523,2022`));
    await expectSame(5);
    await database.apply(
      csvFile('divisions', `${at},valid_to\n520523101,新镇,TOWN,520523,2022,2023\n520203104,大用新镇,TOWN,520203,,`),
    );
    const [tree] = await present();
    expect(tree?.byCode('520203104')?.name).toBe('大用新镇');
    expect(tree?.byCode('520523101')?.validTo).toBe('2023-12-31');
    await expectSame(5);
  });

  it('say what statements say after random changes, in every process', async () => {
    for (let round = 0; round < 5; round++) {
      for (let change = 0; change < 16; change++) await changeAtRandom();
      await expectSame(20);
    }
  });

  it('are taken away by a commit until they have been read again, and stay where a transaction changes nothing', async () => {
    const [tree] = await present();
    await database.rows(`update division set name = name where level = 1`);
    await trees[0]?.look();
    expect(trees[0]?.current).toBe(tree);
    await database.rows(`update division set name = name || '!' where code = '520000'`);
    await trees[0]?.look();
    expect(trees[0]?.current).not.toBe(tree);
    const [next] = await present();
    expect(next?.byCode('520000')?.name).toMatch(/!$/);
    expect(sizeOfColumns(next?.columns ?? (tree as PlaceTree).columns)).toBeLessThan(1_000_000);
  });

  it('are read again when the connection that hears of changes is lost', async () => {
    await present();
    const lost = trees[0]?.current;
    await database.rows(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like '%place_version%' and pid <> pg_backend_pid()`);
    const until = async (isSo: () => boolean): Promise<void> => {
      for (let waited = 0; !isSo() && waited < 400; waited++) await new Promise((go) => setTimeout(go, 25));
      expect(isSo()).toBe(true);
    };
    await until(() => trees.every(({ current }) => current !== lost));
    await until(() => trees.every(({ current }) => current !== null));
    failures.length = 0;
    await expectSame(2);
  });
});
