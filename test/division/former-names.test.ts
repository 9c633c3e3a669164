import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formerNames, withPresentName } from '../../src/division/former-names.js';
import { startApi, type TestApi } from '../support/api.js';
import { type ImportDatabase, openImportDatabase } from '../support/import-database.js';
import { publishedTemplate } from '../support/templates.js';

describe('a name that a place had before the reference data begin', () => {
  it('is that of one present place', () => {
    expect(withPresentName('盘县')).toBe('贵州省六盘水市盘州市');
    expect(withPresentName('贵州省六盘水市盘县')).toBe('贵州省六盘水市盘州市');
    expect(withPresentName('盘州市')).toBeNull();
    const names = formerNames().map(([former]) => former);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(280);
  });
});

describe('the reference data', () => {
  let database: ImportDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await openImportDatabase(await publishedTemplate());
    api = await startApi(database.url);
  }, 180_000);

  afterAll(async () => {
    await api.stop();
    await database.close();
  });

  it('have a place for every former name, and none that still bears it', async () => {
    const rows = await database.rows<{ path: string; name: string }>(`
      select concat(p.name, c.name, t.name) as path, d.name from division d left join division p on p.id = d.province_id
        left join division c on c.id = d.city_id left join division t on t.id = d.district_id
      where d.level between 1 and 3`);
    const paths = new Set(rows.map(({ path }) => path));
    const present = new Set(rows.map(({ name }) => name));
    expect(formerNames().filter(([, path]) => !paths.has(path))).toEqual([]);
    expect(formerNames().filter(([former]) => present.has(former))).toEqual([]);
  });

  it('are searched by former names', async () => {
    const search = async (text: string) => {
      const query = '{ search(text: "' + text + '", first: 3) { node { ... on Division { name code } } } }';
      const { body } = await api.ask(query);
      return (body.data as { search: { node: { name: string } }[] }).search.map(({ node }) => node.name);
    };
    expect((await search('盘县'))[0]).toBe('盘州市');
    expect((await search('襄樊'))[0]).toBe('襄阳市');
  });
});
